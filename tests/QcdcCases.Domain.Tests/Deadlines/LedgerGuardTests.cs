using QcdcCases.Domain.Deadlines;
using QcdcCases.Domain.Shared;
using Xunit;
using static QcdcCases.Domain.Deadlines.LedgerEntry;
using static QcdcCases.Domain.Tests.Deadlines.Given;

namespace QcdcCases.Domain.Tests.Deadlines;

/// <summary>Every refusal of a deadline, with the values it names, beside its lawful neighbour: a day earlier or later, one fewer, one
/// more.</summary>
public sealed class LedgerGuardTests
{
    // 30 days from Mon 2026-08-03: Wed 2 September, a holiday, so Thu 3. A complaint's complex total of 45: Thu 17. Extended by 30: Fri 2
    // October.
    private const string Started = "2026-08-03";

    public static TheoryData<string, string, string, LedgerEntry[], LedgerEntry, LedgerEntry> Pairs => new()
    {
        { "deadline.before_start", Started, "KN-05", [], Pause(Day("2026-08-02")), Pause(Day("2026-08-03")) },
        { "deadline.before_start", Started, "TCD-06", [], Meet(Day("2026-08-02")), Meet(Day("2026-08-03")) },
        {
            "deadline.already_met", "2026-08-10", "KN-05", [Meet(Day("2026-08-10"))], Transfer(Day("2026-08-10")),
            Transfer(Day("2026-08-09"))
        },
        {
            "deadline.already_complex", "", "TC-05", [Mark("2026-08-10")], Mark("2026-08-11"),
            MarkComplex(Day("2026-08-11"), Complexity.EspeciallyComplex)
        },
        { "deadline.expired", "2026-09-03", "KN-05", [], Mark("2026-09-04"), Mark("2026-09-03") },
        { "deadline.expired", "2026-09-03", "TC-05", [], Mark("2026-09-04"), Mark("2026-09-03") },
        {
            "deadline.expired", "2026-09-03", "TC-05", [Mark("2026-08-10")], Extend(Day("2026-09-04"), Day("2026-09-20")),
            Extend(Day("2026-09-03"), Day("2026-09-20"))
        },
        { "deadline.expired", "2026-08-12", "TC-01", [], Mark("2026-08-13"), Mark("2026-08-12") },
        { "deadline.expired", "2026-09-03", "KN-05", [Pause(Day("2026-09-04"))], Mark("2026-09-10"), Resume(Day("2026-09-10")) },
        {
            "deadline.extension_past", "2026-09-03", "TC-05", [Mark("2026-08-10")], Extend(Day("2026-09-03"), Day("2026-09-02")),
            Extend(Day("2026-09-03"), Day("2026-09-03"))
        },
        {
            "deadline.extension_not_longer", "2026-09-02", "TC-05", [Mark("2026-08-10")], Extend(Day("2026-08-20"), Day("2026-09-02")),
            Extend(Day("2026-08-20"), Day("2026-09-03"))
        },
        {
            "deadline.extension_not_longer", "2026-09-02", "KN-05", [Mark("2026-08-10")], Extend(Day("2026-08-20"), Day("2026-09-02")),
            Extend(Day("2026-08-20"), Day("2026-09-03"))
        },
        {
            "deadline.extension_too_long", "2026-10-02", "TC-05", [Mark("2026-08-10")], Extend(Day("2026-08-20"), Day("2026-10-03")),
            Extend(Day("2026-08-20"), Day("2026-10-02"))
        },
        {
            "deadline.extension_too_long", "2026-09-17", "KN-05", [Mark("2026-08-10")], Extend(Day("2026-08-20"), Day("2026-09-18")),
            Extend(Day("2026-08-20"), Day("2026-09-17"))
        },
        {
            "deadline.extension_too_long", "2026-08-17", "TC-01", [Mark("2026-08-10")], Extend(Day("2026-08-11"), Day("2026-08-18")),
            Extend(Day("2026-08-11"), Day("2026-08-17"))
        },
        {
            "deadline.other_direction", "KN-16", "TC-05", [], Reclassify(Day("2026-08-10"), Statute("KN-16", Started)),
            Reclassify(Day("2026-08-10"), Statute("KN-17", Started))
        },
        {
            "deadline.same_rule", "TC-05", "TC-05", [], Reclassify(Day("2026-08-10"), Statute("TC-05", Started)),
            Reclassify(Day("2026-08-10"), Statute("TC-01", Started))
        },
        {
            "deadline.rule_not_in_force", "KN-04a|2026-08-03", "TC-01", [], Reclassify(Day("2026-08-10"), Statute("KN-04a", "2026-06-30")),
            Reclassify(Day("2026-08-10"), Statute("KN-04b", Started))
        },
    };

    [Theory]
    [MemberData(nameof(Pairs), DisableDiscoveryEnumeration = true)]
    public void What_breaks_a_rule_is_refused_and_its_neighbour_is_lawful(
        string code, string arguments, string id, LedgerEntry[] before, LedgerEntry refused, LedgerEntry lawful)
    {
        var deadline = DeadlineLedger.Start(Statute(id, Started), Day(Started)).Then(before);

        var refusal = deadline.Refused(refused);
        Assert.Equal((code, arguments), (refusal.Code, string.Join('|', refusal.Arguments)));
        Assert.Equal(arguments.Length == 0 ? RefusalKind.Conflict : RefusalKind.RuleBroken, refusal.Kind);
        deadline.Then(lawful);
    }

    /// <summary>
    /// Suspended on the very last day it has not expired, however late the mark is told; told of a day before, it may be marked too.
    /// </summary>
    [Theory]
    [InlineData("2026-09-03", "2026-09-03")]
    [InlineData("2026-09-03", "2026-09-04")]
    [InlineData("2026-09-03", "2026-10-30")]
    [InlineData("2026-09-02", "2026-10-30")]
    public void A_clock_suspended_in_time_may_be_marked_while_it_stands_still(string pausedOn, string markedOn) =>
        DeadlineLedger.Start(Statute("KN-05", Started), Day(Started)).Then(Pause(Day(pausedOn)), Mark(markedOn));

    [Fact]
    public void A_clock_starts_once()
    {
        var deadline = DeadlineLedger.Start(Statute("KN-05", Started), Day(Started));

        Assert.Equal(("deadline.already_started", RefusalKind.Conflict), Told(deadline.Refused(Start(Day("2026-08-03")))));
        Assert.Equal(("deadline.already_started", RefusalKind.Conflict),
            Told(deadline.Then(Meet(Day("2026-08-10"))).Refused(Start(Day("2026-08-03")))));
        deadline.Then(Transfer(Day("2026-08-03")));
    }

    [Fact]
    public void A_clock_stands_still_once_at_a_time()
    {
        var deadline = DeadlineLedger.Start(Statute("KN-05", Started), Day(Started));

        Assert.Equal(("deadline.not_paused", RefusalKind.Conflict), Told(deadline.Refused(Resume(Day("2026-08-10")))));
        var paused = deadline.Then(Pause(Day("2026-08-10")));
        Assert.Equal(("deadline.already_paused", RefusalKind.Conflict), Told(paused.Refused(Pause(Day("2026-08-10")))));
        var resumed = paused.Then(Resume(Day("2026-08-10")));
        Assert.Equal(("deadline.not_paused", RefusalKind.Conflict), Told(resumed.Refused(Resume(Day("2026-08-11")))));
        resumed.Then(Pause(Day("2026-08-10")));
    }

    [Fact]
    public void Only_a_complex_matter_is_extended_and_only_while_its_clock_runs()
    {
        var deadline = DeadlineLedger.Start(Statute("TC-05", Started), Day(Started));
        var extension = Extend(Day("2026-08-20"), Day("2026-09-20"));

        Assert.Equal(("deadline.extension_not_complex", RefusalKind.RuleBroken), Told(deadline.Refused(extension)));
        var complex = deadline.Then(Mark("2026-08-10"));
        complex.Then(extension);
        var paused = complex.Then(Pause(Day("2026-08-12")));
        Assert.Equal(("deadline.extension_while_paused", RefusalKind.Conflict), Told(paused.Refused(extension)));
        paused.Then(Resume(Day("2026-08-20")), extension);
    }

    [Theory]
    [InlineData(Complexity.Complex, 1)]
    [InlineData(Complexity.EspeciallyComplex, 2)]
    public void A_denunciation_is_extended_as_often_as_it_is_complex(Complexity complexity, int times)
    {
        var deadline = DeadlineLedger.Start(Statute("TC-05", Started), Day(Started)).Then(MarkComplex(Day("2026-08-04"), complexity));
        for (var time = 0; time < times; time++)
        {
            deadline = deadline.Then(Extend(Day("2026-08-20"), Day("2026-09-10").AddDays(time)));
        }

        var refusal = deadline.Refused(Extend(Day("2026-08-20"), Day("2026-09-15")));
        Assert.Equal(("deadline.extension_too_often", $"{times}"), (refusal.Code, Assert.Single(refusal.Arguments)));
    }

    [Theory]
    [InlineData("2026-09-03", true)]
    [InlineData("2026-09-04", false)]
    public void What_was_suspended_in_time_has_not_expired_however_long_it_stands_still(string suspendedOn, bool lawful)
    {
        var paused = DeadlineLedger.Start(Statute("KN-05", Started), Day(Started)).Then(Pause(Day(suspendedOn)));

        Assert.Equal(lawful, !paused.Append(Mark("2027-03-01"), OfficialCalendars.Calendar).IsRefused(out var refusal, out _));
        Assert.Equal(lawful ? null : "deadline.expired", refusal?.Code);
    }

    [Fact]
    public void A_complaint_may_be_fixed_to_a_shorter_day_again_within_its_total()
    {
        var deadline = DeadlineLedger.Start(Statute("KN-05", Started), Day(Started)).Then(
            Mark("2026-08-10"), Extend(Day("2026-08-11"), Day("2026-09-17")), Extend(Day("2026-08-12"), Day("2026-09-08")),
                Extend(Day("2026-08-13"), Day("2026-09-17")));

        Assert.Equal(Day("2026-09-17"), deadline.Evaluate().Due);
    }

    [Fact]
    public void Paused_time_moves_how_far_a_matter_may_be_extended()
    {
        // 10 to 20 August stand still: 30 days end on Sat 12 September, with 30 more on Mon 12 October; the complex total of 45 ends on
        // Sun 27 September.
        LedgerEntry[] before = [Mark("2026-08-04"), Pause(Day("2026-08-10")), Resume(Day("2026-08-20"))];
        var denunciation = DeadlineLedger.Start(Statute("TC-05", Started), Day(Started)).Then(before);
        var complaint = DeadlineLedger.Start(Statute("KN-05", Started), Day(Started)).Then(before);

        Assert.Equal("2026-09-12", Assert.Single(denunciation.Refused(Extend(Day("2026-08-21"), Day("2026-09-12"))).Arguments));
        Assert.Equal("2026-10-12", Assert.Single(denunciation.Refused(Extend(Day("2026-08-21"), Day("2026-10-13"))).Arguments));
        Assert.Equal(Day("2026-10-12"), denunciation.Then(Extend(Day("2026-08-21"), Day("2026-10-12"))).Evaluate().RawDue);
        Assert.Equal("2026-09-12", Assert.Single(complaint.Refused(Extend(Day("2026-08-21"), Day("2026-09-12"))).Arguments));
        Assert.Equal("2026-09-28", Assert.Single(complaint.Refused(Extend(Day("2026-08-21"), Day("2026-09-29"))).Arguments));
        Assert.Equal(Day("2026-09-27"), complaint.Then(Extend(Day("2026-08-21"), Day("2026-09-28"))).Evaluate().RawDue);
        Assert.Equal(Day("2026-09-25"), complaint.Then(Extend(Day("2026-08-21"), Day("2026-09-25"))).Evaluate().RawDue);
    }

    [Theory]
    [InlineData(DayCount.Months, DeadlineDirection.AfterStart)]
    [InlineData(DayCount.Years, DeadlineDirection.AfterStart)]
    [InlineData(DayCount.AtOnce, DeadlineDirection.AfterStart)]
    [InlineData(DayCount.CalendarDays, DeadlineDirection.BeforeEvent)]
    [InlineData(DayCount.WorkingDays, DeadlineDirection.BeforeEvent)]
    public void What_is_not_counted_in_days_after_its_start_neither_stands_still_nor_grows(DayCount count, DeadlineDirection direction)
    {
        var rule = ARule(1, count) with { Direction = direction, ComplexLength = 2, Extension = new(1, 1, 1, "Quy chế thử Đ3") };
        var deadline = DeadlineLedger.Start(rule, Day(Started));

        Assert.Equal("deadline.pause_not_foreseen", deadline.Refused(Pause(Day(Started))).Code);
        Assert.Equal("deadline.complex_not_foreseen", deadline.Refused(Mark(Started)).Code);
        Assert.Equal("deadline.extension_not_foreseen", deadline.Refused(Extend(Day(Started), Day("2026-08-05"))).Code);
    }

    [Fact]
    public void An_entry_before_an_event_that_is_counted_back_from_is_lawful() =>
        DeadlineLedger.Start(Statute("TCD-01", Started), Day(Started)).Then(Transfer(Day("2026-07-01")), Meet(Day("2026-07-02")));

    [Fact]
    public void A_row_that_replaced_another_may_be_the_clocks_by_the_day_of_its_start()
    {
        var deadline = DeadlineLedger.Start(Statute("TC-01", "2026-06-30"), Day("2026-06-30"));

        deadline.Then(Reclassify(Day("2026-07-02"), Statute("KN-04a", "2026-06-30")));
        Assert.Equal("deadline.rule_not_in_force", deadline.Refused(Reclassify(Day("2026-07-02"), Statute("KN-04b", "2026-07-01"))).Code);
    }

    private static LedgerEntry Mark(string on) => MarkComplex(Day(on));

    private static (string, RefusalKind) Told(Refusal refusal) => (refusal.Code, refusal.Kind);
}
