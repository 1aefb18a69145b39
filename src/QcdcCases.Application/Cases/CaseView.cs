using QcdcCases.Application.Shared;
using QcdcCases.Application.Staffing;
using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Letters;
using QcdcCases.Domain.Reception;
using QcdcCases.Domain.Shared;
using QcdcCases.Domain.Units;

namespace QcdcCases.Application.Cases;

/// <summary>A case as clients see it, with its effective steps.</summary>
/// <param name="Title">The title of the matter.</param>
/// <param name="DueOn">The last lawful day of the present instance while its deadline runs.</param>
/// <param name="ClosedOn">
/// The same day as <see cref="ResolvedOn"/>, under the name that clients already read. It is not the day of the step <em>closed</em>.
/// </param>
/// <param name="Letters">The letters about it that the caller may see; only when the case is read, not after a change.</param>
/// <param name="Voided">For a case that was opened twice or by mistake: when, why and by whom it was voided.</param>
/// <param name="Visits">The visits about it; as for the letters.</param>
/// <param name="AssigneeName">The name of the assignee.</param>
public sealed record CaseView(
    Guid Id,
    string Unit,
    CaseKind Kind,
    string Field,
    string Title,
    int Instance,
    CaseStatus Status,
    Guid? Previous,
    bool? Group,
    bool? Complex,
    bool? Remote,
    bool? Protracted,
    bool? Disciplinary,
    bool? Dismissal,
    DateOnly? AcceptedOn,
    DateOnly? DueOn,
    DateOnly? ClosedOn,
    Guid? Assignee,
    IReadOnlyList<StepView> Steps,
    Guid Version,
    IReadOnlyList<LetterOfCase>? Letters = null,
    IReadOnlyList<VisitOfCase>? Visits = null,
    string? AssigneeName = null,
    Voiding? Voided = null) : IVersioned, ICompletedAtCommit<CaseView>
{
    private Case? record;

    /// <summary>
    /// The day that ended the present instance: of its decision, answer, whole withdrawal or termination, or of its closing.
    /// </summary>
    public DateOnly? ResolvedOn => ClosedOn;

    CaseView ICompletedAtCommit<CaseView>.Completed() => record is { } at ? this with { DueOn = at.DueOn } : this;

    public static CaseView Of(Case at, UnitTree tree, Guid version, StaffNameLookup names) => new(
        at.Id,
        tree[at.UnitId].Key,
        at.Kind,
        at.Field,
        at.Title,
        at.Instance,
        at.Status,
        at.PreviousId,
        at.Group,
        at.Complex,
        at.Remote,
        at.Protracted,
        at.Disciplinary,
        at.Dismissal,
        at.AcceptedOn,
        at.DueOn,
        at.ClosedOn(at.Instance),
        at.AssigneeId,
        [.. at.EffectiveSteps.Select(step => StepView.Of(step, names))],
        version,
        AssigneeName: names.Find(at.AssigneeId),
        Voided: at.Voided)
    {
        record = at,
    };
}

/// <summary>Finds the names that the view of a case shows.</summary>
internal static class CaseNames
{
    /// <summary>Returns the names of the assignee and of everybody who recorded an effective step.</summary>
    public static Task<StaffNameLookup> OfCaseAsync(this StaffNames names, Case at, CancellationToken cancellationToken) =>
        names.OfAsync([at.AssigneeId, .. at.EffectiveSteps.Select(s => s.RecordedBy)], cancellationToken);
}

/// <summary>An effective step of a case.</summary>
/// <param name="RecordedBy">The id of the account that recorded it; absent for a step from a journal.</param>
/// <param name="SignedBy">The name of the official who signed its document.</param>
/// <param name="RecordedByName">The name of that account; <c>system</c> for a step of a job.</param>
public sealed record StepView(
    int Sequence,
    CaseEvent Event,
    DateOnly On,
    int Instance,
    bool? Partial,
    DateOnly? Until,
    CaseResult? Result,
    string? DocumentNo,
    string? LegalBasis,
    Consequences? Consequences,
    StepGround? Ground,
    IReadOnlyList<ComplexityCriterion>? Criteria,
    IReadOnlyList<StepAssurance>? Assurances,
    string? Receiver,
    string? Reason,
    Guid? RecordedBy,
    string? RecordedByName,
    string? SignedBy)
{
    public static StepView Of(CaseStep step, StaffNameLookup names) => new(
        step.Sequence,
        step.Event,
        step.On,
        step.Instance,
        step.Event is CaseEvent.Withdrawn ? step.Partial : null,
        step.Until,
        step.Result,
        step.DocumentNo,
        step.LegalBasis,
        step.Consequences,
        step.Ground,
        step.Criteria.Count == 0 ? null : step.Criteria,
        step.Assurances.Count == 0 ? null : step.Assurances,
        step.Receiver,
        step.Reason,
        step.RecordedBy,
        names.Find(step.RecordedBy),
        step.SignedBy);
}

/// <summary>A letter on the page of its case.</summary>
public sealed record LetterOfCase(
    Guid Id,
    string Unit,
    int Number,
    DateOnly ReceivedOn,
    CaseKind Kind,
    int Instance,
    ProcessingOutcome? Outcome,
    DateOnly? FinishedOn);

/// <summary>A visit on the page of its case.</summary>
public sealed record VisitOfCase(Guid Id, string Unit, int Number, DateOnly ReceivedOn, int People, VisitResult Result);
