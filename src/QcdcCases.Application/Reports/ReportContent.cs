using System.Security.Cryptography;
using System.Text.Json;
using QcdcCases.Application.Forms;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Indicators;

namespace QcdcCases.Application.Reports;

/// <summary>
/// The snapshot of a closing: the forms and figures of a unit with everything below it, those of the compared periods, and the adjustments
/// of earlier reports. It can be recomputed from its own members and the facts as of <see cref="AsOf"/>.
/// </summary>
/// <param name="Definitions">A digest of the forms' columns and checks at the time of closing.</param>
/// <param name="AsOf">The instant as of which the numbers were computed.</param>
/// <param name="Units">All units whose records count.</param>
/// <param name="Before">The previous period of the same length; absent where it has no number to compare.</param>
/// <param name="YearBefore">The same days one year earlier; absent where they have none, and for a period of more than a year.</param>
/// <param name="CompleteSince">The first day on which the books are complete, if it leaves out comparisons.</param>
/// <param name="Indicators">
/// The declared codes and the definitions by which they were counted; absent in reports that were closed before there were definitions, by
/// which every code is a flow.
/// </param>
/// <param name="Missing">The units that owed declarations for the period and made none.</param>
public sealed record ReportContent(
    string Unit,
    DateOnly From,
    DateOnly To,
    string Circular,
    string Definitions,
    DateTimeOffset AsOf,
    IReadOnlyList<ReportUnit> Units,
    IReadOnlyList<FormAnswer> Forms,
    PeriodFigures Figures,
    PeriodFigures? Before,
    PeriodFigures? YearBefore,
    IReadOnlyList<CarriedOver> CarriedOver,
    IReadOnlyList<ReportAdjustment> Adjustments,
    DateOnly? CompleteSince = null,
    IReadOnlyList<ReportIndicator>? Indicators = null,
    IReadOnlyList<MissingDeclarations>? Missing = null)
{
    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, AnswerJson.Options);

    public static ReportContent Read(byte[] bytes) => JsonSerializer.Deserialize<ReportContent>(bytes, AnswerJson.Options)!;

    /// <summary>Returns the SHA-256 of a snapshot, in lower-case hexadecimal.</summary>
    public static string HashOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}

/// <summary>A declared code of a report.</summary>
/// <param name="Since">The first day of the first declaration; absent for a ratio, which is not declared.</param>
/// <param name="Terms">The definition; absent for a code that the catalogue did not contain.</param>
public sealed record ReportIndicator(string Code, DateOnly? Since, IndicatorTerms? Terms);

/// <summary>What a unit owed for the period of a report and did not declare.</summary>
/// <param name="Unit">The key of the unit.</param>
/// <param name="Codes">The codes; a unit that declared nothing at all owes every one of its codes.</param>
public sealed record MissingDeclarations(string Unit, IReadOnlyList<string> Codes);

/// <summary>A unit whose records count.</summary>
/// <param name="Lived">Whether it existed in the period. A unit that did not has a row only if one of its cells is not zero.</param>
public sealed record ReportUnit(string Unit, bool Lived);

/// <summary>All figures of a period, and the totals of its forms by form code and column number.</summary>
public sealed record PeriodFigures(
    DateOnly From,
    DateOnly To,
    IReadOnlyDictionary<string, decimal> Figures,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, decimal>> Totals);

/// <summary>
/// What the previous report left open, its later adjustments and what this report found: <c>left + adjusted = opening</c>.
/// </summary>
/// <param name="Columns">The columns of the form, whole and done, such as <c>1-2</c>.</param>
/// <param name="Report">The id of the previous report.</param>
public sealed record CarriedOver(string Form, string Columns, Guid Report, decimal Left, decimal Adjusted, decimal Opening);

/// <summary>The adjustments of an earlier report since they were last listed.</summary>
/// <param name="Report">The id of the earlier report.</param>
/// <param name="Since">The instant up to which adjustments were already listed.</param>
public sealed record ReportAdjustment(Guid Report, DateOnly From, DateOnly To, DateTimeOffset Since, IReadOnlyList<AdjustedCell> Cells);

/// <summary>A cell whose number has changed.</summary>
/// <param name="Unit">The key of the unit of the row.</param>
public sealed record AdjustedCell(string Form, string Column, string Unit, decimal Before, decimal Now);
