using QcdcCases.Domain.Deadlines;
using Xunit;
using static QcdcCases.Domain.Tests.Deadlines.Given;

namespace QcdcCases.Domain.Tests.Deadlines;

/// <summary>A stored deadline: what it shows of its ledger, what another story or another calendar changes, and when it must be looked
/// at.</summary>
public sealed class DeadlineTests
{
    private static readonly DateOnly AtOnce = Day("2000-01-01");
    private static readonly DateOnly Today = Day("2026-08-20");
    private static readonly DeadlineOwner Owner = new(DeadlineSubject.Case, new("00000000-0000-0000-0000-000000000001"),
        new("00000000-0000-0000-0000-000000000002"), null);
    private static readonly WorkingCalendar Calendar = CalendarHistory.Official.Current;

    [Fact]
    public void An_open_clock_shows_its_days()
    {
        var assignee = new Guid("00000000-0000-0000-0000-000000000003");
        var draft = Draft("KN-05", "2026-08-03") with { Disciplinary = true, Instance = 2, Ordinal = 3, StartEvent = "taken-over" };
        var deadline = Deadline.Begin(
            new("00000000-0000-0000-0000-000000000009"),
            Owner with
            {
                AssigneeId = assignee,
            },
            draft,
            Calendar,
            Day("2026-08-19"));

        Assert.Equal(
            (DeadlineSubject.Case, Owner.SubjectId, Owner.UnitId, assignee),
            (deadline.Subject, deadline.SubjectId, deadline.UnitId, deadline.AssigneeId));
        Assert.Equal(
            ("resolution", 3, 2, "taken-over", true, false),
            (deadline.Duty, deadline.Ordinal, deadline.Instance, deadline.StartEvent, deadline.Disciplinary, deadline.Remote));
        Assert.Equal(
            ("KN-05", "2012-07-01", DeadlinePurpose.Duty, true),
            (deadline.RuleId, deadline.RuleVersion, deadline.Purpose, deadline.IsOwed));
        Assert.Equal(
            (Day("2026-08-03"), Day("2026-09-02"), Day("2026-09-03"), Day("2026-09-03")),
            (deadline.StartedOn, deadline.RawDueOn, deadline.DueOn, deadline.OriginalDueOn));
        Assert.Equal(
            (null, null, AtOnce, Day("2026-08-19")),
            (deadline.EndedOn, deadline.Ending, deadline.NextCheckOn, deadline.ArrivedOn));
        Assert.Equal(
            (false, false, Complexity.Ordinary, 1),
            (deadline.Paused, deadline.Provisional, deadline.Complexity, deadline.CalendarRevision));
        Assert.Equal((new Guid("00000000-0000-0000-0000-000000000009"), "KN-05"), (deadline.Id, deadline.Rule.Id));
        Assert.Equal(draft.Ledger.Entries, deadline.Ledger.Entries);
    }

    [Theory]
    [InlineData("KN-05", "2026-09-03", false, DeadlineEnding.Met)]
    [InlineData("KN-05", "2026-09-04", false, DeadlineEnding.MetLate)]
    [InlineData("KN-05", "2026-09-04", true, DeadlineEnding.Stopped)]
    [InlineData("KN-10", "2026-09-03", false, DeadlineEnding.Met)]
    [InlineData("KN-10", "2026-09-30", false, DeadlineEnding.Met)]
    [InlineData("KN-18", "2026-09-30", false, DeadlineEnding.Met)]
    [InlineData("KN-15", "2026-09-30", false, DeadlineEnding.Met)]
    [InlineData("TCD-10", "2026-09-17", false, DeadlineEnding.Met)]
    [InlineData("TCD-10", "2026-09-18", false, DeadlineEnding.MetLate)]
    public void A_clock_ends_in_time_or_late_where_somebody_owes_it(string id, string on, bool stopped, DeadlineEnding ending)
    {
        var deadline = Begin(Ended(Draft(id, "2026-08-03"), on) with { IsStopped = stopped });

        Assert.Equal((ending, Day(on), null), (deadline.Ending, deadline.EndedOn, deadline.NextCheckOn));
        Assert.Equal(id is "KN-05" or "TCD-10", deadline.IsOwed);
    }

    [Theory]
    [InlineData("2026-09-03", null)]
    [InlineData("2026-09-04", "2026-09-03")]
    public void A_clock_that_stands_still_has_a_last_day_only_if_it_was_late(string pausedOn, string? due)
    {
        var deadline = Begin(Draft("KN-05", "2026-08-03", LedgerEntry.Pause(Day(pausedOn))));

        Assert.Equal((true, null, DayOrNone(due)), (deadline.Paused, deadline.RawDueOn, deadline.DueOn));
        Assert.Equal((Day("2026-09-03"), due is null ? null : AtOnce), (deadline.OriginalDueOn, deadline.NextCheckOn));
    }

    [Fact]
    public void A_clock_is_as_complex_as_its_highest_mark_and_remote_as_its_start()
    {
        var deadline = Begin(Draft("TC-05", "2026-08-03", LedgerEntry.MarkComplex(Day("2026-08-04")),
            LedgerEntry.MarkComplex(Day("2026-08-05"), Complexity.EspeciallyComplex)));
        var start = LedgerEntry.Start(Day("2026-08-03"), remote: true);
        var remote = Begin(Draft("KN-18", "2026-08-03") with { Ledger = DeadlineLedger.Restore(Statute("KN-18", "2026-08-03"), [start]) });

        Assert.Equal((Complexity.EspeciallyComplex, true, Day("2026-09-17")), (deadline.Complexity, remote.Remote, remote.DueOn));
    }

    [Fact]
    public void A_day_counted_by_a_calendar_that_is_not_official_says_so() =>
        Assert.Equal((false, true), (Begin(Draft("TC-01", "2026-12-22")).Provisional, Begin(Draft("TC-01", "2026-12-23")).Provisional));

    [Fact]
    public void A_story_that_changes_nothing_leaves_the_day_of_looking()
    {
        var deadline = Begin(Draft("KN-05", "2026-08-03"));
        SweepMovesTo(deadline, "2026-08-28");

        Assert.False(deadline.Update(Owner with { AssigneeId = Guid.NewGuid() }, Draft("KN-05", "2026-08-03") with { Instance = 2 },
            CalendarHistory.Official, Today));
        Assert.Equal((Day("2026-08-28"), 2), (deadline.NextCheckOn, deadline.Instance));
        Assert.NotNull(deadline.AssigneeId);
    }

    public static TheoryData<DeadlineOwner, DeadlineDraft, bool> Changes => new()
    {
        { Owner with { UnitId = new("00000000-0000-0000-0000-000000000004") }, Draft("KN-05", "2026-08-03"), true },
        { Owner, Draft("KN-05", "2026-08-04"), true },
        { Owner, Draft("KN-07", "2026-08-03"), true },
        { Owner, Draft("KN-05", "2026-08-03", LedgerEntry.MarkComplex(Day("2026-08-10"))), true },
        { Owner, Draft("KN-18", "2026-08-03"), true },
        { Owner, Ended(Draft("KN-05", "2026-08-03"), "2026-08-12"), false },
    };

    [Theory]
    [MemberData(nameof(Changes), DisableDiscoveryEnumeration = true)]
    public void A_story_that_changes_what_is_to_be_noticed_is_looked_at_anew(DeadlineOwner owner, DeadlineDraft draft, bool looks)
    {
        var deadline = Begin(Draft("KN-05", "2026-08-03"));
        SweepMovesTo(deadline, "2026-08-28");

        Assert.True(deadline.Update(owner, draft, CalendarHistory.Official, Today));
        Assert.Equal((looks ? AtOnce : null, draft.EndedOn, owner.UnitId, draft.Rule.Id),
            (deadline.NextCheckOn, deadline.EndedOn, deadline.UnitId, deadline.RuleId));
    }

    [Fact]
    public void What_ended_keeps_the_calendar_of_its_end_and_what_changes_takes_the_present_one()
    {
        // In the second revision Thu 3 September 2026, on which the deadline ends by the first, is a day off.
        var year = OfficialCalendars.Calendar.GetYear(2026);
        var longer = year with { Days = [.. year.Days, new(Day("2026-09-03"), CalendarDayType.Substitute, "Nghỉ bù")] };
        var history = new CalendarHistory([new(1, year), new(2, longer)]);
        var draft = Ended(Draft("KN-05", "2026-08-03"), "2026-09-04");
        Deadline Begun(DeadlineDraft from) => Deadline.Begin(Guid.NewGuid(), Owner, from, history.At(1));

        var same = Begun(draft);
        Assert.False(same.Update(Owner, draft, history, Today));
        Assert.Equal((Day("2026-09-03"), DeadlineEnding.MetLate, 1), (same.DueOn, same.Ending, same.CalendarRevision));

        var other = Begun(draft);
        Assert.True(other.Update(Owner, Ended(Draft("KN-05", "2026-08-03"), "2026-09-07"), history, Today));
        Assert.Equal((Day("2026-09-04"), DeadlineEnding.MetLate, 2), (other.DueOn, other.Ending, other.CalendarRevision));

        var moved = Begun(draft);
        Assert.True(moved.Update(Owner, Ended(Draft("KN-05", "2026-08-02"), "2026-09-04"), history, Today));
        Assert.Equal((Day("2026-09-01"), 2), (moved.RawDueOn, moved.CalendarRevision));

        var open = Begun(Draft("KN-05", "2026-08-03"));
        Assert.True(open.Update(Owner, Draft("KN-05", "2026-08-03"), history, Today));
        Assert.Equal((Day("2026-09-04"), 2), (open.DueOn, open.CalendarRevision));

        var taken = Begun(draft);
        taken.MakeVoid(Day("2026-09-04"));
        taken.Update(Owner, draft, history, Today);
        Assert.Equal((Day("2026-09-04"), DeadlineEnding.Met, 2), (taken.DueOn, taken.Ending, taken.CalendarRevision));
    }

    [Fact]
    public void A_letter_of_another_kind_is_counted_by_the_other_row_from_its_receipt()
    {
        var owner = Owner with { Subject = DeadlineSubject.Letter };
        var deadline = Deadline.Begin(Guid.NewGuid(), owner, Draft("TCD-06", "2026-11-09"), Calendar);
        Assert.Equal(Day("2026-11-23"), deadline.DueOn);

        Assert.True(deadline.Update(owner, Draft("TC-01", "2026-11-09"), CalendarHistory.Official, Day("2026-11-13")));
        Assert.Equal(("TC-01", Day("2026-11-18")), (deadline.RuleId, deadline.DueOn));
        Assert.Equal([(LedgerEntryKind.Start, "2026-11-09"), (LedgerEntryKind.Reclassify, "2026-11-13")], Entries(deadline));

        Assert.False(deadline.Update(owner, Draft("TC-01", "2026-11-09"), CalendarHistory.Official, Day("2026-11-16")));
        Assert.Equal([(LedgerEntryKind.Start, "2026-11-09"), (LedgerEntryKind.Reclassify, "2026-11-13")], Entries(deadline));

        deadline.Update(owner, Draft("KN-04", "2026-11-09"), CalendarHistory.Official, Day("2026-11-17"));
        Assert.Equal(
            [(LedgerEntryKind.Start, "2026-11-09"), (LedgerEntryKind.Reclassify, "2026-11-13"), (LedgerEntryKind.Reclassify, "2026-11-17")],
                Entries(deadline));
        Assert.Equal(("KN-04b", Day("2026-11-18")), (deadline.RuleId, deadline.DueOn));
    }

    [Fact]
    public void A_case_takes_its_other_row_without_a_reclassification()
    {
        var deadline = Begin(Draft("KN-05", "2026-08-03"));
        deadline.Update(Owner, Draft("KN-06", "2026-08-03"), CalendarHistory.Official, Today);

        Assert.Equal([(LedgerEntryKind.Start, "2026-08-03")], Entries(deadline));
        Assert.Equal(("KN-06", Day("2026-09-17")), (deadline.RuleId, deadline.DueOn));
    }

    [Fact]
    public void Another_calendar_moves_an_open_clock_and_no_other()
    {
        var year = OfficialCalendars.Calendar.GetYear(2026);
        var longer = new WorkingCalendar([year with { Days = [.. year.Days,
            new(Day("2026-09-03"), CalendarDayType.Substitute, "Nghỉ bù")] }], 8);
        var elsewhere = new WorkingCalendar([year with { Days = [.. year.Days,
            new(Day("2026-12-03"), CalendarDayType.Substitute, "Nghỉ bù")] }], 9);
        var provisional = new WorkingCalendar([year with { Status = CalendarStatus.Provisional }], 10);

        var open = Begin(Draft("KN-05", "2026-08-03"));
        SweepMovesTo(open, "2026-08-28");
        Assert.False(open.Recount(elsewhere));
        Assert.Equal((Day("2026-09-03"), Day("2026-08-28"), 1), (open.DueOn, open.NextCheckOn, open.CalendarRevision));
        Assert.False(open.Recount(provisional));
        Assert.Equal((true, Day("2026-08-28"), 10), (open.Provisional, open.NextCheckOn, open.CalendarRevision));
        Assert.True(open.Recount(longer));
        Assert.Equal(
            (Day("2026-09-02"), Day("2026-09-04"), AtOnce, 8),
            (open.RawDueOn, open.DueOn, open.NextCheckOn, open.CalendarRevision));

        var ended = Begin(Ended(Draft("KN-05", "2026-08-03"), "2026-09-04"));
        Assert.False(ended.Recount(longer));
        Assert.Equal((Day("2026-09-03"), 1), (ended.DueOn, ended.CalendarRevision));

        // The original day moves though the one in force, fixed by an extension, does not.
        var extended = Begin(Draft("KN-05", "2026-08-03", LedgerEntry.MarkComplex(Day("2026-08-10"))));
        Assert.False(extended.Recount(longer));
        Assert.Equal((Day("2026-09-17"), Day("2026-09-04"), 8), (extended.DueOn, extended.OriginalDueOn, extended.CalendarRevision));
    }

    [Fact]
    public void A_clock_whose_step_does_not_stand_any_more_never_ran()
    {
        var deadline = Begin(Draft("KN-05", "2026-08-03"));
        deadline.MakeVoid(Day("2026-08-20"));
        deadline.MakeVoid(Day("2026-08-21"));

        Assert.Equal((Day("2026-08-20"), DeadlineEnding.Void, null), (deadline.EndedOn, deadline.Ending, deadline.NextCheckOn));
    }

    private static Deadline Begin(DeadlineDraft draft) => Deadline.Begin(Guid.NewGuid(), Owner, draft, Calendar);

    private static DeadlineDraft Draft(string id, string startedOn, params LedgerEntry[] entries)
    {
        var rule = Statute(id, startedOn);
        return new("resolution", 1, 1, "accepted", rule, DeadlineLedger.Restore(rule, [LedgerEntry.Start(Day(startedOn)), .. entries]));
    }

    private static DeadlineDraft Ended(DeadlineDraft draft, string on) =>
        draft with { EndedOn = Day(on), Ledger = DeadlineLedger.Restore(draft.Rule, [.. draft.Ledger.Entries, LedgerEntry.Meet(Day(on))]) };

    /// <summary>As the store does after a sweep.</summary>
    private static void SweepMovesTo(Deadline deadline, string day) =>
        typeof(Deadline).GetProperty(nameof(Deadline.NextCheckOn))!.SetValue(deadline, Day(day));

    private static IEnumerable<(LedgerEntryKind, string)> Entries(Deadline deadline) =>
        deadline.Entries.Select(e => (e.Kind, $"{e.On:yyyy-MM-dd}"));
}
