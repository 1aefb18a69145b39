using FluentValidation;
using MediatR;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Units;
using QcdcCases.Domain.Feedback;
using QcdcCases.Domain.History;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Feedback;

/// <summary>Adds something that the citizen says about their feedback. The follow code is sufficient.</summary>
public sealed record CommentOnFeedback(string FollowCode, string Text) : ICommand<FeedbackFollowUp>;

internal sealed class CommentOnFeedbackValidator : AbstractValidator<CommentOnFeedback>
{
    public CommentOnFeedbackValidator() => RuleFor(c => c.Text).IsProse();
}

internal sealed class CommentOnFeedbackHandler(
    CasesDbContext db, RequestContext context, UnitDirectory units, FeedbackLoader feedbackLoader, HistoryWriter history)
    : IRequestHandler<CommentOnFeedback, Result<FeedbackFollowUp>>
{
    public async Task<Result<FeedbackFollowUp>> Handle(CommentOnFeedback command, CancellationToken cancellationToken)
    {
        var found = await feedbackLoader.FindByCodeAsync(command.FollowCode, cancellationToken);
        if (found.IsRefused(out var refusal, out var item))
        {
            return refusal;
        }

        if (item.ApplyStep(new FeedbackStepEntry(FeedbackEvent.Commented, context.Now, command.Text)) is { } broken)
        {
            return broken;
        }

        history.Record(new HistoryNote("feedback.commented", item.Id, item.UnitId));
        return FeedbackFollowUp.Of(item, await units.TreeWithAsync([item.UnitId], cancellationToken), db.Stamp(item));
    }
}
