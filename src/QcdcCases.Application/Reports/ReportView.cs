using QcdcCases.Application.Shared;
using QcdcCases.Domain.Reports;
using QcdcCases.Domain.Units;

namespace QcdcCases.Application.Reports;

/// <summary>A unit's report for a period, with its closings.</summary>
/// <param name="To">The last day, inclusive.</param>
/// <param name="Window">The code of the statutory period, such as <c>2026-Q1</c>; absent for any other period.</param>
/// <param name="Circular">The short name of the circular whose forms are used.</param>
/// <param name="DueOn">The last day for submitting it to the superior, when the circular sets one.</param>
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
        var statutoryPeriod = StatutoryPeriod.Of(report.Period);
        return new(
            report.Id,
            tree[report.UnitId].Key,
            report.From,
            report.To,
            statutoryPeriod?.Code,
            report.Circular,
            statutoryPeriod?.DueOn(tree[report.UnitId]),
            report.State,
            [.. report.Closings.OrderBy(c => c.Ordinal).Select(ClosingView.Of)],
            version);
    }
}

/// <summary>A closing and, if it was reopened, its reopening.</summary>
/// <param name="AsOf">The instant as of which the numbers were computed.</param>
/// <param name="Hash">SHA-256 of the snapshot.</param>
/// <param name="Definitions">A digest of the forms' columns and checks at the time of closing.</param>
/// <param name="Missing">The keys of the units directly below that had not closed.</param>
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
