using QcdcCases.Domain.Deadlines;
using Xunit;
using static QcdcCases.Domain.Tests.Deadlines.Given;

namespace QcdcCases.Domain.Tests.Deadlines;

public sealed class DeadlineExplanationTests
{
    [Fact]
    public void Each_day_that_a_working_day_clock_skips_is_named()
    {
        var explanation = DeadlineLedger.Of(Statute("KN-04", "2026-11-20"), Day("2026-11-20")).Explain(OfficialCalendars.Calendar);

        Assert.Equal(
            [
                new(Day("2026-11-20"), Day("2026-11-20"), NotCountedCause.StartDay, "ngày nhận khiếu nại thuộc thẩm quyền"),
                new(Day("2026-11-21"), Day("2026-11-22"), NotCountedCause.Weekend, "Nghỉ cuối tuần"),
                new(Day("2026-11-24"), Day("2026-11-24"), NotCountedCause.Holiday, "Ngày Văn hóa Việt Nam 24/11"),
                new(Day("2026-11-28"), Day("2026-11-29"), NotCountedCause.Weekend, "Nghỉ cuối tuần"),
            ],
            explanation.NotCounted);
        Assert.Equal(
            ("KN-04b", "2026-07-01", 7, 7, Day("2026-12-02")),
            (explanation.RuleId, explanation.RuleVersion, explanation.OriginalLimit, explanation.Limit, explanation.Due));
        Assert.Empty(explanation.ProvisionalYears);
    }

    [Fact]
    public void A_calendar_day_clock_names_its_pauses_extensions_and_the_days_that_carry_it_forward()
    {
        var explanation = DeadlineLedger
            .Of(
                Statute("TC-05", "2026-08-03"),
                Day("2026-08-03"),
                Complexity.Complex,
                pauses: [new(Day("2026-08-10"), Day("2026-08-20"), "QĐ 12")],
                extensions: [new(Day("2026-09-01"), Day("2026-09-26"), "QĐ 15")])
            .Explain(OfficialCalendars.Calendar);

        Assert.Equal(
            [
                new(Day("2026-08-03"), Day("2026-08-03"), NotCountedCause.StartDay, "ngày thụ lý"),
                new(Day("2026-08-11"), Day("2026-08-20"), NotCountedCause.Paused, "QĐ 12"),
                new(Day("2026-09-27"), Day("2026-09-28"), NotCountedCause.RolledForward, "Nghỉ cuối tuần"),
            ],
            explanation.NotCounted);
        Assert.Equal([new(Day("2026-08-10"), Day("2026-08-20"), 10, "QĐ 12")], explanation.Pauses);
        Assert.Equal([new(Day("2026-09-01"), Day("2026-09-26"), 14, "QĐ 15")], explanation.Extensions);
        Assert.Equal(
            (30, 44, Day("2026-09-26"), Day("2026-09-28")),
            (explanation.OriginalLimit, explanation.Limit, explanation.RawDue, explanation.Due));
    }

    [Fact]
    public void A_limit_counted_back_is_told_in_the_order_of_the_calendar()
    {
        var explanation = DeadlineLedger.Of(Statute("TCD-01", "2026-11-30"), Day("2026-11-30")).Explain(OfficialCalendars.Calendar);

        Assert.Equal(
            [
                new(Day("2026-11-21"), Day("2026-11-22"), NotCountedCause.Weekend, "Nghỉ cuối tuần"),
                new(Day("2026-11-24"), Day("2026-11-24"), NotCountedCause.Holiday, "Ngày Văn hóa Việt Nam 24/11"),
                new(Day("2026-11-28"), Day("2026-11-29"), NotCountedCause.Weekend, "Nghỉ cuối tuần"),
                new(Day("2026-11-30"), Day("2026-11-30"), NotCountedCause.StartDay, "ngày tiếp"),
            ],
            explanation.NotCounted);
        Assert.Equal(Day("2026-11-20"), explanation.Due);
    }

    [Theory]
    [InlineData("TCD-06", "2026-12-28", new[] { 2027 })]
    [InlineData("TCD-06", "2027-12-28", new[] { 2027, 2028 })]
    [InlineData("KN-05", "2026-12-28", new[] { 2027 })]
    [InlineData("KN-05", "2026-08-03", new int[0])]
    [InlineData("TCD-01", "2027-01-04", new[] { 2027 })]
    [InlineData("KN-16", "2027-01-04", new int[0])]
    [InlineData("TC-02", "2027-01-04", new int[0])]
    public void The_years_that_may_still_move_the_day_are_named(string id, string startedOn, int[] years) =>
        Assert.Equal(years, DeadlineLedger.Of(Statute(id, startedOn), Day(startedOn)).Explain(OfficialCalendars.Calendar).ProvisionalYears);

    [Fact]
    public void A_clock_that_stands_still_is_explained_up_to_its_suspension()
    {
        var explanation = DeadlineLedger
            .Of(ARule(10, DayCount.WorkingDays), Day("2026-11-20"), pauses: [new(Day("2026-11-25"), null)])
            .Explain(OfficialCalendars.Calendar);

        Assert.Null(explanation.Due);
        Assert.Equal(Day("2026-11-24"), explanation.NotCounted[^1].To);
    }

    [Fact]
    public void Months_and_moments_are_explained_too()
    {
        Assert.Equal(
            NotCountedCause.RolledForward,
            DeadlineLedger.Of(Statute("TC-16", "2026-01-31"), Day("2026-01-31")).Explain(OfficialCalendars.Calendar).NotCounted[^1].Cause);
        Assert.Empty(DeadlineLedger.Of(Statute("TC-02", "2026-01-31"), Day("2026-01-31")).Explain(OfficialCalendars.Calendar).NotCounted);
    }
}
