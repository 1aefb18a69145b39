using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Deadlines;
using QcdcCases.Domain.Shared;
using QcdcCases.Domain.Tests.Procedures;
using Xunit;
using static QcdcCases.Domain.Cases.CaseEvent;
using static QcdcCases.Domain.Tests.Procedures.GuardCases;

namespace QcdcCases.Domain.Tests.Cases;

/// <summary>What a case keeps of what it is told, what it refuses itself, and what it adds to what is known around it.</summary>
public sealed class CaseRecordTests
{
    private static readonly DateOnly Day = new(2026, 8, 3);

    [Fact]
    public void A_step_keeps_everything_that_was_said_of_it()
    {
        var entry = new CaseStepEntry(Terminated, Day, 1, LegalBasis: "Đ11a", DocumentNo: "7/QĐ")
        {
            More = new(StepGround.Court, null, [StepAssurance.NewFacts], "Tòa án khu vực 1", "Đã thụ lý", Watched: true),
        };
        var at = CaseTelling.Of(CaseKind.Complaint, entry);

        var step = Assert.Single(at.Steps);
        Assert.Equal(entry with { More = entry.More with { Assurances = step.Assurances } }, step.ToEntry());
        Assert.Equal([StepAssurance.NewFacts], step.Assurances);
        Assert.Equal((at.Id, 1, 1, 0, null), (step.CaseId, step.Sequence, step.Instance, step.CalendarRevision, step.SupersededBy));

        var enforced = CaseTelling.Of(
            CaseKind.Complaint,
            Step(Accepted, "2026-08-03"),
            Step(Decided, "2026-08-04").Finding(CaseResult.Upheld) with { Consequences = new(RecoveredMoney: 5) });
        Assert.Equal(
            (CaseResult.Upheld, new Consequences(RecoveredMoney: 5)),
            (enforced.Steps[1].ToEntry().Result, enforced.Steps[1].ToEntry().Consequences));

        var complex = CaseTelling.Of(
            CaseKind.Denunciation,
            Step(Accepted, "2026-08-03"),
            Step(ComplexFixed, "2026-08-04").By(ComplexityCriterion.ManyPeople));
        Assert.Equal([ComplexityCriterion.ManyPeople], complex.Steps[1].ToEntry().More.Criteria!);
        Assert.Null(complex.Steps[0].ToEntry().More.Criteria);
        Assert.Null(complex.Steps[0].ToEntry().More.Assurances);
        var part = CaseTelling.Of(
            CaseKind.Complaint,
            Step(Accepted, "2026-08-03"),
            Step(Withdrawn, "2026-08-04").Until("2026-08-05") with { Partial = true });
        Assert.Equal((true, new DateOnly(2026, 8, 5)), (part.Steps[1].ToEntry().Partial, part.Steps[1].ToEntry().Until));
    }

    [Fact]
    public void Nothing_happens_to_a_matter_before_it_was_first_received()
    {
        var at = CaseTelling.Opened(CaseKind.Complaint);

        var refusal = at.AppendStep(new(Accepted, Day.AddDays(-1)), Day);
        Assert.Equal((RefusalKind.RuleBroken, "case.step_before_receipt", "on"), (refusal?.Kind, refusal?.Code, refusal?.Field));
        Assert.Null(at.AppendStep(new(Accepted, Day), Day));
    }

    [Fact]
    public void The_counter_is_bound_by_conditions_and_a_book_by_the_order_alone()
    {
        var guided = Step(Guided, "2026-08-03");
        Assert.Equal("case.receiver_missing", CaseTelling.Opened(CaseKind.Complaint).AppendStep(guided, null, Counter)?.Code);
        Assert.Null(CaseTelling.Opened(CaseKind.Complaint).AppendStep(guided, null));

        // What processing a letter does was looked at there; what it accepts is looked at here too.
        Assert.Null(CaseTelling.Opened(CaseKind.Complaint).AppendStep(guided, null, Counter with { FollowsLetter = true }));
        Assert.Equal(
            "case.group_papers_missing",
            CaseTelling.Opened(CaseKind.Complaint, group: true).AppendStep(
                Step(Accepted, "2026-08-03"),
                null,
                Counter with { FollowsLetter = true })?.Code);
    }

    [Fact]
    public void A_refused_step_leaves_nothing_behind()
    {
        var at = CaseTelling.Of(CaseKind.Complaint, Step(Accepted, "2026-08-03"));

        Assert.Equal("case.step_not_open", at.AppendStep(Step(Sent, "2026-08-04"), null)?.Code);
        Assert.Equal("case.receiver_missing", at.AppendStep(Step(VerificationAssigned, "2026-08-04"), null, Counter)?.Code);
        Assert.Equal((1, CaseStatus.Accepted), (at.Steps.Count, at.Status));
    }

    [Fact]
    public void A_case_without_a_step_has_none_to_correct() =>
        Assert.Equal("case.no_step", CaseTelling.Opened(CaseKind.Complaint).CorrectLast(null, null)?.Code);

    [Fact]
    public void A_correction_takes_the_place_of_the_last_step_that_stands()
    {
        var at = CaseTelling.Of(CaseKind.Complaint, Step(Accepted, "2026-08-03"), Step(VerificationAssigned, "2026-08-04"));

        Assert.Null(at.CorrectLast(Step(DialogueHeld, "2026-08-05"), null));
        Assert.Equal((CaseStatus.Accepted, 3), (at.Status, at.Steps.Count));
        Assert.Equal([1, 3], at.EffectiveSteps.Select(s => s.Sequence));
        Assert.Null(at.CorrectLast(null, null));
        Assert.Null(at.CorrectLast(null, null));
        Assert.Equal((CaseStatus.Received, null), (at.Status, at.AcceptedOn));
        Assert.Equal("case.no_step", at.CorrectLast(null, null)?.Code);
        Assert.Equal([4, 3, 4], at.Steps.Select(s => s.SupersededBy));
    }

    [Fact]
    public void A_correction_is_bound_by_receipt_and_conditions_too()
    {
        var at = CaseTelling.Of(CaseKind.Complaint, Step(Accepted, "2026-08-03"), Step(DialogueHeld, "2026-08-05"));

        Assert.Equal("case.receiver_missing", at.CorrectLast(Step(VerificationAssigned, "2026-08-05"), null, Counter)?.Code);
        at = CaseTelling.Of(CaseKind.Complaint, Step(Accepted, "2026-08-03"));
        Assert.Equal("case.step_before_receipt", at.CorrectLast(Step(Accepted, "2026-08-02"), Day)?.Code);
    }

    [Fact]
    public void What_a_case_knows_of_itself_is_added_to_what_is_known_around()
    {
        var actor = Guid.CreateVersion7();
        var at = CaseTelling.Opened(CaseKind.Denunciation, traits: new(true, true, true, true), group: true);
        at.Expect(Step(Accepted, "2026-07-01"));
        Assert.Null(at.CompleteContext(Counter).RedactionBy);
        at.Expect(Step(Decided, "2026-07-20").Finding(CaseResult.True));
        Assert.Null(at.AppendStep(Step(RedactionConfirmed, "2026-07-21"), null, Counter with { ActorId = Guid.CreateVersion7() }));
        Assert.Null(at.AppendStep(Step(RedactionConfirmed, "2026-07-22"), null, Counter with { ActorId = actor }));

        var known = at.CompleteContext(Counter with { HasOpenLetter = true });
        Assert.Equal(
            (true, true, new DateOnly(2026, 7, 31), actor),
            (known.Group, known.HasOpenLetter, known.FirstDueOn, known.RedactionBy));
        Assert.Equal(new CaseTraits(true, true, true, true), known.Traits);
        Assert.Equal(actor, at.Steps[^1].RecordedBy);
        Assert.False(CaseTelling.Opened(CaseKind.Complaint).CompleteContext(Counter).Group);
    }

    [Fact]
    public void A_description_says_nothing_where_nothing_was_said()
    {
        var said = new CaseDescription("land", "Thu hồi đất", true, true, true, true, true, true);
        var at = CaseTelling.Opened(CaseKind.Complaint);
        Assert.Equal(default, at.Traits);

        at.Describe(said);
        Assert.Equal(said, at.Description);
        Assert.Equal(new CaseTraits(true, true, true, true), at.Traits);
        Assert.Equal(SearchText.Of("Thu hồi đất"), at.Search);
        at.Describe(new CaseDescription("land", "Thu hồi đất", false, false, false, false, false, false));
        Assert.Equal(default, at.Traits);
    }

    [Fact]
    public void A_case_keeps_what_it_was_opened_with()
    {
        var (id, unit, previous) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        var at = Case.Open(id, new Origin("s", "k"), new(unit, CaseKind.Denunciation, new("land", "Thu hồi đất"), 2, previous));

        Assert.Equal((id, "s", "k", unit, previous), (at.Id, at.Source, at.Key, at.UnitId, at.PreviousId));
        Assert.Equal(
            (CaseKind.Denunciation, 2, 2, CaseStatus.Received, "land", "Thu hồi đất"),
            (at.Kind, at.OpenedInstance, at.Instance, at.Status, at.Field, at.Title));
        Assert.Equal(new CaseDescription("land", "Thu hồi đất"), at.Description);
    }

    [Fact]
    public void A_case_is_opened_in_the_round_it_is_said_to_be_in()
    {
        var second = CaseTelling.Opened(CaseKind.Complaint, 2);

        Assert.Equal((2, CaseStatus.Received, false), (second.Instance, second.Status, second.State.HasFirstRound));
        Assert.Equal("case.instance_over", second.AppendStep(Step(Accepted, "2026-08-03").In(1), null)?.Code);
        Assert.Null(second.AppendStep(Step(Accepted, "2026-08-03"), null, Counter));
        // The limit, and the court once it ends in silence (Luật TTHC Đ116); no third complaint.
        Assert.Equal(["KN-07", "KN-24"], second.GetTimeline(CalendarHistory.Official).Deadlines.Select(c => c.Rule.Id));
        Assert.Equal(1, CaseTelling.Opened(CaseKind.Complaint).Instance);
    }

    [Fact]
    public void What_is_closed_goes_on_nobodys_list()
    {
        var at = CaseTelling.Of(CaseKind.Petition, Step(Answered, "2026-08-03"));
        var officer = Guid.CreateVersion7();
        Assert.Null(at.Assign(officer));
        Assert.Equal(officer, at.AssigneeId);
        Assert.Null(at.Assign(null));
        Assert.Null(at.AssigneeId);

        at.Expect(Step(Closed, "2026-08-04"));
        Assert.Equal("case.closed", at.Assign(officer)?.Code);
    }

    [Fact]
    public void Consequences_are_counted_by_kind_and_nothing_is_counted_where_nothing_was_said()
    {
        var all = new Consequences(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);

        Assert.Equal(
            [
                ("recovered-money", 1L), ("recovered-land", 2), ("returned-money", 3), ("returned-land", 4), ("organisations-restored", 5),
                ("individuals-restored", 6), ("organisations-sanctioned", 7), ("people-sanctioned", 8), ("officials-sanctioned", 9),
                ("cases-transferred", 10), ("people-transferred", 11), ("officials-transferred", 12),
            ],
            all.ByCode());
        Assert.Equal(12, Consequences.KindCount);
        Assert.Empty(new Consequences(RecoveredMoney: 0).ByCode());
        Assert.Equal([("people-sanctioned", 1L)], new Consequences(RecoveredLand: 0, PeopleSanctioned: 1).ByCode());
    }
}
