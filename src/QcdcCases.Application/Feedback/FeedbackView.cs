using QcdcCases.Application.Shared;
using QcdcCases.Domain.Feedback;
using QcdcCases.Domain.Shared;
using QcdcCases.Domain.Units;

namespace QcdcCases.Application.Feedback;

/// <summary>Feedback, as returned to staff.</summary>
/// <param name="DueOn">The last day for an answer, by the deadline of the category; absent when it has none.</param>
/// <param name="Voided">For an entry that was made twice or by mistake: when, why and by whom it was voided.</param>
/// <param name="Steps">The steps in order, when a single item is returned.</param>
/// <param name="FollowCode">
/// The follow code, returned only in the response to the submission. It is for the citizen alone, who rates the answer with it.
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
    Guid Version,
    Voiding? Voided = null) : IVersioned
{
    /// <summary>The place on the map.</summary>
    public FeedbackPlace? Place { get; init; }

    /// <summary>The number of the address in a directory of the sender's.</summary>
    public string? AddressId { get; init; }

    /// <summary>Public addresses of photos.</summary>
    public IReadOnlyList<string>? MediaUrls { get; init; }

    /// <summary>The answers to the questions of the category, each with its question as it was asked.</summary>
    public IReadOnlyList<GivenAnswer>? Answers { get; init; }

    /// <summary>Why it is withheld from the public; absent if it may be shown.</summary>
    public string? HiddenReason { get; init; }

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
        version,
        item.Voided)
    {
        Place = FeedbackPlace.Of(item.Place),
        AddressId = item.AddressId,
        MediaUrls = item.MediaUrls.Count > 0 ? item.MediaUrls : null,
        Answers = item.Answers.Count > 0 ? item.Answers : null,
        HiddenReason = item.HiddenReason,
    };
}

/// <summary>A step of feedback.</summary>
/// <param name="Answer">The text of the step: the answer, or the reason of a refusal, extension or reopening, or a comment.</param>
/// <param name="Receiver">The body to which it was transferred.</param>
/// <param name="DueOn">The last day that an extension set.</param>
public sealed record FeedbackStepView(
    FeedbackEvent Event, DateTimeOffset At, string? Answer, int? Rating, string? Receiver, DateOnly? DueOn = null)
{
    public static FeedbackStepView Of(FeedbackStep step) => new(
        step.Event, step.At, step.Answer, step.Rating, step.Receiver, step.DueOn);
}
