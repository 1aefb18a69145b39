using System.Text.Json.Serialization;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Statistics;

namespace QcdcCases.Application.Codes;

/// <summary>All code lists, without their codes.</summary>
public sealed record CodeListIndex(IReadOnlyList<CodeListSummary> Lists) : ITagged
{
    [JsonIgnore]
    public string Tag => AnswerJson.Digest(this);
}

/// <summary>A code list without its codes.</summary>
/// <param name="List">The id, such as <c>field</c>. Enumerations of the contract name their list in <c>x-code-list</c>.</param>
/// <param name="Name">The Vietnamese name.</param>
/// <param name="Extensible">True if offices can add codes below its main codes.</param>
public sealed record CodeListSummary(string List, string Name, string NameEn, bool Extensible);

/// <summary>A code list with its codes, in the order in which apps show them.</summary>
public sealed record CodeListView(string List, string Name, string NameEn, bool Extensible, IReadOnlyList<CodeView> Codes) : ITagged
{
    [JsonIgnore]
    public string Tag => AnswerJson.Digest(this);
}

/// <summary>
/// A code with its names. One code can occur several times, with periods of validity that do not overlap.
/// </summary>
/// <param name="Parent">The main code under which it counts; absent for a main code.</param>
/// <param name="Name">The Vietnamese name.</param>
/// <param name="Definition">The definition in Vietnamese, where the name alone does not say it.</param>
/// <param name="Article">The legal basis.</param>
/// <param name="ValidFrom">The first day on which new records can use it; absent if it has always been valid.</param>
/// <param name="ValidTo">The last day on which new records can use it, inclusive; absent if unlimited.</param>
/// <param name="Unit">The key of the unit that added the code; it is valid in that unit and all units below.</param>
/// <param name="Figure">For a figure: how it is counted.</param>
public sealed record CodeView(
    string Code,
    string Name,
    string? NameEn = null,
    string? Parent = null,
    string? Definition = null,
    string? DefinitionEn = null,
    string? Article = null,
    DateOnly? ValidFrom = null,
    DateOnly? ValidTo = null,
    string? Unit = null,
    FigureTraits? Figure = null)
{
    internal bool IsValidOn(DateOnly day) => !(day < ValidFrom) && !(day > ValidTo);
}

/// <summary>How a figure is counted.</summary>
/// <param name="UnitOfMeasure">What the number counts; its words are in the list <c>figure-unit</c>.</param>
/// <param name="Formula">
/// The formula over the counted items and their days; <c>from</c> and <c>to</c> are the first and last day of the period.
/// </param>
/// <param name="EqualTo">The sums of other figures that it always equals, in every unit and period.</param>
/// <param name="AddsUpOverUnits">True if the figures of units add up to that of the unit above.</param>
/// <param name="AddsUpOverPeriods">True if the figures of adjacent periods add up to that of both.</param>
/// <param name="GroupedBy">The groupings in which it has a number of its own; others leave it zero or in one group.</param>
public sealed record FigureTraits(
    FigureUnit UnitOfMeasure,
    string Formula,
    IReadOnlyList<string> EqualTo,
    bool AddsUpOverUnits,
    bool AddsUpOverPeriods,
    IReadOnlyList<Statistics.FigureGrouping> GroupedBy);
