using System.Collections.Frozen;
using QcdcCases.Domain.Forms;
using QcdcCases.Domain.Statistics;

namespace QcdcCases.Domain.Indicators;

/// <summary>The declared codes that are columns of statutory forms: whole numbers that are added up, whatever a register defines.</summary>
public static class StatutoryIndicators
{
    public static FrozenSet<string> Codes { get; } = StatutoryForms.All
        .SelectMany(f => f.Columns)
        .Where(c => c.Rule.Subject is FactSubject.Indicator)
        .Select(c => c.Rule.Code[Measures.DeclaredPrefix.Length..])
        .ToFrozenSet(StringComparer.Ordinal);
}
