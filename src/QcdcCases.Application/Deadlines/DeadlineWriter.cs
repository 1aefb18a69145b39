using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Deadlines;
using QcdcCases.Domain.Letters;
using QcdcCases.Domain.Reception;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Deadlines;

/// <summary>
/// Writes the table of deadlines and the columns of cases and letters that depend on it, in the transaction of the change; no other class
/// does. It computes the deadlines of changed records and writes the differences, so a correction or a revoked step needs no code of its
/// own. Call it after the facts are written, because they detect the changes and complete letters.
/// </summary>
public sealed class DeadlineWriter(CasesDbContext db, RequestContext context, RequestCalendar calendars)
{
    /// <summary>The day of arrival of new deadlines; set by an import and by the recomputation of old records.</summary>
    public DateOnly? ArrivedOn { get; set; }

    public Task WriteAsync(CancellationToken cancellationToken) => WriteAsync([], cancellationToken);

    /// <summary>
    /// Does the same as <see cref="WriteAsync(CancellationToken)"/>, and includes records that are unchanged but must be recomputed.
    /// </summary>
    internal async Task WriteAsync(HashSet<object> revisited, CancellationToken cancellationToken)
    {
        var (cases, letters) = (Changed<Case>(revisited), Changed<Letter>(revisited));
        var (visits, sessions) = (Changed<Visit>(revisited), Changed<ReceptionSession>(revisited));
        if (cases.Count + letters.Count + visits.Count + sessions.Count == 0)
        {
            return;
        }

        var history = await calendars.GetAsync(cancellationToken);
        var offices = await OfficesAsync(visits, cancellationToken);
        List<(object Record, RecordDeadlines Deadlines)> told =
        [
            .. cases.Select(c => ((object)c, RecordDeadlines.Of(c, history))),
            .. letters.Select(l => ((object)l, RecordDeadlines.Of(l, history))),
            .. visits.Select(v =>
                ((object)v, RecordDeadlines.Of(v, v.SessionId is { } session ? offices.GetValueOrDefault(session) : null))),
            .. sessions.Select(s => ((object)s, RecordDeadlines.Of(s))),
        ];
        var rowsOf = await RowsAsync(told.Where(t => !IsNew(t.Record)).Select(t => t.Deadlines.Owner.SubjectId), cancellationToken);
        foreach (var (record, deadlines) in told)
        {
            if (IsNew(record))
            {
                db.Deadlines.AddRange(deadlines.Begin(history.Current, NewId, ArrivedOn));
            }
            else
            {
                Write(deadlines, [.. rowsOf[deadlines.Owner.SubjectId]], history);
                Touch(record);
            }
        }
    }

    /// <summary>
    /// Recounts the open deadlines of some records by the current calendar. The columns of the records are updated separately.
    /// </summary>
    /// <returns>The deadlines that moved, with their former last day.</returns>
    internal async Task<List<(Deadline Deadline, DateOnly? Before)>> RecountAsync(
        IReadOnlyCollection<Guid> subjects,
        CancellationToken cancellationToken)
    {
        var calendar = (await calendars.GetAsync(cancellationToken)).Current;
        var open = await db.Deadlines.Where(d => d.EndedOn == null && subjects.Contains(d.SubjectId)).ToListAsync(cancellationToken);
        var moved = new List<(Deadline, DateOnly?)>();
        foreach (var deadline in open)
        {
            var before = deadline.DueOn;
            if (deadline.Recount(calendar))
            {
                CheckAgain(deadline);
                moved.Add((deadline, before));
            }
        }

        return moved;
    }

    /// <summary>Updates the columns of some cases from their deadlines.</summary>
    internal async Task UpdateColumnsAsync(List<Case> cases, CancellationToken cancellationToken)
    {
        var rowsOf = await RowsAsync(cases.Select(c => c.Id), cancellationToken);
        cases.ForEach(c => c.ProjectDeadlines(rowsOf[c.Id]));
    }

    /// <summary>Updates the columns of some letters from their deadlines.</summary>
    internal async Task UpdateColumnsAsync(List<Letter> letters, CancellationToken cancellationToken)
    {
        var calendar = (await calendars.GetAsync(cancellationToken)).Current;
        var rowsOf = await RowsAsync(letters.Select(l => l.Id), cancellationToken);
        letters.ForEach(l => l.ProjectDeadlines(rowsOf[l.Id], calendar));
    }

    private async Task<ILookup<Guid, Deadline>> RowsAsync(IEnumerable<Guid> subjects, CancellationToken cancellationToken)
    {
        var ids = subjects.ToList();
        List<Deadline> rows = ids.Count == 0 ? [] : await db.Deadlines.Where(d => ids.Contains(d.SubjectId)).ToListAsync(cancellationToken);
        return rows.ToLookup(d => d.SubjectId);
    }

    /// <summary>Returns the offices whose sessions received the visits.</summary>
    private async Task<Dictionary<Guid, HeadOffice?>> OfficesAsync(List<Visit> visits, CancellationToken cancellationToken)
    {
        var sessions = visits.Where(v => v.Watched).Select(v => v.SessionId).OfType<Guid>().Distinct().ToList();

        // A session that this change corrects is not saved yet.
        var tracked = db.ChangeTracker.Entries<ReceptionSession>().Select(e => e.Entity).Where(s => sessions.Contains(s.Id)).ToList();
        var offices = tracked.ToDictionary(s => s.Id, s => s.HeadOffice);
        var stored = sessions.Where(id => !offices.ContainsKey(id)).ToList();
        if (stored.Count > 0)
        {
            foreach (var session in await db.Sessions.AsNoTracking()
                .Where(s => stored.Contains(s.Id))
                .Select(s => new { s.Id, s.HeadOffice })
                .ToListAsync(cancellationToken))
            {
                offices[session.Id] = session.HeadOffice;
            }
        }

        return offices;
    }

    private void Write(RecordDeadlines told, List<Deadline> rows, CalendarHistory history)
    {
        var standing = rows.ToDictionary(d => (d.Duty, d.Ordinal));
        foreach (var draft in told.Drafts)
        {
            if (!standing.Remove((draft.Duty, draft.Ordinal), out var deadline))
            {
                rows.Add(Deadline.Begin(NewId(), told.Owner, draft, history.Current, ArrivedOn));
                db.Deadlines.Add(rows[^1]);
            }
            else
            {
                var isMoved = deadline.Update(told.Owner, draft, history, context.Today);
                db.DetectChangesOf(deadline);
                if (isMoved)
                {
                    CheckAgain(deadline);
                }
            }
        }

        foreach (var gone in standing.Values)
        {
            gone.MakeVoid(context.Today);
            db.DetectChangesOf(gone);
        }

        told.UpdateColumns(rows);
    }

    /// <summary>The record shows some of its deadlines, and new steps of a case contain the calendar's revision.</summary>
    private void Touch(object record)
    {
        db.DetectChangesOf(record);
        foreach (var step in (record as Case)?.Steps ?? [])
        {
            db.DetectChangesOf(step);
        }
    }

    /// <summary>
    /// The deadline monitor may have changed the row since it was read here, so it is written even if it looks unchanged.
    /// </summary>
    private void CheckAgain(Deadline deadline) => db.Entry(deadline).Property(d => d.NextCheckOn).IsModified = true;

    private Guid NewId() => Guid.CreateVersion7(context.Now);

    private bool IsNew(object record) => db.Entry(record).State is EntityState.Added;

    private List<T> Changed<T>(HashSet<object> revisited)
        where T : class =>
        [
            .. db.ChangeTracker.Entries<T>()
                .Where(e => e.State is EntityState.Added or EntityState.Modified || revisited.Contains(e.Entity))
                .Select(e => e.Entity),
        ];
}

/// <summary>
/// The deadlines of one record, computed from its own steps, and the update of its columns from them. The counter, the import and the
/// recount all use it.
/// </summary>
/// <param name="Drafts">The rows that the table must contain.</param>
/// <param name="UpdateColumns">Updates the record's own columns from its rows in the table.</param>
internal sealed record RecordDeadlines(
    DeadlineOwner Owner,
    IReadOnlyList<DeadlineDraft> Drafts,
    Action<IReadOnlyCollection<Deadline>> UpdateColumns)
{
    public static RecordDeadlines Of(Case about, CalendarHistory calendars)
    {
        about.SetCalendarRevision(calendars.Revision);
        return new(
            new DeadlineOwner(DeadlineSubject.Case, about.Id, about.UnitId, about.AssigneeId),
            DraftsOf(about, () => about.GetTimeline(calendars).Deadlines),
            about.ProjectDeadlines);
    }

    public static RecordDeadlines Of(Letter letter, CalendarHistory calendars) => new(
        new DeadlineOwner(DeadlineSubject.Letter, letter.Id, letter.UnitId, letter.AssigneeId),
        DraftsOf(letter, () => LetterDeadlines.Of(letter)),
        rows => letter.ProjectDeadlines(rows, calendars.Current));

    /// <param name="office">The office whose session received the visit, for a head.</param>
    public static RecordDeadlines Of(Visit visit, HeadOffice? office) =>
        new(
            new DeadlineOwner(DeadlineSubject.Visit, visit.Id, visit.UnitId, AssigneeId: null),
            DraftsOf(visit, () => ReceptionDeadlines.Of(visit, office)),
            NoColumns);

    public static RecordDeadlines Of(ReceptionSession session) =>
        new(
            new DeadlineOwner(DeadlineSubject.Session, session.Id, session.UnitId, AssigneeId: null),
            DraftsOf(session, () => ReceptionDeadlines.Of(session)),
            NoColumns);

    /// <summary>Returns the rows of a new record.</summary>
    /// <param name="arrivedOn">See <see cref="Deadline.ArrivedOn"/>.</param>
    public IReadOnlyList<Deadline> Begin(WorkingCalendar calendar, Func<Guid> newId, DateOnly? arrivedOn)
    {
        var rows = new List<Deadline>(Drafts.Count);
        foreach (var draft in Drafts)
        {
            rows.Add(Deadline.Begin(newId(), Owner, draft, calendar, arrivedOn));
        }

        UpdateColumns(rows);
        return rows;
    }

    /// <summary>Nothing is owed about a voided entry.</summary>
    private static IReadOnlyList<DeadlineDraft> DraftsOf(IVoidable entry, Func<IReadOnlyList<DeadlineDraft>> drafts) =>
        entry.Voided is null ? drafts() : [];

    private static void NoColumns(IReadOnlyCollection<Deadline> rows)
    {
    }
}
