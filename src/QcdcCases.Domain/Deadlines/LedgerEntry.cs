namespace QcdcCases.Domain.Deadlines;

/// <summary>The kinds of ledger entries.</summary>
public enum LedgerEntryKind
{
    Start,
    Pause,
    Resume,
    Extend,
    MarkComplex,
    Reclassify,

    /// <summary>Transferred to another unit: this changes the responsible unit, never the day.</summary>
    Transfer,

    /// <summary>The duty was met.</summary>
    Meet,
}

/// <summary>One entry of a deadline's ledger: event, legal day, and reason or document. Entries are immutable and never removed.</summary>
public sealed record LedgerEntry
{
    private LedgerEntry(LedgerEntryKind kind, DateOnly on, string reason) => (Kind, On, Reason) = (kind, on, reason);

    public LedgerEntryKind Kind { get; }

    public DateOnly On { get; }

    /// <summary>The reason, or the document that records the event.</summary>
    public string Reason { get; }

    /// <summary>Of a start: true if the case is in a remote area, where some limits are longer.</summary>
    public bool Remote { get; private init; }

    /// <summary>Of an extension: the new last day by the decision.</summary>
    public DateOnly? Until { get; private init; }

    /// <summary>Of a mark: the degree of complexity.</summary>
    public Complexity Complexity { get; private init; }

    /// <summary>Of a reclassification: the rule that counts from then on, from the original start day.</summary>
    public DeadlineRule? Rule { get; private init; }

    /// <param name="on">The day of the start event, which is not counted; for a limit counted back, the day of the event itself.</param>
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
