using System.Text.Json.Serialization;
using QcdcCases.Domain.Feedback;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Application.Registers.Lines;

/// <summary>What citizens rate.</summary>
internal enum RatedRecord
{
    Visit,
    Letter,
    Feedback,
}

/// <summary>The record that a rating is of.</summary>
internal sealed class RatedReference
{
    public required RatedRecord Type { get; set; }
    [KeyText] public required string Key { get => To.Key; set => To = new Reference(To.Source, value); }

    /// <summary>Null means the source of the line.</summary>
    [KeyText(MayBeBlank = true)] public string? Source { get => To.Source; set => To = new Reference(value, To.Key); }

    internal Reference To { get; private set; } = Reference.None;
}

/// <summary>A citizen's rating of a visit, of the handling of a letter, or of feedback, which is its event <c>rated</c>.</summary>
internal sealed class RatingLine : JournalLine
{
    [JsonPropertyOrder(-1)] public required RatedReference Of { get; set; } = new() { Type = RatedRecord.Visit, Key = string.Empty };
    public required DateTimeOffset At { get; set; }
    [Integer(1, 5)] public required int Value { get; set; }
    [Prose(MayBeBlank = true)] public string? Text { get; set; }

    internal override IEnumerable<(RecordType Type, Reference? To)> References => Of.Type switch
    {
        RatedRecord.Visit => [(RecordType.Visit, Of.To)],
        RatedRecord.Letter => [(RecordType.Letter, Of.To)],
        _ => [(RecordType.Feedback, Of.To)],
    };

    internal CitizenRating ToRating() => new(OfficeClock.Storable(At), Value, Text);

    /// <summary>Returns the line as the step of feedback that it is.</summary>
    internal FeedbackEventLine ToFeedbackEvent() => new()
    {
        Source = Source,
        Subject = Of.To,
        At = At,
        Event = FeedbackEvent.Rated,
        Answer = Text,
        Rating = Value,
        Number = Number,
        Offset = Offset,
    };

    internal static RatingLine OfRecord(CitizenRating rating, RatedRecord type, string key) => new()
    {
        Of = new RatedReference { Type = type, Key = key },
        At = rating.At,
        Value = rating.Value,
        Text = rating.Text,
    };
}
