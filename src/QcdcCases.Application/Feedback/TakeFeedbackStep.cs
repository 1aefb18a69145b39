using FluentValidation;
using MediatR;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Units;
using QcdcCases.Domain.Feedback;
using QcdcCases.Domain.History;
using QcdcCases.Domain.Shared;
using QcdcCases.Domain.Units;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Feedback;

/// <summary>Takes a step of the office: accept, refuse, transfer, extend, answer or close.</summary>
/// <param name="At">When the step was taken, if it is entered later; otherwise now.</param>
/// <param name="Answer">The text of the step: the answer, or the reason of a refusal or extension.</param>
/// <param name="Receiver">The body to which it is transferred.</param>
/// <param name="DueOn">The last day that an extension sets.</param>
public sealed record TakeFeedbackStep(
    Guid Id,
    FeedbackEvent Event,
    DateTimeOffset? At = null,
    string? Answer = null,
    string? Receiver = null,
    DateOnly? DueOn = null) : ICommand<FeedbackView>;

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
    CategoryDefinitions definitions,
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
        var tree = await units.TreeAsync(cancellationToken);
        var entry = new FeedbackStepEntry(command.Event, at, command.Answer, Receiver: command.Receiver, DueOn: command.DueOn);
        var broken = DayRules.CheckHappened(at, context.Now, "at")
            ?? (command.DueOn is { } due ? DayRules.CheckPlanned(due, context.Today, "dueOn") : null)
            ?? await CheckExtensionAsync(item, command.Event, tree, cancellationToken)
            ?? item.ApplyStep(entry);
        if (broken is not null)
        {
            return broken;
        }

        history.Record(new HistoryNote($"feedback.{Code.Of(command.Event)}", item.Id, item.UnitId));
        return FeedbackView.Of(item, tree, db.Stamp(item));
    }

    /// <summary>Refuses an extension where the category's definition on the day of receipt allows none.</summary>
    private async Task<Refusal?> CheckExtensionAsync(
        FeedbackItem item, FeedbackEvent step, UnitTree tree, CancellationToken cancellationToken)
    {
        if (step is not FeedbackEvent.Extended)
        {
            return null;
        }

        var day = OfficeClock.DayOf(item.ReceivedAt);
        return await definitions.FindAsync(tree, item.UnitId, item.Category, day, cancellationToken) is { IsExtendable: false }
            ? Refusal.Rule("feedback.not_extendable", "The category of the feedback allows no extension.", "event")
            : null;
    }
}
