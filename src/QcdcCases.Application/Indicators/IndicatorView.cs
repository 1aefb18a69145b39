using QcdcCases.Application.Shared;
using QcdcCases.Domain.Indicators;
using QcdcCases.Domain.Units;

namespace QcdcCases.Application.Indicators;

/// <summary>A declared indicator.</summary>
/// <param name="To">The last day of the range, inclusive.</param>
public sealed record IndicatorView(Guid Id, string Unit, string Code, DateOnly From, DateOnly To, long Value, Guid Version) : IVersioned
{
    public static IndicatorView Of(DeclaredIndicator indicator, UnitTree tree, Guid version) =>
        new(indicator.Id, tree[indicator.UnitId].Key, indicator.Code, indicator.From, indicator.To, indicator.Value, version);
}
