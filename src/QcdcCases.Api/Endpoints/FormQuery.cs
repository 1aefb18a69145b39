using QcdcCases.Application.Forms;
using QcdcCases.Application.Statistics;

namespace QcdcCases.Api.Endpoints;

/// <summary>The query parameters of a form.</summary>
/// <param name="Unit">The key of the unit; it and each unit below that is added to it has a row.</param>
/// <param name="From">The first day; use <c>period</c> instead of both days for a named period.</param>
/// <param name="To">The last day, inclusive.</param>
/// <param name="Period">A named period, such as <c>2024-H1</c>, or <c>2024-NA</c> for the National Assembly's year.</param>
/// <param name="Scope">The unit including all units below that are added to it, or only its own row.</param>
/// <param name="Circular">The circular of the form; by default the one in force on the last day.</param>
/// <param name="Rows">One row per unit, or subtotals by level or kind.</param>
/// <param name="AsOf">The instant as of which the form is computed; by default now.</param>
/// <param name="Map">Units as they were then, or the units that succeed them now.</param>
/// <param name="Format">JSON, CSV or a workbook; by default chosen by <c>Accept</c>.</param>
internal sealed record FormQuery(
    string Unit,
    DateOnly? From,
    DateOnly? To,
    string? Period,
    FigureScope? Scope,
    string? Circular,
    FormRows? Rows,
    DateTimeOffset? AsOf,
    FigureMap? Map,
    FormFormat? Format)
{
    public FormRequest ToRequest(string code) => new(
        code,
        new FigureRequest(Unit, From, To, Period, Scope ?? FigureScope.Below, AsOf: AsOf, Map: Map ?? FigureMap.Then),
        Circular,
        Rows ?? FormRows.Unit);
}

/// <summary>The query parameters of a workbook with all forms.</summary>
/// <param name="Unit">The key of the unit; it and each unit below that is added to it has a row.</param>
/// <param name="From">The first day; use <c>period</c> instead of both days for a named period.</param>
/// <param name="To">The last day, inclusive.</param>
/// <param name="Period">A named period, such as <c>2024-H1</c>.</param>
/// <param name="Scope">The unit including all units below that are added to it, or only its own row.</param>
/// <param name="Circular">The circular of the forms; by default the one in force on the last day.</param>
/// <param name="Rows">One row per unit, or subtotals by level or kind.</param>
/// <param name="AsOf">The instant as of which the forms are computed; by default now.</param>
/// <param name="Map">Units as they were then, or the units that succeed them now.</param>
internal sealed record FormWorkbookQuery(
    string Unit,
    DateOnly? From,
    DateOnly? To,
    string? Period,
    FigureScope? Scope,
    string? Circular,
    FormRows? Rows,
    DateTimeOffset? AsOf,
    FigureMap? Map)
{
    public FormRequest ToRequest() => new FormQuery(Unit, From, To, Period, Scope, Circular, Rows, AsOf, Map, null).ToRequest(string.Empty);
}
