using MediatR;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Access;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Units;
using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Procedures;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Cases;

/// <summary>
/// Lists the steps of a case's procedure that are possible today for this caller, with their members, and the reasons against the others.
/// </summary>
public sealed record GetNextSteps(Guid Case) : IQuery<NextSteps>;

/// <param name="Status">The state of the case.</param>
/// <param name="Protection">The state of the denouncer's protection; null for other kinds of case.</param>
public sealed record NextSteps(CaseStatus Status, ProtectionStatus? Protection, IReadOnlyList<NextStep> Steps);

/// <summary>One step of the case's procedure.</summary>
/// <param name="IsOpen">True if the caller may take the step today.</param>
/// <param name="To">The state after the step; null when the state does not change, or returns to the state before.</param>
/// <param name="Actor">Who takes the step by law.</param>
/// <param name="Form">The prescribed form.</param>
/// <param name="Article">The article of law about the step.</param>
/// <param name="Fields">The members of the request that apply to the step, besides its day and documents.</param>
/// <param name="Grounds">The grounds that the law lists for the step.</param>
/// <param name="Needs">The members that the law requires in the present state.</param>
/// <param name="Starts">The deadlines that start with the step.</param>
/// <param name="WhyNot">The reasons against the step; empty when it is open.</param>
public sealed record NextStep(
    CaseEvent Event,
    bool IsOpen,
    CaseStatus? To,
    ProcedureActor Actor,
    string? Form,
    string Article,
    IReadOnlyList<string> Fields,
    IReadOnlyList<StepGround> Grounds,
    IReadOnlyList<StepCondition> Needs,
    IReadOnlyList<StartedDeadline> Starts,
    IReadOnlyList<Refusal> WhyNot);

/// <summary>A member that the law requires.</summary>
/// <param name="Refusal">The refusal when the member is missing.</param>
public sealed record StepCondition(string Field, Refusal Refusal);

/// <summary>A deadline that the step would start.</summary>
/// <param name="Due">The last day if the step were taken today.</param>
public sealed record StartedDeadline(string Duty, string RuleId, string What, string Article, DateOnly Due);

internal sealed class GetNextStepsHandler(CasesDbContext db, RequestContext context, VisibleUnits visible, StepContexts contexts)
    : IRequestHandler<GetNextSteps, Result<NextSteps>>
{
    public async Task<Result<NextSteps>> Handle(GetNextSteps query, CancellationToken cancellationToken)
    {
        var readable = await visible.ForAsync(Permission.ReadCases, cancellationToken);
        var at = await db
            .Cases.AsNoTracking()
            .Include(c => c.Steps)
            .SingleOrDefaultAsync(
                c => c.Id == query.Case && (readable.Contains(c.UnitId) || readable.Contains(c.BookUnitId)), cancellationToken);
        if (at is null)
        {
            return CaseRefusals.NotFound();
        }

        var writable = await visible.ForAsync(Permission.WriteCases, cancellationToken);
        var around = at.CompleteContext(await contexts.OfAsync(at, cancellationToken));
        var stepEvaluator = new StepEvaluator(at, around, context.Today, writable.Contains(at.UnitId));
        var state = at.State;
        return new NextSteps(
            state.Status,
            at.Kind is CaseKind.Denunciation ? state.Progress?.Protection ?? ProtectionStatus.None : null,
            [.. stepEvaluator.Steps()]);
    }
}
