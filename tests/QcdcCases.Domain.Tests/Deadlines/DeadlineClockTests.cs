using QcdcCases.Domain.Deadlines;
using Xunit;
using static QcdcCases.Domain.Deadlines.ClockEntry;
using static QcdcCases.Domain.Tests.Deadlines.Given;

namespace QcdcCases.Domain.Tests.Deadlines;

public sealed class DeadlineClockTests
{
    private static DeadlineClock AComplaint => DeadlineClock.Start(Statute("KN-05", "2026-08-03"), Day("2026-08-03"));

    private static DeadlineClock ADenunciation => DeadlineClock.Start(Statute("TC-05", "2026-08-03"), Day("2026-08-03"));

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
        var clock = DeadlineClock.Start(ARule(10, DayCount.WorkingDays), Day("2026-02-09"));

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

    [Theory]
    [InlineData("2026-09-03", false)]
    [InlineData("2026-09-04", true)]
    public void A_duty_is_late_from_the_day_after_its_last_day(string asOf, bool late) => Assert.Equal(late, AComplaint.Evaluate().IsLate(Day(asOf)));

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
    public void A_complex_complaint_has_the_whole_complex_length() =>
        Assert.Equal(Day("2026-09-17"), AComplaint.Then(MarkComplex(Day("2026-08-20"))).Evaluate().Due);

    [Fact]
    public void An_extension_of_a_complaint_fixes_a_day_within_the_complex_length()
    {
        var complex = AComplaint.Then(MarkComplex(Day("2026-08-20")));

        Assert.Equal(Day("2026-09-10"), complex.Then(Extend(Day("2026-08-21"), Day("2026-09-10"))).Evaluate().Due);
        Assert.Equal("deadline.extension_too_long", complex.Refused(Extend(Day("2026-08-21"), Day("2026-09-18"))).Code);
        Assert.Equal("deadline.extension_not_longer", complex.Refused(Extend(Day("2026-08-21"), Day("2026-09-02"))).Code);
    }

    [Fact]
    public void A_denunciation_is_extended_twice_at_most_and_by_30_days_each()
    {
        var clock = ADenunciation.Then(MarkComplex(Day("2026-08-04"), Complexity.EspeciallyComplex), Extend(Day("2026-09-01"), Day("2026-10-02")));
        Assert.Equal(Day("2026-10-02"), clock.Evaluate().Due);

        var twice = clock.Then(Extend(Day("2026-10-02"), Day("2026-11-01")));
        Assert.Equal((Day("2026-11-01"), Day("2026-11-02")), (twice.Evaluate().RawDue, twice.Evaluate().Due));
        Assert.Equal("deadline.extension_too_often", twice.Refused(Extend(Day("2026-11-02"), Day("2026-11-20"))).Code);
    }

    [Fact]
    public void An_extension_to_the_working_day_after_its_30_days_means_those_30_days()
    {
        var clock = DeadlineClock.Start(Statute("TC-05", "2026-09-02"), Day("2026-09-02")).Then(MarkComplex(Day("2026-09-03")));

        // 30 + 30 days end on Sunday 1 November.
        var extended = clock.Then(Extend(Day("2026-09-30"), Day("2026-11-02"))).Evaluate();
        Assert.Equal((Day("2026-11-01"), Day("2026-11-02")), (extended.RawDue, extended.Due));
        Assert.Equal("deadline.extension_too_long", clock.Refused(Extend(Day("2026-09-30"), Day("2026-11-03"))).Code);
    }

    [Fact]
    public void A_complex_denunciation_is_extended_once() => Assert.Equal(
        "deadline.extension_too_often",
        ADenunciation.Then(MarkComplex(Day("2026-08-04")), Extend(Day("2026-09-01"), Day("2026-09-20"))).Refused(Extend(Day("2026-09-20"), Day("2026-10-01"))).Code);

    public static TheoryData<string, ClockEntry[], ClockEntry> Refusals => new()
    {
        { "deadline.already_started", [], Start(Day("2026-08-10")) },
        { "deadline.before_start", [], Pause(Day("2026-08-02")) },
        { "deadline.already_paused", [Pause(Day("2026-08-10"))], Pause(Day("2026-08-11")) },
        { "deadline.not_paused", [], Resume(Day("2026-08-10")) },
        { "deadline.extension_not_complex", [], Extend(Day("2026-08-10"), Day("2026-09-20")) },
        { "deadline.extension_while_paused", [MarkComplex(Day("2026-08-10")), Pause(Day("2026-08-11"))], Extend(Day("2026-08-12"), Day("2026-09-20")) },
        { "deadline.extension_too_long", [MarkComplex(Day("2026-08-10"))], Extend(Day("2026-08-10"), Day("2026-10-03")) },
        { "deadline.extension_not_longer", [MarkComplex(Day("2026-08-10"))], Extend(Day("2026-08-10"), Day("2026-09-02")) },
        { "deadline.extension_past", [MarkComplex(Day("2026-08-10"))], Extend(Day("2026-08-11"), Day("2026-08-10")) },
        { "deadline.expired", [MarkComplex(Day("2026-08-10"))], Extend(Day("2026-09-04"), Day("2026-09-20")) },
        { "deadline.expired", [], MarkComplex(Day("2026-09-04")) },
        { "deadline.already_complex", [MarkComplex(Day("2026-08-10"))], MarkComplex(Day("2026-08-11")) },
        { "deadline.already_met", [Meet(Day("2026-08-10"))], Transfer(Day("2026-08-10")) },
        { "deadline.same_rule", [], Reclassify(Day("2026-08-10"), Statute("TC-05", "2026-08-03")) },
        { "deadline.rule_not_in_force", [], Reclassify(Day("2026-08-10"), Statute("KN-04a", "2026-06-30")) },
        { "deadline.other_direction", [], Reclassify(Day("2026-08-10"), Statute("KN-16", "2026-08-03")) },
    };

    [Theory]
    [MemberData(nameof(Refusals), DisableDiscoveryEnumeration = true)]
    public void An_entry_that_breaks_a_rule_is_refused(string code, ClockEntry[] before, ClockEntry entry) =>
        Assert.Equal(code, ADenunciation.Then(before).Refused(entry).Code);

    [Theory]
    [InlineData("KN-04", "2026-07-10", "deadline.pause_not_foreseen")]
    [InlineData("TCD-06", "2026-07-10", "deadline.pause_not_foreseen")]
    [InlineData("KN-05", "2026-06-30", "deadline.pause_not_foreseen")]
    public void A_clock_stands_still_only_where_the_law_foresees_it(string id, string day, string code) =>
        Assert.Equal(code, DeadlineClock.Start(Statute(id, "2026-06-15"), Day("2026-06-15")).Refused(Pause(Day(day))).Code);

    [Fact]
    public void A_complaint_accepted_before_the_new_law_can_be_suspended_under_it() =>
        Assert.True(DeadlineClock.Start(Statute("KN-05", "2026-06-15"), Day("2026-06-15")).Then(Pause(Day("2026-07-01"))).Evaluate().IsPaused);

    [Theory]
    [InlineData("KN-04")]
    [InlineData("TCD-06")]
    public void A_clock_without_a_longer_limit_can_be_neither_complex_nor_extended(string id)
    {
        var clock = DeadlineClock.Start(Statute(id, "2026-08-03"), Day("2026-08-03"));

        Assert.Equal("deadline.complex_not_foreseen", clock.Refused(MarkComplex(Day("2026-08-04"))).Code);
        Assert.Equal("deadline.extension_not_foreseen", clock.Refused(Extend(Day("2026-08-04"), Day("2026-09-04"))).Code);
    }

    [Fact]
    public void A_reclassified_clock_counts_by_the_new_row_from_the_original_day()
    {
        var letter = DeadlineClock.Start(Statute("TCD-06", "2026-11-09"), Day("2026-11-09"));
        var deadline = letter.Then(Reclassify(Day("2026-11-13"), Statute("TC-01", "2026-11-09"))).Evaluate();

        Assert.Equal(("TC-01", "2019-01-01", Day("2026-11-18")), (deadline.RuleId, deadline.RuleVersion, deadline.Due));
        Assert.Equal((Day("2026-11-09"), Day("2026-11-18")), (deadline.StartedOn, deadline.OriginalDue));
    }

    [Fact]
    public void What_the_old_row_granted_falls_away_but_time_that_stood_still_stays_excluded()
    {
        var denunciation = ADenunciation.Then(
            MarkComplex(Day("2026-08-04")), Pause(Day("2026-08-10")), Resume(Day("2026-08-20")), Extend(Day("2026-09-01"), Day("2026-10-01")));

        var deadline = denunciation.Then(Reclassify(Day("2026-09-02"), Statute("KN-05", "2026-08-03"))).Evaluate();

        Assert.Equal((Day("2026-09-12"), Day("2026-09-14"), 10), (deadline.RawDue, deadline.Due, deadline.PausedDays));
    }

    [Fact]
    public void A_transfer_changes_no_day() => Assert.Equal(AComplaint.Evaluate(), AComplaint.Then(Transfer(Day("2026-08-10"), "Phòng Tài nguyên")).Evaluate());

    [Fact]
    public void An_entry_made_late_stands_at_its_own_day()
    {
        ClockEntry[] inOrder = [MarkComplex(Day("2026-08-10")), Pause(Day("2026-08-12")), Resume(Day("2026-08-20")), Transfer(Day("2026-08-25"))];

        var clock = AComplaint.Then(inOrder[3], inOrder[0], inOrder[1], inOrder[2]);

        Assert.Equal(inOrder, clock.Entries.Skip(1));
        Assert.Equal(AComplaint.Then(inOrder).Evaluate(), clock.Evaluate());
    }

    [Fact]
    public void An_entry_made_late_may_not_break_a_later_one()
    {
        var clock = AComplaint.Then(Pause(Day("2026-08-12")), Resume(Day("2026-08-20")));

        Assert.Equal("deadline.not_paused", clock.Refused(Resume(Day("2026-08-15"))).Code);
    }

    [Fact]
    public void A_changed_calendar_moves_an_open_clock_and_keeps_what_was_accepted()
    {
        var clock = DeadlineClock.Start(Statute("TC-05", "2026-10-26"), Day("2026-10-26")).Then(MarkComplex(Day("2026-10-27")), Extend(Day("2026-11-25"), Day("2026-12-01")));
        var year = OfficialCalendars.Calendar.YearOf(2026);
        var swapped = new WorkingCalendar([year with { Days = [.. year.Days, new(Day("2026-12-01"), CalendarDayType.SwapOff, "Nghỉ hoán đổi")] }]);

        Assert.Equal(Day("2026-12-01"), clock.Evaluate().Due);
        Assert.Equal(Day("2026-12-02"), clock.Evaluate(swapped).Due);
        Assert.False(clock.Append(Meet(Day("2026-12-02")), swapped).IsRefused(out _, out _));
    }

    [Fact]
    public void A_limit_before_an_event_is_met_before_it()
    {
        var notice = DeadlineClock.Start(Statute("KN-16", "2026-11-30"), Day("2026-11-30"));

        Assert.False(notice.Then(Meet(Day("2026-11-25"))).Evaluate().IsLate(Day("2026-11-30")));
        Assert.True(notice.Then(Meet(Day("2026-11-26"))).Evaluate().IsLate(Day("2026-11-30")));
    }

    [Fact]
    public void A_ledger_without_one_start_is_a_defect()
    {
        Assert.Throws<ArgumentException>(() => DeadlineClock.Restore(Statute("KN-05", "2026-08-03"), [Pause(Day("2026-08-03"))]));
        Assert.Throws<ArgumentException>(() => DeadlineClock.Restore(Statute("KN-05", "2026-08-03"), [Start(Day("2026-08-03")), Start(Day("2026-08-03"))]));
    }
}
