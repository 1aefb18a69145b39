using QcdcCases.Domain.Shared;

namespace QcdcCases.Domain.Feedback;

/// <summary>What can happen to a piece of feedback, in the words of the register journal.</summary>
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

/// <summary>Where a piece of feedback stands.</summary>
public enum FeedbackStatus
{
    Received,
    Accepted,
    Refused,
    Transferred,
    Answered,
    Closed,
}

/// <summary>Feedback from the field (phản ánh hiện trường), as citizens' apps send it; followed by its code without an account.</summary>
public sealed class FeedbackItem
{
    private readonly List<FeedbackStep> steps = [];

    private FeedbackItem()
    {
    }

    public Guid Id { get; private init; }

    /// <summary>The register it came from; see <see cref="Origin"/>.</summary>
    public string Source { get; private init; } = null!;

    /// <summary>Its stable key there.</summary>
    public string Key { get; private init; } = null!;

    public Guid UnitId { get; private init; }

    public DateTimeOffset ReceivedAt { get; private init; }

    public string Category { get; private init; } = null!;

    public string Text { get; private init; } = null!;

    public string? Location { get; private init; }

    public string? Channel { get; private init; }

    /// <summary>What the citizen follows it by: unguessable, easy to read out.</summary>
    public string FollowCode { get; private init; } = null!;

    public FeedbackStatus Status { get; private set; }

    /// <summary>The last day to answer by the category's deadline; null when the category has none.</summary>
    public DateOnly? DueOn { get; private init; }

    public string Search { get; private init; } = null!;

    public IReadOnlyList<FeedbackStep> Steps => steps;

    public static FeedbackItem Receive(Guid id, Origin origin, string followCode, FeedbackReport report) => new()
    {
        Id = id,
        Source = origin.Source,
        Key = origin.Key,
        UnitId = report.UnitId,
        ReceivedAt = report.ReceivedAt,
        Category = report.Category,
        Text = report.Text,
        Location = report.Location,
        Channel = report.Channel,
        FollowCode = followCode,
        DueOn = report.DueOn,
        Search = SearchText.Of(report.Text, report.Location),
    };

    /// <summary>Takes the next step.</summary>
    public Refusal? Take(FeedbackStepEntry entry)
    {
        if (FeedbackFlow.Apply(Status, steps.Count > 0 ? steps[^1].At : ReceivedAt, entry).IsRefused(out var refusal, out var next))
        {
            return refusal;
        }

        steps.Add(new FeedbackStep(Id, steps.Count + 1, entry.Event, entry.At, entry.Answer, entry.Rating, entry.Receiver));
        Status = next;
        return null;
    }

    /// <summary>Takes the citizen's rating of how the matter ended: once, until it is reopened and ends anew.</summary>
    public Refusal? Rate(DateTimeOffset at, int rating) =>
        steps.AsEnumerable().Reverse().TakeWhile(s => s.Event is not FeedbackEvent.Reopened).Any(s => s.Event is FeedbackEvent.Rated)
            ? Refusal.Conflict("feedback.already_rated", "It has been rated already.")
            : Take(new FeedbackStepEntry(FeedbackEvent.Rated, at, Rating: rating));
}

public static class FeedbackRefusals
{
    public static Refusal NotFound() => Refusal.NotFound("feedback.not_found", "There is no such feedback.");
}

/// <summary>One step of a piece of feedback.</summary>
/// <param name="Answer">What was said with it: the answer, the ground of a refusal, why more time is needed, why it was reopened.</param>
public sealed record FeedbackStep(Guid FeedbackId, int Sequence, FeedbackEvent Event, DateTimeOffset At, string? Answer, int? Rating, string? Receiver);

/// <summary>What is said of a step. A rating is 1 to 5.</summary>
public sealed record FeedbackStepEntry(FeedbackEvent Event, DateTimeOffset At, string? Answer = null, int? Rating = null, string? Receiver = null);

/// <summary>What is known of feedback when it arrives.</summary>
public sealed record FeedbackReport(
    Guid UnitId, DateTimeOffset ReceivedAt, string Category, string Text, string? Location, string? Channel, DateOnly? DueOn);
