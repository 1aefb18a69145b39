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

    public static Refusal NoStep() => Refusal.Rule("case.no_step", "The case has no step to correct.");
}
