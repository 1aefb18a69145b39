using System.Collections.Frozen;
using System.Text.Json;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Indicators;

namespace QcdcCases.Application.Indicators;

/// <summary>
/// The definitions that come with the product, from the JSON files in <c>Codes/Indicators</c>: the numbers that reports on democracy at the
/// grassroots print and that no register holds.
/// </summary>
public static class StandardIndicators
{
    public static FrozenDictionary<string, IndicatorTerms> ByCode { get; } = Load();

    private static FrozenDictionary<string, IndicatorTerms> Load()
    {
        var assembly = typeof(StandardIndicators).Assembly;
        return assembly.GetManifestResourceNames()
            .Where(name => name.Contains(".Codes.Indicators.", StringComparison.Ordinal))
            .SelectMany(name =>
            {
                using var file = assembly.GetManifestResourceStream(name)!;
                return JsonSerializer.Deserialize<List<IndicatorTerms>>(file, AnswerJson.Options)!;
            })
            .ToFrozenDictionary(terms => terms.Code, StringComparer.Ordinal);
    }
}
