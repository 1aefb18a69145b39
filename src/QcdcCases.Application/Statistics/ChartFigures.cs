namespace QcdcCases.Application.Statistics;

/// <summary>
/// The data of the charts: letters received and finished in the last quarters, their fields, and how much was resolved in time.
/// </summary>
/// <param name="Body">The name of the unit, which is counted with everything below it.</param>
/// <param name="From">The first day of the period whose fields are shown.</param>
/// <param name="Quarters">Those that the books cover, and the last one; earliest first.</param>
/// <param name="Fields">The letters of the unit's own jurisdiction in the period by the name of their field, highest number first.</param>
public sealed record ChartFigures(
    string Body,
    DateOnly From,
    DateOnly To,
    IReadOnlyList<ChartQuarter> Quarters,
    IReadOnlyList<(string Field, long Letters)> Fields)
{
    /// <summary>The first day of the books, if it leaves out quarters; null if they cover all.</summary>
    public DateOnly? CompleteSince { get; init; }
}

/// <summary>A statutory quarter (TT 06/2025 Đ7).</summary>
/// <param name="Name">The printed name, such as <c>Quý I/2026</c>.</param>
/// <param name="OnTime">The number of cases closed on or before their last day.</param>
/// <param name="Late">The number of cases closed after it.</param>
/// <param name="Overdue">The number of open cases past their last day; they count as not in time.</param>
public sealed record ChartQuarter(string Name, long Received, long Finished, long OnTime, long Late, long Overdue)
{
    /// <summary>The share of cases closed in time among all that were due; null when none was due.</summary>
    public double? Rate => OnTime + Late + Overdue is var due and > 0 ? (double)OnTime / due : null;
}
