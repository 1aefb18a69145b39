using QcdcCases.Application.Statistics;

namespace QcdcCases.Api.Endpoints;

/// <summary>The query parameters of a question about figures.</summary>
/// <param name="Unit">The key of the unit.</param>
/// <param name="From">The first day; or name a window instead of both days.</param>
/// <param name="To">The last day, that day included.</param>
/// <param name="Period">A statutory window, such as <c>2024-H1</c>.</param>
/// <param name="Scope">The unit with everything below that is added in, or alone.</param>
/// <param name="By">By what the figures are broken down.</param>
/// <param name="AsOf">What the register knew then; now when not said.</param>
/// <param name="Map">Units as they were then, or those that stand for them now.</param>
internal sealed record FigureQuery(
    string Unit, DateOnly? From, DateOnly? To, string? Period, FigureScope? Scope, FigureGrouping? By, DateTimeOffset? AsOf, FigureMap? Map)
{
    public FigureRequest ToQuestion() => new(Unit, From, To, Period, Scope ?? FigureScope.Below, By, AsOf, Map ?? FigureMap.Then);
}
