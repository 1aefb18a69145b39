using System.Globalization;
using QcdcCases.Domain.Forms;
using QcdcCases.Domain.Statistics;
using QcdcCases.Domain.Units;

namespace QcdcCases.Domain.Reports;

/// <summary>A period that the law has reported: a quarter, six or nine months, a year (TT 06/2025 Đ7 k1).</summary>
/// <param name="Code">As <see cref="Period.TryParse"/> reads it: <c>2026-Q1</c>.</param>
/// <param name="Title">As a report names it: <c>Quý I năm 2026</c>.</param>
public sealed record ReportWindow(string Code, string Title, Period Period)
{
    private const int DayOfUnits = 17;
    private const int DayOfProvinces = 20;

    private static readonly (string Suffix, string Title)[] Kinds =
    [
        ("-Q1", "Quý I năm"), ("-Q2", "Quý II năm"), ("-H1", "6 tháng đầu năm"), ("-Q3", "Quý III năm"), ("-9M", "9 tháng đầu năm"), ("-Q4", "Quý IV năm"), (string.Empty, "năm"),
    ];

    /// <summary>The windows of a report year, by their closing days.</summary>
    public static IEnumerable<ReportWindow> OfYear(int year) => Kinds.Select(kind =>
    {
        var code = string.Create(CultureInfo.InvariantCulture, $"{year}{kind.Suffix}");
        return Period.TryParse(code, out var period)
            ? new ReportWindow(code, string.Create(CultureInfo.InvariantCulture, $"{kind.Title} {year}"), period)
            : throw new ArgumentOutOfRangeException(nameof(year));
    });

    /// <summary>Those of a day's year and some years before that were over before it, by their closing days.</summary>
    public static IEnumerable<ReportWindow> OverBefore(DateOnly day, int yearsBack) => YearsTo(day, yearsBack).SelectMany(OfYear).Where(w => w.Period.To < day);

    /// <summary>Their periods and the National Assembly's years, for which reports are asked besides, the latest first.</summary>
    public static IEnumerable<Period> PeriodsOverBefore(DateOnly day, int yearsBack) =>
        OverBefore(day, yearsBack).Select(w => w.Period)
            .Concat(YearsTo(day, yearsBack).Select(AssemblyYear).Where(p => p.To < day))
            .OrderByDescending(p => p.To);

    /// <summary>The window that a period is, or null when it is another stretch of days.</summary>
    public static ReportWindow? Of(Period period) =>
        Period.HasWindows(period.To.Year) ? OfYear(period.To.Year).FirstOrDefault(w => w.Period == period) : null;

    private static IEnumerable<int> YearsTo(DateOnly day, int yearsBack) => Enumerable.Range(day.Year - yearsBack, yearsBack + 1);

    private static Period AssemblyYear(int year) =>
        Period.TryParse(string.Create(CultureInfo.InvariantCulture, $"{year}-NA"), out var period) ? period : throw new ArgumentOutOfRangeException(nameof(year));

    /// <summary>The last day on which a unit's report must be with whoever it reports to; null where the circular of its time is not known to set one.</summary>
    /// <remarks>Provinces report to the Government Inspectorate by the 20th, all others to their province by the 17th of the closing month.</remarks>
    public DateOnly? DueOn(Unit unit) => Circular.On(Period.To) == Circular.TT06
        ? new DateOnly(Period.To.Year, Period.To.Month, unit is { Level: UnitLevel.Province, Kind: UnitKind.Committee } ? DayOfProvinces : DayOfUnits)
        : null;
}
