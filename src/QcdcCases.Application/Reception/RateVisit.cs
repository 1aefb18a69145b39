using FluentValidation;
using MediatR;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Application.Reception;

/// <summary>Records the rating that a citizen gives at the counter for a visit, once.</summary>
/// <param name="Value">1 (worst) to 5 (best).</param>
public sealed record RateVisit(Guid Visit, int Value, string? Text) : ICommand<VisitView>;

internal sealed class RateVisitValidator : AbstractValidator<RateVisit>
{
    public RateVisitValidator()
    {
        RuleFor(r => r.Value).InclusiveBetween(1, 5);
        RuleFor(r => r.Text).IsOptionalProse();
    }
}

internal sealed class RateVisitHandler(RequestContext context, VisitLoader visits) : IRequestHandler<RateVisit, Result<VisitView>>
{
    public async Task<Result<VisitView>> Handle(RateVisit command, CancellationToken cancellationToken)
    {
        if ((await visits.LoadForUpdateAsync(command.Visit, cancellationToken)).IsRefused(out var refusal, out var visit))
        {
            return refusal;
        }

        refusal = visit.Rate(new CitizenRating(context.Now, command.Value, command.Text));
        return refusal is null ? await visits.CompleteAsync(visit, "visit.rated", cancellationToken) : refusal with { Field = null };
    }
}
