using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Procedures;
using QcdcCases.Domain.Shared;
using Xunit;
using static QcdcCases.Domain.Cases.CaseEvent;
using static QcdcCases.Domain.Tests.Procedures.GuardCases;
using static QcdcCases.Domain.Tests.Procedures.LawfulStep;

namespace QcdcCases.Domain.Tests.Procedures;

/// <summary>
/// What must hold of a step by itself and of its place in the story, whoever tells it: each refusal beside its lawful neighbour.
/// </summary>
public sealed class StepShapeTests
{
    private const string On = "2026-08-10";

    private static readonly CaseState Complaint = After(CaseKind.Complaint, Step(Accepted, "2026-08-03"));
    private static readonly CaseState Denunciation = After(CaseKind.Denunciation, Step(Accepted, "2026-08-03"));
    private static readonly CaseState Petition = After(CaseKind.Petition, Step(Accepted, "2026-08-03"));
    private static readonly CaseState Second = After(
        CaseKind.Complaint,
        Step(Accepted, "2026-07-01"),
        Step(Decided, "2026-07-20").Finding(CaseResult.Rejected),
        Step(Accepted, "2026-08-03").In(2));

    private static readonly IReadOnlyList<(
        string Code,
        string Field,
        CaseState At,
        CaseStepEntry Refused,
        CaseState LawfulAt,
        CaseStepEntry Lawful)> Shapes =
    [
        Of("case.petition_is_answered", "event", Petition, Step(Decided, On).Finding(CaseResult.True), Petition, Step(Answered, On)),
        Of(
            "case.only_petition_is_answered",
            "event",
            Complaint,
            Step(Answered, On),
            Complaint,
            Step(Decided, On).Finding(CaseResult.Upheld)),
        Of(
            "case.only_petition_is_answered",
            "event",
            Denunciation,
            Step(Answered, On),
            Denunciation,
            Step(Decided, On).Finding(CaseResult.True)),
        Of("case.result_missing", "result", Complaint, Step(Decided, On), Complaint, Step(Decided, On).Finding(CaseResult.PartlyUpheld)),
        Of(
            "case.result_unexpected",
            "result",
            Complaint,
            Step(DialogueHeld, On).Finding(CaseResult.Upheld),
            Complaint,
            Step(DialogueHeld, On)),
        Of("case.result_unexpected", "result", Petition, Step(Answered, On).Finding(CaseResult.True), Petition, Step(Answered, On)),
        Of("case.until_missing", "until", Denunciation, Step(Extended, On), Denunciation, Step(Extended, On).Until(On)),
        Of(
            "case.until_before_step",
            "until",
            Denunciation,
            Step(Extended, On).Until("2026-08-09"),
            Denunciation,
            Step(Extended, On).Until(On)),
        Of(
            "case.until_before_step",
            "until",
            Complaint,
            Step(DialogueNotified, On).Until("2026-08-09"),
            Complaint,
            Step(DialogueNotified, On).Until(On)),
        Of(
            "case.partial_unexpected",
            "partial",
            Complaint,
            Step(Terminated, On) with { Partial = true },
            Complaint,
            Step(Withdrawn, On) with { Partial = true }),
        Of(
            "case.ground_of_other_step",
            "ground",
            Complaint,
            Step(Suspended, On).Upon(StepGround.NoObjectLeft),
            Complaint,
            Step(Terminated, On).Upon(StepGround.NoObjectLeft)),
        Of(
            "case.ground_of_other_step",
            "ground",
            Complaint,
            Step(Withdrawn, On).Upon(StepGround.Coercion),
            Denunciation,
            Step(Withdrawn, On).Upon(StepGround.Coercion)),
        Of(
            "case.criteria_unexpected",
            "criteria",
            Complaint,
            Step(Suspended, On).By(ComplexityCriterion.ManyPeople),
            Complaint,
            Step(Suspended, On).By()),
        Of(
            "case.criteria_unexpected",
            "criteria",
            Complaint,
            Step(DialogueHeld, On).By(ComplexityCriterion.ManyPeople),
            Complaint,
            Step(ComplexFixed, On).By(ComplexityCriterion.ManyPeople)),
        Of(
            "case.criteria_unexpected",
            "criteria",
            Denunciation,
            Step(Suspended, On).By(ComplexityCriterion.ManyPeople),
            Denunciation,
            Step(Extended, On).Until(On).By(ComplexityCriterion.ManyPeople)),
        Of("case.step_out_of_order", "on", Complaint, Step(DialogueHeld, "2026-08-02"), Complaint, Step(DialogueHeld, "2026-08-03")),
        Of("case.instance_over", "instance", Second, Step(DialogueHeld, On).In(1), Second, Step(DialogueHeld, On).In(2)),
        Of("case.instance_over", "instance", Second, Step(DialogueHeld, On).In(1), Second, Step(DialogueHeld, On)),
        Of("case.instance_over", "instance", Second, Step(DialogueHeld, On).In(1), Complaint, Step(DialogueHeld, On).In(1)),
        Of("case.step_not_open", "event", Complaint, Step(Accepted, On), CaseState.Initial(CaseKind.Complaint, 1), Step(Accepted, On)),
        Of(
            "case.over",
            "event",
            Procedure.Replay(Complaint, Step(Decided, On).Finding(CaseResult.Upheld)),
            Step(Accepted, On),
            Procedure.Replay(Complaint, Step(Terminated, On)),
            Step(Accepted, On)),
        Of(
            "case.over",
            "event",
            Procedure.Replay(Denunciation, Step(Terminated, On)),
            Step(Accepted, On),
            Procedure.Replay(Denunciation, Step(Withdrawn, On)),
            Step(Accepted, On)),
        Of(
            "case.over",
            "event",
            Procedure.Replay(Petition, Step(Answered, On)),
            Step(Accepted, On),
            Procedure.Replay(Petition, Step(Answered, On)),
            Step(Reopened, On)),
        Of(
            "case.over",
            "event",
            Procedure.Replay(CaseState.Initial(CaseKind.Complaint, 1), Step(Guided, "2026-08-03")) with { FirstClosedOn = new(2026, 8, 3) },
            Step(Accepted, On),
            Procedure.Replay(CaseState.Initial(CaseKind.Complaint, 1), Step(Guided, "2026-08-03")),
            Step(Accepted, On)),
    ];

    public static TheoryData<int> Rows => [.. Enumerable.Range(0, Shapes.Count)];

    [Theory]
    [MemberData(nameof(Rows))]
    public void What_is_impossible_is_refused_at_the_counter_and_in_a_book(int row)
    {
        var (code, field, at, refused, lawfulAt, lawful) = Shapes[row];

        Assert.True(Procedure.Apply(at, refused).IsRefused(out var refusal, out _));
        Assert.Equal((RefusalKind.RuleBroken, code, field), (refusal.Kind, refusal.Code, refusal.Field));
        Assert.Equal(code, Procedure.Check(at, refused, Counter)?.Code);
        Assert.False(Procedure.Apply(lawfulAt, lawful).IsRefused(out var none, out _), none?.Code);
    }

    /// <summary>
    /// Đúng, đúng một phần, sai in the first round; công nhận, hủy or sửa in the second; tố cáo đúng, sai, có đúng có sai.
    /// </summary>
    [Theory]
    [InlineData(CaseKind.Complaint, 1, "upheld rejected partly-upheld")]
    [InlineData(CaseKind.Complaint, 2, "confirmed annulled-or-changed")]
    [InlineData(CaseKind.Denunciation, 1, "true false partly-true")]
    [InlineData(CaseKind.Denunciation, 2, "true false partly-true")]
    public void A_decision_finds_what_its_round_can_find(CaseKind kind, int instance, string results) =>
        Assert.All(Enum.GetValues<CaseResult>(), result =>
    {
        var state = Procedure.Replay(CaseState.Initial(kind, instance), Step(Accepted, "2026-08-03"));
        var refused = Procedure.Apply(state, Step(Decided, On).In(instance).Finding(result)).IsRefused(out var refusal, out _);

        Assert.Equal(Words(results).Contains(Code.Of(result)) ? null : "case.result_of_other_kind", refusal?.Code);
        Assert.Equal(refused, refusal is not null);
    });

    [Fact]
    public void A_second_result_begins_the_second_round_and_a_review_too()
    {
        Assert.Equal(2, Procedure.InstanceOf(Complaint, Step(Decided, On).Finding(CaseResult.Confirmed)));
        Assert.Equal(2, Procedure.InstanceOf(Complaint, Step(Decided, On).Finding(CaseResult.AnnulledOrChanged)));
        Assert.Equal(1, Procedure.InstanceOf(Complaint, Step(Decided, On).Finding(CaseResult.Rejected)));
        Assert.Equal(1, Procedure.InstanceOf(Complaint, Step(Accepted, On)));
        var reviewed = Denunciation with { Status = CaseStatus.UnderReview };
        Assert.Equal(2, Procedure.InstanceOf(reviewed, Step(Accepted, On)));
        Assert.Equal(1, Procedure.InstanceOf(reviewed, Step(Transferred, On)));
        Assert.Equal(1, Procedure.InstanceOf(reviewed, Step(Accepted, On).In(1)));
    }

    [Fact]
    public void What_a_stored_story_cannot_have_told_is_a_defect() =>
        Assert.Throws<InvalidOperationException>(() => Procedure.Replay(Complaint, Step(Accepted, On)));

    private static (string, string, CaseState, CaseStepEntry, CaseState, CaseStepEntry) Of(
        string code, string field, CaseState at, CaseStepEntry refused, CaseState lawfulAt, CaseStepEntry lawful) =>
        (code, field, at, refused, lawfulAt, lawful);
}
