using System.Text.Json.Serialization;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Statistics;

namespace QcdcCases.Application.Forms;

/// <summary>The rows of a form: one for each unit, or subtotals by level or kind of unit.</summary>
public enum FormRows
{
    /// <summary>One row for each unit's own records.</summary>
    Unit,
    Level,
    Kind,
}

/// <summary>A request for a form.</summary>
/// <param name="Code">The code as printed: <c>02/XLD</c>.</param>
/// <param name="Figures">The unit, period, as-of instant and map, as for figures.</param>
/// <param name="Circular">The short name of a circular; null means the one in force on the last day of the period.</param>
public sealed record FormRequest(string Code, FigureRequest Figures, string? Circular = null, FormRows Rows = FormRows.Unit);

/// <summary>
/// A filled-in statutory form. Cells are keyed by column number. Money is in million đồng (triệu đồng), land in m², everything else in
/// whole numbers. A column for which the register has no data has no cell.
/// </summary>
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

/// <summary>A row of a form.</summary>
/// <param name="Unit">The key of the unit, or the level or kind of a subtotal.</param>
public sealed record FormRow(string Unit, IReadOnlyDictionary<string, decimal> Cells);

/// <summary>The result of a check of the total and every row.</summary>
/// <param name="Equation">
/// The equation in column numbers; <c>before</c> is the previous period of the same length, <c>opening</c> is what this period found.
/// </param>
/// <param name="Hard">True when the circular prints the check; false for a warning.</param>
/// <param name="Failures">Where the equation does not hold, with both sides; absent when it holds.</param>
public sealed record FormFinding(string Equation, bool Holds, bool Hard, IReadOnlyList<FormFailure>? Failures);

/// <summary>Both sides of an equation that does not hold.</summary>
/// <param name="Unit">The row; null means the total.</param>
public sealed record FormFailure(string? Unit, decimal Left, decimal Right);

/// <summary>The file format of a form.</summary>
public enum FormFormat
{
    Json,

    /// <summary>Comma-separated text.</summary>
    Csv,

    /// <summary>CSV that Excel opens as it is: with byte order mark, names and headings.</summary>
    CsvForPeople,

    /// <summary>A workbook in the layout of the circular's form.</summary>
    Xlsx,
}
