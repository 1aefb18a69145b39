using QcdcCases.Api.Problems;
using QcdcCases.Application.Cases;
using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Procedures;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Api.Endpoints;

/// <summary>What a case can do next, in the client's language.</summary>
/// <param name="Protection">Where the protection of the denouncer stands; absent for other kinds of case.</param>
internal sealed record NextStepsBody(CaseStatus Status, ProtectionStatus? Protection, IReadOnlyList<NextStepBody> Steps)
{
    public static NextStepsBody Of(NextSteps next, string language) =>
        new(next.Status, next.Protection, [.. next.Steps.Select(s => NextStepBody.Of(s, language))]);
}

/// <summary>One step of the case's procedure.</summary>
/// <param name="Open">Whether the caller may take it today.</param>
/// <param name="To">The state that it leads to; absent when the case stays as it is, or goes back to where it was.</param>
/// <param name="Actor">Who takes it in law.</param>
/// <param name="Form">The prescribed form.</param>
/// <param name="Article">The article on the step.</param>
/// <param name="Fields">The members of the step that mean something for it, beside its day and papers.</param>
/// <param name="Grounds">The grounds that the law lists for it.</param>
/// <param name="Needs">What the law requires to be said, as things stand.</param>
/// <param name="Starts">The deadlines that begin with it, as if it were taken today.</param>
/// <param name="WhyNot">What stands in the way; empty when it is open.</param>
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

/// <summary>A condition of the law that is not met.</summary>
/// <param name="Code">As the refusal of the step would say it.</param>
/// <param name="Message">One sentence for people.</param>
/// <param name="Article">The article that sets it, where one does.</param>
/// <param name="Field">The member that meets it, where one can.</param>
internal sealed record WhyNotBody(string Code, string Message, string? Article, string? Field)
{
    public static WhyNotBody Of(Refusal refusal, string? field, string language) => new(
        refusal.Code, Messages.Of(language, refusal.Code, refusal.Reason, Problem.Numbered(refusal.Arguments)), refusal.Article, field);
}
