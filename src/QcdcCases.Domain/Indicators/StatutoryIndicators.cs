using System.Collections.Frozen;
using QcdcCases.Domain.Forms;

namespace QcdcCases.Domain.Indicators;

/// <summary>The declared codes that are columns of statutory forms: whole numbers that are added up, whatever a register defines.</summary>
public static class StatutoryIndicators
{
    public static FrozenSet<string> Codes { get; } = StatutoryForms.All
        .SelectMany(f => f.Columns)
        .Select(c => c.Rule.DeclaredCode)
        .OfType<string>()
        .ToFrozenSet(StringComparer.Ordinal);
}
