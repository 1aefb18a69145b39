using QcdcCases.Application.Shared;
using QcdcCases.Domain.Reports;
using QcdcCases.Domain.Units;

namespace QcdcCases.Application.Reports;

/// <summary>A unit's report for a period, and each time that it was closed.</summary>
/// <param name="To">The last day, that day included.</param>
/// <param name="Window">The statutory window that the period is, such as <c>2026-Q1</c>; absent for another.</param>
/// <param name="Circular">The short name of the circular by whose forms it is made.</param>
/// <param name="DueOn">The last day on which it must be with whoever the unit reports to, where the circular sets one.</param>
public sealed record ReportView(
    Guid Id,
    string Unit,
    DateOnly From,
    DateOnly To,
    string? Window,
    string Circular,
    DateOnly? DueOn,
    ReportState State,
    IReadOnlyList<ClosingView> Closings,
    Guid Version) : IVersioned
{
    public static ReportView Of(PeriodReport report, UnitTree tree, Guid version)
    {
        var window = ReportWindow.Of(report.Period);
        return new(
            report.Id,
            tree[report.UnitId].Key,
            report.From,
            report.To,
            window?.Code,
            report.Circular,
            window?.DueOn(tree[report.UnitId]),
            report.State,
            [.. report.Closings.OrderBy(c => c.Ordinal).Select(ClosingView.Of)],
            version);
    }
}

/// <summary>One closing, and its reopening where there was one.</summary>
/// <param name="AsOf">The instant whose knowledge the frozen numbers are.</param>
/// <param name="Hash">SHA-256 of the frozen bytes.</param>
/// <param name="Definitions">A mark of the forms' columns and checks as they then stood.</param>
/// <param name="Missing">The units directly below over which it was closed although they had not closed.</param>
public sealed record ClosingView(
    int Ordinal,
    DateTimeOffset AsOf,
    DateTimeOffset ClosedAt,
    string ClosedBy,
    string Hash,
    string Definitions,
    IReadOnlyList<string> Missing,
    DateTimeOffset? ReopenedAt,
    string? ReopenedBy,
    string? Reason)
{
    internal static ClosingView Of(ReportClosing closing) => new(
        closing.Ordinal,
        closing.AsOf,
        closing.ClosedAt,
        closing.ClosedByName,
        closing.Hash,
        closing.Definitions,
        closing.Missing,
        closing.ReopenedAt,
        closing.ReopenedByName,
        closing.Reason);
}
