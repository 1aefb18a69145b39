using QcdcCases.Application.Shared;
using QcdcCases.Domain.Feedback;
using QcdcCases.Domain.Units;

namespace QcdcCases.Application.Feedback;

/// <summary>
/// The state of feedback and the office's answers, for a citizen with the follow code. It contains nothing that the citizen wrote (text,
/// location, reason of a reopening, comments), because a code can be overheard.
/// </summary>
/// <param name="UnitName">The name of the unit that handles it.</param>
/// <param name="DueOn">The last day for an answer, as extensions have moved it.</param>
/// <param name="Answer">The office's last answer, or its reason for refusing.</param>
/// <param name="Rating">The citizen's rating of that answer, 1 to 5.</param>
public sealed record FeedbackFollowUp(
    string FollowCode,
    string Unit,
    string UnitName,
    string Category,
    DateTimeOffset ReceivedAt,
    FeedbackStatus Status,
    DateOnly? DueOn,
    string? Answer,
    int? Rating,
    IReadOnlyList<FeedbackStepView> Steps,
    Guid Version) : IVersioned
{
    public static FeedbackFollowUp Of(FeedbackItem item, UnitTree tree, Guid version)
    {
        var steps = item.Steps.OrderBy(s => s.Sequence).ToList();
        var ending = steps.FindLast(s => s.Event is FeedbackEvent.Answered or FeedbackEvent.Refused);
        return new(
            item.FollowCode,
            tree[item.UnitId].Key,
            tree[item.UnitId].Name,
            item.Category,
            item.ReceivedAt,
            item.Status,
            item.CurrentDueOn,
            ending?.Answer,
            steps.FindLast(s => s.Event is FeedbackEvent.Rated && s.Sequence > ending?.Sequence)?.Rating,
            steps.ConvertAll(WithoutCitizenText),
            version);
    }

    private static FeedbackStepView WithoutCitizenText(FeedbackStep step) =>
        FeedbackStepView.Of(step) with { Answer = step.Event is FeedbackEvent.Reopened or FeedbackEvent.Commented ? null : step.Answer };
}
