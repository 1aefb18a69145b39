using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Deadlines;
using QcdcCases.Domain.Procedures;
using Xunit;
using static QcdcCases.Domain.Tests.Deadlines.Given;

namespace QcdcCases.Domain.Tests.Procedures;

/// <summary>
/// A first complaint whose limit ends without a decision may be taken to the second round within 30 days, 45 in remote areas (Luật KN Đ33
/// k1), and to the court within a year (Luật TTHC Đ116). Days counted by hand: 2026-08-22 is a Saturday that is worked.
/// </summary>
public sealed class SilentExpiryTests
{
    private static readonly CaseStepEntry Accepted = new(CaseEvent.Accepted, Day("2026-07-08"));

    [Fact]
    public void Silence_opens_both_windows_with_the_last_day_of_the_limit() =>
        Assert.Equal(["KN-10 2026-08-07 2026-09-07 open", "KN-24 2026-08-07 2027-08-09 open"], Windows(default, Accepted));

    [Fact]
    public void A_remote_complaint_has_longer() => Assert.Equal(
        ["KN-10 2026-08-22 2026-10-06 open", "KN-24 2026-08-22 2027-08-23 open"], Windows(new CaseTraits(false, true, false), Accepted));

    [Fact]
    public void A_disciplinary_one_goes_to_court_only() =>
        Assert.Equal(["KN-24 2026-08-07 2027-08-09 open"], Windows(new CaseTraits(false, false, true), Accepted));

    [Fact]
    public void After_the_second_round_there_is_the_court()
    {
        var deadlines = CaseDeadlines.Of(CaseState.Initial(CaseKind.Complaint, 2), default, [Accepted], OfficialCalendars.Calendar);

        Assert.Equal(["KN-24 2026-08-22 2027-08-23 open"], Shown(deadlines));
    }

    [Fact]
    public void A_decision_in_time_leaves_its_own_windows_alone() => Assert.Empty(
        Windows(default, Accepted, new CaseStepEntry(CaseEvent.Decided, Day("2026-08-07"), Result: CaseResult.Rejected)));

    [Fact]
    public void A_late_decision_ends_them_unmet() => Assert.Equal(
        ["KN-10 2026-08-07 2026-09-07 stopped", "KN-24 2026-08-07 2027-08-09 stopped"],
        Windows(default, Accepted, new CaseStepEntry(CaseEvent.Decided, Day("2026-08-12"), Result: CaseResult.Rejected)));

    [Fact]
    public void A_second_complaint_and_a_suit_meet_them()
    {
        CaseStepEntry[] escalated = [Accepted, new(CaseEvent.Escalated, Day("2026-08-20"))];

        Assert.Equal(["KN-10 2026-08-07 2026-09-07 met", "KN-24 2026-08-07 2027-08-09 open"], Windows(default, escalated));
        Assert.Equal(
            ["KN-10 2026-08-07 2026-09-07 met", "KN-24 2026-08-07 2027-08-09 open", "KN-24 2026-10-08 2027-10-08 open"],
            Windows(default, [.. escalated, new(CaseEvent.Accepted, Day("2026-08-24"), Instance: 2)]));
        Assert.Equal(
            ["KN-10 2026-08-07 2026-09-07 open", "KN-24 2026-08-07 2027-08-09 met"],
            Windows(default, Accepted, new CaseStepEntry(CaseEvent.SuedInCourt, Day("2026-08-20"))));
    }

    [Fact]
    public void What_stands_still_is_not_silent_yet()
    {
        CaseStepEntry[] stayed = [Accepted, new(CaseEvent.Suspended, Day("2026-07-18"))];

        Assert.Empty(Windows(default, stayed));
        Assert.Equal(
            ["KN-10 2026-08-17 2026-09-16 open", "KN-24 2026-08-17 2027-08-17 open"],
            Windows(default, [.. stayed, new(CaseEvent.Resumed, Day("2026-07-28"))]));
    }

    [Fact]
    public void A_limit_that_was_fixed_to_be_longer_ends_later() =>
        Assert.Equal(
            ["KN-10 2026-08-22 2026-09-21 open", "KN-24 2026-08-22 2027-08-23 open"],
            Windows(
                default,
                Accepted,
                new CaseStepEntry(CaseEvent.ComplexFixed, Day("2026-08-03"))
                {
                    More = StepParticulars.None with { Criteria = [ComplexityCriterion.ManyPeople] },
                }));

    [Fact]
    public void An_old_book_that_tells_a_late_decision_opens_nothing_by_silence()
    {
        CaseStepEntry[] told = [Accepted, new(CaseEvent.Decided, Day("2026-08-12"), Result: CaseResult.Rejected)];

        Assert.Empty(Shown(CaseDeadlines.Of(CaseState.Initial(CaseKind.Complaint, 1), default, told, OfficialCalendars.Calendar)));
        Assert.Equal(
            2,
            Shown(CaseDeadlines.Of(CaseState.Initial(CaseKind.Complaint, 1), default, told[..1], OfficialCalendars.Calendar)).Count());
    }

    [Fact]
    public void A_denunciation_knows_no_such_window() =>
        Assert.DoesNotContain(
            CaseDeadlines.Of(CaseState.Initial(CaseKind.Denunciation, 1), default, [Accepted], OfficialCalendars.Calendar),
            c => c.StartEvent == CaseDeadlines.Expired);

    private static IEnumerable<string> Windows(CaseTraits traits, params CaseStepEntry[] steps) =>
        Shown(
            CaseDeadlines.Of(
                CaseState.Initial(CaseKind.Complaint, 1),
                traits,
                [.. steps.Select(s => s with { More = s.More with { Watched = true } })],
                OfficialCalendars.Calendar));

    private static IEnumerable<string> Shown(IEnumerable<DeadlineDraft> deadlines) =>
        deadlines
            .Where(c => c.StartEvent == CaseDeadlines.Expired)
            .Select(c =>
                $"{c.Rule.Id} {c.StartedOn:yyyy-MM-dd} {c.Ledger.Evaluate(OfficialCalendars.Calendar).Due:yyyy-MM-dd} {(c.EndedOn is null ? "open" : c.IsStopped ? "stopped" : "met")}"
            );
}
