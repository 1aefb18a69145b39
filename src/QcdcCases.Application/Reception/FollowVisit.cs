using FluentValidation;
using MediatR;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Reception;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Application.Reception;

/// <summary>
/// Records what followed a visit: the notice of a written refusal, or that the citizen was informed of the result. A repeated call corrects
/// the day.
/// </summary>
/// <param name="DocumentNo">The number of the notice; required for a refusal.</param>
public sealed record FollowVisit(Guid Visit, VisitFollowUp Event, DateOnly On, string? DocumentNo) : ICommand<VisitView>;

internal sealed class FollowVisitValidator : AbstractValidator<FollowVisit>
{
    public FollowVisitValidator()
    {
        RuleFor(f => f.DocumentNo).IsOptionalName();
        RuleFor(f => f.DocumentNo).NotEmpty().When(f => f.Event is VisitFollowUp.RefusalSent);
        RuleFor(f => f.DocumentNo).Null().When(f => f.Event is not VisitFollowUp.RefusalSent);
    }
}

internal sealed class FollowVisitHandler(RequestContext context, VisitLoader visits) : IRequestHandler<FollowVisit, Result<VisitView>>
{
    public async Task<Result<VisitView>> Handle(FollowVisit command, CancellationToken cancellationToken)
    {
        if ((await visits.LoadForUpdateAsync(command.Visit, cancellationToken)).IsRefused(out var refusal, out var visit))
        {
            return refusal;
        }

        refusal =
            DayRules.CheckHappened(command.On, context.Today, "on") ?? visit.RecordFollowUp(command.Event, command.On, command.DocumentNo);
        return refusal is null ? await visits.CompleteAsync(visit, $"visit.{Code.Of(command.Event)}", cancellationToken) : refusal;
    }
}
