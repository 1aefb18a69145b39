using QcdcCases.Application.Indicators;
using QcdcCases.Application.Registers.Lines;
using QcdcCases.Domain.Indicators;

namespace QcdcCases.Application.Registers.Index;

/// <summary>The definitions of declared codes that the register has, and those that the journal adds.</summary>
internal sealed class DefinitionEntries
{
    private readonly List<IndicatorDefinitionLine> all = [];
    private readonly List<IndicatorDefinitionLine> added = [];
    private IndicatorCatalogue? catalogue;

    /// <summary>The definitions of the journal that the register does not have yet.</summary>
    public IReadOnlyList<IndicatorDefinitionLine> Added => added;

    public int Count => all.Count;

    /// <summary>The catalogue with all definitions so far.</summary>
    public IndicatorCatalogue Catalogue =>
        catalogue ??= new IndicatorCatalogue(all.Select(d => d.ToTerms()), StandardIndicators.ByCode);

    /// <summary>Returns the definitions of a code that hold on one of the same days.</summary>
    public IEnumerable<IndicatorDefinitionLine> Overlapping(IndicatorDefinitionLine line) =>
        all.Where(d => d.Code == line.Code && !(d.ValidTo < line.ValidFrom) && !(line.ValidTo < d.ValidFrom));

    /// <summary>Enters a definition that the register has.</summary>
    public void AddExisting(IndicatorDefinitionLine line)
    {
        all.Add(line);
        catalogue = null;
    }

    /// <summary>Enters a new definition of the journal.</summary>
    public void Add(IndicatorDefinitionLine line)
    {
        AddExisting(line);
        added.Add(line);
    }
}
