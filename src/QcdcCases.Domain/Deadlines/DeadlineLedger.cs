using QcdcCases.Domain.Shared;

namespace QcdcCases.Domain.Deadlines;

/// <summary>
/// The ledger of one deadline: the rule at its start and all later entries. The days are a pure function of ledger, rule and calendar, so
/// an official calendar published late moves an open deadline by a new evaluation.
/// </summary>
public sealed class DeadlineLedger
{
    private readonly List<LedgerEntry> entries;

    private DeadlineLedger(DeadlineRule startedUnder, List<LedgerEntry> entries) => (InitialRule, this.entries) = (startedUnder, entries);

    /// <summary>The rule at the start; a reclassification replaces it.</summary>
    public DeadlineRule InitialRule { get; }

    /// <summary>The entries by day; entries of one day in the order of recording.</summary>
    public IReadOnlyList<LedgerEntry> Entries => entries;

    public static DeadlineLedger Start(DeadlineRule rule, DateOnly on, bool remote = false, string reason = "") =>
        new(rule, [LedgerEntry.Start(on, reason, remote)]);

    /// <summary>Creates a ledger from the facts of a record. Facts are not validated.</summary>
    /// <param name="complexity">Applies from the start, because a trait of a case has no day.</param>
    /// <param name="mark">The day and degree of a later written finding that the matter is complex.</param>
    public static DeadlineLedger Of(
        DeadlineRule rule,
        DateOnly startedOn,
        Complexity complexity = Complexity.Ordinary,
        bool remote = false,
        IEnumerable<PausedSpan>? pauses = null,
        IEnumerable<ExtendedUntil>? extensions = null,
        DateOnly? metOn = null,
        (DateOnly On, Complexity Complexity)? mark = null)
    {
        List<LedgerEntry> ledger = [LedgerEntry.Start(startedOn, remote: remote)];
        if (complexity is not Complexity.Ordinary)
        {
            ledger.Add(LedgerEntry.MarkComplex(startedOn, complexity));
        }

        if (mark is { } found && found.Complexity > complexity)
        {
            ledger.Add(LedgerEntry.MarkComplex(found.On, found.Complexity));
        }

        foreach (var pause in pauses ?? [])
        {
            ledger.Add(LedgerEntry.Pause(pause.SuspendedOn, pause.Reason));
            if (pause.ResumedOn is { } resumedOn)
            {
                ledger.Add(LedgerEntry.Resume(resumedOn, pause.Reason));
            }
        }

        foreach (var extension in extensions ?? [])
        {
            // A paused deadline cannot be extended: on the same day, the extension precedes the pause.
            var pause = ledger.FindIndex(e => e.Kind is LedgerEntryKind.Pause && e.On >= extension.DecidedOn);
            ledger.Insert(pause is -1 ? ledger.Count : pause, LedgerEntry.Extend(extension.DecidedOn, extension.Until, extension.Reason));
        }

        if (metOn is { } day)
        {
            ledger.Add(LedgerEntry.Meet(day));
        }

        return Restore(rule, ledger);
    }

    /// <summary>
    /// Restores a ledger that was accepted before. No entry is refused: an entry that was lawful by the calendar of its day stays, even if
    /// the calendar has changed since.
    /// </summary>
    /// <exception cref="ArgumentException">The ledger does not hold exactly one start.</exception>
    public static DeadlineLedger Restore(DeadlineRule startedUnder, IEnumerable<LedgerEntry> ledger)
    {
        List<LedgerEntry> given = [.. ledger];
        var ordered = IsInOrder(given) ? given : [.. given.OrderBy(e => e.Kind is not LedgerEntryKind.Start).ThenBy(e => e.On)];
        return ordered is [{ Kind: LedgerEntryKind.Start }, ..] && ordered.FindLastIndex(e => e.Kind is LedgerEntryKind.Start) == 0
            ? new(startedUnder, ordered)
            : throw new ArgumentException("A ledger must have exactly one start entry.", nameof(ledger));
    }

    private static bool IsInOrder(List<LedgerEntry> ledger)
    {
        for (var i = 1; i < ledger.Count; i++)
        {
            if (ledger[i].Kind is LedgerEntryKind.Start || (i > 1 && ledger[i].On < ledger[i - 1].On))
            {
                return false;
            }
        }

        return ledger is [{ Kind: LedgerEntryKind.Start }, ..];
    }

    /// <summary>
    /// Returns this deadline with one more entry, inserted at its day, or the refusal. All entries after the new one must remain lawful;
    /// earlier entries are not checked again.
    /// </summary>
    public Result<DeadlineLedger> Append(LedgerEntry entry, WorkingCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var at = Math.Max(1, entries.FindLastIndex(e => e.On <= entry.On) + 1);
        var longer = new DeadlineLedger(InitialRule, [.. entries[..at], entry, .. entries[at..]]);
        for (var index = at; index < longer.entries.Count; index++)
        {
            if (LedgerGuards.Refuse(longer.entries[index], longer.EvaluateEntries(index, calendar)) is { } refusal)
            {
                return refusal;
            }
        }

        return longer;
    }

    public DeadlineEvaluation Evaluate(WorkingCalendar calendar) => EvaluateEntries(entries.Count, calendar).ToDeadlineEvaluation();

    /// <summary>Explains the result of <see cref="Evaluate"/> day by day.</summary>
    public DeadlineExplanation Explain(WorkingCalendar calendar) => DeadlineExplanation.Of(EvaluateEntries(entries.Count, calendar));

    private LedgerEvaluation EvaluateEntries(int count, WorkingCalendar calendar)
    {
        // The last rule counts the whole ledger: a deadline never mixes the units of two rules.
        var reclassified = entries.FindLastIndex(count - 1, count, e => e.Kind is LedgerEntryKind.Reclassify);
        var ledgerEvaluation = LedgerEvaluation.Started(
            entries[reclassified < 0 ? 0 : reclassified].Rule ?? InitialRule,
            entries[0],
            calendar);
        for (var index = 1; index < count; index++)
        {
            ledgerEvaluation = ledgerEvaluation.Apply(entries[index], ofEarlierRule: index < reclassified);
        }

        return ledgerEvaluation;
    }
}
