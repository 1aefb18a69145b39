using System.Security.Cryptography;
using System.Text.Json;
using QcdcCases.Application.Forms;
using QcdcCases.Application.Shared;

namespace QcdcCases.Application.Reports;

/// <summary>
/// What a closing freezes: the forms and figures of a unit with everything below it, the periods beside them, and what changed in earlier reports. All
/// of it can be counted again from its own members and the facts as they were known at <see cref="AsOf"/>.
/// </summary>
/// <param name="Definitions">A mark of the forms' columns and checks as they then stood.</param>
/// <param name="AsOf">The instant whose knowledge the numbers are.</param>
/// <param name="Units">Every unit whose book counts.</param>
/// <param name="Before">The period of the same length before; absent before the calendar begins.</param>
/// <param name="YearBefore">The same days a year earlier.</param>
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
    IReadOnlyList<ReportAdjustment> Adjustments)
{
    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, AnswerJson.Options);

    public static ReportContent Read(byte[] bytes) => JsonSerializer.Deserialize<ReportContent>(bytes, AnswerJson.Options)!;

    /// <summary>SHA-256 of frozen bytes, in lower-case hexadecimal.</summary>
    public static string HashOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}

/// <summary>A unit whose book counts.</summary>
/// <param name="Lived">Whether it lived in the period; one that did not has a row only where something of it counts.</param>
public sealed record ReportUnit(string Unit, bool Lived);

/// <summary>The whole dictionary of figures of a period, and the totals of its forms by code and column.</summary>
public sealed record PeriodFigures(
    DateOnly From,
    DateOnly To,
    IReadOnlyDictionary<string, long> Figures,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, decimal>> Totals);

/// <summary>What the report before left open, what was told of it later, and what this one found: <c>left + adjusted = opening</c>.</summary>
/// <param name="Columns">The columns of the form, whole and done: <c>1-2</c>.</param>
/// <param name="Report">The report before.</param>
public sealed record CarriedOver(string Form, string Columns, Guid Report, decimal Left, decimal Adjusted, decimal Opening);

/// <summary>How the numbers of an earlier report have changed since they were last told.</summary>
/// <param name="Report">The earlier report.</param>
/// <param name="Since">What was known then has been told already.</param>
public sealed record ReportAdjustment(Guid Report, DateOnly From, DateOnly To, DateTimeOffset Since, IReadOnlyList<AdjustedCell> Cells);

/// <summary>A cell that another number stands in now.</summary>
/// <param name="Unit">The row.</param>
public sealed record AdjustedCell(string Form, string Column, string Unit, decimal Before, decimal Now);
