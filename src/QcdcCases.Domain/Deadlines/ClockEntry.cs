namespace QcdcCases.Domain.Deadlines;

/// <summary>What may happen to a clock.</summary>
public enum ClockEntryKind
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

/// <summary>One line of a clock's ledger: what happened, on which legal day, by which reason or document. Never edited, never removed.</summary>
public sealed record ClockEntry
{
    private ClockEntry(ClockEntryKind kind, DateOnly on, string reason) => (Kind, On, Reason) = (kind, on, reason);

    public ClockEntryKind Kind { get; }

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
    public static ClockEntry Start(DateOnly on, string reason = "", bool remote = false) => new(ClockEntryKind.Start, on, reason) { Remote = remote };

    public static ClockEntry Pause(DateOnly on, string reason = "") => new(ClockEntryKind.Pause, on, reason);

    public static ClockEntry Resume(DateOnly on, string reason = "") => new(ClockEntryKind.Resume, on, reason);

    public static ClockEntry Extend(DateOnly on, DateOnly until, string reason = "") => new(ClockEntryKind.Extend, on, reason) { Until = until };

    public static ClockEntry MarkComplex(DateOnly on, Complexity complexity = Complexity.Complex, string reason = "") =>
        new(ClockEntryKind.MarkComplex, on, reason) { Complexity = complexity };

    public static ClockEntry Reclassify(DateOnly on, DeadlineRule rule, string reason = "") => new(ClockEntryKind.Reclassify, on, reason) { Rule = rule };

    public static ClockEntry Transfer(DateOnly on, string reason = "") => new(ClockEntryKind.Transfer, on, reason);

    public static ClockEntry Meet(DateOnly on, string reason = "") => new(ClockEntryKind.Meet, on, reason);
}
