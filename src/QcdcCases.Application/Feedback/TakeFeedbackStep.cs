using FluentValidation;
using MediatR;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Units;
using QcdcCases.Domain.Feedback;
using QcdcCases.Domain.History;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Feedback;

/// <summary>Takes a step of the office: accept, refuse, transfer, extend, answer or close.</summary>
/// <param name="At">When the step was taken, if it is entered later; otherwise now.</param>
/// <param name="Answer">The text of the step: the answer, or the reason of a refusal or extension.</param>
/// <param name="Receiver">The body to which it is transferred.</param>
public sealed record TakeFeedbackStep(
    Guid Id, FeedbackEvent Event, DateTimeOffset? At = null, string? Answer = null, string? Receiver = null) : ICommand<FeedbackView>;

internal sealed class TakeFeedbackStepValidator : AbstractValidator<TakeFeedbackStep>
{
    public TakeFeedbackStepValidator()
    {
        RuleFor(s => s.Answer!).IsProse().When(s => s.Event is FeedbackEvent.Answered);
        RuleFor(s => s.Answer!)
            .IsProse()
            .OverridePropertyName("reason")
            .When(s => s.Event is FeedbackEvent.Refused or FeedbackEvent.Extended);
        RuleFor(s => s.Answer)
            .IsOptionalProse()
            .OverridePropertyName("reason")
            .When(s => s.Event is FeedbackEvent.Transferred or FeedbackEvent.Closed);
        RuleFor(s => s.Receiver!).IsName().When(s => s.Event is FeedbackEvent.Transferred);
    }
}

internal sealed class TakeFeedbackStepHandler(
    CasesDbContext db,
    RequestContext context,
    UnitDirectory units,
    FeedbackLoader feedbackLoader,
    HistoryWriter history) : IRequestHandler<TakeFeedbackStep, Result<FeedbackView>>
{
    public async Task<Result<FeedbackView>> Handle(TakeFeedbackStep command, CancellationToken cancellationToken)
    {
        var found = await feedbackLoader.FindAsync(command.Id, cancellationToken);
        if (found.IsRefused(out var refusal, out var item))
        {
            return refusal;
        }

        var at = command.At is { } named ? OfficeClock.Storable(named) : context.Now;
        var entry = new FeedbackStepEntry(command.Event, at, command.Answer, Receiver: command.Receiver);
        if ((DayRules.CheckHappened(at, context.Now, "at") ?? item.ApplyStep(entry)) is { } broken)
        {
            return broken;
        }

        history.Record(new HistoryNote($"feedback.{Code.Of(command.Event)}", item.Id, item.UnitId));
        return FeedbackView.Of(item, await units.TreeAsync(cancellationToken), db.Stamp(item));
    }
}
