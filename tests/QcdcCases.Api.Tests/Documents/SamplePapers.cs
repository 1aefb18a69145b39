using QcdcCases.Application.Documents;
using QcdcCases.Application.Forms;
using QcdcCases.Application.Reports;
using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Forms;
using QcdcCases.Domain.Statistics;
using QcdcCases.Domain.People;
using QcdcCases.Domain.Units;

namespace QcdcCases.Api.Tests.Documents;

/// <summary>Papers with every sentence and with as few as can be, without a register.</summary>
internal static class SamplePapers
{
    public const string Body = "UBND xã Đơn Dương";
    public const string Superior = "UBND tỉnh Lâm Đồng";

    private static readonly AdjustedCell[] Late = [new("01/TCD", "1", "dd", 3, 5), new("02/XLD", "7", "dd", 9, 2)];

    private static readonly IReadOnlyList<Form> Forms = StatutoryForms.Of(Circular.TT06.Code);

    /// <param name="full">With an addressee, their address, a letter and a body above; otherwise with none of them.</param>
    public static ApologyLetter Apology(bool full) => new(
        full ? Superior : null,
        Body,
        full ? UnitKind.Committee : UnitKind.Department,
        new(2026, 8, 10),
        full ? CaseKind.Complaint : CaseKind.Denunciation,
        full ? new Identity("Nguyễn Văn An", "Thôn 1, xã Đơn Dương") : null,
        full ? new DateOnly(2026, 7, 6) : null,
        new(2026, 7, 8),
        new(2026, 8, 7),
        new(2026, 8, 31));

    /// <param name="full">With the periods before, declared numbers, adjustments and a seal; otherwise nothing but noughts.</param>
    public static (ReportMetadata Occasion, ReportContent Content) Report(bool full)
    {
        var unit = Unit.Create(Guid.NewGuid(), new UnitEntry("dd", Body, UnitLevel.Commune, UnitKind.Committee, null, new(2000, 1, 1)));
        var (from, to) = (new DateOnly(2026, 9, 15), new DateOnly(2026, 12, 14));
        var content = new ReportContent(
            "dd",
            from,
            to,
            Circular.TT06.Code,
            "x",
            new(2026, 12, 15, 3, 4, 5, TimeSpan.Zero),
            [new("dd", true)],
            [.. Forms.Select(f => new FormAnswer(f.Code, f.Circular.Code, "dd", from, to, [new("dd", Cells(f, 4))], Cells(f, 4), []))],
            Figures(from, to, full ? 12 : 0, full),
            full ? Figures(from.AddMonths(-3), from.AddDays(-1), 7, full) : null,
            full ? Figures(from.AddYears(-1), to.AddYears(-1), 1500, full) : null,
            [],
            full ? [new(Guid.Empty, new(2026, 6, 15), new(2026, 9, 14), default, Late)] : []);
        var reportMetadata = full
            ? new ReportMetadata(unit, Superior, "Quý IV năm 2026", IsArea: false, new(2026, 12, 16), new string('a', 64))
            : new ReportMetadata(unit, null, null, IsArea: true, new(2026, 12, 16), null);
        return (reportMetadata, content);
    }

    private static PeriodFigures Figures(DateOnly from, DateOnly to, long value, bool declares)
    {
        var figures = Measures.All.ToDictionary(f => f.Code, _ => (decimal)value);
        if (declares)
        {
            figures["declared.mediation.settled"] = value;
        }

        return new(from, to, figures, Forms.ToDictionary(f => f.Code, f => (IReadOnlyDictionary<string, decimal>)Cells(f, value)));
    }

    private static Dictionary<string, decimal> Cells(Form form, decimal value) =>
        form.Columns.Where(c => c.HasSource).ToDictionary(c => c.Number, _ => value);
}
