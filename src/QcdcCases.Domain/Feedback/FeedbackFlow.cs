using QcdcCases.Domain.Shared;

namespace QcdcCases.Domain.Feedback;

/// <summary>The state machine of feedback.</summary>
public static class FeedbackFlow
{
    /// <summary>The allowed source states and the target state of each event; a null target keeps the state.</summary>
    public static IReadOnlyDictionary<FeedbackEvent, (IReadOnlyList<FeedbackStatus> From, FeedbackStatus? To)> Table { get; } =
        new Dictionary<FeedbackEvent, (IReadOnlyList<FeedbackStatus>, FeedbackStatus?)>
        {
            [FeedbackEvent.Accepted] = ([FeedbackStatus.Received, FeedbackStatus.Transferred], FeedbackStatus.Accepted),
            [FeedbackEvent.Refused] = (
                [FeedbackStatus.Received, FeedbackStatus.Accepted, FeedbackStatus.Transferred],
                FeedbackStatus.Refused),
            [FeedbackEvent.Transferred] = ([FeedbackStatus.Received, FeedbackStatus.Accepted], FeedbackStatus.Transferred),
            [FeedbackEvent.Extended] = ([FeedbackStatus.Received, FeedbackStatus.Accepted, FeedbackStatus.Transferred], null),
            [FeedbackEvent.Answered] = (
                [FeedbackStatus.Received, FeedbackStatus.Accepted, FeedbackStatus.Transferred],
                FeedbackStatus.Answered),
            [FeedbackEvent.Rated] = ([FeedbackStatus.Answered, FeedbackStatus.Refused, FeedbackStatus.Closed], null),
            [FeedbackEvent.Reopened] = ([FeedbackStatus.Answered, FeedbackStatus.Refused, FeedbackStatus.Closed], FeedbackStatus.Accepted),
            [FeedbackEvent.Closed] = (
                [FeedbackStatus.Answered, FeedbackStatus.Refused, FeedbackStatus.Transferred, FeedbackStatus.Accepted],
                FeedbackStatus.Closed),
            [FeedbackEvent.Commented] = (Enum.GetValues<FeedbackStatus>(), null),
        };

    /// <summary>Whether the office has ended its handling: what the public and Open311 call closed.</summary>
    public static bool IsEnded(FeedbackStatus status) =>
        status is FeedbackStatus.Answered or FeedbackStatus.Refused or FeedbackStatus.Closed;

    /// <summary>Returns the state after a step, or the refusal of the rule that the step breaks.</summary>
    /// <param name="lastAt">The instant of the previous step, or of receipt.</param>
    /// <param name="dueOn">The last day for an answer, as extensions have moved it.</param>
    public static Result<FeedbackStatus> Apply(
        FeedbackStatus status, DateTimeOffset lastAt, DateOnly? dueOn, FeedbackStepEntry entry) => entry switch
    {
        _ when entry.At < lastAt => Refusal.Rule("feedback.step_out_of_order", "`at` must not be before the step that it follows.", "at"),
        { Event: FeedbackEvent.Answered, Answer: null } => Refusal.Rule("feedback.answer_missing", "`answer` must not be empty.", "answer"),
        { Event: FeedbackEvent.Commented, Answer: null } => Refusal.Rule(
            "feedback.comment_missing", "`answer` of a comment must not be empty.", "answer"),
        { Event: not FeedbackEvent.Extended, DueOn: not null } => Refusal.Rule(
            "feedback.due_unexpected", "`dueOn` is allowed only for the event `extended`.", "dueOn"),
        _ when entry.DueOn < dueOn => Refusal.Rule(
            "feedback.extension_shortens", "`dueOn` must not be before the last day that it extends.", "dueOn"),
        { Event: FeedbackEvent.Rated, Rating: null or < 1 or > 5 } => Refusal.Rule(
            "feedback.rating_range", "`rating` must be from 1 to 5.", "rating"),
        { Event: not FeedbackEvent.Rated, Rating: not null } => Refusal.Rule(
            "feedback.rating_unexpected", "`rating` is allowed only for the event `rated`.", "rating"),
        _ when !Table[entry.Event].From.Contains(status) => new Refusal(
            RefusalKind.RuleBroken,
                "feedback.step_not_open", $"Feedback in status {Code.Of(status)} does not allow the event {Code.Of(entry.Event)}.")
        {
            Field = "event",
            Arguments = [Code.Of(status), Code.Of(entry.Event)],
        },
        _ => Table[entry.Event].To ?? status,
    };
}
