using FluentValidation;
using MediatR;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.History;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Application.Dialogue;

/// <summary>Assigns an opinion to a unit that must resolve it.</summary>
/// <param name="Unit">The key of that unit.</param>
/// <param name="DueOn">The last day for resolving it.</param>
public sealed record AssignOpinion(Guid Id, string Unit, DateOnly? DueOn) : ICommand<OpinionView>;

internal sealed class AssignOpinionValidator : AbstractValidator<AssignOpinion>
{
    public AssignOpinionValidator() => RuleFor(o => o.Unit).IsKey();
}

internal sealed class AssignOpinionHandler(OpinionStore opinionStore, HistoryWriter history)
    : IRequestHandler<AssignOpinion, Result<OpinionView>>
{
    public async Task<Result<OpinionView>> Handle(AssignOpinion command, CancellationToken cancellationToken)
    {
        var found = await opinionStore.FindOwnAsync(command.Id, cancellationToken);
        if (found.IsRefused(out var refusal, out var opinion))
        {
            return refusal;
        }

        var settler = await opinionStore.FindAssignedUnitAsync(command.Unit, opinion.HeldOn, "unit", cancellationToken);
        if (settler.IsRefused(out refusal, out var unitId))
        {
            return refusal;
        }

        if ((opinionStore.CheckDue(opinion.HeldOn, command.DueOn) ?? opinion.Assign(unitId, command.DueOn)) is { } broken)
        {
            return broken;
        }

        history.Record(new HistoryNote("opinion.assigned", opinion.Id, opinion.UnitId, opinion.CaseId, Detail: command.Unit));
        return await opinionStore.ViewChangedAsync(opinion, cancellationToken);
    }
}
