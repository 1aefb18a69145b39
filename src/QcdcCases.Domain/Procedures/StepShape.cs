using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Domain.Procedures;

/// <summary>What must hold of a step by itself, whoever tells it.</summary>
internal static class StepShape
{
    public static Refusal? Check(CaseKind kind, CaseStepEntry step, int instance) => step switch
    {
        { Event: CaseEvent.Decided } when kind is CaseKind.Petition => Refusal.Rule(
            "case.petition_is_answered", "A petition is answered, not decided.", "event"),
        { Event: CaseEvent.Answered } when kind is not CaseKind.Petition => Refusal.Rule(
            "case.only_petition_is_answered", "A complaint or denunciation is decided, not answered.", "event"),
        { Event: CaseEvent.Decided, Result: null } => Refusal.Rule(
            "case.result_missing", "A decision says what it found.", "result"),
        { Event: not CaseEvent.Decided, Result: not null } => Refusal.Rule(
            "case.result_unexpected", "Only a decision has a result.", "result"),
        { Result: { } result } when !Allows(kind, instance, result) => Refusal.Rule(
            "case.result_of_other_kind", "The result does not belong to this kind and instance.", "result"),
        { Event: CaseEvent.Extended, Until: null } => Refusal.Rule(
            "case.until_missing", "An extension says its new last day.", "until"),
        { Until: { } until } when until < step.On => Refusal.Rule(
            "case.until_before_step", "The last day cannot lie before the step.", "until"),
        { Partial: true, Event: not CaseEvent.Withdrawn } => Refusal.Rule(
            "case.partial_unexpected", "Only a withdrawal can be partial.", "partial"),
        { More.Ground: { } ground } when !Grounds.Of(kind, step.Event).Contains(ground) => Refusal.Rule(
            "case.ground_of_other_step", "The law does not list this ground for the step.", "ground"),
        { More.Criteria.Count: > 0, Event: not (CaseEvent.ComplexFixed or CaseEvent.Extended) } => Refusal.Rule(
            "case.criteria_unexpected", "Only a matter fixed as complex, or an extension, names criteria.", "criteria"),
        _ => null,
    };

    private static bool Allows(CaseKind kind, int instance, CaseResult result) => result switch
    {
        CaseResult.Upheld or CaseResult.Rejected or CaseResult.PartlyUpheld => kind is CaseKind.Complaint && instance == 1,
        CaseResult.Confirmed or CaseResult.AnnulledOrChanged => kind is CaseKind.Complaint && instance == 2,
        _ => kind is CaseKind.Denunciation,
    };
}
