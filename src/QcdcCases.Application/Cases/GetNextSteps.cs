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

/// <summary>Asks which steps a case can take today and with what, and why not the others, for this caller.</summary>
public sealed record GetNextSteps(Guid Case) : IQuery<NextSteps>;

/// <param name="Status">Where the case stands.</param>
/// <param name="Protection">Where the protection of the denouncer stands; null for other kinds of case.</param>
public sealed record NextSteps(CaseStatus Status, ProtectionStatus? Protection, IReadOnlyList<NextStep> Steps);

/// <summary>One step of the case's procedure.</summary>
/// <param name="IsOpen">Whether the caller may take it today.</param>
/// <param name="To">The state that it leads to; null when the case stays as it is, or goes back to where it was.</param>
/// <param name="Actor">Who takes it in law.</param>
/// <param name="Form">The prescribed form.</param>
/// <param name="Article">The article on the step.</param>
/// <param name="Fields">The members of the step that mean something for it, beside its day and papers.</param>
/// <param name="Grounds">The grounds that the law lists for it.</param>
/// <param name="Needs">What the law requires to be said, as things stand.</param>
/// <param name="Starts">The deadlines that begin with it.</param>
/// <param name="WhyNot">What stands in the way; empty when it is open.</param>
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
/// <param name="Refusal">What is answered when it is missing.</param>
public sealed record StepCondition(string Field, Refusal Refusal);

/// <summary>A deadline that would begin.</summary>
/// <param name="Due">Its last day if the step were taken today.</param>
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
            .SingleOrDefaultAsync(c => c.Id == query.Case && readable.Contains(c.UnitId), cancellationToken);
        if (at is null)
        {
            return CaseRefusals.NotFound();
        }

        var writable = await visible.ForAsync(Permission.WriteCases, cancellationToken);
        var around = at.Known(await contexts.OfAsync(at, cancellationToken));
        var outlook = new StepOutlook(at, around, context.Today, writable.Contains(at.UnitId));
        var state = at.State;
        return new NextSteps(
            state.Status,
            at.Kind is CaseKind.Denunciation ? state.Progress?.Protection ?? ProtectionStatus.None : null,
            [.. outlook.Steps()]);
    }
}
