using QcdcCases.Application.Registers.Shapes;
using QcdcCases.Domain.Feedback;

namespace QcdcCases.Application.Registers.Lines;

/// <summary>Feedback from the field as it came in.</summary>
internal sealed class FeedbackLine : RecordLine<FeedbackLine>, IShaped<FeedbackLine>
{
    public static Shape<FeedbackLine> Members { get; } = ShapeOf("feedback")
        .Required("key", Values.Key, l => l.Key, (l, v) => l.Key = v)
        .Required("unit", Values.Key, l => l.Unit, (l, v) => l.Unit = v)
        .Required("receivedAt", Values.Instant, l => l.ReceivedAt, (l, v) => l.ReceivedAt = v)
        .Required("category", Values.Code, l => l.Category, (l, v) => l.Category = v)
        .Required("text", Values.Prose, l => l.Text, (l, v) => l.Text = v)
        .Optional("location", Values.OptionalName, l => l.Location, (l, v) => l.Location = v)
        .Optional("channel", Values.OptionalName, l => l.Channel, (l, v) => l.Channel = v)
        .Given<bool>("ownCategory", Values.Flag, l => l.HasOwnCategory ? true : null, (l, v) => l.OwnCategory = v)
        .Given("dueOn", Values.Day, l => l.DueOn, (l, v) => l.DueOn = v)
        .Given("followCode", new FollowCodeValue(), l => l.FollowCode, (l, v) => l.FollowCode = v);

    public override RecordType Type => RecordType.Feedback;

    public string Unit { get; set; } = string.Empty;

    public DateTimeOffset ReceivedAt { get; set; }

    public string Category { get; set; } = string.Empty;

    /// <summary>The category is the book's own: none of <see cref="FeedbackCategories"/>.</summary>
    public bool OwnCategory { get; set; }

    private bool HasOwnCategory => OwnCategory && !FeedbackCategories.IsListed(Category);

    public string Text { get; set; } = string.Empty;

    public string? Location { get; set; }

    public string? Channel { get; set; }

    /// <summary>The last day to answer, by the deadline of the category where it was received.</summary>
    public DateOnly? DueOn { get; set; }

    /// <summary>What the citizen follows it by; without it one is drawn.</summary>
    public string? FollowCode { get; set; }

    public FeedbackReport ToReport(Guid unitId) => new(unitId, ReceivedAt, Category, Text, Location, Channel, DueOn);

    public static FeedbackLine Of(FeedbackItem item, string unit) => new()
    {
        Key = item.Key,
        Unit = unit,
        ReceivedAt = item.ReceivedAt,
        Category = item.Category,
        OwnCategory = !FeedbackCategories.IsListed(item.Category),
        Text = item.Text,
        Location = item.Location,
        Channel = item.Channel,
        DueOn = item.DueOn,
        FollowCode = item.FollowCode,
    };
}

/// <summary>One step of a piece of feedback.</summary>
internal sealed class FeedbackEventLine : EventLine<FeedbackEventLine>, IShaped<FeedbackEventLine>
{
    public static Shape<FeedbackEventLine> Members { get; } = ShapeOf("feedback-event")
        .Required("feedback", Values.Reference, l => l.Subject, (l, v) => l.Subject = v)
        .Required("at", Values.Instant, l => l.At, (l, v) => l.At = v)
        .Required("event", Values.Word<FeedbackEvent>(), l => l.Event, (l, v) => l.Event = v)
        .Optional("answer", Values.OptionalProse, l => l.Answer, (l, v) => l.Answer = v)
        .Optional("rating", Values.Any, l => l.Rating, (l, v) => l.Rating = v)
        .Optional("receiver", Values.OptionalName, l => l.Receiver, (l, v) => l.Receiver = v);

    public DateTimeOffset At { get; set; }

    public FeedbackEvent Event { get; set; }

    public string? Answer { get; set; }

    public int? Rating { get; set; }

    public string? Receiver { get; set; }

    public override void Refer(IReferences references) => references.To(RecordType.Feedback, Subject, "feedback");

    public FeedbackStepEntry ToEntry() => new(Event, At, Answer, Rating, Receiver);

    public static FeedbackEventLine Of(FeedbackStep step, string key) => new()
    {
        Subject = new Reference(null, key),
        At = step.At,
        Event = step.Event,
        Answer = step.Answer,
        Rating = step.Rating,
        Receiver = step.Receiver,
    };
}
