using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Cases;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Statistics;
using QcdcCases.Domain.History;
using QcdcCases.Persistence;
using QcdcCases.Persistence.Calendars;

namespace QcdcCases.Application.Deadlines;

/// <summary>
/// Counts what is open by a changed calendar, some cases and letters at a time, each part in a transaction of its own with the place it reached.
/// It may run at any time, on any server: one at a time does it, and what was counted already does not move again. What moves leaves an entry
/// in the history that names the calendar document; what has ended is not looked at.
/// </summary>
public sealed class RecountDueDays(CasesDbContext db, RequestContext context, IEngine engine, CalendarBook calendars, FactWriter facts)
{
    private const string Lock = "recount-due-days";
    private const int Most = 250;

    /// <summary>Does the next part. Once for each scope: everything it writes bears the scope's instant.</summary>
    /// <returns>Whether there may be more to do: false when nothing is left, or another server is at it.</returns>
    public async Task<bool> StepAsync(CancellationToken cancellationToken)
    {
        if (!await db.CalendarRecounts.AnyAsync(r => r.EndedAt == null, cancellationToken))
        {
            return false;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await calendars.HoldAsync(cancellationToken);
        context.BeginRecording();
        if (!await engine.TryLockAsync(db, Lock, cancellationToken) ||
            await db.CalendarRecounts.OrderBy(r => r.Revision).FirstOrDefaultAsync(r => r.EndedAt == null, cancellationToken) is not { } run)
        {
            return false;
        }

        await AdvanceAsync(run, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    private async Task AdvanceAsync(CalendarRecount run, CancellationToken cancellationToken)
    {
        var subjects = db.Clocks.OpenAround(run.FirstChanged, run.LastChanged).Select(c => c.SubjectId).Distinct();
        if (run.Total is null)
        {
            run.Begin(await subjects.LongCountAsync(cancellationToken));
        }

        var next = await subjects.Where(id => id > run.Place).OrderBy(id => id).Take(Most).ToListAsync(cancellationToken);
        if (next.Count == 0)
        {
            run.End(context.Now);
            return;
        }

        run.Advance(next[^1], next.Count, await RecountAsync(run, next, cancellationToken));
    }

    /// <summary>Counts the open clocks of some cases and letters; returns in how many a due day moved.</summary>
    private async Task<int> RecountAsync(CalendarRecount run, List<Guid> subjects, CancellationToken cancellationToken)
    {
        await new CaseLocks(db, engine).TakeAsync(subjects, cancellationToken);
        var dueDays = await calendars.DueDaysAsync(cancellationToken);
        var clocks = await db.Clocks.Where(c => c.EndedOn == null && subjects.Contains(c.SubjectId)).ToListAsync(cancellationToken);
        var moves = clocks.ConvertAll(c => (Clock: c, Before: c.DueOn, Moved: c.Recount(dueDays.Calendar))).FindAll(m => m.Moved);
        foreach (var (clock, _, _) in moves)
        {
            // The sweep may have moved it on since it was read here: what looks unchanged is written all the same.
            db.Entry(clock).Property(c => c.LookOn).IsModified = true;
        }

        var movesOf = moves.ToLookup(m => m.Clock.SubjectId);
        var moved = movesOf.Select(m => m.Key).ToList();
        foreach (var at in await db.Cases.Include(c => c.Steps).Where(c => moved.Contains(c.Id)).ToListAsync(cancellationToken))
        {
            dueDays.Refresh(at);
            Note("case.due-moved", at.Id, at.UnitId, at.Id);
        }

        await facts.WriteAsync(cancellationToken);

        // No figure asks for the day by which a letter is to be processed, so its facts stay as they are.
        foreach (var letter in await db.Letters.Where(l => moved.Contains(l.Id)).ToListAsync(cancellationToken))
        {
            letter.CountProcessing(dueDays.Processing(letter.Kind, letter.ReceivedOn));
            Note("letter.due-moved", letter.Id, letter.UnitId, letter.Cases.MinBy(c => c.Ordinal)?.CaseId);
        }

        return moved.Count;

        void Note(string action, Guid subject, Guid unit, Guid? caseId) => db.History.Add(HistoryEntry.Of(run.Actor, context.Now, new HistoryNote(
            action,
            subject,
            unit,
            caseId,
            run.Source,
            string.Join("; ", movesOf[subject].OrderBy(m => m.Clock.RuleId, StringComparer.Ordinal).Select(m => $"{m.Clock.RuleId}: {m.Before:yyyy-MM-dd} → {m.Clock.DueOn:yyyy-MM-dd}")))));
    }
}
