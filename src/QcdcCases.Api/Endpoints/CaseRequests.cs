using QcdcCases.Application.Cases;
using QcdcCases.Domain.Cases;

namespace QcdcCases.Api.Endpoints;

/// <summary>What is said of a lawful step; each step has the members that belong to it and no others.</summary>
internal interface IStepRequest
{
    CaseStepEntry ToEntry(CaseEvent happened);
}

/// <summary>A step that needs nothing but its day.</summary>
/// <param name="Instance">1 or 2; when not said, the instance the case is in.</param>
internal sealed record StepRequest(DateOnly On, int? Instance = null, string? DocumentNo = null, string? LegalBasis = null) : IStepRequest
{
    public CaseStepEntry ToEntry(CaseEvent happened) => new(happened, On, Instance, DocumentNo: DocumentNo, LegalBasis: LegalBasis);
}

/// <summary>An acceptance.</summary>
/// <param name="Instance">1 or 2; when not said, the instance the case is in.</param>
/// <param name="Assurances">What the officer vouches for, where the law makes the acceptance depend on it.</param>
internal sealed record AcceptanceRequest(
    DateOnly On,
    int? Instance = null,
    string? DocumentNo = null,
    string? LegalBasis = null,
    StepGround? Ground = null,
    IReadOnlyList<StepAssurance>? Assurances = null) : IStepRequest
{
    public CaseStepEntry ToEntry(CaseEvent happened) => new(happened, On, Instance, DocumentNo: DocumentNo, LegalBasis: LegalBasis)
    {
        More = new(Ground, Assurances: Assurances),
    };
}

/// <summary>A step that rests on a ground: a refusal, a termination.</summary>
/// <param name="Ground">One of the grounds that the law lists; <c>next-steps</c> names them.</param>
internal sealed record GroundedRequest(
    DateOnly On, StepGround? Ground = null, string? Reason = null, string? DocumentNo = null, string? LegalBasis = null) : IStepRequest
{
    public CaseStepEntry ToEntry(CaseEvent happened) => new(happened, On, DocumentNo: DocumentNo, LegalBasis: LegalBasis)
    {
        More = new(Ground, Reason: Reason),
    };
}

/// <summary>An extension, with the new last day.</summary>
/// <param name="Criteria">Which of the seven criteria make the matter complex, unless that was fixed before.</param>
internal sealed record ExtensionRequest(
    DateOnly On,
    DateOnly Until,
    string? DocumentNo = null,
    string? LegalBasis = null,
    IReadOnlyList<ComplexityCriterion>? Criteria = null,
    string? Reason = null) : IStepRequest
{
    public CaseStepEntry ToEntry(CaseEvent happened) => new(happened, On, Until: Until, DocumentNo: DocumentNo, LegalBasis: LegalBasis)
    {
        More = new(Criteria: Criteria, Reason: Reason),
    };
}

/// <summary>A suspension.</summary>
/// <param name="Until">The day until which it is expected to last, when that is known.</param>
/// <param name="Ground">One of the grounds that the law lists.</param>
internal sealed record SuspensionRequest(
    DateOnly On, DateOnly? Until = null, string? DocumentNo = null, string? LegalBasis = null, StepGround? Ground = null, string? Reason = null) : IStepRequest
{
    public CaseStepEntry ToEntry(CaseEvent happened) => new(happened, On, Until: Until, DocumentNo: DocumentNo, LegalBasis: LegalBasis)
    {
        More = new(Ground, Reason: Reason),
    };
}

/// <summary>A withdrawal.</summary>
/// <param name="Partial">Only a part of the content; the rest goes on.</param>
/// <param name="Ground">Why a denunciation is resolved in spite of it (Luật Tố cáo Đ33 k3); it then goes on.</param>
/// <param name="Assurances"><c>no-reason-to-go-on</c> where there is no such ground.</param>
internal sealed record WithdrawalRequest(
    DateOnly On,
    bool Partial = false,
    string? DocumentNo = null,
    string? LegalBasis = null,
    StepGround? Ground = null,
    IReadOnlyList<StepAssurance>? Assurances = null) : IStepRequest
{
    public CaseStepEntry ToEntry(CaseEvent happened) => new(happened, On, Partial: Partial, DocumentNo: DocumentNo, LegalBasis: LegalBasis)
    {
        More = new(Ground, Assurances: Assurances),
    };
}

/// <summary>A decision on a complaint, or the conclusion about a denunciation.</summary>
/// <param name="Consequences">What it orders.</param>
internal sealed record DecisionRequest(
    DateOnly On,
    CaseResult Result,
    int? Instance = null,
    string? DocumentNo = null,
    string? LegalBasis = null,
    Consequences? Consequences = null) : IStepRequest
{
    public CaseStepEntry ToEntry(CaseEvent happened) =>
        new(happened, On, Instance, DocumentNo: DocumentNo, LegalBasis: LegalBasis, Result: Result, Consequences: Consequences);
}

/// <summary>An enforcement.</summary>
/// <param name="Consequences">What was achieved.</param>
internal sealed record EnforcementRequest(
    DateOnly On, string? DocumentNo = null, string? LegalBasis = null, Consequences? Consequences = null) : IStepRequest
{
    public CaseStepEntry ToEntry(CaseEvent happened) =>
        new(happened, On, DocumentNo: DocumentNo, LegalBasis: LegalBasis, Consequences: Consequences);
}

/// <summary>Any step of a case's procedure.</summary>
/// <param name="Event">Which step; <c>next-steps</c> tells those that are open and what each needs.</param>
/// <param name="Instance">1 or 2; when not said, the instance the case is in.</param>
/// <param name="Partial">Of a withdrawal: only a part of the content.</param>
/// <param name="Until">
/// Of an extension: the new last day. Of a suspension: the day until which it is expected to last. Of a dialogue's notice: the day of the dialogue.
/// Of a transfer or a demand: the day by which a reply is expected.
/// </param>
/// <param name="Result">Of a decision or conclusion: what it found.</param>
/// <param name="Ground">One of the grounds that the law lists for the step.</param>
/// <param name="Criteria">Which of the seven criteria make the matter complex.</param>
/// <param name="Assurances">What the officer vouches for, where the law makes the step depend on it.</param>
/// <param name="Receiver">The body it goes to, or that is charged with it.</param>
/// <param name="Reason">In words; it names no denouncer.</param>
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
    string? Reason = null)
{
    public TakeStep ToCommand(Guid caseId) => new(caseId, new(Event, On, Instance, Partial, Until, LegalBasis, DocumentNo, Result, Consequences)
    {
        More = new(Ground, Criteria, Assurances, Receiver, Reason),
    });
}

/// <summary>What the last step really was.</summary>
/// <param name="Event">When not said, only its particulars were wrong.</param>
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
    string? Reason = null)
{
    public CorrectStep ToCommand(Guid caseId) => new(
        caseId, On, Event, Instance, Partial, Until, Result, DocumentNo, LegalBasis, Consequences, new(Ground, Criteria, Assurances, Receiver, Reason));
}

/// <summary>
/// What a case is called. A member that is not said stays as it is; traits on which limits and conditions depend may be told as they are, and are
/// changed by an act of their own.
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

/// <summary>The act that fixes traits of a case in writing, or corrects a wrong entry of them; a trait that is not said stays as it is.</summary>
/// <param name="On">The day of the act.</param>
/// <param name="DocumentNo">The document that fixes it.</param>
/// <param name="Reason">Why; it names no denouncer.</param>
/// <param name="Complex">Only to correct a wrong entry: a matter is fixed as complex by the step <c>complex-fixed</c>.</param>
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
    public FixTraits ToCommand(Guid caseId) => new(caseId, On, DocumentNo, Reason, Group, Complex, Remote, Disciplinary, Dismissal, LegalBasis);
}

/// <summary>Which cases are wanted.</summary>
/// <param name="Unit">The key of a unit, which stands for everything below it too.</param>
/// <param name="Overdue">Only those past their last lawful day, or only those that are not.</param>
/// <param name="Q">Words of the title, with or without diacritics.</param>
internal sealed record CaseQuery(string? Unit, CaseKind? Kind, string? Field, CaseStatus? Status, bool? Overdue, Guid? Assignee, string? Q)
{
    public CaseFilter ToFilter() => new(Unit, Kind, Field, Status, Overdue, Assignee, Q);
}
