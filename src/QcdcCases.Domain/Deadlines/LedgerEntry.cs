namespace QcdcCases.Domain.Deadlines;

/// <summary>What may happen to a deadline.</summary>
public enum LedgerEntryKind
{
    Start,
    Pause,
    Resume,
    Extend,
    MarkComplex,
    Reclassify,

    /// <summary>Handed to another unit: it changes who owes the duty, never the day.</summary>
    Transfer,

    /// <summary>The duty was met.</summary>
    Meet,
}

/// <summary>
/// One line of a deadline's ledger: what happened, on which legal day, by which reason or document. Never edited, never removed.
/// </summary>
public sealed record LedgerEntry
{
    private LedgerEntry(LedgerEntryKind kind, DateOnly on, string reason) => (Kind, On, Reason) = (kind, on, reason);

    public LedgerEntryKind Kind { get; }

    public DateOnly On { get; }

    /// <summary>The reason, or the document that records it.</summary>
    public string Reason { get; }

    /// <summary>Of a start: the case lies in a remote area, where some limits are longer.</summary>
    public bool Remote { get; private init; }

    /// <summary>Of an extension: the day the decision extends to.</summary>
    public DateOnly? Until { get; private init; }

    /// <summary>Of a mark: how complex the matter was found to be.</summary>
    public Complexity Complexity { get; private init; }

    /// <summary>Of a reclassification: the row that counts from then on, from the original start day.</summary>
    public DeadlineRule? Rule { get; private init; }

    /// <param name="on">The day of the start event, which is not counted; the event's own day for a limit that is counted back.</param>
    public static LedgerEntry Start(DateOnly on, string reason = "", bool remote = false) =>
        new(LedgerEntryKind.Start, on, reason) { Remote = remote };

    public static LedgerEntry Pause(DateOnly on, string reason = "") => new(LedgerEntryKind.Pause, on, reason);

    public static LedgerEntry Resume(DateOnly on, string reason = "") => new(LedgerEntryKind.Resume, on, reason);

    public static LedgerEntry Extend(DateOnly on, DateOnly until, string reason = "") =>
        new(LedgerEntryKind.Extend, on, reason) { Until = until };

    public static LedgerEntry MarkComplex(DateOnly on, Complexity complexity = Complexity.Complex, string reason = "") =>
        new(LedgerEntryKind.MarkComplex, on, reason) { Complexity = complexity };

    public static LedgerEntry Reclassify(DateOnly on, DeadlineRule rule, string reason = "") =>
        new(LedgerEntryKind.Reclassify, on, reason) { Rule = rule };

    public static LedgerEntry Transfer(DateOnly on, string reason = "") => new(LedgerEntryKind.Transfer, on, reason);

    public static LedgerEntry Meet(DateOnly on, string reason = "") => new(LedgerEntryKind.Meet, on, reason);
}
