using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Cases;
using QcdcCases.Application.Jobs;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Statistics;
using QcdcCases.Domain.History;
using QcdcCases.Persistence;
using QcdcCases.Persistence.Calendars;

namespace QcdcCases.Application.Deadlines;

/// <summary>
/// Recounts open deadlines by a changed calendar, some cases and letters at a time, each part in a transaction that also stores the
/// progress. It may run at any time on any server, one at a time; a repeated recount moves nothing. A moved deadline adds an entry to the
/// history with the calendar document; ended deadlines do not change. A record that always fails is set aside and listed, so that the
/// recount completes.
/// </summary>
public sealed class RecountDeadlines(
    CasesDbContext db,
    RequestContext context,
    IDatabaseProvider engine,
    RequestCalendar calendars,
    FactWriter facts,
    DeadlineWriter writer) : IContinuousTask
{
    private const string Lock = "recount-due-days";

    /// <summary>Recounts the next part. Use one instance per scope: all changes have the scope's instant.</summary>
    /// <returns>False if nothing is left, or another server is running the recount.</returns>
    public async Task<bool> RunTurnAsync(CancellationToken cancellationToken)
    {
        if (!await db.CalendarRecounts.AnyAsync(r => r.EndedAt == null, cancellationToken))
        {
            return false;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await calendars.LockAsync(cancellationToken);
        if (!await engine.TryLockAsync(db, Lock, cancellationToken) || await OpenAsync(cancellationToken) is not { } run)
        {
            return false;
        }

        await AdvanceAsync(run, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    /// <summary>
    /// Records the failure of a part in a scope of its own: after some attempts its records are processed one by one, and one that fails
    /// alone is set aside and listed. Do not call it if the database is unavailable.
    /// </summary>
    public async Task<bool> RecordFailureAsync(Exception failure, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (!await engine.TryLockAsync(db, Lock, cancellationToken) || await OpenAsync(cancellationToken) is not { } run)
        {
            return false;
        }

        if (
            run.Fail()
            && await Subjects(run)
                .Where(id => id > run.Place)
                .OrderBy(id => id)
                .Select(id => (Guid?)id)
                .FirstOrDefaultAsync(cancellationToken)
                is { } bad)
        {
            run.Skip(bad);
            db.CalendarRecountFailures.Add(
                new CalendarRecountFailure
                {
                    SubjectId = bad,
                    Revision = run.Revision,
                    Failure = failure.GetBaseException().GetType().Name,
                    FailedAt = context.Now,
                });
        }

        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    /// <summary>Retries a record that was set aside; success recounts it by the current calendar.</summary>
    public async Task RetryAsync(CalendarRecountFailure left, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await calendars.LockAsync(cancellationToken);
        var run = await db.CalendarRecounts.SingleAsync(r => r.Revision == left.Revision, cancellationToken);
        await RecountAsync(run, [left.SubjectId], cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await db
            .CalendarRecountFailures.Where(f => f.SubjectId == left.SubjectId && f.Revision == left.Revision)
            .ExecuteDeleteAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private Task<CalendarRecount?> OpenAsync(CancellationToken cancellationToken) =>
        db.CalendarRecounts.OrderBy(r => r.Revision).FirstOrDefaultAsync(r => r.EndedAt == null, cancellationToken);

    private IQueryable<Guid> Subjects(CalendarRecount run) =>
        db.Deadlines.OpenAffectedBy(run.FirstChanged, run.LastChanged).Select(c => c.SubjectId).Distinct();

    private async Task AdvanceAsync(CalendarRecount run, CancellationToken cancellationToken)
    {
        var subjects = Subjects(run);
        if (run.Total is null)
        {
            run.Begin(await subjects.LongCountAsync(cancellationToken));
        }

        var next = await subjects.Where(id => id > run.Place).OrderBy(id => id).Take(run.PartSize).ToListAsync(cancellationToken);
        if (next.Count == 0)
        {
            run.End(context.Now);
            return;
        }

        run.Advance(next[^1], next.Count, await RecountAsync(run, next, cancellationToken));
    }

    /// <summary>Recounts the open deadlines of some records; returns the number of records with a moved last day.</summary>
    private async Task<int> RecountAsync(CalendarRecount run, List<Guid> subjects, CancellationToken cancellationToken)
    {
        await new CaseLocks(db, engine).AcquireAsync(subjects, cancellationToken);
        var moves = (await writer.RecountAsync(subjects, cancellationToken)).ToLookup(m => m.Deadline.SubjectId);
        var moved = moves.Select(m => m.Key).ToList();
        var cases = await db.Cases.Include(c => c.Steps).Where(c => moved.Contains(c.Id)).ToListAsync(cancellationToken);
        await writer.UpdateColumnsAsync(cases, cancellationToken);
        await facts.WriteAsync(cancellationToken);

        // A deadline that starts when a limit ends now starts on another day.
        await writer.WriteAsync(cancellationToken);

        // No measure depends on the processing deadline of a letter, so its facts do not change.
        var letters = await db.Letters.Where(l => moved.Contains(l.Id)).ToListAsync(cancellationToken);
        await writer.UpdateColumnsAsync(letters, cancellationToken);
        var visits = await db.Visits.AsNoTracking().Where(v => moved.Contains(v.Id)).ToListAsync(cancellationToken);
        cases.ForEach(c => Note("case.due-moved", c.Id, c.UnitId, c.Id));
        letters.ForEach(l => Note("letter.due-moved", l.Id, l.UnitId, l.Cases.MinBy(c => c.Ordinal)?.CaseId));
        visits.ForEach(v => Note("visit.due-moved", v.Id, v.UnitId, v.CaseId));
        return moved.Count;

        void Note(string action, Guid subject, Guid unit, Guid? caseId) =>
            db.History.Add(
                HistoryEntry.Of(
                    run.Actor,
                    context.Now,
                    new HistoryNote(
                        action,
                        subject,
                        unit,
                        caseId,
                        run.Source,
                        string.Join(
                            "; ",
                            moves[subject]
                                .OrderBy(m => m.Deadline.RuleId, StringComparer.Ordinal)
                                .Select(m => $"{m.Deadline.RuleId}: {m.Before:yyyy-MM-dd} → {m.Deadline.DueOn:yyyy-MM-dd}")))));
    }
}
