using FluentValidation;
using MediatR;
using QcdcCases.Application.Access;
using QcdcCases.Application.Codes;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Units;
using QcdcCases.Domain.Feedback;
using QcdcCases.Domain.History;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Feedback;

/// <summary>Submits feedback, from a citizens' app or as entered by an officer from a telephone call or paper.</summary>
/// <param name="Unit">The key of the unit that is to handle it.</param>
/// <param name="Category">The code of a category.</param>
/// <param name="Location">The place, in the citizen's words.</param>
/// <param name="Channel">The channel, such as the name of the app.</param>
/// <param name="ReceivedAt">When it was received, if an officer enters it later; otherwise now.</param>
public sealed record SubmitFeedback(
    string Unit,
    string Category,
    string Text,
    string? Location = null,
    string? Channel = null,
    DateTimeOffset? ReceivedAt = null) : ICommand<FeedbackView>;

internal sealed class SubmitFeedbackValidator : AbstractValidator<SubmitFeedback>
{
    public SubmitFeedbackValidator()
    {
        RuleFor(f => f.Unit).IsKey();
        RuleFor(f => f.Category).IsCode();
        RuleFor(f => f.Text).IsProse();
        RuleFor(f => f.Location).IsOptionalName();
        RuleFor(f => f.Channel).IsOptionalName();
    }
}

internal sealed class SubmitFeedbackHandler(
    CasesDbContext db, RequestContext context, UnitDirectory units, CodeDirectory codes, HistoryWriter history)
    : IRequestHandler<SubmitFeedback, Result<FeedbackView>>
{
    public async Task<Result<FeedbackView>> Handle(SubmitFeedback command, CancellationToken cancellationToken)
    {
        var receivedAt = command.ReceivedAt is { } named ? OfficeClock.Storable(named) : context.Now;
        if (DayRules.CheckHappened(receivedAt, context.Now, "receivedAt") is { } impossible)
        {
            return impossible;
        }

        var place = await units.FindWritableAsync(
            context, command.Unit, Permission.SubmitFeedback, OfficeClock.DayOf(receivedAt), cancellationToken);
        if (place.IsRefused(out var refusal, out var unit))
        {
            return refusal;
        }

        var tree = await units.TreeAsync(cancellationToken);
        if (command.ReceivedAt is not null && !context.Caller.HasPermission(Permission.HandleFeedback, unit.Id, tree))
        {
            return Refusal.Rule(
                "feedback.received_at_not_taken", "`receivedAt` is allowed only when an officer enters the feedback.", "receivedAt");
        }

        if (!await codes.IsValidAsync(
            FeedbackCategories.Table, command.Category, unit.Id, OfficeClock.DayOf(receivedAt), cancellationToken))
        {
            return FeedbackLimits.CategoryUnknown();
        }

        var id = Guid.CreateVersion7(context.Now);
        var report = new FeedbackReport(
            unit.Id,
            receivedAt,
            command.Category,
            command.Text,
            command.Location,
            command.Channel,
            DueOn: null);
        var item = FeedbackItem.Create(id, Origin.Local(id), FollowCode.Generate(), report);
        db.Feedback.Add(item);
        history.Record(new HistoryNote("feedback.received", id, unit.Id));
        return FeedbackView.Of(item, tree, db.Stamp(item)) with { FollowCode = item.FollowCode };
    }
}
