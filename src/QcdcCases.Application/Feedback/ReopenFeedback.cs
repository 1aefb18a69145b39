using FluentValidation;
using MediatR;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Units;
using QcdcCases.Domain.Feedback;
using QcdcCases.Domain.History;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Feedback;

/// <summary>Reopens feedback whose outcome does not satisfy the citizen. The follow code is sufficient.</summary>
/// <param name="Reason">What is still wrong.</param>
public sealed record ReopenFeedback(string FollowCode, string Reason) : ICommand<FeedbackFollowUp>;

internal sealed class ReopenFeedbackValidator : AbstractValidator<ReopenFeedback>
{
    public ReopenFeedbackValidator() => RuleFor(r => r.Reason).IsProse();
}

internal sealed class ReopenFeedbackHandler(
    CasesDbContext db,
    RequestContext context,
    UnitDirectory units,
    FeedbackLoader feedbackLoader,
    HistoryWriter history) : IRequestHandler<ReopenFeedback, Result<FeedbackFollowUp>>
{
    public async Task<Result<FeedbackFollowUp>> Handle(ReopenFeedback command, CancellationToken cancellationToken)
    {
        var found = await feedbackLoader.FindByCodeAsync(command.FollowCode, cancellationToken);
        if (found.IsRefused(out var refusal, out var item))
        {
            return refusal;
        }

        if (item.ApplyStep(new FeedbackStepEntry(FeedbackEvent.Reopened, context.Now, command.Reason)) is { } broken)
        {
            return broken;
        }

        history.Record(new HistoryNote("feedback.reopened", item.Id, item.UnitId));
        return FeedbackFollowUp.Of(item, await units.TreeWithAsync([item.UnitId], cancellationToken), db.Stamp(item));
    }
}
