using QcdcCases.Domain.Escalation;
using QcdcCases.Domain.Forms;
using QcdcCases.Domain.Reports;
using QcdcCases.Domain.Shared;
using QcdcCases.Domain.Statistics;
using QcdcCases.Domain.Units;
using Xunit;
using static QcdcCases.Domain.Tests.Deadlines.Given;

namespace QcdcCases.Domain.Tests.Reports;

/// <summary>Windows, who reports to whom, the life of a report and its reminders, from TT 06/2025 Đ7 by hand.</summary>
public sealed class ReportingTests
{
    private static readonly Guid Province = Guid.NewGuid();
    private static readonly Guid Commune = Guid.NewGuid();
    private static readonly Guid Department = Guid.NewGuid();
    private static readonly Guid Tax = Guid.NewGuid();
    private static readonly Guid Party = Guid.NewGuid();

    [Fact]
    public void A_report_year_has_these_seven_windows_by_their_closing_days() => Assert.Equal(
        [
            "2026-Q1 Quý I năm 2026: 2025-12-15 2026-03-14",
            "2026-Q2 Quý II năm 2026: 2026-03-15 2026-06-14",
            "2026-H1 6 tháng đầu năm 2026: 2025-12-15 2026-06-14",
            "2026-Q3 Quý III năm 2026: 2026-06-15 2026-09-14",
            "2026-9M 9 tháng đầu năm 2026: 2025-12-15 2026-09-14",
            "2026-Q4 Quý IV năm 2026: 2026-09-15 2026-12-14",
            "2026 năm 2026: 2025-12-15 2026-12-14",
        ],
        StatutoryPeriod.OfYear(2026).Select(w => $"{w.Code} {w.Title}: {w.Period.From:yyyy-MM-dd} {w.Period.To:yyyy-MM-dd}"));

    [Theory]
    [InlineData("2026-03-14", "2025-Q1 2025-Q2 2025-H1 2025-Q3 2025-9M 2025-Q4 2025")]
    [InlineData("2026-03-15", "2025-Q1 2025-Q2 2025-H1 2025-Q3 2025-9M 2025-Q4 2025 2026-Q1")]
    public void A_window_is_over_from_the_day_after_its_last(string day, string codes) =>
        Assert.Equal(codes, string.Join(' ', StatutoryPeriod.EndedBefore(Day(day), 1).Select(w => w.Code)));

    [Fact]
    public void The_assemblys_years_are_asked_for_besides_the_latest_first()
    {
        var over = StatutoryPeriod.PeriodsEndedBefore(new(2026, 8, 1), 0).Select(p => (p.From, p.To));
        Assert.Equal(
            [
                (new DateOnly(2025, 8, 1), new(2026, 7, 31)),
                (new(2026, 3, 15), new(2026, 6, 14)),
                (new(2025, 12, 15), new(2026, 6, 14)),
                (new(2025, 12, 15), new(2026, 3, 14)),
            ],
            over);
        Assert.Equal(new DateOnly(2026, 6, 14), StatutoryPeriod.PeriodsEndedBefore(new(2026, 7, 31), 0).First().To);
        Assert.Equal(12, StatutoryPeriod.PeriodsEndedBefore(new(2026, 8, 1), 1).Count());
    }

    [Theory]
    [InlineData("2025-12-15", "2026-03-14", "2026-Q1")]
    [InlineData("2025-12-15", "2026-12-14", "2026")]
    [InlineData("2025-12-15", "2026-03-15", null)]
    [InlineData("1899-12-15", "1900-12-14", null)]
    [InlineData("1900-12-15", "1901-12-14", "1901")]
    [InlineData("1901-12-15", "1902-12-14", "1902")]
    [InlineData("2199-12-15", "2200-12-14", "2200")]
    [InlineData("2200-12-15", "2201-12-14", null)]
    public void A_stretch_of_days_is_a_window_or_not(string from, string to, string? code) =>
        Assert.Equal(code, StatutoryPeriod.Of(new Period(Day(from), Day(to)))?.Code);

    [Fact]
    public void Years_outside_the_calendar_have_no_windows() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => StatutoryPeriod.OfYear(9999).ToList());

    [Theory]
    [InlineData(UnitKind.Committee, true)]
    [InlineData(UnitKind.Department, true)]
    [InlineData(UnitKind.PublicUnit, true)]
    [InlineData(UnitKind.PartyCommittee, false)]
    [InlineData(UnitKind.PeopleCouncil, false)]
    [InlineData(UnitKind.Front, false)]
    public void The_States_own_bodies_report_unless_they_are_not_added_in(UnitKind kind, bool reports)
    {
        Assert.Equal(reports, AUnit(Guid.NewGuid(), UnitLevel.Commune, kind, null).MakesReports());
        Assert.False(AUnit(Guid.NewGuid(), UnitLevel.Commune, kind, null, excluded: true).MakesReports());
    }

    [Fact]
    public void Whoever_reports_to_a_unit_is_directly_below_it() =>
        Assert.Equal(["commune", "department"], ATree().ReportingTo(Province, new(2026, 3, 14)).Select(u => u.Key).Order());

    [Fact]
    public void Departments_of_a_province_are_due_with_the_communes_and_communes_of_any_kind_on_the_17th()
    {
        var statutoryPeriod = StatutoryPeriod.Of(new Period(new(2025, 12, 15), new(2026, 3, 14)))!;
        Assert.Equal(new DateOnly(2026, 3, 20), statutoryPeriod.DueOn(AUnit(Province, UnitLevel.Province, UnitKind.Committee, null)));
        Assert.Equal(new DateOnly(2026, 3, 17), statutoryPeriod.DueOn(AUnit(Province, UnitLevel.Province, UnitKind.Department, null)));
        Assert.Equal(new DateOnly(2026, 3, 17), statutoryPeriod.DueOn(AUnit(Commune, UnitLevel.Commune, UnitKind.Committee, null)));
        Assert.Null(
            StatutoryPeriod
                .Of(new Period(new(2024, 12, 15), new(2025, 3, 14)))!
                .DueOn(AUnit(Province, UnitLevel.Province, UnitKind.Committee, null)));
    }

    [Theory]
    [InlineData("2026-03-14", "")]
    [InlineData("2026-03-15", "commune due 0 17, department due 0 17, province due 0 20")]
    [InlineData("2026-03-17", "commune due 1 17, department due 1 17, province due 0 20")]
    [InlineData("2026-03-18", "commune overdue 0 17, department overdue 0 17, province due 0 20, province missing 0 17")]
    [InlineData("2026-03-20", "commune overdue 0 17, department overdue 0 17, province due 1 20, province missing 0 17")]
    [InlineData("2026-03-21", "commune overdue 0 17, department overdue 0 17, province missing 0 17, province overdue 0 20")]
    public void Who_has_not_closed_is_told_and_whoever_stands_above_once_it_is_late(string today, string told) =>
        Assert.Equal(told, Told(today));

    [Fact]
    public void Who_has_closed_is_not_told_even_of_those_below_it()
    {
        Assert.Equal("department overdue 0 17, province due 0 20, province missing 0 17", Told("2026-03-18", Commune));
        Assert.Equal("commune overdue 0 17, department overdue 0 17", Told("2026-03-18", Province));
        Assert.Equal("province due 0 20", Told("2026-03-18", Commune, Department));
    }

    [Fact]
    public void Only_the_units_that_are_looked_at_are_told_of()
    {
        Assert.Equal("commune overdue 0 17, province missing 0 17", Told(new HashSet<Guid> { Commune }, "2026-03-18"));
        Assert.Equal("province due 0 20", Told(new HashSet<Guid> { Province, Tax, Party }, "2026-03-18"));
        Assert.Empty(Told(new HashSet<Guid>(), "2026-03-18"));
    }

    [Fact]
    public void A_report_is_closed_reopened_with_a_reason_and_closed_again()
    {
        var by = new Actor(Guid.NewGuid(), "Trần Thị Lãnh");
        var at = new DateTimeOffset(2026, 3, 16, 9, 0, 0, TimeSpan.FromHours(7));
        var window = new Period(new(2025, 12, 15), new(2026, 3, 14));
        var report = PeriodReport.Create(Guid.NewGuid(), Commune, window, Circular.TT06.Code);
        Assert.Equal((ReportState.Reopened, window, "TT06", Commune), (report.State, report.Period, report.Circular, report.UnitId));

        var first = new ReportSnapshot(Guid.NewGuid(), at.AddMinutes(-1), "aa", "d1");
        Assert.Null(report.Close(first, ["dd-x01"], by, at));
        Assert.Equal("period.already_closed", report.Close(first, [], by, at)?.Code);
        var closing = Assert.Single(report.Closings);
        Assert.Equal(
            (ReportState.Closed, 1, first.Id, report.Id, "aa", "d1"),
            (report.State, closing.Ordinal, closing.Id, closing.ReportId, closing.Hash, closing.Definitions));
        Assert.Equal((first.AsOf, at, by.Id, by.Name), (closing.AsOf, closing.ClosedAt, closing.ClosedById, closing.ClosedByName));
        Assert.Equal(["dd-x01"], closing.Missing);

        Assert.Null(report.Reopen("nhập thiếu", by, at.AddHours(1)));
        Assert.Equal("period.not_closed", report.Reopen("nhập thiếu", by, at)?.Code);
        Assert.Equal(
            (ReportState.Reopened, "nhập thiếu", at.AddHours(1), by.Id, by.Name),
            (report.State, closing.Reason, closing.ReopenedAt, closing.ReopenedById, closing.ReopenedByName));

        Assert.Null(report.Close(first with { Id = Guid.NewGuid(), Hash = "bb" }, [], by, at.AddHours(2)));
        Assert.Equal((2, "bb", null), (report.Latest.Ordinal, report.Latest.Hash, report.Latest.Reason));
        Assert.Equal("aa", report.Closings[0].Hash);
        Assert.Equal("period.not_found", ReportRefusals.NotFound().Code);
    }

    private static string Told(string today, params Guid[] closed) => Told(ATree().All.Select(u => u.Id).ToHashSet(), today, closed);

    private static string Told(IReadOnlySet<Guid> of, string today, params Guid[] closed)
    {
        var statutoryPeriod = StatutoryPeriod.Of(new Period(new(2025, 12, 15), new(2026, 3, 14)))!;
        return string.Join(
            ", ",
            ReportReminders
                .On(statutoryPeriod, ATree(), of, closed.ToHashSet(), Day(today))
                .Select(r =>
                {
                    var what = r.Event switch
                    {
                        DeadlineEvent.ReportDue => "due",
                        DeadlineEvent.ReportOverdue => "overdue",
                        DeadlineEvent.ReportsMissing => "missing",
                        _ => "?",
                    };
                    return $"{r.Unit.Key} {what} {r.Level} {r.DueOn:dd}";
                })
                .Order());
    }

    private static UnitTree ATree() => new(
    [
        AUnit(Province, UnitLevel.Province, UnitKind.Committee, null, key: "province"),
        AUnit(Commune, UnitLevel.Commune, UnitKind.Committee, Province, key: "commune"),
        AUnit(Department, UnitLevel.Province, UnitKind.Department, Province, key: "department"),
        AUnit(Tax, UnitLevel.Province, UnitKind.Department, Province, excluded: true, key: "tax"),
        AUnit(Party, UnitLevel.Commune, UnitKind.PartyCommittee, Commune, key: "party"),
    ]);

    private static Unit AUnit(Guid id, UnitLevel level, UnitKind kind, Guid? parent, bool excluded = false, string key = "x") =>
        Unit.Create(id, new UnitEntry(key, key, level, kind, parent, new(2025, 7, 1), ExcludeFromRollup: excluded));
}
