using System.Globalization;
using QcdcCases.Domain.Forms;
using QcdcCases.Domain.Statistics;
using QcdcCases.Domain.Units;

namespace QcdcCases.Domain.Reports;

/// <summary>A statutory period: a quarter, six or nine months, a year (TT 06/2025 Đ7 k1).</summary>
/// <param name="Code">The code that <see cref="Period.TryParse"/> accepts: <c>2026-Q1</c>.</param>
/// <param name="Title">The Vietnamese title: <c>Quý I năm 2026</c>.</param>
public sealed record StatutoryPeriod(string Code, string Title, Period Period)
{
    private const int DueDayOfUnits = 17;
    private const int DueDayOfProvinces = 20;

    private static readonly (string Suffix, string Title)[] Kinds =
    [
        ("-Q1", "Quý I năm"),
        ("-Q2", "Quý II năm"),
        ("-H1", "6 tháng đầu năm"),
        ("-Q3", "Quý III năm"),
        ("-9M", "9 tháng đầu năm"),
        ("-Q4", "Quý IV năm"),
        (string.Empty, "năm"),
    ];

    /// <summary>Returns the statutory periods of a report year in order of their closing days.</summary>
    public static IEnumerable<StatutoryPeriod> OfYear(int year) => Kinds.Select(kind =>
    {
        var code = string.Create(CultureInfo.InvariantCulture, $"{year}{kind.Suffix}");
        return Period.TryParse(code, out var period)
            ? new StatutoryPeriod(code, string.Create(CultureInfo.InvariantCulture, $"{kind.Title} {year}"), period)
            : throw new ArgumentOutOfRangeException(nameof(year));
    });

    /// <summary>
    /// Returns the statutory periods of the day's year and a number of earlier years that ended before the day, in order of their closing
    /// days.
    /// </summary>
    public static IEnumerable<StatutoryPeriod> EndedBefore(DateOnly day, int yearsBack) =>
        YearsTo(day, yearsBack).SelectMany(OfYear).Where(w => w.Period.To < day);

    /// <summary>Returns those periods and the National Assembly's years, for which reports are also requested, latest first.</summary>
    public static IEnumerable<Period> PeriodsEndedBefore(DateOnly day, int yearsBack) =>
        EndedBefore(day, yearsBack).Select(w => w.Period)
            .Concat(YearsTo(day, yearsBack).Select(AssemblyYear).Where(p => p.To < day))
            .OrderByDescending(p => p.To);

    /// <summary>Returns the statutory period with these days; null if there is none.</summary>
    public static StatutoryPeriod? Of(Period period) =>
        Period.IsReportYear(period.To.Year) ? OfYear(period.To.Year).FirstOrDefault(w => w.Period == period) : null;

    private static IEnumerable<int> YearsTo(DateOnly day, int yearsBack) => Enumerable.Range(day.Year - yearsBack, yearsBack + 1);

    private static Period AssemblyYear(int year) =>
        Period.TryParse(string.Create(CultureInfo.InvariantCulture, $"{year}-NA"), out var period)
            ? period
            : throw new ArgumentOutOfRangeException(nameof(year));

    /// <summary>
    /// Returns the last day on which the superior must receive a unit's report; null if no circular is known to set one for the period.
    /// </summary>
    /// <remarks>
    /// Provinces report to the Government Inspectorate by the 20th, all others to their province by the 17th of the closing month.
    /// </remarks>
    public DateOnly? DueOn(Unit unit) =>
        Circular.InForceOn(Period.To) == Circular.TT06
            ? new DateOnly(
                Period.To.Year,
                Period.To.Month,
                unit is { Level: UnitLevel.Province, Kind: UnitKind.Committee } ? DueDayOfProvinces : DueDayOfUnits)
            : null;
}
