namespace QcdcCases.Domain.Deadlines;

/// <summary>What a deadline is about.</summary>
public enum DeadlineSubject
{
    Case,
    Letter,
    Visit,
    Session,
}

/// <summary>How a deadline ended.</summary>
public enum DeadlineEnding
{
    Met,

    /// <summary>Met after its last day.</summary>
    MetLate,

    /// <summary>The duty fell away.</summary>
    Stopped,

    /// <summary>The step that began it was taken back or corrected: it never ran.</summary>
    Void,
}

/// <summary>
/// A duty of a case, letter, visit or session with its ledger. It follows from the record's own story, so it can be made again from it at
/// any time; it is stored so that what is due can be found. Its days are what the ledger gives (<see cref="DeadlineLedger.Evaluate"/>),
/// nothing else writes them.
/// </summary>
public sealed class Deadline
{
    /// <summary>
    /// A day of looking that has come already. The day on which a deadline starts will not do: one counted from a day that was named starts
    /// ahead.
    /// </summary>
    private static readonly DateOnly AtOnce = new(2000, 1, 1);

    private Deadline()
    {
    }

    public Guid Id { get; private init; }

    public DeadlineSubject Subject { get; private init; }

    /// <summary>The case, letter, visit or session.</summary>
    public Guid SubjectId { get; private init; }

    /// <summary>The unit that owes the duty.</summary>
    public Guid UnitId { get; private set; }

    /// <summary>The officer who has the case or letter; visits and sessions are their unit's.</summary>
    public Guid? AssigneeId { get; private set; }

    /// <summary>
    /// Which duty (<see cref="Procedures.DeadlineKind.Code"/>), and which of its kind in the record's story, counted from 1.
    /// </summary>
    public string Duty { get; private init; } = null!;

    public int Ordinal { get; private init; }

    /// <summary>The instance of the case, 1 or 2.</summary>
    public int Instance { get; private set; }

    public string RuleId { get; private set; } = null!;

    /// <inheritdoc cref="DeadlineRule.Version"/>
    public string RuleVersion { get; private set; } = null!;

    public DeadlinePurpose Purpose { get; private set; }

    /// <summary>Whether somebody owes it. What the citizen may do, or time does, is never overdue and never met late.</summary>
    public bool IsOwed => Purpose is DeadlinePurpose.Duty or DeadlinePurpose.Alarm;

    /// <summary>The event that began it: a case's event, or <c>received</c>.</summary>
    public string StartEvent { get; private set; } = null!;

    public DateOnly StartedOn { get; private set; }

    public bool Remote { get; private set; }

    public Complexity Complexity { get; private set; }

    public bool Disciplinary { get; private set; }

    /// <summary>The last day as counted, day off or not; null while it stands still. Warnings use it.</summary>
    public DateOnly? RawDueOn { get; private set; }

    /// <summary>The last day without what was granted, excluded or found since.</summary>
    public DateOnly OriginalDueOn { get; private set; }

    /// <summary>The last lawful day; null while it was stopped in time.</summary>
    public DateOnly? DueOn { get; private set; }

    public bool Paused { get; private set; }

    /// <summary>
    /// The day on which an import brought it, or on which it came to light when records were told anew by a later rule; null for what was
    /// entered at the counter. What was late by then is known, and rings nobody.
    /// </summary>
    public DateOnly? ArrivedOn { get; private init; }

    /// <summary>
    /// The day on which the sweep must look at it next; null when nothing of it is to be noticed. Only the sweep moves it on.
    /// </summary>
    public DateOnly? NextCheckOn { get; private set; }

    /// <summary>Whether a calendar that is not official yet decided the day.</summary>
    public bool Provisional { get; private set; }

    /// <summary>The revision of the calendar that gave the days (<see cref="CalendarHistory"/>): an ended one is explained by it.</summary>
    public int CalendarRevision { get; private set; }

    public DateOnly? EndedOn { get; private set; }

    public DeadlineEnding? Ending { get; private set; }

    /// <summary>The ledger by day.</summary>
    public IReadOnlyList<LedgerEntry> Entries { get; private set; } = [];

    public DeadlineRule Rule => DeadlineRules.Get(RuleId, RuleVersion);

    /// <summary>The ledger as a deadline, to read or explain it.</summary>
    public DeadlineLedger Ledger => DeadlineLedger.Restore(Rule, Entries);

    /// <param name="arrivedOn">See <see cref="ArrivedOn"/>.</param>
    public static Deadline Begin(Guid id, DeadlineOwner owner, DeadlineDraft draft, WorkingCalendar calendar, DateOnly? arrivedOn = null)
    {
        var deadline = new Deadline
        {
            Id = id,
            Subject = owner.Subject,
            SubjectId = owner.SubjectId,
            Duty = draft.Duty,
            Ordinal = draft.Ordinal,
            ArrivedOn = arrivedOn,
        };
        deadline.Write(owner, draft, draft.Rule, [.. draft.Ledger.Entries], calendar);
        return deadline;
    }

    /// <summary>
    /// Brings it in line with the record's story as it now is. What ended on that very day before is counted by the calendar of then.
    /// </summary>
    /// <param name="today">The day of a reclassification that shows now.</param>
    /// <returns>Whether what is to be noticed of it may be another now: <see cref="NextCheckOn"/> must then be written even where it looks
    /// the same.</returns>
    public bool Follow(DeadlineOwner owner, DeadlineDraft draft, CalendarHistory calendars, DateOnly today)
    {
        var (look, before) = (NextCheckOn, (UnitId, DueOn, RawDueOn, EndedOn, Purpose));
        var hasEndedSo =
            EndedOn is not null && Ending is not DeadlineEnding.Void && (StartedOn, EndedOn) == (draft.StartedOn, draft.EndedOn);
        Write(owner, draft, draft.Rule, Reclassified(draft, today), calendars.At(hasEndedSo ? CalendarRevision : null));
        var isSame = before == (UnitId, DueOn, RawDueOn, EndedOn, Purpose);
        NextCheckOn = isSame ? look : NextCheckOn;
        return !isSame;
    }

    /// <summary>Counts it by another calendar. One that has ended keeps the days it ended with.</summary>
    /// <returns>Whether its last day moved, as counted or as lawful: <see cref="NextCheckOn"/> must then be written even where it looks the
    /// same.</returns>
    public bool Recount(WorkingCalendar calendar)
    {
        if (EndedOn is not null)
        {
            return false;
        }

        var (look, rawBefore, before, originalBefore, provisionalBefore) = (NextCheckOn, RawDueOn, DueOn, OriginalDueOn, Provisional);
        Show(Ledger.Evaluate(calendar));
        var isMoved = (RawDueOn, DueOn) != (rawBefore, before);
        NextCheckOn = isMoved ? NextCheckOn : look;
        if (isMoved || (OriginalDueOn, Provisional) != (originalBefore, provisionalBefore))
        {
            CalendarRevision = calendar.Revision;
        }

        return isMoved;
    }

    /// <summary>The step that began it does not stand any more.</summary>
    public void MakeVoid(DateOnly on)
    {
        if (Ending is not DeadlineEnding.Void)
        {
            (EndedOn, Ending, NextCheckOn) = (on, DeadlineEnding.Void, null);
        }
    }

    /// <summary>
    /// A letter that turns out to be of another kind is counted by the other row from its receipt, and the ledger says so.
    /// </summary>
    private List<LedgerEntry> Reclassified(DeadlineDraft draft, DateOnly today)
    {
        List<LedgerEntry> ledger = [.. draft.Ledger.Entries];
        var earlier = Entries.Where(e => e.Kind is LedgerEntryKind.Reclassify).ToList();
        if (Subject is DeadlineSubject.Letter && (earlier.Count > 0 || draft.Rule != Rule))
        {
            ledger.InsertRange(1, draft.Rule == Rule ? earlier : earlier.Append(LedgerEntry.Reclassify(today, draft.Rule)));
        }

        return ledger;
    }

    private void Write(DeadlineOwner owner, DeadlineDraft draft, DeadlineRule rule, List<LedgerEntry> ledger, WorkingCalendar calendar)
    {
        (UnitId, AssigneeId, Instance) = (owner.UnitId, owner.AssigneeId, draft.Instance);
        (RuleId, RuleVersion, Purpose) = (rule.Id, rule.Version, rule.Purpose);
        (StartEvent, StartedOn, EndedOn) = (draft.StartEvent, draft.StartedOn, draft.EndedOn);
        (Remote, Disciplinary) = (draft.Remote, draft.Disciplinary);
        Complexity = ledger.Exists(e => e.Kind is LedgerEntryKind.MarkComplex) ? ledger.Max(e => e.Complexity) : Complexity.Ordinary;
        var told = DeadlineLedger.Restore(rule, ledger);
        Entries = told.Entries;
        var reading = told.Evaluate(calendar);
        CalendarRevision = calendar.Revision;
        Ending = draft.EndedOn is null ? null
            : draft.IsStopped ? DeadlineEnding.Stopped
            : IsOwed && reading.LateFrom is not null ? DeadlineEnding.MetLate
            : DeadlineEnding.Met;
        Show(reading);
    }

    private void Show(DeadlineReading reading)
    {
        (RawDueOn, DueOn, OriginalDueOn) = (reading.RawDue, reading.LastDay, reading.OriginalDue);
        (Paused, Provisional) = (reading.IsPaused, reading.IsProvisional);

        // The sweep then knows by the unit's ladder when to look again.
        NextCheckOn = EndedOn is null && DueOn is not null ? AtOnce : null;
    }
}

/// <summary>Whose deadline it is.</summary>
public sealed record DeadlineOwner(DeadlineSubject Subject, Guid SubjectId, Guid UnitId, Guid? AssigneeId);

/// <summary>A deadline as a record's story tells it.</summary>
/// <param name="Rule">The row that counts.</param>
/// <param name="EndedOn">Null while it runs or stands still.</param>
/// <param name="IsStopped">Ended, but not because the duty was met.</param>
public sealed record DeadlineDraft(
    string Duty,
    int Ordinal,
    int Instance,
    string StartEvent,
    DeadlineRule Rule,
    DeadlineLedger Ledger,
    DateOnly? EndedOn = null,
    bool IsStopped = false)
{
    public bool Disciplinary { get; init; }

    public bool Remote => Ledger.Entries[0].Remote;

    public DateOnly StartedOn => Ledger.Entries[0].On;
}
