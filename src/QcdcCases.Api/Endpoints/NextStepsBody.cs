using QcdcCases.Api.Problems;
using QcdcCases.Application.Cases;
using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Procedures;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Api.Endpoints;

/// <summary>The possible next steps of a case, in the client's language.</summary>
/// <param name="Protection">The state of the protection of the denouncer; absent for other kinds of case.</param>
internal sealed record NextStepsBody(CaseStatus Status, ProtectionStatus? Protection, IReadOnlyList<NextStepBody> Steps)
{
    public static NextStepsBody Of(NextSteps next, string language) =>
        new(next.Status, next.Protection, [.. next.Steps.Select(s => NextStepBody.Of(s, language))]);
}

/// <summary>One step of the case's procedure.</summary>
/// <param name="Open">True if the caller may take the step today.</param>
/// <param name="To">The state after the step; absent if the state does not change or returns to the previous one.</param>
/// <param name="Actor">The role that takes the step by law.</param>
/// <param name="Form">The prescribed form.</param>
/// <param name="Article">The article on the step.</param>
/// <param name="Fields">The members of the step that apply to it, except its day and documents.</param>
/// <param name="Grounds">The grounds listed by law.</param>
/// <param name="Needs">The data that the law requires in the present state.</param>
/// <param name="Starts">The deadlines that start with the step, if it were taken today.</param>
/// <param name="WhyNot">The conditions that are not met; empty if the step is open.</param>
internal sealed record NextStepBody(
    CaseEvent Event,
    bool Open,
    CaseStatus? To,
    ProcedureActor Actor,
    string? Form,
    string Article,
    IReadOnlyList<string> Fields,
    IReadOnlyList<StepGround> Grounds,
    IReadOnlyList<WhyNotBody> Needs,
    IReadOnlyList<StartedDeadline> Starts,
    IReadOnlyList<WhyNotBody> WhyNot)
{
    public static NextStepBody Of(NextStep step, string language) => new(
        step.Event,
        step.IsOpen,
        step.To,
        step.Actor,
        step.Form,
        step.Article,
        step.Fields,
        step.Grounds,
        [.. step.Needs.Select(n => WhyNotBody.Of(n.Refusal, n.Field, language))],
        step.Starts,
        [.. step.WhyNot.Select(r => WhyNotBody.Of(r, r.Field, language))]);
}

/// <summary>A legal condition that is not met.</summary>
/// <param name="Code">The code of the refusal of the step.</param>
/// <param name="Message">One sentence for people.</param>
/// <param name="Article">The article that sets the condition, if any.</param>
/// <param name="Field">The member that meets the condition, if any.</param>
internal sealed record WhyNotBody(string Code, string Message, string? Article, string? Field)
{
    public static WhyNotBody Of(Refusal refusal, string? field, string language) => new(
        refusal.Code, Messages.Of(language, refusal.Code, refusal.Reason, Problem.Numbered(refusal.Arguments)), refusal.Article, field);
}
