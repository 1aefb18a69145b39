using QcdcCases.Domain.Deadlines;
using Xunit;
using static QcdcCases.Domain.Deadlines.LedgerEntry;
using static QcdcCases.Domain.Tests.Deadlines.Given;

namespace QcdcCases.Domain.Tests.Deadlines;

public sealed class DeadlineLedgerTests
{
    private static DeadlineLedger AComplaint => DeadlineLedger.Start(Statute("KN-05", "2026-08-03"), Day("2026-08-03"));

    private static DeadlineLedger ADenunciation => DeadlineLedger.Start(Statute("TC-05", "2026-08-03"), Day("2026-08-03"));

    [Theory]
    [InlineData("2026-08-03")]
    [InlineData("2026-08-20")]
    [InlineData("2026-08-30")]
    [InlineData("2026-09-02")]
    [InlineData("2026-09-03")]
    [InlineData("2026-10-01")]
    public void A_pause_that_ends_on_its_own_day_changes_nothing(string day) =>
        Assert.Equal(AComplaint.Evaluate(), AComplaint.Then(Pause(Day(day)), Resume(Day(day))).Evaluate());

    [Fact]
    public void What_remains_after_a_pause_runs_from_the_resumption()
    {
        var clock = AComplaint.Then(Pause(Day("2026-08-13")));

        var paused = clock.Evaluate();
        Assert.Equal((null, null, 20, true, false), (paused.RawDue, paused.Due, paused.RemainingDays, paused.IsPaused, paused.IsRunning));
        Assert.False(paused.IsLate(Day("2030-01-01")));

        var resumed = clock.Then(Resume(Day("2026-09-10"))).Evaluate();
        Assert.Equal((Day("2026-09-30"), Day("2026-09-30"), 28), (resumed.RawDue, resumed.Due, resumed.PausedDays));
        Assert.Equal((Day("2026-09-02"), Day("2026-09-03")), (resumed.OriginalRawDue, resumed.OriginalDue));
    }

    [Fact]
    public void A_clock_in_working_days_stands_still_in_working_days()
    {
        var clock = DeadlineLedger.Start(ARule(10, DayCount.WorkingDays), Day("2026-02-09"));

        // Wed 11 to Tue 24 February: Thursday, Friday, Monday and Tuesday are worked, Tết is not.
        var deadline = clock.Then(Pause(Day("2026-02-11")), Resume(Day("2026-02-24"))).Evaluate();

        Assert.Equal((Day("2026-03-02"), Day("2026-03-06"), 4), (deadline.OriginalDue, deadline.Due, deadline.PausedDays));
    }

    [Fact]
    public void A_clock_suspended_on_the_days_off_after_its_last_day_still_has_the_day_of_resumption()
    {
        var deadline = AComplaint.Then(Pause(Day("2026-09-03")), Resume(Day("2026-09-10"))).Evaluate();

        Assert.Equal((Day("2026-09-09"), Day("2026-09-10")), (deadline.RawDue, deadline.Due));
    }

    [Fact]
    public void A_second_suspension_does_not_take_the_day_of_resumption_away()
    {
        var clock = AComplaint.Then(Pause(Day("2026-09-03")), Resume(Day("2026-09-10")), Pause(Day("2026-09-10")));

        Assert.Null(clock.Evaluate().LateFrom);
        Assert.Equal(Day("2026-09-28"), clock.Then(MarkComplex(Day("2026-09-11")), Resume(Day("2026-09-12"))).Evaluate().Due);
    }

    [Theory]
    [InlineData("2026-09-03", false)]
    [InlineData("2026-09-04", true)]
    public void A_duty_is_late_from_the_day_after_its_last_day(string asOf, bool late) =>
        Assert.Equal(late, AComplaint.Evaluate().IsLate(Day(asOf)));

    [Fact]
    public void A_pause_does_not_make_a_late_duty_punctual()
    {
        var paused = AComplaint.Then(Pause(Day("2026-09-04")));
        Assert.True(paused.Evaluate().IsLate(Day("2026-09-04")));
        Assert.Null(paused.Evaluate().Due);
        Assert.Equal(-2, paused.Evaluate().RemainingDays);

        var resumed = paused.Then(Resume(Day("2026-10-01"))).Evaluate();
        Assert.Equal((Day("2026-09-03"), 0, Day("2026-09-04")), (resumed.Due, resumed.PausedDays, resumed.LateFrom));
    }

    [Theory]
    [InlineData("2026-09-03", null)]
    [InlineData("2026-09-04", "2026-09-04")]
    public void A_duty_met_late_stays_late(string metOn, string? lateFrom)
    {
        var deadline = AComplaint.Then(Meet(Day(metOn))).Evaluate();

        Assert.Equal((Day(metOn), DayOrNone(lateFrom), false), (deadline.MetOn, deadline.LateFrom, deadline.IsRunning));
    }

    [Fact]
    public void A_complaint_accepted_before_the_new_law_can_be_suspended_under_it() =>
        Assert.True(
            DeadlineLedger.Start(Statute("KN-05", "2026-06-15"), Day("2026-06-15")).Then(Pause(Day("2026-07-01"))).Evaluate().IsPaused);

    [Fact]
    public void A_reclassified_clock_counts_by_the_new_row_from_the_original_day()
    {
        var letter = DeadlineLedger.Start(Statute("TCD-06", "2026-11-09"), Day("2026-11-09"));
        var deadline = letter.Then(Reclassify(Day("2026-11-13"), Statute("TC-01", "2026-11-09"))).Evaluate();

        Assert.Equal(("TC-01", "2019-01-01", Day("2026-11-18")), (deadline.RuleId, deadline.RuleVersion, deadline.Due));
        Assert.Equal((Day("2026-11-09"), Day("2026-11-18")), (deadline.StartedOn, deadline.OriginalDue));
    }

    [Fact]
    public void What_the_old_row_granted_falls_away_but_time_that_stood_still_stays_excluded()
    {
        var denunciation = ADenunciation.Then(
            MarkComplex(Day("2026-08-04")),
            Pause(Day("2026-08-10")),
            Resume(Day("2026-08-20")),
            Extend(Day("2026-09-01"), Day("2026-10-01")));

        var deadline = denunciation.Then(Reclassify(Day("2026-09-02"), Statute("KN-05", "2026-08-03"))).Evaluate();

        Assert.Equal((Day("2026-09-12"), Day("2026-09-14"), 10), (deadline.RawDue, deadline.Due, deadline.PausedDays));
    }

    [Fact]
    public void A_transfer_changes_no_day() =>
        Assert.Equal(AComplaint.Evaluate(), AComplaint.Then(Transfer(Day("2026-08-10"), "Phòng Tài nguyên")).Evaluate());

    [Fact]
    public void An_entry_made_late_stands_at_its_own_day()
    {
        LedgerEntry[] inOrder =
        [
            MarkComplex(Day("2026-08-10")),
            Pause(Day("2026-08-12")),
            Resume(Day("2026-08-20")),
            Transfer(Day("2026-08-25")),
        ];

        var clock = AComplaint.Then(inOrder[3], inOrder[0], inOrder[1], inOrder[2]);

        Assert.Equal(inOrder, clock.Entries.Skip(1));
        Assert.Equal(AComplaint.Then(inOrder).Evaluate(), clock.Evaluate());
    }

    [Fact]
    public void A_changed_calendar_moves_an_open_clock_and_keeps_what_was_accepted()
    {
        var clock = DeadlineLedger
            .Start(Statute("TC-05", "2026-10-26"), Day("2026-10-26"))
            .Then(MarkComplex(Day("2026-10-27")), Extend(Day("2026-11-25"), Day("2026-12-01")));
        var year = OfficialCalendars.Calendar.GetYear(2026);
        var swapped = new WorkingCalendar([
            year with
            {
                Days = [.. year.Days, new(Day("2026-12-01"), CalendarDayType.SwapOff, "Nghỉ hoán đổi")],
            },
        ]);

        Assert.Equal(Day("2026-12-01"), clock.Evaluate().Due);
        Assert.Equal(Day("2026-12-02"), clock.Evaluate(swapped).Due);
        Assert.False(clock.Append(Meet(Day("2026-12-02")), swapped).IsRefused(out _, out _));
    }

    [Fact]
    public void A_limit_before_an_event_is_met_before_it()
    {
        var notice = DeadlineLedger.Start(Statute("KN-16", "2026-11-30"), Day("2026-11-30"));

        Assert.False(notice.Then(Meet(Day("2026-11-25"))).Evaluate().IsLate(Day("2026-11-30")));
        Assert.True(notice.Then(Meet(Day("2026-11-26"))).Evaluate().IsLate(Day("2026-11-30")));
    }

    [Fact]
    public void A_ledger_without_one_start_is_a_defect()
    {
        Assert.Throws<ArgumentException>(() => DeadlineLedger.Restore(Statute("KN-05", "2026-08-03"), [Pause(Day("2026-08-03"))]));
        Assert.Throws<ArgumentException>(() =>
            DeadlineLedger.Restore(Statute("KN-05", "2026-08-03"), [Start(Day("2026-08-03")), Start(Day("2026-08-03"))]));
    }
}
