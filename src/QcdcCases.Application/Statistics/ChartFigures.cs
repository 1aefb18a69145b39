namespace QcdcCases.Application.Statistics;

/// <summary>What charts are drawn from: how letters came and went over the last quarters, what they are about, and how much was resolved in time.</summary>
/// <param name="Body">The name of the unit that it is about, with everything below it.</param>
/// <param name="From">The first day of the period whose fields are shown.</param>
/// <param name="Quarters">The earliest first.</param>
/// <param name="Fields">Own letters of the period by the name of their field, the most first.</param>
public sealed record ChartFigures(string Body, DateOnly From, DateOnly To, IReadOnlyList<ChartQuarter> Quarters, IReadOnlyList<(string Field, long Letters)> Fields);

/// <summary>A statutory quarter (TT 06/2025 Đ7).</summary>
/// <param name="Name">Such as <c>Quý I/2026</c>.</param>
/// <param name="OnTime">Cases closed by their last lawful day.</param>
/// <param name="Late">Cases closed after it.</param>
/// <param name="Overdue">Cases still open past it: they count as not in time.</param>
public sealed record ChartQuarter(string Name, long Received, long Finished, long OnTime, long Late, long Overdue)
{
    /// <summary>On time among all that had to be resolved by then; null where there was nothing.</summary>
    public double? Rate => OnTime + Late + Overdue is var due and > 0 ? (double)OnTime / due : null;
}
