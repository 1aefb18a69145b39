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

/// <summary>
/// The grouping of figures: by level, kind or key of the unit, by field, of the first level or in detail, or by the channel of letters and
/// feedback.
/// </summary>
public enum FigureGrouping
{
    Level,
    Kind,
    Unit,
    Field,
    Subfield,
    Channel,
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
    /// <summary>The name of the group of items without a field or channel.</summary>
    public const string NoGroup = "none";

    /// <summary>True if the groups are units, so that each of them is in the answer.</summary>
    public bool IsByUnits => Request.By is FigureGrouping.Level or FigureGrouping.Kind or FigureGrouping.Unit;

    /// <summary>Whether the stored rows of one unit cover all the units, as in most requests.</summary>
    public bool IsWholeTree => Request is { Scope: FigureScope.Below, Map: FigureMap.Then } && GroupOf is null;

    /// <summary>Returns the group of a fact.</summary>
    /// <param name="ofCase">True for figures of cases: they have the field of the case, and not of the letter.</param>
    public string Group(Guid unitId, Dimensions dimensions, bool ofCase) =>
        GroupOf is { } of ? of(unitId)
        : Request.By is { } by ? GroupBy(by, dimensions, ofCase)
        : string.Empty;

    /// <summary>Returns the group by field or channel; by field, a field of the second level belongs to its parent.</summary>
    public static string GroupBy(FigureGrouping by, Dimensions dimensions, bool ofCase)
    {
        var field = ofCase ? dimensions.CaseField : dimensions.Field;
        var group = by is FigureGrouping.Channel ? dimensions.Channel
            : by is FigureGrouping.Field && field is not null ? Fields.Table.MainOf(field)
            : field;
        return group ?? NoGroup;
    }
}
