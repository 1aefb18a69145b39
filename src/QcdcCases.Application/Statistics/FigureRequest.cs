using System.Text.Json.Serialization;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Codes;
using QcdcCases.Domain.Statistics;

namespace QcdcCases.Application.Statistics;

/// <summary>Whether a unit is counted alone or with everything below it.</summary>
public enum FigureScope
{
    /// <summary>With all units below that roll up into it.</summary>
    Below,

    /// <summary>The unit alone.</summary>
    Own,
}

/// <summary>The grouping of figures: by level, kind or key of the unit, or by field, of the first level or in detail.</summary>
public enum FigureGrouping
{
    Level,
    Kind,
    Unit,
    Field,
    Subfield,
}

/// <summary>Units as they were at the event, or merged into their present successors.</summary>
public enum FigureMap
{
    Then,
    Now,
}

/// <summary>A request for figures.</summary>
/// <param name="Unit">The key of the unit.</param>
/// <param name="From">The first day; alternatively name a statutory period instead of both days.</param>
/// <param name="To">The last day, inclusive.</param>
/// <param name="Window">A statutory period, such as <c>2024-H1</c>.</param>
/// <param name="AsOf">Computes the figures as known at this instant; null means now.</param>
public sealed record FigureRequest(
    string Unit,
    DateOnly? From = null,
    DateOnly? To = null,
    string? Window = null,
    FigureScope Scope = FigureScope.Below,
    FigureGrouping? By = null,
    DateTimeOffset? AsOf = null,
    FigureMap Map = FigureMap.Then);

/// <summary>
/// The figures of a unit in a period, zeros included. Figures of the register are whole; declared ones may have decimals, and those other
/// than flows are absent where nobody declared a value.
/// </summary>
/// <param name="AsOf">The instant as of which the figures were computed.</param>
/// <param name="Figures">The figures by code, when not grouped.</param>
/// <param name="Groups">The figures by group and code, when grouped.</param>
public sealed record FigureAnswer(
    string Unit,
    DateOnly From,
    DateOnly To,
    DateTimeOffset AsOf,
    FigureScope Scope,
    IReadOnlyDictionary<string, decimal>? Figures,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, decimal>>? Groups) : ITagged
{
    /// <summary>The ETag of the numbers alone: a later request with the same numbers has the same tag.</summary>
    [JsonIgnore]
    public string Tag => AnswerJson.Digest(this with { AsOf = default });
}

/// <summary>A validated request for figures: units, period and instant.</summary>
/// <param name="UnitIds">All units whose facts count.</param>
/// <param name="GroupOf">Returns the group of a unit, when grouped by units.</param>
internal sealed record ResolvedFigureRequest(
    Guid UnitId,
    Period Period,
    IReadOnlyList<Guid> UnitIds,
    FigureRequest Request,
    Func<Guid, string>? GroupOf)
{
    /// <summary>The name of the group of items without a field.</summary>
    public const string NoField = "none";

    /// <summary>Whether the stored rows of one unit cover all the units, as in most requests.</summary>
    public bool IsWholeTree => Request is { Scope: FigureScope.Below, Map: FigureMap.Then } && GroupOf is null;

    /// <summary>Returns the group of a fact.</summary>
    public string Group(Guid unitId, string? field) =>
        GroupOf is { } of ? of(unitId)
        : Request.By is { } by ? GroupOfField(by, field)
        : string.Empty;

    /// <summary>Returns the group of a field: by field, a field of the second level belongs to its parent.</summary>
    public static string GroupOfField(FigureGrouping by, string? field) =>
        field is null ? NoField
        : by is FigureGrouping.Field ? Fields.Table.MainOf(field)
        : field;
}
