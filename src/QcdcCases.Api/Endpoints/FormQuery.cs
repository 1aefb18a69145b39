using QcdcCases.Application.Forms;
using QcdcCases.Application.Statistics;

namespace QcdcCases.Api.Endpoints;

/// <summary>The query parameters of a question about a form.</summary>
/// <param name="Unit">The key of the unit; everything below that is added in has a row.</param>
/// <param name="From">The first day; or name a window instead of both days.</param>
/// <param name="To">The last day, that day included.</param>
/// <param name="Period">A named window, such as <c>2024-H1</c>, or <c>2024-NA</c> for the National Assembly's year.</param>
/// <param name="Scope">The unit with everything below that is added in, or its own row alone.</param>
/// <param name="Circular">The circular whose form it is; the one in force on the last day when not said.</param>
/// <param name="Rows">A row for each unit, or the subtotals by level or kind.</param>
/// <param name="AsOf">What the register knew then; now when not said.</param>
/// <param name="Map">Units as they were then, or those that stand for them now.</param>
/// <param name="Format">JSON, comma-separated text or a workbook; what <c>Accept</c> asks for when not said.</param>
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
    public FormRequest ToQuestion(string code) => new(
        code,
        new FigureRequest(Unit, From, To, Period, Scope ?? FigureScope.Below, AsOf: AsOf, Map: Map ?? FigureMap.Then),
        Circular,
        Rows ?? FormRows.Unit);
}

/// <summary>The query parameters of a book of all forms.</summary>
/// <param name="Unit">The key of the unit; everything below that is added in has a row.</param>
/// <param name="From">The first day; or name a window instead of both days.</param>
/// <param name="To">The last day, that day included.</param>
/// <param name="Period">A named window, such as <c>2024-H1</c>.</param>
/// <param name="Scope">The unit with everything below that is added in, or its own row alone.</param>
/// <param name="Circular">The circular whose forms they are; the one in force on the last day when not said.</param>
/// <param name="Rows">A row for each unit, or the subtotals by level or kind.</param>
/// <param name="AsOf">What the register knew then; now when not said.</param>
/// <param name="Map">Units as they were then, or those that stand for them now.</param>
internal sealed record FormBookQuery(
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
    public FormRequest ToQuestion() => new FormQuery(Unit, From, To, Period, Scope, Circular, Rows, AsOf, Map, null).ToQuestion(string.Empty);
}
