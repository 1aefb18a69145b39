using System.Text.Json;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Application.Registers.Lines;

/// <summary>The types of lines by name; the most frequent ones first.</summary>
internal static class LineTypes
{
    private static readonly (JsonEncodedText Word, Type Class)[] All =
    [
        Of<CaseLine>("case"),
        Of<LetterLine>("letter"),
        Of<LetterProcessedLine>("letter-processed"),
        Of<CaseEventLine>("case-event"),
        Of<OpinionLine>("opinion"),
        Of<OpinionResolvedLine>("opinion-resolved"),
        Of<OpinionEventLine>("opinion-event"),
        Of<VisitLine>("visit"),
        Of<SessionLine>("session"),
        Of<ConferenceLine>("conference"),
        Of<FeedbackLine>("feedback"),
        Of<FeedbackEventLine>("feedback-event"),
        Of<IndicatorLine>("indicator"),
        Of<UnitLine>("unit"),
        Of<CodeLine>("code"),
        Of<NoteLine>("note"),
        Of<ApologyLine>("apology"),
        Of<RatingLine>("rating"),
        Of<IndicatorDefinitionLine>("indicator-definition"),
    ];

    public static string WordOf(JournalLine line) => Array.Find(All, t => t.Class == line.GetType()).Word.Value;

    /// <summary>True if a well-formed line adds a record of its own.</summary>
    public static bool EntersRecord(ReadOnlySpan<byte> line) =>
        Find(line, out _) is { } type && (type.IsSubclassOf(typeof(RecordLine)) || type == typeof(IndicatorLine));

    /// <summary>Returns the class of a line by its member <c>type</c>.</summary>
    /// <param name="fault">Why it cannot be determined.</param>
    public static Type? Find(ReadOnlySpan<byte> line, out Refusal? fault)
    {
        var json = new Utf8JsonReader(line, new JsonReaderOptions { MaxDepth = LineJson.Depth });
        fault = json.Read() && json.TokenType is JsonTokenType.StartObject ? null : LineRefusals.NotJson;
        while (fault is null && json.Read() && json.TokenType is JsonTokenType.PropertyName)
        {
            if (json.ValueTextEquals("type"u8))
            {
                json.Read();
                var type = Find(ref json);
                fault = type is null ? LineRefusals.TypeUnknown : null;
                return type;
            }

            json.Skip();
        }

        fault ??= LineRefusals.TypeMissing;
        return null;
    }

    private static Type? Find(ref Utf8JsonReader json)
    {
        if (json.TokenType is JsonTokenType.String)
        {
            foreach (var (word, type) in All)
            {
                if (json.ValueTextEquals(word.EncodedUtf8Bytes))
                {
                    return type;
                }
            }
        }

        return null;
    }

    private static (JsonEncodedText Word, Type Class) Of<TLine>(string word)
        where TLine : JournalLine =>
        (JsonEncodedText.Encode(word), typeof(TLine));
}
