using QcdcCases.Domain.Deadlines;

namespace QcdcCases.Domain.Tests.Deadlines;

/// <summary>A row of the statute's deadlines in the tests' own words: literals only, nothing of the product's table.</summary>
/// <param name="Unit">As legal-process.md writes it: <c>d</c> days, <c>wd</c> working days, <c>month</c>, <c>year</c>, <c>now</c> at
/// once.</param>
/// <param name="FirstDay">The first start event the row applies to, ISO.</param>
internal sealed record RowByHand(string Id, int Length, string Unit, string FirstDay, string Source, string Starts)
{
    /// <summary>The last start event the row applies to, ISO.</summary>
    public string? LastDay { get; init; }

    /// <summary>Counted back from the event.</summary>
    public bool IsBefore { get; init; }

    /// <summary><c>duty</c>, <c>window</c>, <c>least</c> length, <c>effect</c> or <c>alarm</c>.</summary>
    public string For { get; init; } = "duty";

    /// <summary>The whole length of a complex matter.</summary>
    public int? Complex { get; init; }

    /// <summary>The whole length in a remote area.</summary>
    public int? Remote { get; init; }

    /// <summary>What one extension adds at most, how many a complex and an especially complex matter allow, and by which article.</summary>
    public (int Days, int IfComplex, int IfEspeciallyComplex, string Source)? Extension { get; init; }

    /// <summary>The first day on which the deadline may be stopped, and by which article.</summary>
    public (string From, string Source)? Stops { get; init; }

    /// <summary>The limit that overtook its running deadlines.</summary>
    public (int Length, string Unit, string From)? Overtaken { get; init; }

    /// <summary>The day <see cref="FirstDay"/> names.</summary>
    public DateOnly First { get; } = CalendarByHand.Day(FirstDay);

    /// <summary>The day <see cref="LastDay"/> names.</summary>
    public DateOnly? Last => LastDay is null ? null : CalendarByHand.Day(LastDay);

    /// <summary>The first day of <see cref="Stops"/>; null where nothing stops the deadline.</summary>
    public DateOnly? StopsFrom => Stops is { } stops ? CalendarByHand.Day(stops.From) : null;

    /// <summary>Whether the unit is one of days.</summary>
    public bool IsInDays => Unit is "d" or "wd";

    /// <summary>The length from the start, unpaused and unextended.</summary>
    public int LengthFor(bool remote) => remote && Remote is { } far ? far : Length;

    /// <summary>The row of the hand-written law that a row of the product stands for; a rule made up by a test stands for itself.</summary>
    /// <exception cref="InvalidOperationException">The law knows no such row from that day.</exception>
    public static RowByHand Of(DeadlineRule rule) =>
        rule.Id.StartsWith("LOCAL-", StringComparison.Ordinal) ? MadeUp(rule) : StatuteByHand.Row(rule.Id, rule.Version);

    private static RowByHand MadeUp(DeadlineRule rule) =>
        new(rule.Id, rule.Length, rule.Count is DayCount.WorkingDays ? "wd" : "d", "0001-01-01", rule.Article, rule.Starts)
    {
        Complex = rule.ComplexLength,
        Remote = rule.RemoteLength,
        Extension = rule.Extension is { } e ? (e.Length, e.IfComplex, e.IfEspeciallyComplex, e.Article) : null,
        Stops = rule.Pause is { } pause ? ("0001-01-01", pause.Article) : null,
    };
}
