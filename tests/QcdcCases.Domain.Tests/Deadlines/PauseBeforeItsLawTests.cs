using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Deadlines;
using QcdcCases.Domain.Procedures;
using Xunit;
using static QcdcCases.Domain.Deadlines.LedgerEntry;
using static QcdcCases.Domain.Tests.Deadlines.Given;

namespace QcdcCases.Domain.Tests.Deadlines;

/// <summary>
/// Luật 136/2025 brought the suspension of complaints on 2026-07-01 (Đ11a), for those still undecided too (NĐ 155/2026 Đ22 k1). Days
/// counted by hand.
/// </summary>
public sealed class PauseBeforeItsLawTests
{
    private static readonly DateOnly NewLaw = new(2026, 7, 1);

    [Theory]
    [InlineData("KN-05", "2026-05-06", "2026-05-15", "2026-06-15", "2026-06-05", 0)] // over before the law came
    [InlineData("KN-05", "2026-05-06", "2026-05-15", "2026-07-20", "2026-06-05", 0)] // expired before the law came
    [InlineData("KN-05", "2026-05-31", "2026-06-10", "2026-07-20", "2026-06-30", 0)] // expired on its eve
    [InlineData("KN-05", "2026-06-01", "2026-06-10", "2026-07-20", "2026-07-21", 20)] // one day left when it came: 20 days from 07-01 to 07-20
    [InlineData("KN-05", "2026-06-10", "2026-06-20", "2026-06-29", "2026-07-10", 0)]
    [InlineData("KN-05", "2026-06-10", "2026-06-20", "2026-07-11", "2026-07-21", 11)]
    [InlineData("KN-05", "2026-06-10", "2026-07-01", "2026-07-11", "2026-07-20", 10)] // suspended under the law: its own day has elapsed
    [InlineData("KN-08", "2026-05-20", "2026-05-25", "2026-07-31", "2026-08-19", 31)] // 60 days end on 07-19; the 31 days of July are left out
    [InlineData("KN-09", "2026-06-15", "2026-06-16", "2026-08-03", "2026-08-18", 34)]
    public void A_complaint_suspended_before_the_law_stands_still_from_that_law_on_at_most(
        string rule, string acceptedOn, string suspendedOn, string resumedOn, string due, int pausedDays)
    {
        var deadline = DeadlineLedger
            .Of(Statute(rule, acceptedOn), Day(acceptedOn), pauses: [new(Day(suspendedOn), Day(resumedOn))])
            .Evaluate(OfficialCalendars.Calendar);

        Assert.Equal((Day(due), pausedDays), (deadline.Due, deadline.PausedDays));
    }

    [Theory]
    [InlineData("2026-05-15")]
    [InlineData("2026-06-29")]
    [InlineData("2026-06-30")]
    public void One_that_expired_before_the_law_came_is_late_however_long_it_stands_suspended(string suspendedOn)
    {
        var deadline = DeadlineLedger
            .Of(Statute("KN-05", "2026-05-06"), Day("2026-05-06"), pauses: [new(Day(suspendedOn), null)])
            .Evaluate(OfficialCalendars.Calendar);

        Assert.Equal(
            (Day("2026-06-05"), Day("2026-06-05"), Day("2026-06-06"), false),
            (deadline.RawDue, deadline.Due, deadline.LateFrom, deadline.IsPaused));
    }

    [Fact]
    public void One_that_the_law_found_running_stands_still_with_what_was_left_on_its_eve()
    {
        var deadline = DeadlineLedger
            .Of(Statute("KN-05", "2026-06-10"), Day("2026-06-10"), pauses: [new(Day("2026-06-20"), null)])
            .Evaluate(OfficialCalendars.Calendar);

        Assert.Equal((null, true, 10, null), (deadline.Due, deadline.IsPaused, deadline.RemainingDays, deadline.LateFrom));
    }

    [Fact]
    public void A_mark_in_time_may_carry_the_limit_into_the_law()
    {
        var told = DeadlineLedger.Restore(
            Statute("KN-05", "2026-05-20"),
            [Start(Day("2026-05-20")), Pause(Day("2026-06-10")), MarkComplex(Day("2026-06-15")), Resume(Day("2026-07-10"))]);

        // 45 days end on Sat 2026-07-04; the ten days of July to 07-10 are left out: Tue 2026-07-14.
        Assert.Equal((Day("2026-07-14"), 10), (told.Evaluate().Due, told.Evaluate().PausedDays));
    }

    [Fact]
    public void The_working_names_the_days_of_the_law_only()
    {
        var working = DeadlineLedger
            .Restore(
                Statute("KN-05", "2026-06-10"),
                [Start(Day("2026-06-10")), Pause(Day("2026-06-20"), "Chờ kết quả"), Resume(Day("2026-07-11"))])
            .Explain(OfficialCalendars.Calendar);

        var stood = Assert.Single(working.NotCounted, d => d.Cause is NotCountedCause.Paused);
        Assert.Equal((Day("2026-07-01"), Day("2026-07-11")), (stood.From, stood.To));
        Assert.Equal((Day("2026-06-20"), 11), (working.Pauses[0].SuspendedOn, working.Pauses[0].Days));
    }

    [Fact]
    public void A_denunciation_could_be_suspended_all_along() =>
        Assert.Equal(
            Day("2026-07-06"),
            DeadlineLedger
                .Of(Statute("TC-05", "2026-05-06"), Day("2026-05-06"), pauses: [new(Day("2026-05-15"), Day("2026-06-15"))])
                .Evaluate(OfficialCalendars.Calendar)
                .Due);

    [Fact]
    public void A_case_of_an_old_book_is_due_as_the_law_was()
    {
        CaseStepEntry[] told =
        [
            new(CaseEvent.Accepted, Day("2026-05-06")),
            new(CaseEvent.Suspended, Day("2026-05-15")),
            new(CaseEvent.Resumed, Day("2026-06-15")),
        ];
        var state = told.Aggregate(CaseState.Initial(CaseKind.Complaint, 1), Procedure.Replay);

        Assert.Equal(Day("2026-06-05"), ResolutionLedger.LastLawfulDay(state, default, OfficialCalendars.Calendar));
        Assert.Equal(
            Day("2026-06-05"),
            CaseDeadlines.Of(CaseState.Initial(CaseKind.Complaint, 1), default, told, OfficialCalendars.Calendar)[0].Ledger.Evaluate().Due);
    }

    /// <summary>Day by day: a day counts unless it is of the law and lies after the day of suspension, up to the resumption.</summary>
    [Fact]
    public void Any_suspension_agrees_with_walking()
    {
        var random = new Random(20260701);
        for (var i = 0; i < 5000; i++)
        {
            var accepted = NewLaw.AddDays(-random.Next(70));
            var suspended = accepted.AddDays(random.Next(40));
            var resumed = suspended.AddDays(random.Next(60));
            if (suspended > Walk(accepted, null, null))
            {
                continue;
            }

            var due = DeadlineLedger
                .Of(Statute("KN-05", "2026-05-06"), accepted, pauses: [new(suspended, resumed)])
                .Evaluate(OfficialCalendars.Calendar)
                .Due;

            Assert.True(
                Walk(accepted, suspended, resumed) == due,
                $"{accepted:O} {suspended:O} {resumed:O}: {Walk(accepted, suspended, resumed):O}, not {due:O}");
        }
    }

    private static DateOnly Walk(DateOnly accepted, DateOnly? suspended, DateOnly? resumed)
    {
        var without = accepted.AddDays(30);
        while (!NaiveCalendar.Official.IsWorkingDay(without))
        {
            without = without.AddDays(1);
        }

        if (suspended is null || (suspended < NewLaw && without < NewLaw))
        {
            return without;
        }

        var (day, left) = (accepted, 30);
        while (left > 0)
        {
            day = day.AddDays(1);
            left -= day >= NewLaw && day > suspended && day <= resumed ? 0 : 1;
        }

        // Suspended on the days off that carry the last day, it still has the day on which it goes on.
        day = suspended >= day && resumed > day && resumed >= NewLaw ? resumed.Value : day;
        while (!NaiveCalendar.Official.IsWorkingDay(day))
        {
            day = day.AddDays(1);
        }

        return day;
    }
}
