using QcdcCases.Domain.Shared;
using QcdcCases.Domain.Units;

namespace QcdcCases.Domain.Feedback;

/// <summary>An event of feedback, named as in the register journal.</summary>
public enum FeedbackEvent
{
    Accepted,
    Refused,
    Transferred,
    Extended,
    Answered,
    Rated,
    Reopened,
    Closed,
}

/// <summary>The state of feedback.</summary>
public enum FeedbackStatus
{
    Received,
    Accepted,
    Refused,
    Transferred,
    Answered,
    Closed,
}

/// <summary>Feedback from citizens' apps (phản ánh hiện trường). The citizen follows it by its code, without an account.</summary>
public sealed class FeedbackItem : HeldRecord, IVoidable
{
    private readonly List<FeedbackStep> steps = [];

    private FeedbackItem()
    {
    }

    public Guid Id { get; private init; }

    /// <summary>The source register; see <see cref="Origin"/>.</summary>
    public string Source { get; private init; } = null!;

    /// <summary>The stable key in the source register.</summary>
    public string Key { get; private init; } = null!;

    public DateTimeOffset ReceivedAt { get; private init; }

    public string Category { get; private init; } = null!;

    public string Text { get; private init; } = null!;

    public string? Location { get; private init; }

    public string? Channel { get; private init; }

    /// <summary>The code by which the citizen follows the feedback: unguessable and easy to read aloud.</summary>
    public string FollowCode { get; private init; } = null!;

    public FeedbackStatus Status { get; private set; }

    /// <summary>The last day for an answer by the category's deadline; null if the category has none.</summary>
    public DateOnly? DueOn { get; private init; }

    public string Search { get; private init; } = null!;

    public IReadOnlyList<FeedbackStep> Steps => steps;

    /// <inheritdoc cref="IVoidable.Voided"/>
    public Voiding? Voided { get; private set; }

    public void SetVoided(Voiding? voiding) => Voided = voiding;

    public static FeedbackItem Create(Guid id, Origin origin, string followCode, FeedbackReport report)
    {
        var item = Begin(id, origin, followCode, report);
        item.EnterInBookOf(report.UnitId);
        return item;
    }

    private static FeedbackItem Begin(Guid id, Origin origin, string followCode, FeedbackReport report) => new()
    {
        Id = id,
        Source = origin.Source,
        Key = origin.Key,
        ReceivedAt = report.ReceivedAt,
        Category = report.Category,
        Text = report.Text,
        Location = report.Location,
        Channel = report.Channel,
        FollowCode = followCode,
        DueOn = report.DueOn,
        Search = SearchText.Of(report.Text, report.Location),
    };

    /// <summary>Applies the next step.</summary>
    public Refusal? ApplyStep(FeedbackStepEntry entry)
    {
        if (FeedbackFlow.Apply(Status, steps.Count > 0 ? steps[^1].At : ReceivedAt, entry).IsRefused(out var refusal, out var next))
        {
            return refusal;
        }

        steps.Add(new FeedbackStep(Id, steps.Count + 1, entry.Event, entry.At, entry.Answer, entry.Rating, entry.Receiver));
        Status = next;
        return null;
    }

    /// <summary>Records the citizen's rating of the outcome: once per round, again after a reopening.</summary>
    public Refusal? Rate(DateTimeOffset at, int rating) =>
        steps.AsEnumerable().Reverse().TakeWhile(s => s.Event is not FeedbackEvent.Reopened).Any(s => s.Event is FeedbackEvent.Rated)
            ? Refusal.Conflict("feedback.already_rated", "The feedback has already been rated.")
            : ApplyStep(new FeedbackStepEntry(FeedbackEvent.Rated, at, Rating: rating));
}

public static class FeedbackRefusals
{
    public static Refusal NotFound() => Refusal.NotFound("feedback.not_found", "The feedback does not exist or is outside your units.");
}

/// <summary>One step of feedback.</summary>
/// <param name="Answer">The text of the step: the answer, the ground of a refusal, the reason of an extension or a reopening.</param>
public sealed record FeedbackStep(
    Guid FeedbackId,
    int Sequence,
    FeedbackEvent Event,
    DateTimeOffset At,
    string? Answer,
    int? Rating,
    string? Receiver);

/// <summary>The data of a step. A rating is 1 to 5.</summary>
public sealed record FeedbackStepEntry(
    FeedbackEvent Event,
    DateTimeOffset At,
    string? Answer = null,
    int? Rating = null,
    string? Receiver = null);

/// <summary>The data of new feedback.</summary>
public sealed record FeedbackReport(
    Guid UnitId, DateTimeOffset ReceivedAt, string Category, string Text, string? Location, string? Channel, DateOnly? DueOn);
