using QcdcCases.Application.Shared;
using QcdcCases.Domain.Feedback;
using QcdcCases.Domain.Units;

namespace QcdcCases.Application.Feedback;

/// <summary>Feedback as staff see it.</summary>
/// <param name="DueOn">The last day to answer by the category's deadline; absent when it has none.</param>
/// <param name="Steps">What happened to it, in order, when one piece is read.</param>
/// <param name="FollowCode">
/// Given once, with the answer to whoever submits it: it is the citizen's alone, who rates by it how the office did.
/// </param>
public sealed record FeedbackView(
    Guid Id,
    string Unit,
    DateTimeOffset ReceivedAt,
    string Category,
    string Text,
    string? Location,
    string? Channel,
    FeedbackStatus Status,
    DateOnly? DueOn,
    IReadOnlyList<FeedbackStepView>? Steps,
    string? FollowCode,
    Guid Version) : IVersioned
{
    public static FeedbackView Of(FeedbackItem item, UnitTree tree, Guid version) => new(
        item.Id,
        tree[item.UnitId].Key,
        item.ReceivedAt,
        item.Category,
        item.Text,
        item.Location,
        item.Channel,
        item.Status,
        item.DueOn,
        [.. item.Steps.OrderBy(s => s.Sequence).Select(FeedbackStepView.Of)],
        FollowCode: null,
        version);
}

/// <summary>One step of a piece of feedback.</summary>
/// <param name="Answer">What was said with it: the answer, the ground of a refusal, why more time is needed, why it was reopened.</param>
/// <param name="Receiver">To whom it was transferred.</param>
public sealed record FeedbackStepView(FeedbackEvent Event, DateTimeOffset At, string? Answer, int? Rating, string? Receiver)
{
    public static FeedbackStepView Of(FeedbackStep step) => new(step.Event, step.At, step.Answer, step.Rating, step.Receiver);
}
