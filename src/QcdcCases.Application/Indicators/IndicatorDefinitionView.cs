using QcdcCases.Application.Shared;
using QcdcCases.Domain.Indicators;

namespace QcdcCases.Application.Indicators;

/// <summary>A definition of a declared code that the register holds.</summary>
/// <param name="Definition">The definition.</param>
public sealed record IndicatorDefinitionView(Guid Id, IndicatorTerms Definition, Guid Version) : IVersioned
{
    internal static IndicatorDefinitionView Of(IndicatorDefinition definition, Guid version) =>
        new(definition.Id, definition.Terms, version);
}

/// <summary>The catalogue of declared codes on a day.</summary>
/// <param name="Definitions">The definitions in force, by code: those of the register before the product's own.</param>
public sealed record CatalogueView(DateOnly On, IReadOnlyList<CatalogueEntry> Definitions) : ITagged
{
    string ITagged.Tag => AnswerJson.Digest(this);
}

/// <summary>A definition in force.</summary>
/// <param name="Id">The id by which it is corrected; absent for one of the product's own.</param>
public sealed record CatalogueEntry(Guid? Id, IndicatorTerms Definition);
