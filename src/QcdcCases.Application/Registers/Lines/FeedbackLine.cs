using System.Text.Json.Serialization;
using QcdcCases.Domain.Feedback;

namespace QcdcCases.Application.Registers.Lines;

/// <summary>Feedback from citizens' apps, as received.</summary>
internal sealed class FeedbackLine : HeldLine
{
    [KeyText] public required string Unit { get; set; } = string.Empty;
    public required DateTimeOffset ReceivedAt { get; set; }
    [CodeText] public required string Category { get; set; } = string.Empty;
    [Prose] public required string Text { get; set; } = string.Empty;
    [Name(MayBeBlank = true)] public string? Location { get; set; }
    [Name(MayBeBlank = true)] public string? Channel { get; set; }

    /// <summary>True for a category of the source register: none of <see cref="FeedbackCategories"/>.</summary>
    [AssignedByRegister] public bool? OwnCategory { get => field is true && !FeedbackCategories.IsListed(Category) ? true : null; set; }

    /// <summary>The last day to answer, by the deadline of the category in the source register.</summary>
    [AssignedByRegister] public DateOnly? DueOn { get; set; }

    /// <summary>The citizen's follow code; by default a new one.</summary>
    [AssignedByRegister, FollowCodeText] public string? FollowCode { get; set; }

    internal override RecordType Record => RecordType.Feedback;

    internal FeedbackReport ToReport(Guid unitId) => new(unitId, ReceivedAt, Category, Text, Location, Channel, DueOn);

    internal static FeedbackLine Of(FeedbackItem item, string unit, IReadOnlyList<HandOverRecord>? handedOver) => new()
    {
        Key = item.Key,
        Voided = VoidedRecord.Of(item),
        Unit = unit,
        ReceivedAt = item.ReceivedAt,
        Category = item.Category,
        OwnCategory = true,
        Text = item.Text,
        Location = item.Location,
        Channel = item.Channel,
        DueOn = item.DueOn,
        FollowCode = item.FollowCode,
        HandedOver = handedOver,
    };
}

/// <summary>One step of a piece of feedback.</summary>
internal sealed class FeedbackEventLine : JournalLine
{
    [JsonPropertyName("feedback"), JsonPropertyOrder(-1)] public required Reference Subject { get; set; } = Reference.None;
    public required DateTimeOffset At { get; set; }
    public required FeedbackEvent Event { get; set; }
    [Prose(MayBeBlank = true)] public string? Answer { get; set; }
    [Integer(0)] public int? Rating { get; set; }
    [Name(MayBeBlank = true)] public string? Receiver { get; set; }

    internal override IEnumerable<(RecordType Type, Reference? To)> References => [(RecordType.Feedback, Subject)];

    internal FeedbackStepEntry ToEntry() => new(Event, At, Answer, Rating, Receiver);

    internal static FeedbackEventLine Of(FeedbackStep step, string key) => new()
    {
        Subject = new Reference(null, key),
        At = step.At,
        Event = step.Event,
        Answer = step.Answer,
        Rating = step.Rating,
        Receiver = step.Receiver,
    };
}
