using System.Text.Json.Serialization;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Statistics;

namespace QcdcCases.Application.Forms;

/// <summary>What the rows of a form are: one for each unit, or the subtotals of a level or kind of units.</summary>
public enum FormRows
{
    /// <summary>One row for each unit's own book.</summary>
    Unit,
    Level,
    Kind,
}

/// <summary>Which form is asked for.</summary>
/// <param name="Code">As printed: <c>02/XLD</c>.</param>
/// <param name="Figures">Unit, period, instant and map, as for figures.</param>
/// <param name="Circular">The short name of a circular; null is the one in force on the period's closing day.</param>
public sealed record FormRequest(string Code, FigureRequest Figures, string? Circular = null, FormRows Rows = FormRows.Unit);

/// <summary>A statutory form filled in. Cells by the number of their column; money in triệu đồng, land in m², everything else whole numbers. A column that the register does not keep has no cell.</summary>
/// <param name="Circular">The short name of the circular.</param>
/// <param name="Total">The sum of the rows of all units.</param>
public sealed record FormAnswer(
    string Form,
    string Circular,
    string Unit,
    DateOnly From,
    DateOnly To,
    IReadOnlyList<FormRow> Rows,
    IReadOnlyDictionary<string, decimal> Total,
    IReadOnlyList<FormFinding> Checks) : ITagged
{
    [JsonIgnore]
    public string Tag => AnswerJson.Digest(this);
}

/// <summary>One line of a form.</summary>
/// <param name="Unit">The key of the unit, or the level or kind whose subtotal it is.</param>
public sealed record FormRow(string Unit, IReadOnlyDictionary<string, decimal> Cells);

/// <summary>Whether an equation holds in the total and in every row.</summary>
/// <param name="Equation">In the numbers of the columns; <c>before</c> is the period of the same length before, <c>opening</c> what this one found.</param>
/// <param name="Hard">Printed in the circular; otherwise it warns.</param>
/// <param name="Failures">Where it does not hold, with both sides; absent when it holds.</param>
public sealed record FormFinding(string Equation, bool Holds, bool Hard, IReadOnlyList<FormFailure>? Failures);

/// <summary>Both sides of an equation that does not hold.</summary>
/// <param name="Unit">The row; null is the total.</param>
public sealed record FormFailure(string? Unit, decimal Left, decimal Right);

/// <summary>How a form is written.</summary>
public enum FormFormat
{
    Json,

    /// <summary>Comma-separated text.</summary>
    Csv,

    /// <summary>A workbook that looks like the circular's own form.</summary>
    Xlsx,
}
