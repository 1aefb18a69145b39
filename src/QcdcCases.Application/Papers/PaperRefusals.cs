using QcdcCases.Domain.Papers;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Application.Papers;

internal static class PaperRefusals
{
    public static Refusal NotFound() => Refusal.NotFound("paper.not_found", "The paper does not exist; `papers` of the record lists them.");

    public static Refusal NotFitting() => Refusal.Rule(
        "paper.not_fitting", "The paper does not belong to the present state of the record; `papers` lists those that do.");

    public static Refusal NotInForce(PaperForm form) => Refusal.Rule(
        "paper.not_in_force", "`on` must be a day on which the text that prescribes the paper is in force.", "on") with
    {
        Article = form.Source,
    };

    public static Refusal BeforeReceipt() => Refusal.Rule(
        "paper.before_receipt", "`on` must not be before the day on which the matter was received.", "on");

    public static Refusal StepMissing(PaperForm form) => Refusal.Rule(
        "paper.step_missing",
        "`step` is required: the paper is a step that the record has not taken; or record the step first.",
        "step") with { Article = form.Source };

    public static Refusal OtherStep(PaperForm form) => Refusal.Rule(
        "paper.other_step", "`step` must be the step that the paper is, and absent from a paper that is none.", "step") with
    {
        Article = form.Source,
    };

    public static Refusal OtherDay() => Refusal.Rule("paper.other_day", "`step.on` must be `on`, the day of the paper.", "step.on");

    public static Refusal OtherDocument() => Refusal.Rule(
        "paper.other_document", "`step.documentNo` must be absent or equal to `documentNo`.", "step.documentNo");
}
