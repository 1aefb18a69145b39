using FluentValidation;
using MediatR;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Units;
using QcdcCases.Domain.History;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Feedback;

/// <summary>Rates the office's answer to feedback. The follow code is sufficient.</summary>
/// <param name="Rating">1 (worst) to 5 (best).</param>
public sealed record RateFeedback(string FollowCode, int Rating) : ICommand<FeedbackFollowUp>;

internal sealed class RateFeedbackValidator : AbstractValidator<RateFeedback>
{
    public RateFeedbackValidator() => RuleFor(r => r.Rating).InclusiveBetween(1, 5);
}

internal sealed class RateFeedbackHandler(
    CasesDbContext db,
    RequestContext context,
    UnitDirectory units,
    FeedbackLoader feedbackLoader,
    HistoryWriter history) : IRequestHandler<RateFeedback, Result<FeedbackFollowUp>>
{
    public async Task<Result<FeedbackFollowUp>> Handle(RateFeedback command, CancellationToken cancellationToken)
    {
        var found = await feedbackLoader.FindByCodeAsync(command.FollowCode, cancellationToken);
        if (found.IsRefused(out var refusal, out var item))
        {
            return refusal;
        }

        if (item.Rate(context.Now, command.Rating) is { } broken)
        {
            return broken;
        }

        history.Record(new HistoryNote("feedback.rated", item.Id, item.UnitId));
        return FeedbackFollowUp.Of(item, await units.TreeWithAsync([item.UnitId], cancellationToken), db.Stamp(item));
    }
}
