using QcdcCases.Domain.Deadlines;
using Xunit;
using static QcdcCases.Domain.Tests.Deadlines.Given;

namespace QcdcCases.Domain.Tests.Deadlines;

public sealed class LedgerOfFactsTests
{
    private static readonly DeadlineRule Denunciation = Statute("TC-05", "2026-08-03");
    private static readonly DateOnly AcceptedOn = Day("2026-08-03");

    [Fact]
    public void Simple_facts_give_what_their_ledger_gives()
    {
        var byLedger = DeadlineLedger.Start(Denunciation, AcceptedOn).Then(
            LedgerEntry.MarkComplex(AcceptedOn), LedgerEntry.Pause(Day("2026-08-10")), LedgerEntry.Resume(Day("2026-08-20")),
            LedgerEntry.Extend(Day("2026-09-01"), Day("2026-10-05")), LedgerEntry.Meet(Day("2026-10-02"))).Evaluate();

        var byFacts = DeadlineLedger
            .Of(
                Denunciation,
                AcceptedOn,
                Complexity.Complex,
                pauses: [new(Day("2026-08-10"), Day("2026-08-20"))],
                extensions: [new(Day("2026-09-01"), Day("2026-10-05"))],
                metOn: Day("2026-10-02"))
            .Evaluate(OfficialCalendars.Calendar);

        Assert.Equal(byLedger, byFacts);
        Assert.Equal(Day("2026-10-05"), byFacts.Due);
    }

    /// <summary>Of working days: 15 August is a Saturday that is not worked, 17 August the tenth working day.</summary>
    [Theory]
    [InlineData("2026-08-14", "2026-08-14")]
    [InlineData("2026-08-15", "2026-08-17")]
    [InlineData("2026-08-16", "2026-08-17")]
    public void A_day_off_to_which_a_limit_is_extended_is_the_working_day_after_it(string until, string due) => Assert.Equal(
        Day(due),
        DeadlineLedger.Start(Statute("TC-01", "2026-08-03"), AcceptedOn)
            .Then(LedgerEntry.MarkComplex(AcceptedOn), LedgerEntry.Extend(Day("2026-08-11"), Day(until))).Evaluate().Due);

    [Fact]
    public void A_case_that_is_still_suspended_has_no_last_day() =>
        Assert.Null(
            DeadlineLedger.Of(Denunciation, AcceptedOn, pauses: [new(Day("2026-08-10"), null)]).Evaluate(OfficialCalendars.Calendar).Due);

    [Fact]
    public void What_was_extended_and_suspended_on_one_day_was_extended_first()
    {
        var deadline = DeadlineLedger.Of(
            Denunciation,
            AcceptedOn,
            Complexity.Complex,
            pauses: [new(Day("2026-08-05"), Day("2026-08-10")), new(Day("2026-08-10"), null)],
            extensions: [new(Day("2026-08-10"), Day("2026-09-20"))]);

        Assert.Equal(
            [
                LedgerEntryKind.Start,
                LedgerEntryKind.MarkComplex,
                LedgerEntryKind.Pause,
                LedgerEntryKind.Resume,
                LedgerEntryKind.Extend,
                LedgerEntryKind.Pause,
            ],
            deadline.Entries.Select(e => e.Kind));
    }

    [Fact]
    public void A_clock_of_facts_judges_the_next_entry() => Assert.Equal(
        "deadline.extension_not_complex",
        DeadlineLedger.Of(Denunciation, AcceptedOn).Refused(LedgerEntry.Extend(Day("2026-08-20"), Day("2026-09-20"))).Code);
}
