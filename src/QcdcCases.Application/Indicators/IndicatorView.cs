using QcdcCases.Application.Shared;
using QcdcCases.Domain.Indicators;
using QcdcCases.Domain.Units;

namespace QcdcCases.Application.Indicators;

/// <summary>A declared indicator.</summary>
/// <param name="To">The last day of the range, inclusive.</param>
/// <param name="Bodies">The names of the bodies that the value counts and that are no units, such as enterprises.</param>
public sealed record IndicatorView(
    Guid Id,
    string Unit,
    string Code,
    DateOnly From,
    DateOnly To,
    decimal Value,
    Guid Version,
    IReadOnlyList<string>? Bodies = null) : IVersioned
{
    public static IndicatorView Of(DeclaredIndicator indicator, UnitTree tree, Guid version) =>
        new(
            indicator.Id,
            tree[indicator.UnitId].Key,
            indicator.Code,
            indicator.From,
            indicator.To,
            indicator.Value,
            version,
            indicator.Bodies.Count == 0 ? null : indicator.Bodies);
}
