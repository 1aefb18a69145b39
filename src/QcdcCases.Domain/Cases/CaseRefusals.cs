using QcdcCases.Domain.Shared;

namespace QcdcCases.Domain.Cases;

/// <summary>The refusals of a case.</summary>
public static class CaseRefusals
{
    public static Refusal NotFound() => Refusal.NotFound("case.not_found", "The case does not exist or is outside your units.");

    /// <summary>The referenced case does not exist or the caller may not see it.</summary>
    public static Refusal Unknown(string field) =>
        Refusal.Rule("case.not_found", "The case does not exist or is outside your units.", field);

    public static Refusal Closed() => Refusal.Rule("case.closed", "The case is closed.");

    public static Refusal HasSteps() => Refusal.Rule("case.begun", "The case already has steps in the procedure of its kind.");

    public static Refusal BeforeReceipt() => Refusal.Rule(
        "case.step_before_receipt", "`on` must not be before the day on which the matter was first received.", "on");

    public static Refusal StepNotFound() => Refusal.NotFound("case.step_not_found", "The case has no step with this number.");

    public static Refusal StepSuperseded() => Refusal.Conflict("case.step_superseded", "The step was corrected or voided before.");

    public static Refusal StepsBreak(IReadOnlyList<BrokenStep> broken) => Refusal.Rule(
        "case.steps_break", "Steps of the case would no longer hold; see `steps`. Correct or void them first, the last one first.") with
    {
        Steps = broken,
    };

    public static Refusal HasLetters() => Refusal.Rule(
        "case.has_letters", "The case has letters; void them or link them to the right case first.");

    public static Refusal HasVisits() => Refusal.Rule(
        "case.has_visits", "The case has visits; void them or correct their case first.");

    public static Refusal HasOpinions() => Refusal.Rule(
        "case.has_opinions", "Opinions of conferences refer to the case; void them or correct their case first.");

    public static Refusal IsContinued() => Refusal.Rule(
        "case.is_continued", "Another case continues this one; void that case first.");

    public static Refusal PreviousVoided() => Refusal.Rule(
        "case.previous_voided", "The case that this one continues is voided; restore that case first.");

    public static Refusal NoStep() => Refusal.Rule("case.no_step", "The case has no step to correct.");
}
