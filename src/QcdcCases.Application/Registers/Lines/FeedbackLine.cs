using System.Text.Json.Serialization;
using QcdcCases.Application.Shared.Json;
using QcdcCases.Domain.Feedback;
using QcdcCases.Persistence;

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

    public PlaceRecord? Place { get; set; }
    [KeyText] public string? AddressId { get; set; }
    [ListLength(FeedbackLimits.MaxMedia, MaxText = TextLength.Prose)] public IReadOnlyList<string>? MediaUrls { get; set; }
    [ListLength(CategoryDefinition.MaxQuestions)] public IReadOnlyList<AnswerRecord>? Answers { get; set; }

    /// <summary>Why it is withheld from the public.</summary>
    [AssignedByRegister, Prose] public string? HiddenReason { get; set; }

    /// <summary>True for a category of the source register: none of <see cref="FeedbackCategories"/>.</summary>
    [AssignedByRegister] public bool? OwnCategory { get => field is true && !FeedbackCategories.IsListed(Category) ? true : null; set; }

    /// <summary>The last day to answer, by the deadline of the category in the source register.</summary>
    [AssignedByRegister] public DateOnly? DueOn { get; set; }

    /// <summary>The citizen's follow code; by default a new one.</summary>
    [AssignedByRegister, FollowCodeText] public string? FollowCode { get; set; }

    internal override RecordType Record => RecordType.Feedback;

    internal FeedbackReport ToReport(Guid unitId) => new(unitId, ReceivedAt, Category, Text, Location, Channel, DueOn)
    {
        Place = Place?.ToPoint(),
        AddressId = AddressId,
        MediaUrls = MediaUrls ?? [],
        Answers = [.. (Answers ?? []).Select(a => a.ToAnswer())],
        HiddenReason = HiddenReason,
    };

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
        Place = PlaceRecord.Of(item.Place),
        AddressId = item.AddressId,
        MediaUrls = item.MediaUrls.Count > 0 ? item.MediaUrls : null,
        Answers = item.Answers.Count > 0 ? [.. item.Answers.Select(AnswerRecord.Of)] : null,
        HiddenReason = item.HiddenReason,
        HandedOver = handedOver,
    };
}

/// <summary>A place on the map, in degrees (WGS 84).</summary>
internal sealed class PlaceRecord
{
    [Degrees(GeoPoint.MaxLat)] public required double Lat { get; set; }
    [Degrees(GeoPoint.MaxLong)] public required double Long { get; set; }

    internal GeoPoint ToPoint() => new(Lat, Long);

    internal static PlaceRecord? Of(GeoPoint? point) => point is null ? null : new() { Lat = point.Lat, Long = point.Long };
}

/// <summary>An answer to a question of the category, with the question as it was asked.</summary>
internal sealed class AnswerRecord
{
    [KeyText] public required string Code { get; set; } = string.Empty;
    [Name] public required string Question { get; set; } = string.Empty;
    [ListLength(CategoryDefinition.MaxChoices, MaxText = TextLength.Prose)]
    public required IReadOnlyList<string> Values { get; set; } = [];
    [ListLength(CategoryDefinition.MaxChoices, MaxText = TextLength.Prose)] public IReadOnlyList<string>? Names { get; set; }

    internal GivenAnswer ToAnswer() => new(Code, Question, Values, Names);

    internal static AnswerRecord Of(GivenAnswer answer) => new()
    {
        Code = answer.Code,
        Question = answer.Question,
        Values = answer.Values,
        Names = answer.Names,
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

    /// <summary>The last day that an extension sets.</summary>
    public DateOnly? DueOn { get; set; }

    /// <summary>The number of a comment in the app that sent it.</summary>
    [KeyText] public string? ExternalId { get; set; }

    internal override IEnumerable<(RecordType Type, Reference? To)> References => [(RecordType.Feedback, Subject)];

    internal FeedbackStepEntry ToEntry() => new(Event, At, Answer, Rating, Receiver, DueOn, ExternalId);

    internal static FeedbackEventLine Of(FeedbackStep step, string key) => new()
    {
        Subject = new Reference(null, key),
        At = step.At,
        Event = step.Event,
        Answer = step.Answer,
        Rating = step.Rating,
        Receiver = step.Receiver,
        DueOn = step.DueOn,
        ExternalId = step.ExternalId,
    };
}
