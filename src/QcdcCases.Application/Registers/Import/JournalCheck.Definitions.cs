using QcdcCases.Application.Registers.Lines;
using QcdcCases.Domain.Indicators;

namespace QcdcCases.Application.Registers.Import;

/// <summary>Definitions of declared codes.</summary>
internal sealed partial class JournalCheck
{
    private void CheckDefinition(IndicatorDefinitionLine definition)
    {
        if (!isClean)
        {
            return;
        }

        var overlapping = index.Definitions.Overlapping(definition).ToList();
        if (overlapping.Find(d => d.ValidFrom == definition.ValidFrom) is { } there)
        {
            Report(digest.Of(definition) == digest.Of(there) ? null : RegisterRefusals.KeyTaken(definition.Code) with { Field = "code" });
            return;
        }

        Report(index.Units.MayAddRoots ? null : IndicatorDefinitionRefusals.NotAtTop() with { Field = "code" });
        Report(definition.ToTerms().Check());
        Report(overlapping.Count > 0 ? IndicatorDefinitionRefusals.Overlaps() : null);
        Report(index.Definitions.Count >= IndicatorDefinition.MaxCount ? IndicatorDefinitionRefusals.Full() with { Field = "code" } : null);
        if (isClean)
        {
            index.Definitions.Add(definition);
            Accepted++;
        }
    }
}
