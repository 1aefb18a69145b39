using QcdcCases.Domain.Deadlines;
using Xunit;
using static QcdcCases.Domain.Deadlines.LedgerEntry;
using static QcdcCases.Domain.Tests.Deadlines.Given;

namespace QcdcCases.Domain.Tests.Deadlines;

/// <summary>How far a deadline may be enlarged, and what the law does not let happen to it.</summary>
public sealed class DeadlineLimitsTests
{
    private static DeadlineLedger AComplaint => DeadlineLedger.Start(Statute("KN-05", "2026-08-03"), Day("2026-08-03"));

    private static DeadlineLedger ADenunciation => DeadlineLedger.Start(Statute("TC-05", "2026-08-03"), Day("2026-08-03"));

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
        var deadline = ADenunciation.Then(
            MarkComplex(Day("2026-08-04"), Complexity.EspeciallyComplex),
            Extend(Day("2026-09-01"), Day("2026-10-02")));
        Assert.Equal(Day("2026-10-02"), deadline.Evaluate().Due);

        var twice = deadline.Then(Extend(Day("2026-10-02"), Day("2026-11-01")));
        Assert.Equal((Day("2026-11-01"), Day("2026-11-02")), (twice.Evaluate().RawDue, twice.Evaluate().Due));
        Assert.Equal("deadline.extension_too_often", twice.Refused(Extend(Day("2026-11-02"), Day("2026-11-20"))).Code);
    }

    [Fact]
    public void An_extension_to_the_working_day_after_its_30_days_means_those_30_days()
    {
        var deadline = DeadlineLedger.Start(Statute("TC-05", "2026-09-02"), Day("2026-09-02")).Then(MarkComplex(Day("2026-09-03")));

        // 30 + 30 days end on Sunday 1 November.
        var extended = deadline.Then(Extend(Day("2026-09-30"), Day("2026-11-02"))).Evaluate();
        Assert.Equal((Day("2026-11-01"), Day("2026-11-02")), (extended.RawDue, extended.Due));
        Assert.Equal("deadline.extension_too_long", deadline.Refused(Extend(Day("2026-09-30"), Day("2026-11-03"))).Code);
    }

    [Fact]
    public void A_complex_denunciation_is_extended_once() =>
        Assert.Equal(
            "deadline.extension_too_often",
            ADenunciation
                .Then(MarkComplex(Day("2026-08-04")), Extend(Day("2026-09-01"), Day("2026-09-20")))
                .Refused(Extend(Day("2026-09-20"), Day("2026-10-01")))
                .Code);

    public static TheoryData<string, LedgerEntry[], LedgerEntry> Refusals =>
        new()
        {
            { "deadline.already_started", [], Start(Day("2026-08-10")) },
            { "deadline.before_start", [], Pause(Day("2026-08-02")) },
            { "deadline.already_paused", [Pause(Day("2026-08-10"))], Pause(Day("2026-08-11")) },
            { "deadline.not_paused", [], Resume(Day("2026-08-10")) },
            { "deadline.extension_not_complex", [], Extend(Day("2026-08-10"), Day("2026-09-20")) },
            {
                "deadline.extension_while_paused",
                [MarkComplex(Day("2026-08-10")), Pause(Day("2026-08-11"))],
                Extend(Day("2026-08-12"), Day("2026-09-20"))
            },
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
    public void An_entry_that_breaks_a_rule_is_refused(string code, LedgerEntry[] before, LedgerEntry entry) =>
        Assert.Equal(code, ADenunciation.Then(before).Refused(entry).Code);

    [Theory]
    [InlineData("KN-04", "2026-07-10", "deadline.pause_not_foreseen")]
    [InlineData("TCD-06", "2026-07-10", "deadline.pause_not_foreseen")]
    [InlineData("KN-05", "2026-06-30", "deadline.pause_not_foreseen")]
    public void A_clock_stands_still_only_where_the_law_foresees_it(string id, string day, string code) =>
        Assert.Equal(code, DeadlineLedger.Start(Statute(id, "2026-06-15"), Day("2026-06-15")).Refused(Pause(Day(day))).Code);

    [Theory]
    [InlineData("KN-04")]
    [InlineData("TCD-06")]
    public void A_clock_without_a_longer_limit_can_be_neither_complex_nor_extended(string id)
    {
        var deadline = DeadlineLedger.Start(Statute(id, "2026-08-03"), Day("2026-08-03"));

        Assert.Equal("deadline.complex_not_foreseen", deadline.Refused(MarkComplex(Day("2026-08-04"))).Code);
        Assert.Equal("deadline.extension_not_foreseen", deadline.Refused(Extend(Day("2026-08-04"), Day("2026-09-04"))).Code);
    }

    [Fact]
    public void An_entry_made_late_may_not_break_a_later_one()
    {
        var deadline = AComplaint.Then(Pause(Day("2026-08-12")), Resume(Day("2026-08-20")));

        Assert.Equal("deadline.not_paused", deadline.Refused(Resume(Day("2026-08-15"))).Code);
    }
}
