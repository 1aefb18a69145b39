using MediatR;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Units;
using QcdcCases.Domain.Feedback;
using QcdcCases.Domain.History;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Feedback;

/// <summary>Voids feedback that came twice or by mistake; the citizen can still follow it.</summary>
/// <param name="Reason">The reason; it must not name persons of the matter.</param>
public sealed record VoidFeedback(Guid Id, string Reason) : ICommand<FeedbackView>, IVoiding;

/// <summary>Restores voided feedback; the trace stays in the history.</summary>
public sealed record RestoreFeedback(Guid Id, string Reason) : ICommand<FeedbackView>, IVoiding;

internal sealed class VoidFeedbackValidator : VoidingValidator<VoidFeedback>;

internal sealed class RestoreFeedbackValidator : VoidingValidator<RestoreFeedback>;

internal sealed class VoidFeedbackHandler(
    CasesDbContext db, RequestContext context, UnitDirectory units, FeedbackLoader feedbackLoader, HistoryWriter history)
    : IRequestHandler<VoidFeedback, Result<FeedbackView>>, IRequestHandler<RestoreFeedback, Result<FeedbackView>>
{
    public async Task<Result<FeedbackView>> Handle(VoidFeedback command, CancellationToken cancellationToken)
    {
        if ((await feedbackLoader.FindAsync(command.Id, cancellationToken, voided: false)).IsRefused(out var refusal, out var found))
        {
            return refusal;
        }

        found.SetVoided(context.ToVoiding(command.Reason));
        return await CompleteAsync(found, "feedback.voided", command.Reason, cancellationToken);
    }

    public async Task<Result<FeedbackView>> Handle(RestoreFeedback command, CancellationToken cancellationToken)
    {
        if ((await feedbackLoader.FindAsync(command.Id, cancellationToken, voided: true)).IsRefused(out var refusal, out var found))
        {
            return refusal;
        }

        found.SetVoided(null);
        return await CompleteAsync(found, "feedback.restored", command.Reason, cancellationToken);
    }

    private async Task<FeedbackView> CompleteAsync(FeedbackItem item, string action, string reason, CancellationToken cancellationToken)
    {
        history.Record(new HistoryNote(action, item.Id, item.UnitId, Reason: reason));
        return FeedbackView.Of(item, await units.TreeAsync(cancellationToken), db.Stamp(item));
    }
}
