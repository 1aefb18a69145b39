using QcdcCases.Application.Statistics;

namespace QcdcCases.Api.Endpoints;

/// <summary>The query parameters of figures.</summary>
/// <param name="Unit">The key of the unit.</param>
/// <param name="From">The first day; use <c>period</c> instead of both days for a statutory period.</param>
/// <param name="To">The last day, inclusive.</param>
/// <param name="Period">A statutory period, such as <c>2024-H1</c>.</param>
/// <param name="Scope">The unit including all units below that are added to it, or alone.</param>
/// <param name="By">The grouping of the figures.</param>
/// <param name="AsOf">The instant as of which the figures are computed; by default now.</param>
/// <param name="Map">Units as they were then, or the units that succeed them now.</param>
internal sealed record FigureQuery(
    string Unit, DateOnly? From, DateOnly? To, string? Period, FigureScope? Scope, FigureGrouping? By, DateTimeOffset? AsOf, FigureMap? Map)
{
    public FigureRequest ToRequest() => new(Unit, From, To, Period, Scope ?? FigureScope.Below, By, AsOf, Map ?? FigureMap.Then);
}
