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

/// <summary>An extension, with the new last day.</summary>
internal sealed record ExtensionRequest(DateOnly On, DateOnly Until, string? DocumentNo = null, string? LegalBasis = null) : IStepRequest
{
    public CaseStepEntry ToEntry(CaseEvent happened) => new(happened, On, Until: Until, DocumentNo: DocumentNo, LegalBasis: LegalBasis);
}

/// <summary>A suspension.</summary>
/// <param name="Until">The day until which it is expected to last, when that is known.</param>
internal sealed record SuspensionRequest(DateOnly On, DateOnly? Until = null, string? DocumentNo = null, string? LegalBasis = null) : IStepRequest
{
    public CaseStepEntry ToEntry(CaseEvent happened) => new(happened, On, Until: Until, DocumentNo: DocumentNo, LegalBasis: LegalBasis);
}

/// <summary>A withdrawal.</summary>
/// <param name="Partial">Only a part of the content; the rest goes on.</param>
internal sealed record WithdrawalRequest(DateOnly On, bool Partial = false, string? DocumentNo = null, string? LegalBasis = null) : IStepRequest
{
    public CaseStepEntry ToEntry(CaseEvent happened) => new(happened, On, Partial: Partial, DocumentNo: DocumentNo, LegalBasis: LegalBasis);
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
    Consequences? Consequences = null)
{
    public CorrectStep ToCommand(Guid caseId) => new(caseId, On, Event, Instance, Partial, Until, Result, DocumentNo, LegalBasis, Consequences);
}

/// <summary>What a case is called and which traits it has; a trait that is not said was never written down.</summary>
internal sealed record DescriptionRequest(
    string Field, string Title, bool? Group = null, bool? Complex = null, bool? Remote = null, bool? Protracted = null)
{
    public DescribeCase ToCommand(Guid caseId) => new(caseId, Field, Title, Group, Complex, Remote, Protracted);
}

/// <summary>Which cases are wanted.</summary>
/// <param name="Unit">The key of a unit, which stands for everything below it too.</param>
/// <param name="Overdue">Only those past their last lawful day, or only those that are not.</param>
/// <param name="Q">Words of the title, with or without diacritics.</param>
internal sealed record CaseQuery(string? Unit, CaseKind? Kind, string? Field, CaseStatus? Status, bool? Overdue, Guid? Assignee, string? Q)
{
    public CaseFilter ToFilter() => new(Unit, Kind, Field, Status, Overdue, Assignee, Q);
}
