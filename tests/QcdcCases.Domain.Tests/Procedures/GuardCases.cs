using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Deadlines;
using QcdcCases.Domain.Procedures;
using static QcdcCases.Domain.Tests.Deadlines.Given;

namespace QcdcCases.Domain.Tests.Procedures;

/// <summary>A step at the counter with the state in which it finds its case and what is known around.</summary>
internal sealed record Situation(CaseState State, CaseStepEntry Step, StepContext Around);

/// <summary>A condition of the law with a step that it refuses and the neighbouring step that is lawful.</summary>
/// <param name="Code">The condition.</param>
/// <param name="Field">The member that could satisfy it; null when none can.</param>
/// <param name="Article">The article that the answer names.</param>
internal sealed record GuardCase(string Code, string? Field, string Article, Situation Refused, Situation Lawful)
{
    /// <summary>The code that is answered: the condition's own, unless the deadline itself refuses.</summary>
    public string Answer { get; init; } = Code;

    /// <summary>Conditions that cannot but fail with it, after it.</summary>
    public string AlsoFails { get; init; } = string.Empty;

    public override string ToString() =>
        $"{Refused.State.Kind} {Refused.State.Status} {Refused.Step.Event} {Refused.Step.On:O} {Code} {Answer}";
}

/// <summary>The table of all conditions of steps, entered by hand from the legal reference.</summary>
internal static class GuardCases
{
    /// <summary>An ordinary case at the counter of which nothing else is known.</summary>
    public static StepContext Counter { get; } = new(CalendarHistory.Official);

    public static IReadOnlyList<GuardCase> All { get; } =
    [
        .. ComplaintIntakeGuardCases.All,
        .. ComplaintResolutionGuardCases.All,
        .. ComplaintRoundGuardCases.All,
        .. ComplaintAgainGuardCases.All,
        .. ComplaintWindowGuardCases.All,
        .. DenunciationIntakeGuardCases.All,
        .. DenunciationAgainGuardCases.All,
        .. DenunciationGuardCases.All,
        .. PetitionGuardCases.All,
    ];

    /// <summary>The state after steps that were in order.</summary>
    public static CaseState After(CaseKind kind, params IEnumerable<CaseStepEntry> steps) =>
        steps.Aggregate(CaseState.Initial(kind, 1), Procedure.Replay);

    public static CaseStepEntry Step(CaseEvent happened, string on) => new(happened, Day(on));

    public static CaseStepEntry To(this CaseStepEntry step, string receiver) => step with { More = step.More with { Receiver = receiver } };

    public static CaseStepEntry Because(this CaseStepEntry step, string reason) => step with { More = step.More with { Reason = reason } };

    public static CaseStepEntry Upon(this CaseStepEntry step, StepGround ground) => step with { More = step.More with { Ground = ground } };

    public static CaseStepEntry UponNothing(this CaseStepEntry step) => step with { More = step.More with { Ground = null } };

    public static CaseStepEntry By(this CaseStepEntry step, params ComplexityCriterion[] criteria) =>
        step with { More = step.More with { Criteria = criteria } };

    public static CaseStepEntry Assuring(this CaseStepEntry step, params StepAssurance[] assurances) =>
        step with { More = step.More with { Assurances = assurances } };

    public static CaseStepEntry Until(this CaseStepEntry step, string day) => step with { Until = Day(day) };

    public static CaseStepEntry In(this CaseStepEntry step, int instance) => step with { Instance = instance };

    public static CaseStepEntry Papers(this CaseStepEntry step, string number = "12/QĐ") => step with { DocumentNo = number };

    public static CaseStepEntry Finding(this CaseStepEntry step, CaseResult result) => step with { Result = result };

    public static Situation At(this CaseState state, CaseStepEntry step, StepContext? around = null) => new(state, step, around ?? Counter);

    /// <summary>The counter while answers are awaited.</summary>
    public static StepContext Waiting(params CaseEvent[] answers) => Counter with { PendingResponses = new HashSet<CaseEvent>(answers) };

    /// <summary>
    /// A step that must say to which body it goes, with blanks, and with the body; one that follows its letter has it in the letter's
    /// book.
    /// </summary>
    public static IEnumerable<GuardCase> NeedsReceiver(
        CaseState state,
        CaseStepEntry step,
        string article,
        string code = "case.receiver_missing") =>
    [
        new(code, "receiver", article, state.At(step), state.At(step.To("Sở Xây dựng"))),
        new(code, "receiver", article, state.At(step), state.At(step, Counter with { FollowsLetter = true })),
        new(code, "receiver", article, state.At(step.To("  ")), state.At(step.To("Sở Xây dựng"))),
    ];

    /// <summary>The same of a step that must say why.</summary>
    public static IEnumerable<GuardCase> NeedsReason(
        CaseState state,
        CaseStepEntry step,
        string article,
        string code = "case.reason_missing") =>
    [
        new(code, "reason", article, state.At(step), state.At(step.Because("Theo phiếu đề xuất"))),
        new(code, "reason", article, state.At(step), state.At(step, Counter with { FollowsLetter = true })),
        new(code, "reason", article, state.At(step.Because(" ")), state.At(step.Because("Theo phiếu đề xuất"))),
    ];

    /// <summary>A step that must name its document.</summary>
    public static IEnumerable<GuardCase> NeedsDocument(CaseState state, CaseStepEntry step, string article) =>
    [
        new("case.document_missing", "documentNo", article, state.At(step with { DocumentNo = null }), state.At(step.Papers())),
        new("case.document_missing", "documentNo", article, state.At(step.Papers(" ")), state.At(step.Papers())),
    ];

    /// <summary>A step on one of the listed grounds.</summary>
    public static GuardCase NeedsGround(
        CaseState state, CaseStepEntry step, StepGround ground, string article, string code = "case.ground_missing") =>
        new(code, "ground", article, state.At(step), state.At(step.Upon(ground)));

    /// <summary>An answer that nothing waits for.</summary>
    public static GuardCase NeedsWaiting(CaseState state, CaseStepEntry step, string article) => new(
        "case.nothing_awaited",
        null,
        article,
        state.At(step, Waiting([.. Enum.GetValues<CaseEvent>().Where(e => e != step.Event)])),
        state.At(step, Waiting(step.Event)));
}
