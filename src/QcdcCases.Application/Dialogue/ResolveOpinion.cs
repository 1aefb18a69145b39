using FluentValidation;
using MediatR;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.History;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Application.Dialogue;

/// <summary>Records how an opinion was resolved, or corrects that record.</summary>
/// <param name="Correction">Whether this replaces an earlier record. The history shows both.</param>
public sealed record ResolveOpinion(Guid Id, DateOnly On, string Answer, bool Correction = false) : ICommand<OpinionView>;

internal sealed class ResolveOpinionValidator : AbstractValidator<ResolveOpinion>
{
    public ResolveOpinionValidator() => RuleFor(o => o.Answer).IsProse();
}

internal sealed class ResolveOpinionHandler(RequestContext context, OpinionStore opinionStore, HistoryWriter history)
    : IRequestHandler<ResolveOpinion, Result<OpinionView>>
{
    public async Task<Result<OpinionView>> Handle(ResolveOpinion command, CancellationToken cancellationToken)
    {
        var found = await opinionStore.FindAsync(command.Id, cancellationToken);
        if (found.IsRefused(out var refusal, out var opinion))
        {
            return refusal;
        }

        var broken = DayRules.CheckHappened(command.On, context.Today, "on") ?? (command.Correction
            ? opinion.CorrectResolution(command.On, command.Answer)
            : opinion.Resolve(command.On, command.Answer));
        if (broken is not null)
        {
            return broken;
        }

        var action = command.Correction ? "opinion.resolution-corrected" : "opinion.resolved";
        history.Record(new HistoryNote(action, opinion.Id, opinion.UnitId, opinion.CaseId, Detail: $"{command.On:yyyy-MM-dd}"));
        return await opinionStore.ViewChangedAsync(opinion, cancellationToken);
    }
}
