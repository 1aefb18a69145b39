using QcdcCases.Application.Cases;
using QcdcCases.Domain.Cases;

namespace QcdcCases.Api.Endpoints;

/// <summary>The body of a step; each step has only the members that apply to it.</summary>
internal abstract record SignedStep
{
    /// <summary>The name of the official who signed the document of the step.</summary>
    public string? SignedBy { get; init; }

    /// <summary>Returns the step that the route names, with its particulars.</summary>
    public CaseStepEntry ToStep(CaseEvent happened)
    {
        var entry = ToEntry(happened);
        return entry with { More = entry.More with { SignedBy = SignedBy } };
    }

    protected abstract CaseStepEntry ToEntry(CaseEvent happened);
}

/// <summary>A step that requires only its day.</summary>
/// <param name="Instance">The instance, 1 or 2; by default the present instance of the case.</param>
internal sealed record StepRequest(DateOnly On, int? Instance = null, string? DocumentNo = null, string? LegalBasis = null) : SignedStep
{
    protected override CaseStepEntry ToEntry(CaseEvent happened) =>
        new(happened, On, Instance, DocumentNo: DocumentNo, LegalBasis: LegalBasis);
}

/// <summary>An acceptance.</summary>
/// <param name="Instance">The instance, 1 or 2; by default the present instance of the case.</param>
/// <param name="Assurances">The assurances of the officer, where the law requires them.</param>
internal sealed record AcceptanceRequest(
    DateOnly On,
    int? Instance = null,
    string? DocumentNo = null,
    string? LegalBasis = null,
    StepGround? Ground = null,
    IReadOnlyList<StepAssurance>? Assurances = null) : SignedStep
{
    protected override CaseStepEntry ToEntry(CaseEvent happened) =>
        new(happened, On, Instance, DocumentNo: DocumentNo, LegalBasis: LegalBasis)
        {
            More = new(Ground, Assurances: Assurances),
        };
}

/// <summary>A step that requires a ground: a refusal or a termination.</summary>
/// <param name="Ground">One of the grounds listed by law; <c>next-steps</c> returns them.</param>
internal sealed record GroundedRequest(
    DateOnly On, StepGround? Ground = null, string? Reason = null, string? DocumentNo = null, string? LegalBasis = null) : SignedStep
{
    protected override CaseStepEntry ToEntry(CaseEvent happened) => new(happened, On, DocumentNo: DocumentNo, LegalBasis: LegalBasis)
    {
        More = new(Ground, Reason: Reason),
    };
}

/// <summary>An extension with the new last day.</summary>
/// <param name="Criteria">The criteria, of seven, that make the matter complex, unless it was fixed as complex before.</param>
internal sealed record ExtensionRequest(
    DateOnly On,
    DateOnly Until,
    string? DocumentNo = null,
    string? LegalBasis = null,
    IReadOnlyList<ComplexityCriterion>? Criteria = null,
    string? Reason = null) : SignedStep
{
    protected override CaseStepEntry ToEntry(CaseEvent happened) =>
        new(happened, On, Until: Until, DocumentNo: DocumentNo, LegalBasis: LegalBasis)
        {
            More = new(Criteria: Criteria, Reason: Reason),
        };
}

/// <summary>A suspension.</summary>
/// <param name="Until">The day until which it is expected to last, if known.</param>
/// <param name="Ground">One of the grounds listed by law.</param>
internal sealed record SuspensionRequest(
    DateOnly On,
    DateOnly? Until = null,
    string? DocumentNo = null,
    string? LegalBasis = null,
    StepGround? Ground = null,
    string? Reason = null) : SignedStep
{
    protected override CaseStepEntry ToEntry(CaseEvent happened) =>
        new(happened, On, Until: Until, DocumentNo: DocumentNo, LegalBasis: LegalBasis)
        {
            More = new(Ground, Reason: Reason),
        };
}

/// <summary>A withdrawal.</summary>
/// <param name="Partial">True if only a part of the content is withdrawn; the rest continues.</param>
/// <param name="Ground">
/// The ground on which a denunciation is resolved despite the withdrawal (Luật Tố cáo Đ33 k3); it then continues.
/// </param>
/// <param name="Assurances"><c>no-reason-to-go-on</c> if there is no such ground.</param>
internal sealed record WithdrawalRequest(
    DateOnly On,
    bool Partial = false,
    string? DocumentNo = null,
    string? LegalBasis = null,
    StepGround? Ground = null,
    IReadOnlyList<StepAssurance>? Assurances = null) : SignedStep
{
    protected override CaseStepEntry ToEntry(CaseEvent happened) =>
        new(happened, On, Partial: Partial, DocumentNo: DocumentNo, LegalBasis: LegalBasis)
        {
            More = new(Ground, Assurances: Assurances),
        };
}

/// <summary>A decision on a complaint, or the conclusion of a denunciation.</summary>
/// <param name="Consequences">The consequences that it orders.</param>
internal sealed record DecisionRequest(
    DateOnly On,
    CaseResult Result,
    int? Instance = null,
    string? DocumentNo = null,
    string? LegalBasis = null,
    Consequences? Consequences = null) : SignedStep
{
    protected override CaseStepEntry ToEntry(CaseEvent happened) =>
        new(happened, On, Instance, DocumentNo: DocumentNo, LegalBasis: LegalBasis, Result: Result, Consequences: Consequences);
}

/// <summary>An enforcement.</summary>
/// <param name="Consequences">The consequences that were achieved.</param>
internal sealed record EnforcementRequest(
    DateOnly On, string? DocumentNo = null, string? LegalBasis = null, Consequences? Consequences = null) : SignedStep
{
    protected override CaseStepEntry ToEntry(CaseEvent happened) =>
        new(happened, On, DocumentNo: DocumentNo, LegalBasis: LegalBasis, Consequences: Consequences);
}

/// <summary>Any step of a case's procedure.</summary>
/// <param name="Event">The step; <c>next-steps</c> lists the open steps and what each requires.</param>
/// <param name="Instance">The instance, 1 or 2; by default the present instance of the case.</param>
/// <param name="Partial">For a withdrawal: true if only a part of the content is withdrawn.</param>
/// <param name="Until">
/// For an extension: the new last day. For a suspension: the day until which it is expected to last. For a notice of dialogue: the day of
/// the dialogue. For a transfer or a demand: the day by which a reply is expected.
/// </param>
/// <param name="Result">For a decision or conclusion: its result.</param>
/// <param name="Ground">One of the grounds listed by law for the step.</param>
/// <param name="Criteria">The criteria, of seven, that make the matter complex.</param>
/// <param name="Assurances">The assurances of the officer, where the law requires them.</param>
/// <param name="Receiver">The body to which the matter goes or that is charged with it.</param>
/// <param name="Reason">The reason as free text; it must not name a denouncer.</param>
/// <param name="SignedBy">The name of the official who signed the document of the step.</param>
internal sealed record AnyStepRequest(
    CaseEvent Event,
    DateOnly On,
    int? Instance = null,
    bool Partial = false,
    DateOnly? Until = null,
    CaseResult? Result = null,
    string? DocumentNo = null,
    string? LegalBasis = null,
    Consequences? Consequences = null,
    StepGround? Ground = null,
    IReadOnlyList<ComplexityCriterion>? Criteria = null,
    IReadOnlyList<StepAssurance>? Assurances = null,
    string? Receiver = null,
    string? Reason = null,
    string? SignedBy = null)
{
    public TakeStep ToCommand(Guid caseId) =>
        new(
            caseId,
            new(Event, On, Instance, Partial, Until, LegalBasis, DocumentNo, Result, Consequences)
            {
                More = new(Ground, Criteria, Assurances, Receiver, Reason, SignedBy: SignedBy),
            });
}

/// <summary>A correction of the last step; it replaces all particulars.</summary>
/// <param name="Event">The corrected step; absent if only the particulars were wrong.</param>
/// <param name="SignedBy">The name of the official who signed the document of the step.</param>
internal sealed record StepCorrectionRequest(
    DateOnly On,
    CaseEvent? Event = null,
    int? Instance = null,
    bool Partial = false,
    DateOnly? Until = null,
    CaseResult? Result = null,
    string? DocumentNo = null,
    string? LegalBasis = null,
    Consequences? Consequences = null,
    StepGround? Ground = null,
    IReadOnlyList<ComplexityCriterion>? Criteria = null,
    IReadOnlyList<StepAssurance>? Assurances = null,
    string? Receiver = null,
    string? Reason = null,
    string? SignedBy = null)
{
    public CorrectStep ToCommand(Guid caseId) =>
        new(
            caseId,
            On,
            Event,
            Instance,
            Partial,
            Until,
            Result,
            DocumentNo,
            LegalBasis,
            Consequences,
            new(Ground, Criteria, Assurances, Receiver, Reason, SignedBy: SignedBy));
}

/// <summary>
/// The description of a case. An absent member keeps its value. Traits that affect deadlines and conditions may only be repeated;
/// <c>traits</c> changes them.
/// </summary>
internal sealed record DescriptionRequest(
    string Field,
    string Title,
    bool? Group = null,
    bool? Complex = null,
    bool? Remote = null,
    bool? Protracted = null,
    bool? Disciplinary = null,
    bool? Dismissal = null)
{
    public DescribeCase ToCommand(Guid caseId) => new(caseId, Field, Title, Group, Complex, Remote, Protracted, Disciplinary, Dismissal);
}

/// <summary>The act that fixes traits of a case in writing, or corrects a wrong entry of them; an absent trait keeps its value.</summary>
/// <param name="On">The day of the act.</param>
/// <param name="DocumentNo">The document that fixes the traits.</param>
/// <param name="Reason">The reason; it must not name a denouncer.</param>
/// <param name="Complex">Only to correct a wrong entry; the step <c>complex-fixed</c> fixes a matter as complex.</param>
internal sealed record TraitsRequest(
    DateOnly On,
    string? DocumentNo = null,
    string? Reason = null,
    bool? Group = null,
    bool? Complex = null,
    bool? Remote = null,
    bool? Disciplinary = null,
    bool? Dismissal = null,
    string? LegalBasis = null)
{
    public FixTraits ToCommand(Guid caseId) =>
        new(caseId, On, DocumentNo, Reason, Group, Complex, Remote, Disciplinary, Dismissal, LegalBasis);
}

/// <summary>The filter for the list of cases.</summary>
/// <param name="Unit">The key of a unit; includes all units below it.</param>
/// <param name="Overdue">True for cases with a duty past its last lawful day, false for the others.</param>
/// <param name="Voided">True to list voided cases too.</param>
/// <param name="Q">Words of the title, with or without diacritics.</param>
/// <param name="Group">True for cases of many people, false for the others; the same for the parameters that follow.</param>
/// <param name="Complex">Cases fixed as complex.</param>
/// <param name="Protracted">Cases that are drawn out.</param>
/// <param name="Notable">Cases of many people, complex or drawn out.</param>
/// <param name="AfterFinal">Cases with a letter although a lawful final decision stood.</param>
/// <param name="TurnedDenunciation">Denunciations that continue a rejected complaint.</param>
internal sealed record CaseQuery(
    string? Unit,
    CaseKind? Kind,
    string? Field,
    CaseStatus? Status,
    bool? Overdue,
    Guid? Assignee,
    string? Q,
    bool? Voided,
    bool? Group,
    bool? Complex,
    bool? Protracted,
    bool? Notable,
    bool? AfterFinal,
    bool? TurnedDenunciation)
{
    public CaseFilter ToFilter() => new(Unit, Kind, Field, Status, Overdue, Assignee, Q, Voided: Voided is true)
    {
        Group = Group,
        Complex = Complex,
        Protracted = Protracted,
        Notable = Notable,
        AfterFinal = AfterFinal,
        TurnedDenunciation = TurnedDenunciation,
    };
}
