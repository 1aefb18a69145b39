using QcdcCases.Domain.Deadlines;
using Xunit;
using static QcdcCases.Domain.Deadlines.LedgerEntry;
using static QcdcCases.Domain.Tests.Deadlines.Given;

namespace QcdcCases.Domain.Tests.Deadlines;

/// <summary>The working of a deadline told day by day, as a clerk would tell it with the calendar in hand.</summary>
public sealed class ExplanationByHandTests
{
    private static DeadlineExplanation Explain(string id, string startedOn, params LedgerEntry[] entries) =>
        DeadlineLedger.Restore(Statute(id, startedOn), [Start(Day(startedOn)), .. entries]).Explain(OfficialCalendars.Calendar);

    private static string NotCounted(DeadlineExplanation explanation) =>
        string.Join("; ", explanation.NotCounted.Select(
            d => d.From == d.To ? $"{d.From:MM-dd} {d.Cause} {d.Name}" : $"{d.From:MM-dd}..{d.To:MM-dd} {d.Cause} {d.Name}"));

    [Theory]
    [InlineData(
        "TC-01", "2026-04-24",
        "04-24 StartDay ngày nhận tố cáo; 04-25..04-26 Weekend Nghỉ cuối tuần; "
        + "04-27 Substitute Nghỉ bù Giỗ Tổ Hùng Vương; 04-30 Holiday Ngày Chiến thắng 30/4; "
        + "05-01 Holiday Ngày Quốc tế Lao động 1/5; 05-02..05-03 Weekend Nghỉ cuối tuần")]
    [InlineData(
        "TC-03", "2024-04-26",
        "04-26 StartDay ngày nhận đơn; 04-27..04-28 Weekend Nghỉ cuối tuần; "
        + "04-29 SwapOff Nghỉ hoán đổi, làm bù 4/5; 04-30 Holiday Ngày Chiến thắng 30/4; "
        + "05-01 Holiday Ngày Quốc tế Lao động 1/5; 05-05 Weekend Nghỉ cuối tuần")]
    [InlineData("TC-16", "2026-01-31", "01-31 StartDay ngày báo cáo trước; 03-01..03-02 RolledForward Nghỉ cuối tuần")]
    [InlineData(
        "KN-24", "2025-09-01",
        "09-01 StartDay ngày nhận hoặc biết được quyết định, hoặc hết thời hạn giải quyết; 09-02..09-03 RolledForward Quốc khánh 2/9")]
    [InlineData("KN-05", "2026-08-03", "08-03 StartDay ngày thụ lý; 09-03 RolledForward Quốc khánh 2/9")]
    [InlineData("KN-05", "2026-08-04", "08-04 StartDay ngày thụ lý")]
    [InlineData(
        "KN-05", "2026-01-15",
        "01-15 StartDay ngày thụ lý; 02-15..02-16 RolledForward Nghỉ cuối tuần; "
        + "02-17..02-21 RolledForward Tết Nguyên đán; 02-22..02-23 RolledForward Nghỉ cuối tuần")]
    [InlineData("KN-14", "2026-11-30", "11-30 StartDay ngày họp")]
    [InlineData("TCD-05", "2026-11-25", "11-24 Holiday Ngày Văn hóa Việt Nam 24/11; 11-25 StartDay ngày tiếp")]
    [InlineData(
        "TCD-01", "2026-05-05",
        "04-25..04-26 Weekend Nghỉ cuối tuần; 04-27 Substitute Nghỉ bù Giỗ Tổ Hùng Vương; 04-30 Holiday Ngày Chiến thắng 30/4; "
        + "05-01 Holiday Ngày Quốc tế Lao động 1/5; 05-02..05-03 Weekend Nghỉ cuối tuần; 05-05 StartDay ngày tiếp")]
    [InlineData("KN-D35", "2026-11-24", "")]
    public void Each_day_that_is_not_counted_is_named_with_its_cause(string id, string startedOn, string days) =>
        Assert.Equal(days, NotCounted(Explain(id, startedOn)));

    [Fact]
    public void A_pause_on_the_days_off_after_the_last_day_is_told_after_what_carried_the_limit_on()
    {
        var explanation = Explain("KN-05", "2026-08-03", Pause(Day("2026-09-03"), "QĐ 7"), Resume(Day("2026-09-10"), "QĐ 8"));

        Assert.Equal("08-03 StartDay ngày thụ lý; 09-03 RolledForward Quốc khánh 2/9; 09-04..09-10 Paused QĐ 7", NotCounted(explanation));
        Assert.Equal((Day("2026-09-09"), Day("2026-09-10"), Day("2026-09-03")),
            (explanation.RawDue, explanation.Due, explanation.OriginalDue));
    }

    [Fact]
    public void A_pause_of_a_clock_that_has_expired_excludes_nothing_and_is_told()
    {
        var explanation = Explain("KN-05", "2026-08-03", Pause(Day("2026-09-04"), "QĐ 7"), Resume(Day("2026-10-01")));

        Assert.Equal("08-03 StartDay ngày thụ lý; 09-03 RolledForward Quốc khánh 2/9", NotCounted(explanation));
        Assert.Equal([new(Day("2026-09-04"), Day("2026-10-01"), 0, "QĐ 7")], explanation.Pauses);
        Assert.Equal("08-03 StartDay ngày thụ lý; 09-03 RolledForward Quốc khánh 2/9",
            NotCounted(Explain("KN-05", "2026-08-03", Pause(Day("2026-09-04")))));
    }

    [Fact]
    public void While_a_clock_stands_still_there_is_no_last_day_and_the_pause_excludes_nothing_yet()
    {
        var explanation = Explain("KN-05", "2026-08-03", Pause(Day("2026-08-10"), "QĐ 1"), Resume(Day("2026-08-12"), "QĐ 2"),
            Pause(Day("2026-08-20"), "QĐ 3"));

        Assert.Equal("08-03 StartDay ngày thụ lý; 08-11..08-12 Paused QĐ 1", NotCounted(explanation));
        Assert.Equal([new(Day("2026-08-10"), Day("2026-08-12"), 2, "QĐ 1"), new(Day("2026-08-20"), null, 0, "QĐ 3")], explanation.Pauses);
        Assert.Equal((null, null, null, Day("2026-09-03")),
            (explanation.RawDue, explanation.WarnBy, explanation.Due, explanation.OriginalDue));
    }

    [Fact]
    public void Two_pauses_without_a_day_between_them_are_one_where_their_reason_is_one()
    {
        LedgerEntry[] Told(string second) => [Pause(Day("2026-08-10"), "QĐ 1"), Resume(Day("2026-08-12")), Pause(Day("2026-08-12"), second),
            Resume(Day("2026-08-14"))];

        Assert.Equal(
            "08-03 StartDay ngày thụ lý; 08-11..08-14 Paused QĐ 1; 09-07 RolledForward Nghỉ cuối tuần",
            NotCounted(Explain("KN-05", "2026-08-03", Told("QĐ 1"))));
        Assert.Equal(
            "08-03 StartDay ngày thụ lý; 08-11..08-12 Paused QĐ 1; 08-13..08-14 Paused QĐ 3; 09-07 RolledForward Nghỉ cuối tuần",
            NotCounted(Explain("KN-05", "2026-08-03", Told("QĐ 3"))));
    }

    [Fact]
    public void What_was_granted_is_told_with_the_days_it_added()
    {
        var complaint = Explain("KN-05", "2026-08-03", MarkComplex(Day("2026-08-10")),
            Extend(Day("2026-08-11"), Day("2026-09-10"), "BB 4"));
        var denunciation = Explain("TC-05", "2026-08-03", MarkComplex(Day("2026-08-10"), Complexity.EspeciallyComplex),
            Extend(Day("2026-08-11"), Day("2026-09-10"), "QĐ 5"));

        Assert.Equal([new(Day("2026-08-11"), Day("2026-09-10"), -7, "BB 4")], complaint.Extensions);
        Assert.Equal((30, 38, Complexity.Complex), (complaint.OriginalLimit, complaint.Limit, complaint.Complexity));
        Assert.Equal([new(Day("2026-08-11"), Day("2026-09-10"), 8, "QĐ 5")], denunciation.Extensions);
        Assert.Equal((30, 38, Complexity.EspeciallyComplex), (denunciation.OriginalLimit, denunciation.Limit, denunciation.Complexity));
    }

    [Fact]
    public void A_working_says_by_which_row_it_counts()
    {
        var explanation = Explain("KN-12", "2026-08-03");

        Assert.Equal(("KN-12", "2012-07-01", "Gửi quyết định giải quyết lần hai"),
            (explanation.RuleId, explanation.RuleVersion, explanation.What));
        Assert.Equal("Luật Khiếu nại Đ41 k1, Đ56 k2; NĐ 124/2020 Đ29 k2", explanation.Article);
        Assert.Contains("cách chặt hơn", explanation.Note, StringComparison.Ordinal);
        Assert.Equal((DayCount.CalendarDays, DeadlineDirection.AfterStart, Day("2026-08-03")),
            (explanation.Count, explanation.Direction, explanation.StartedOn));
        Assert.Equal((DayCount.WorkingDays, DeadlineDirection.BeforeEvent),
            (Explain("TCD-01", "2026-08-03").Count, Explain("TCD-01", "2026-08-03").Direction));
    }

    /// <summary>Until 30 June 2026 nobody knows of the seven working days, though they may end before the ten days do.</summary>
    [Theory]
    [InlineData("2026-06-15", "2026-06-25", "2026-06-25")]
    [InlineData("2026-06-17", "2026-06-27", "2026-06-27")]
    [InlineData("2026-06-20", "2026-06-30", "2026-06-30")]
    [InlineData("2026-06-21", "2026-07-01", "2026-06-30")]
    [InlineData("2026-06-30", "2026-07-10", "2026-07-09")]
    public void A_limit_that_ended_before_the_new_law_is_warned_of_by_its_own_day(string receivedOn, string rawDue, string warnBy)
    {
        var explanation = Explain("KN-04a", receivedOn);

        Assert.Equal((Day(rawDue), Day(warnBy)), (explanation.RawDue, explanation.WarnBy));
        Assert.Equal(Day(warnBy), Statute("KN-04a", receivedOn).WarnBy(Day(receivedOn), Day(rawDue), OfficialCalendars.Calendar));
    }

    [Fact]
    public void Where_nothing_overtook_a_row_the_warning_is_by_its_own_day() =>
        Assert.Equal(Day("2026-09-02"), Explain("KN-05", "2026-08-03").WarnBy);

    [Theory]
    [InlineData("TCD-06", "2026-12-17", "", "")]
    [InlineData("TCD-06", "2026-12-18", "", "2027")]
    [InlineData("TCD-06", "2026-12-18", "2026-12-31", "")]
    [InlineData("TCD-06", "2026-12-18", "2027-01-04", "2027")]
    [InlineData("KN-05", "2026-12-01", "", "")]
    [InlineData("KN-05", "2026-12-02", "", "2027")]
    [InlineData("KN-05", "2026-12-02", "2026-12-10", "")]
    [InlineData("KN-24", "2026-03-10", "", "2027")]
    [InlineData("KN-24", "2020-03-10", "", "")]
    [InlineData("KN-24", "2019-03-10", "", "2020")]
    [InlineData("TC-02", "2027-03-10", "", "")]
    [InlineData("KN-16", "2027-03-10", "", "")]
    [InlineData("TCD-01", "2027-01-08", "", "2027")]
    [InlineData("TCD-06", "2027-12-31", "", "2027 2028")]
    [InlineData("TCD-06", "2020-12-30", "", "2020")]
    [InlineData("TCD-06", "2021-01-04", "", "")]
    public void The_years_that_may_move_the_day_are_those_it_was_counted_with(string id, string startedOn, string pausedOn, string years)
    {
        LedgerEntry[] entries = pausedOn.Length == 0 ? [] : [Pause(Day(pausedOn))];
        var deadline = DeadlineLedger.Restore(Statute(id, startedOn), [Start(Day(startedOn)), .. entries]);

        Assert.Equal(years, string.Join(' ', deadline.Explain(OfficialCalendars.Calendar).ProvisionalYears));
        Assert.Equal(years.Length > 0, deadline.Evaluate().IsProvisional);
    }

    /// <summary>
    /// Thirty days from Wed 2 December 2026 end on New Year's Day 2027, a Friday, so Mon 4 January is the last day: by a calendar that is
    /// not official. A pause on that Monday is in time by it alone, and one of the day after too late, whatever becomes of the clock later.
    /// </summary>
    [Theory]
    [InlineData("2026-12-31", "", "")]
    [InlineData("2027-01-01", "", "")]
    [InlineData("2027-01-04", "", "2027")]
    [InlineData("2027-01-05", "", "2027")]
    [InlineData("2027-01-04", "2027-12-30", "2027")]
    [InlineData("2027-01-04", "2028-03-14", "2027")]
    [InlineData("2027-01-05", "2028-03-14", "2027")]
    [InlineData("2026-12-10", "2028-03-14", "")]
    public void A_pause_on_the_days_off_after_the_limit_hangs_on_the_calendar_that_made_them(
        string pausedOn,
        string resumedOn,
        string years)
    {
        var calendar = new WorkingCalendar([
            .. OfficialCalendars.All,
            CalendarYear.Unpublished(2028) with
            {
                Status = CalendarStatus.Official,
            },
        ]);
        LedgerEntry[] resumed = resumedOn.Length == 0 ? [] : [Resume(Day(resumedOn))];
        var clock = DeadlineLedger.Restore(Statute("KN-05", "2026-12-02"), [Start(Day("2026-12-02")), Pause(Day(pausedOn)), .. resumed]);

        Assert.Equal(years, string.Join(' ', clock.Explain(calendar).ProvisionalYears));
        Assert.Equal(years.Length > 0, clock.Evaluate(calendar).IsProvisional);
    }
}
