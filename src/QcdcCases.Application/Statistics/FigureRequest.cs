using System.Text.Json.Serialization;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Statistics;

namespace QcdcCases.Application.Statistics;

/// <summary>Whether a unit is counted alone or with everything below it.</summary>
public enum FigureScope
{
    /// <summary>With everything below that is added in.</summary>
    Below,

    /// <summary>The unit alone.</summary>
    Own,
}

/// <summary>By what figures are broken down: the level, kind or name of the unit, or the field of the matter.</summary>
public enum FigureGrouping
{
    Level,
    Kind,
    Unit,
    Field,
}

/// <summary>Units as they were at the event, or folded into those that stand for them now.</summary>
public enum FigureMap
{
    Then,
    Now,
}

/// <summary>What is asked about figures.</summary>
/// <param name="Unit">The key of the unit.</param>
/// <param name="From">The first day; or name a statutory window instead of both days.</param>
/// <param name="To">The last day, that day included.</param>
/// <param name="Window">A statutory window, such as <c>2024-H1</c>.</param>
/// <param name="AsOf">What the register knew then; null is now.</param>
public sealed record FigureRequest(
    string Unit,
    DateOnly? From = null,
    DateOnly? To = null,
    string? Window = null,
    FigureScope Scope = FigureScope.Below,
    FigureGrouping? By = null,
    DateTimeOffset? AsOf = null,
    FigureMap Map = FigureMap.Then);

/// <summary>Named whole numbers of a unit in a period; zeros are present.</summary>
/// <param name="AsOf">The instant whose knowledge this is.</param>
/// <param name="Figures">By code, when not broken down.</param>
/// <param name="Groups">By group and code, when broken down.</param>
public sealed record FigureAnswer(
    string Unit,
    DateOnly From,
    DateOnly To,
    DateTimeOffset AsOf,
    FigureScope Scope,
    IReadOnlyDictionary<string, long>? Figures,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, long>>? Groups) : ITagged
{
    /// <summary>Of the numbers alone: asking a moment later gives another instant, but not another tag.</summary>
    [JsonIgnore]
    public string Tag => AnswerJson.Digest(this with { AsOf = default });
}

/// <summary>A question that was understood: which units, which days, which instant.</summary>
/// <param name="UnitIds">Every unit whose facts count.</param>
/// <param name="GroupOf">The group of a unit, when broken down by units.</param>
internal sealed record ResolvedFigureRequest(
    Guid UnitId,
    Period Period,
    IReadOnlyList<Guid> UnitIds,
    FigureRequest Request,
    Func<Guid, string>? GroupOf)
{
    /// <summary>The name of the group of what has no field.</summary>
    public const string NoField = "none";

    /// <summary>Whether one stored sum stands for all the units: the usual question.</summary>
    public bool IsWholeTree => Request is { Scope: FigureScope.Below, Map: FigureMap.Then } && GroupOf is null;

    /// <summary>The group of a fact for a figure.</summary>
    public string Group(Guid unitId, string? field) => GroupOf is { } of ? of(unitId) : Request.By is FigureGrouping.Field ? field ?? NoField : string.Empty;
}
