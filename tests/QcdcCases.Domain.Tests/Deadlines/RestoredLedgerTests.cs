using QcdcCases.Domain.Deadlines;
using Xunit;
using static QcdcCases.Domain.Deadlines.LedgerEntry;
using static QcdcCases.Domain.Tests.Deadlines.Given;

namespace QcdcCases.Domain.Tests.Deadlines;

/// <summary>Ledgers as they come back from the store or from facts: in any order, with entries that the guards would refuse
/// today.</summary>
public sealed class RestoredLedgerTests
{
    private static readonly LedgerEntry Started = Start(Day("2026-08-03"));

    private static DeadlineEvaluation Read(params LedgerEntry[] ledger) =>
        DeadlineLedger.Restore(Statute("KN-05", "2026-08-03"), ledger).Evaluate();

    private static DeadlineEvaluation OfDenunciation(params LedgerEntry[] entries) =>
        DeadlineLedger.Restore(Statute("TC-05", "2026-08-03"), [Started, .. entries]).Evaluate();

    [Fact]
    public void A_ledger_out_of_order_is_put_in_order_the_start_first()
    {
        LedgerEntry[] ordered = [Started, Pause(Day("2026-08-03")), Resume(Day("2026-08-13")), Pause(Day("2026-08-13")),
            Resume(Day("2026-08-15"))];
        LedgerEntry[] mixed = [ordered[2], ordered[3], ordered[1], ordered[0], ordered[4]];

        var deadline = DeadlineLedger.Restore(Statute("KN-05", "2026-08-03"), mixed);

        Assert.Equal(ordered, deadline.Entries);
        Assert.Equal((Day("2026-09-14"), 12), (deadline.Evaluate().RawDue, deadline.Evaluate().PausedDays));
    }

    [Fact]
    public void A_start_later_than_what_happened_before_its_event_is_first_too()
    {
        var deadline = DeadlineLedger.Restore(Statute("KN-16", "2026-11-30"), [Meet(Day("2026-11-25")), Start(Day("2026-11-30"))]);

        Assert.Equal([LedgerEntryKind.Start, LedgerEntryKind.Meet], deadline.Entries.Select(e => e.Kind));
        Assert.Equal((Day("2026-11-25"), null), (deadline.Evaluate().Due, deadline.Evaluate().LateFrom));
    }

    [Fact]
    public void A_ledger_has_one_start()
    {
        Assert.Throws<ArgumentException>("ledger", () => Read());
        Assert.Throws<ArgumentException>("ledger", () => Read(Pause(Day("2026-08-03"))));
        Assert.Throws<ArgumentException>("ledger", () => Read(Started, Start(Day("2026-08-04"))));
        Assert.Throws<ArgumentException>("ledger", () => Read(Started, Pause(Day("2026-08-04")), Started));
    }

    [Fact]
    public void Nothing_is_no_entry() =>
        Assert.Throws<ArgumentNullException>("entry",
            () => DeadlineLedger.Start(Statute("KN-05", "2026-08-03"), Day("2026-08-03")).Append(null!, OfficialCalendars.Calendar));

    [Fact]
    public void A_second_suspension_and_a_second_resumption_change_nothing()
    {
        var once = Read(Started, Pause(Day("2026-08-10")), Resume(Day("2026-08-20")));

        Assert.Equal(once, Read(Started, Pause(Day("2026-08-10")), Pause(Day("2026-08-15")), Resume(Day("2026-08-20"))));
        Assert.Equal(once, Read(Started, Pause(Day("2026-08-10")), Resume(Day("2026-08-20")), Resume(Day("2026-08-25"))));
        Assert.Equal(Read(Started), Read(Started, Resume(Day("2026-08-20"))));
    }

    [Fact]
    public void A_lower_mark_after_a_higher_one_changes_nothing()
    {
        LedgerEntry[] twice = [Extend(Day("2026-08-21"), Day("2026-10-02")), Extend(Day("2026-08-22"), Day("2026-10-20"))];
        var high = MarkComplex(Day("2026-08-10"), Complexity.EspeciallyComplex);
        var deadline = DeadlineLedger.Restore(Statute("TC-05", "2026-08-03"), [Started, high, MarkComplex(Day("2026-08-11"))]);

        Assert.Equal(Day("2026-10-20"), deadline.Then(twice).Evaluate().Due);
        Assert.Equal(Complexity.EspeciallyComplex, deadline.Explain(OfficialCalendars.Calendar).Complexity);
    }

    [Fact]
    public void A_second_mark_does_not_undo_a_day_that_was_fixed()
    {
        var deadline = DeadlineLedger.Restore(
            Statute("KN-05", "2026-08-03"),
            [Started, MarkComplex(Day("2026-08-10")), Extend(Day("2026-08-11"), Day("2026-09-10")),
                MarkComplex(Day("2026-08-12"), Complexity.EspeciallyComplex)]);

        Assert.Equal(Day("2026-09-10"), deadline.Evaluate().Due);
    }

    [Fact]
    public void What_is_met_while_it_stands_still_neither_runs_nor_stands_still()
    {
        var met = Read(Started, Pause(Day("2026-08-10")), Meet(Day("2026-08-12")));

        Assert.Equal((false, false, null, null, Day("2026-08-12"), null),
            (met.IsPaused, met.IsRunning, met.RawDue, met.Due, met.MetOn, met.LateFrom));
        Assert.Equal((23, 0), (met.RemainingDays, met.PausedDays));
        Assert.Null(met.LastDay);
    }

    [Fact]
    public void What_was_late_when_it_was_stopped_is_late_when_it_is_met_meanwhile()
    {
        var late = Read(Started, Pause(Day("2026-09-04")), Meet(Day("2026-09-10")));

        Assert.Equal((Day("2026-09-04"), null, Day("2026-09-03")), (late.LateFrom, late.Due, late.LastDay));
        Assert.Equal((false, true), (late.IsLate(Day("2026-09-03")), late.IsLate(Day("2026-09-04"))));
    }

    [Fact]
    public void A_running_clock_says_so_until_it_is_met()
    {
        Assert.Equal((true, false, null), (Read(Started).IsRunning, Read(Started).IsPaused, Read(Started).RemainingDays));
        Assert.False(Read(Started, Meet(Day("2026-08-04"))).IsRunning);
        Assert.False(Read(Started, Pause(Day("2026-08-04"))).IsRunning);
        Assert.True(Read(Started, Pause(Day("2026-08-04"))).IsPaused);
        Assert.Equal(Day("2026-09-03"), Read(Started).LastDay);
    }

    [Fact]
    public void An_extension_accepted_by_an_earlier_calendar_adds_no_more_than_the_law_allows()
    {
        Assert.Equal(Day("2026-10-02"),
            OfDenunciation(MarkComplex(Day("2026-08-10")), Extend(Day("2026-08-20"), Day("2026-12-01"))).RawDue);
        Assert.Equal(Day("2026-09-02"),
            OfDenunciation(MarkComplex(Day("2026-08-10")), Extend(Day("2026-08-20"), Day("2026-08-25"))).RawDue);
        Assert.Equal(Day("2026-09-17"), Read(Started, MarkComplex(Day("2026-08-10")), Extend(Day("2026-08-20"), Day("2026-12-01"))).RawDue);
    }

    [Fact]
    public void A_reclassification_forgets_what_the_earlier_row_granted_and_counts_by_the_last()
    {
        var (letter, other) = (Statute("KN-05", "2026-08-03"), Statute("KN-07", "2026-08-03"));
        var deadline = OfDenunciation(
            MarkComplex(Day("2026-08-04")), Extend(Day("2026-08-05"), Day("2026-09-20")), Reclassify(Day("2026-08-06"), letter),
                Reclassify(Day("2026-08-07"), other));

        Assert.Equal(("KN-07", "2012-07-01", Day("2026-09-17")), (deadline.RuleId, deadline.RuleVersion, deadline.Due));
        var marked = OfDenunciation(Reclassify(Day("2026-08-06"), letter), MarkComplex(Day("2026-08-07")));
        Assert.Equal(("KN-05", Day("2026-09-17")), (marked.RuleId, marked.Due));
    }

    [Fact]
    public void Facts_without_a_word_are_of_an_ordinary_case_that_is_not_remote()
    {
        var (rule, day) = (Statute("KN-10", "2026-07-15"), Day("2026-07-15"));

        Assert.Equal(Day("2026-08-14"), DeadlineLedger.Of(rule, day).Evaluate(OfficialCalendars.Calendar).Due);
        Assert.Equal(Day("2026-08-14"), DeadlineLedger.Of(rule, day).Evaluate().Due);
        Assert.Equal(Day("2026-09-03"), DeadlineLedger.Of(rule, day, remote: true).Evaluate().Due);
        Assert.Equal(Day("2026-08-14"), rule.LastDay(day, OfficialCalendars.Calendar));
        Assert.Equal(Day("2026-08-14"), rule.RawLastDay(day, OfficialCalendars.Calendar));
        Assert.Equal(Day("2026-08-14"), DeadlineLedger.Start(rule, day).Evaluate().Due);

        var resolution = Statute("KN-05", "2026-07-15");
        Assert.Equal(Day("2026-08-14"), DeadlineLedger.Of(resolution, day).Evaluate(OfficialCalendars.Calendar).Due);
        Assert.Equal(Day("2026-08-14"), DeadlineLedger.Of(resolution, day).Evaluate().Due);
        Assert.Equal(Day("2026-09-03"), DeadlineLedger.Of(resolution, day, Complexity.Complex).Evaluate(OfficialCalendars.Calendar).Due);
    }

    [Theory]
    [InlineData(Complexity.Ordinary, Complexity.Ordinary, "")]
    [InlineData(Complexity.Ordinary, Complexity.Complex, "2026-08-10 Complex")]
    [InlineData(Complexity.Complex, Complexity.Ordinary, "2026-08-03 Complex")]
    [InlineData(Complexity.Complex, Complexity.Complex, "2026-08-03 Complex")]
    [InlineData(Complexity.Complex, Complexity.EspeciallyComplex, "2026-08-03 Complex, 2026-08-10 EspeciallyComplex")]
    [InlineData(Complexity.EspeciallyComplex, Complexity.Complex, "2026-08-03 EspeciallyComplex")]
    public void A_mark_found_later_counts_where_it_says_more(Complexity trait, Complexity found, string marks)
    {
        var deadline = DeadlineLedger.Of(Statute("TC-05", "2026-08-03"), Day("2026-08-03"), trait, mark: (Day("2026-08-10"), found));

        Assert.Equal(marks,
            string.Join(", ",
            deadline.Entries.Where(e => e.Kind is LedgerEntryKind.MarkComplex).Select(e => $"{e.On:yyyy-MM-dd} {e.Complexity}")));
    }

    [Fact]
    public void Facts_keep_their_reasons_and_an_extension_comes_before_the_next_pause()
    {
        var deadline = DeadlineLedger.Of(
            Statute("TC-05", "2026-08-03"), Day("2026-08-03"), Complexity.EspeciallyComplex,
            pauses: [new(Day("2026-08-10"), Day("2026-08-12"), "QĐ 1"), new(Day("2026-08-20"), null, "QĐ 2")],
            extensions: [new(Day("2026-08-11"), Day("2026-09-10"), "QĐ 3"), new(Day("2026-08-20"), Day("2026-09-12"), "QĐ 4"),
                new(Day("2026-08-21"), Day("2026-09-14"), "QĐ 5")],
            metOn: Day("2026-08-30"));

        Assert.Equal(
            "Start 2026-08-03 , MarkComplex 2026-08-03 , Pause 2026-08-10 QĐ 1, Extend 2026-08-11 QĐ 3, "
            + "Resume 2026-08-12 QĐ 1, Extend 2026-08-20 QĐ 4, Pause 2026-08-20 QĐ 2, Extend 2026-08-21 QĐ 5, Meet 2026-08-30 ",
            string.Join(", ", deadline.Entries.Select(e => $"{e.Kind} {e.On:yyyy-MM-dd} {e.Reason}")));
    }
}
