using QcdcCases.Domain.Shared;

namespace QcdcCases.Domain.Indicators;

/// <summary>The definitions of declared codes: those of the register before the product's own.</summary>
/// <param name="own">The definitions that the register holds.</param>
/// <param name="standard">The product's definitions, one of each code.</param>
public sealed class IndicatorCatalogue(IEnumerable<IndicatorTerms> own, IReadOnlyDictionary<string, IndicatorTerms> standard)
{
    private readonly ILookup<string, IndicatorTerms> own = own.ToLookup(d => d.Code, StringComparer.Ordinal);

    /// <summary>The catalogue in which every code is a flow, by which the first reports were closed.</summary>
    public static IndicatorCatalogue Empty { get; } = new([], new Dictionary<string, IndicatorTerms>());

    /// <summary>Returns the definition of a code on a day; null if there is none.</summary>
    public IndicatorTerms? Find(string code, DateOnly day) =>
        own[code].FirstOrDefault(d => d.IsValidOn(day))
        ?? (standard.GetValueOrDefault(code) is { } term && term.IsValidOn(day) ? term : null);

    /// <summary>Returns every definition that holds on a day, by code.</summary>
    public IEnumerable<IndicatorTerms> On(DateOnly day) => own.Select(d => d.Key)
        .Union(standard.Keys, StringComparer.Ordinal)
        .Order(StringComparer.Ordinal)
        .Select(code => Find(code, day))
        .OfType<IndicatorTerms>();

    /// <summary>Refuses a value that the definition of its code does not allow.</summary>
    /// <param name="to">The last day of the declaration.</param>
    public Refusal? CheckValue(string code, DateOnly to, decimal value)
    {
        var terms = Find(code, to);
        return terms?.Kind is IndicatorKind.Ratio
            ? Refusal.Rule(
                "indicator.computed",
                $"{code} is computed from {terms.Numerator} and {terms.Denominator} and cannot be declared.", "code") with
            {
                Arguments = [code, terms.Numerator!, terms.Denominator!],
            }
            : DeclaredValue.CheckDecimals(
                value, StatutoryIndicators.Codes.Contains(code) ? 0 : terms?.Decimals ?? DeclaredValue.MaxDecimals);
    }
}
