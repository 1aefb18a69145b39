namespace QcdcCases.Domain.Deadlines;

/// <summary>The type of record to which a deadline applies.</summary>
public enum DeadlineSubject
{
    Case,
    Letter,
    Visit,
    Session,
    Opinion,
}

/// <summary>The way in which a deadline ended.</summary>
public enum DeadlineEnding
{
    Met,

    /// <summary>Met after its last day.</summary>
    MetLate,

    /// <summary>The duty no longer applies.</summary>
    Stopped,

    /// <summary>The step that began the deadline was removed or corrected: the deadline never ran.</summary>
    Void,
}

/// <summary>
/// A deadline of a case, letter, visit, session or opinion with its ledger. It can be recomputed from the record at any time; it is
/// stored so that queries can find due days. Its days are the result of <see cref="DeadlineLedger.Evaluate"/> only.
/// </summary>
public sealed class Deadline
{
    /// <summary>
    /// A check day in the past. The start day is unsuitable: a deadline counted from a named day may start in the future.
    /// </summary>
    private static readonly DateOnly CheckImmediately = new(2000, 1, 1);

    private Deadline()
    {
    }

    public Guid Id { get; private init; }

    public DeadlineSubject Subject { get; private init; }

    /// <summary>The id of the case, letter, visit, session or opinion.</summary>
    public Guid SubjectId { get; private init; }

    /// <summary>The unit that must meet the deadline.</summary>
    public Guid UnitId { get; private set; }

    /// <summary>The officer to whom the case or letter is assigned; null for visits and sessions, which belong to their unit.</summary>
    public Guid? AssigneeId { get; private set; }

    /// <summary>
    /// The code of the deadline kind (<see cref="Procedures.DeadlineKind.Code"/>). The ordinal numbers the deadlines of one kind in a
    /// record, from 1.
    /// </summary>
    public string Duty { get; private init; } = null!;

    public int Ordinal { get; private init; }

    /// <summary>The instance of the case, 1 or 2.</summary>
    public int Instance { get; private set; }

    public string RuleId { get; private set; } = null!;

    /// <inheritdoc cref="DeadlineRule.Version"/>
    public string RuleVersion { get; private set; } = null!;

    public DeadlinePurpose Purpose { get; private set; }

    /// <summary>
    /// True if an office must act. A citizen's window and the start of legal effect are never overdue and never met late.
    /// </summary>
    public bool IsOwed => Purpose is DeadlinePurpose.Duty or DeadlinePurpose.Alarm;

    /// <summary>The event that began the deadline: an event of the case, or <c>received</c>.</summary>
    public string StartEvent { get; private set; } = null!;

    public DateOnly StartedOn { get; private set; }

    public bool Remote { get; private set; }

    public Complexity Complexity { get; private set; }

    public bool Disciplinary { get; private set; }

    /// <summary>The last day as counted, even if it is a day off; null while the deadline is paused. Warnings use it.</summary>
    public DateOnly? RawDueOn { get; private set; }

    /// <summary>The last day without extensions, pauses and later findings.</summary>
    public DateOnly OriginalDueOn { get; private set; }

    /// <summary>The last lawful day; null if the deadline was paused in time.</summary>
    public DateOnly? DueOn { get; private set; }

    public bool Paused { get; private set; }

    /// <summary>
    /// The day on which an import added the deadline, or on which a recomputation by a later rule found it; null for a deadline entered at
    /// the counter. A deadline that was overdue by then is recorded but not notified individually.
    /// </summary>
    public DateOnly? ArrivedOn { get; private init; }

    /// <summary>
    /// The next day on which the deadline monitor checks the deadline; null when no event can follow. Only the deadline monitor moves it to
    /// a later day.
    /// </summary>
    public DateOnly? NextCheckOn { get; private set; }

    /// <summary>True if a calendar that is not official yet determined the day.</summary>
    public bool Provisional { get; private set; }

    /// <summary>
    /// The revision of the calendar that determined the days (<see cref="CalendarHistory"/>); the explanation of an ended deadline uses it.
    /// </summary>
    public int CalendarRevision { get; private set; }

    public DateOnly? EndedOn { get; private set; }

    public DeadlineEnding? Ending { get; private set; }

    /// <summary>The ledger entries by day.</summary>
    public IReadOnlyList<LedgerEntry> Entries { get; private set; } = [];

    public DeadlineRule Rule => DeadlineRules.Get(RuleId, RuleVersion);

    /// <summary>The ledger, to evaluate or explain the deadline.</summary>
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
    /// Updates the deadline to the present state of the record. A deadline that had ended on the same day before keeps its calendar
    /// revision.
    /// </summary>
    /// <param name="today">The day of a reclassification that is recorded now.</param>
    /// <returns>True if the events of the deadline may differ now: <see cref="NextCheckOn"/> must then be written even if its value is
    /// unchanged.</returns>
    public bool Update(DeadlineOwner owner, DeadlineDraft draft, CalendarHistory calendars, DateOnly today)
    {
        var (look, before) = (NextCheckOn, (UnitId, DueOn, RawDueOn, EndedOn, Purpose));
        var hasEndedSo =
            EndedOn is not null && Ending is not DeadlineEnding.Void && (StartedOn, EndedOn) == (draft.StartedOn, draft.EndedOn);
        Write(owner, draft, draft.Rule, Reclassified(draft, today), calendars.At(hasEndedSo ? CalendarRevision : null));
        var isSame = before == (UnitId, DueOn, RawDueOn, EndedOn, Purpose);
        NextCheckOn = isSame ? look : NextCheckOn;
        return !isSame;
    }

    /// <summary>Recounts the deadline by another calendar. An ended deadline keeps its days.</summary>
    /// <returns>True if the counted or the lawful last day moved: <see cref="NextCheckOn"/> must then be written even if its value is
    /// unchanged.</returns>
    public bool Recount(WorkingCalendar calendar)
    {
        if (EndedOn is not null)
        {
            return false;
        }

        var (look, rawBefore, before, originalBefore, provisionalBefore) = (NextCheckOn, RawDueOn, DueOn, OriginalDueOn, Provisional);
        ApplyEvaluation(Ledger.Evaluate(calendar));
        var isMoved = (RawDueOn, DueOn) != (rawBefore, before);
        NextCheckOn = isMoved ? NextCheckOn : look;
        if (isMoved || (OriginalDueOn, Provisional) != (originalBefore, provisionalBefore))
        {
            CalendarRevision = calendar.Revision;
        }

        return isMoved;
    }

    /// <summary>Ends the deadline as void: the step that began it is no longer effective.</summary>
    public void MakeVoid(DateOnly on)
    {
        if (Ending is not DeadlineEnding.Void)
        {
            (EndedOn, Ending, NextCheckOn) = (on, DeadlineEnding.Void, null);
        }
    }

    /// <summary>Adds the reclassification of a letter to the ledger: the rule of the new kind counts from the receipt.</summary>
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
        var deadlineEvaluation = told.Evaluate(calendar);
        CalendarRevision = calendar.Revision;
        Ending = draft.EndedOn is null ? null
            : draft.IsStopped ? DeadlineEnding.Stopped
            : IsOwed && deadlineEvaluation.LateFrom is not null ? DeadlineEnding.MetLate
            : DeadlineEnding.Met;
        ApplyEvaluation(deadlineEvaluation);
    }

    private void ApplyEvaluation(DeadlineEvaluation deadlineEvaluation)
    {
        (RawDueOn, DueOn, OriginalDueOn) = (deadlineEvaluation.RawDue, deadlineEvaluation.LastDay, deadlineEvaluation.OriginalDue);
        (Paused, Provisional) = (deadlineEvaluation.IsPaused, deadlineEvaluation.IsProvisional);

        // The deadline monitor then computes the next check day by the unit's escalation policy.
        NextCheckOn = EndedOn is null && DueOn is not null ? CheckImmediately : null;
    }
}

/// <summary>The record, unit and officer of a deadline.</summary>
public sealed record DeadlineOwner(DeadlineSubject Subject, Guid SubjectId, Guid UnitId, Guid? AssigneeId);

/// <summary>A deadline as computed from a record.</summary>
/// <param name="Rule">The rule by which the deadline is counted.</param>
/// <param name="EndedOn">Null while the deadline runs or is paused.</param>
/// <param name="IsStopped">True if the deadline ended without the duty being met.</param>
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
