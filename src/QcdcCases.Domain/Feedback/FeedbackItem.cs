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

    /// <summary>The citizen, or the app that serves them, adds something; the state stays.</summary>
    Commented,
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

    /// <summary>The last day as extensions have moved it; figures count by <see cref="DueOn"/>.</summary>
    public DateOnly? CurrentDueOn => steps.Max(s => s.DueOn) ?? DueOn;

    /// <summary>The latitude of the place in degrees (WGS 84), together with <see cref="Longitude"/>.</summary>
    public double? Latitude { get; private init; }

    public double? Longitude { get; private init; }

    public GeoPoint? Place => Latitude is { } lat && Longitude is { } @long ? new GeoPoint(lat, @long) : null;

    /// <summary>The number of the address in a directory of the sender's.</summary>
    public string? AddressId { get; private init; }

    /// <summary>Public addresses of photos that the citizen named; they are kept as text and never fetched.</summary>
    public IReadOnlyList<string> MediaUrls { get; private init; } = [];

    /// <summary>The answers to the questions of the category, each with its question as it was asked.</summary>
    public IReadOnlyList<GivenAnswer> Answers { get; private init; } = [];

    /// <summary>Why nothing of it is shown to the public; null if it may be shown.</summary>
    public string? HiddenReason { get; private set; }

    public string Search { get; private init; } = null!;

    /// <summary>The steps in their order; a database may return them in another.</summary>
    public IReadOnlyList<FeedbackStep> Steps => [.. steps.OrderBy(s => s.Sequence)];

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
        Latitude = report.Place?.Lat,
        Longitude = report.Place?.Long,
        AddressId = report.AddressId,
        MediaUrls = report.MediaUrls,
        Answers = report.Answers,
        HiddenReason = report.HiddenReason,
    };

    /// <summary>Withholds it from every public answer, or shows it again.</summary>
    /// <param name="reason">Why it is withheld; null to show it.</param>
    public Refusal? Hide(string? reason)
    {
        if (reason is null == HiddenReason is null)
        {
            return reason is null
                ? Refusal.Conflict("feedback.not_hidden", "The feedback is not hidden.")
                : Refusal.Conflict("feedback.already_hidden", "The feedback is already hidden.");
        }

        HiddenReason = reason;
        return null;
    }

    /// <summary>Applies the next step.</summary>
    public Refusal? ApplyStep(FeedbackStepEntry entry)
    {
        if (FeedbackFlow.Apply(Status, steps.Count > 0 ? Steps[^1].At : ReceivedAt, CurrentDueOn, entry)
            .IsRefused(out var refusal, out var next))
        {
            return refusal;
        }

        steps.Add(new FeedbackStep(
            Id, steps.Count + 1, entry.Event, entry.At, entry.Answer, entry.Rating, entry.Receiver, entry.DueOn, entry.ExternalId));
        Status = next;
        return null;
    }

    /// <summary>Records the citizen's rating of the outcome: once per round, again after a reopening.</summary>
    public Refusal? Rate(DateTimeOffset at, int rating) =>
        steps.OrderByDescending(s => s.Sequence)
            .TakeWhile(s => s.Event is not FeedbackEvent.Reopened)
            .Any(s => s.Event is FeedbackEvent.Rated)
            ? Refusal.Conflict("feedback.already_rated", "The feedback has already been rated.")
            : ApplyStep(new FeedbackStepEntry(FeedbackEvent.Rated, at, Rating: rating));
}

public static class FeedbackRefusals
{
    public static Refusal NotFound() => Refusal.NotFound("feedback.not_found", "The feedback does not exist or is outside your units.");
}

/// <summary>One step of feedback.</summary>
/// <param name="Answer">
/// The text of the step: the answer, the ground of a refusal, the reason of an extension or a reopening, a comment.
/// </param>
/// <param name="DueOn">The last day that an extension sets.</param>
/// <param name="ExternalId">The number of the comment in the app that sent it.</param>
public sealed record FeedbackStep(
    Guid FeedbackId,
    int Sequence,
    FeedbackEvent Event,
    DateTimeOffset At,
    string? Answer,
    int? Rating,
    string? Receiver,
    DateOnly? DueOn = null,
    string? ExternalId = null);

/// <summary>The data of a step. A rating is 1 to 5.</summary>
public sealed record FeedbackStepEntry(
    FeedbackEvent Event,
    DateTimeOffset At,
    string? Answer = null,
    int? Rating = null,
    string? Receiver = null,
    DateOnly? DueOn = null,
    string? ExternalId = null);

/// <summary>The data of new feedback.</summary>
public sealed record FeedbackReport(
    Guid UnitId, DateTimeOffset ReceivedAt, string Category, string Text, string? Location, string? Channel, DateOnly? DueOn)
{
    public GeoPoint? Place { get; init; }

    public string? AddressId { get; init; }

    public IReadOnlyList<string> MediaUrls { get; init; } = [];

    public IReadOnlyList<GivenAnswer> Answers { get; init; } = [];

    public string? HiddenReason { get; init; }
}
