using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Domain.Procedures;

/// <summary>The rules for every single step, imported ones included.</summary>
internal static class StepRules
{
    public static Refusal? Check(CaseKind kind, CaseStepEntry step, int instance) => step switch
    {
        { Event: CaseEvent.Decided } when kind is CaseKind.Petition => Refusal.Rule(
            "case.petition_is_answered", "A petition is answered, not decided: record the step `answered`.", "event"),
        { Event: CaseEvent.Answered } when kind is not CaseKind.Petition => Refusal.Rule(
            "case.only_petition_is_answered", "A complaint or denunciation is decided, not answered: record the step `decided`.", "event"),
        { Event: CaseEvent.Decided, Result: null } => Refusal.Rule(
            "case.result_missing", "`result` is required for a decision.", "result"),
        { Event: not CaseEvent.Decided, Result: not null } => Refusal.Rule(
            "case.result_unexpected", "`result` is allowed only for a decision.", "result"),
        { Result: { } result } when !Allows(kind, instance, result) => Refusal.Rule(
            "case.result_of_other_kind", "`result` does not belong to this kind and instance of case.", "result"),
        { Event: CaseEvent.Extended, Until: null } => Refusal.Rule(
            "case.until_missing", "`until` is required: the new last day of an extension.", "until"),
        { Until: { } until } when until < step.On => Refusal.Rule(
            "case.until_before_step", "`until` must not be before `on`.", "until"),
        { Partial: true, Event: not CaseEvent.Withdrawn } => Refusal.Rule(
            "case.partial_unexpected", "`partial` is allowed only for a withdrawal.", "partial"),
        { More.Ground: { } ground } when !Grounds.Of(kind, step.Event).Contains(ground) => Refusal.Rule(
            "case.ground_of_other_step", "`ground` must be one of those that the law lists for this step.", "ground"),
        { More.Criteria.Count: > 0, Event: not (CaseEvent.ComplexFixed or CaseEvent.Extended) } => Refusal.Rule(
            "case.criteria_unexpected", "`criteria` is allowed only for the steps `complex-fixed` and `extended`.", "criteria"),
        _ => null,
    };

    private static bool Allows(CaseKind kind, int instance, CaseResult result) => result switch
    {
        CaseResult.Upheld or CaseResult.Rejected or CaseResult.PartlyUpheld => kind is CaseKind.Complaint && instance == 1,
        CaseResult.Confirmed or CaseResult.AnnulledOrChanged => kind is CaseKind.Complaint && instance == 2,
        _ => kind is CaseKind.Denunciation,
    };
}
