using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using QcdcCases.Application.Registers.Shapes;

namespace QcdcCases.Application.Registers.Lines;

/// <summary>Reads the bytes of a line strictly: one JSON object of a known type, with known members, each once and of its type.</summary>
internal sealed class LineParser(ProblemList problems)
{
    private const int Deepest = 4;

    private static readonly JsonReaderOptions Strict = new() { MaxDepth = Deepest };

    private static readonly Kind[] Kinds =
    [
        new Kind<CaseLine>("case"),
        new Kind<LetterLine>("letter"),
        new Kind<LetterProcessedLine>("letter-processed"),
        new Kind<CaseEventLine>("case-event"),
        new Kind<OpinionLine>("opinion"),
        new Kind<OpinionResolvedLine>("opinion-resolved"),
        new Kind<VisitLine>("visit"),
        new Kind<SessionLine>("session"),
        new Kind<ConferenceLine>("conference"),
        new Kind<FeedbackLine>("feedback"),
        new Kind<FeedbackEventLine>("feedback-event"),
        new Kind<IndicatorLine>("indicator"),
        new Kind<UnitLine>("unit"),
    ];

    private readonly Finding finding = new(problems);

    /// <summary>
    /// The line, with <paramref name="isClean"/> false when anything of it was reported; what was readable of it is there nevertheless. Null
    /// when not even its type could be read.
    /// </summary>
    public JournalLine? Parse(RawLine raw, out bool isClean)
    {
        finding.Begin(raw.Number);
        var line = Parse(raw);
        isClean = finding.IsClean;
        if (line is not null)
        {
            (line.Number, line.Offset) = (raw.Number, raw.Offset);
        }

        return line;
    }

    private JournalLine? Parse(RawLine raw)
    {
        if (raw.Wrong is { } wrong)
        {
            finding.Wrong(wrong);
            return null;
        }

        if (!Utf8.IsValid(raw.Bytes.Span))
        {
            finding.Wrong(JournalForm.EncodingOf(raw.Bytes.Span) is { } encoding ? ShapeRefusals.OtherEncoding(encoding)
                : raw.IsUnended ? ShapeRefusals.CutOff : ShapeRefusals.NotUtf8);
            return null;
        }

        JournalLine? line = null;
        try
        {
            if (KindOf(raw.Bytes.Span) is { } kind)
            {
                line = kind.Make();
                kind.Read(raw.Bytes.Span, finding, line);
            }
        }
        catch (JsonException)
        {
            finding.Unreadable(raw.IsUnended ? ShapeRefusals.CutOff : ShapeRefusals.NotJson);
        }
        catch (InvalidOperationException)
        {
            // A member's name holds an escaped half of a surrogate pair.
            finding.Unreadable(ShapeRefusals.IllFormedText);
        }

        return line;
    }

    private Kind? KindOf(ReadOnlySpan<byte> bytes)
    {
        var json = new Utf8JsonReader(bytes, Strict);
        if (!json.Read() || json.TokenType is not JsonTokenType.StartObject)
        {
            finding.Wrong(ShapeRefusals.NotJson);
            return null;
        }

        while (json.Read() && json.TokenType is JsonTokenType.PropertyName)
        {
            if (json.ValueTextEquals("type"u8))
            {
                json.Read();
                return KindOf(ref json);
            }

            json.Skip();
        }

        finding.Wrong(ShapeRefusals.TypeMissing);
        return null;
    }

    private Kind? KindOf(ref Utf8JsonReader json)
    {
        if (json.TokenType is JsonTokenType.String)
        {
            foreach (var kind in Kinds)
            {
                if (json.ValueTextEquals(kind.Word))
                {
                    return kind;
                }
            }
        }

        finding.Wrong(ShapeRefusals.TypeUnknown);
        return null;
    }

    private abstract class Kind(string word)
    {
        public byte[] Word { get; } = Encoding.UTF8.GetBytes(word);

        public abstract JournalLine Make();

        public abstract void Read(ReadOnlySpan<byte> bytes, Finding finding, JournalLine into);
    }

    private sealed class Kind<TLine>(string word) : Kind(word)
        where TLine : JournalLine<TLine>, IShaped<TLine>, new()
    {
        public override JournalLine Make() => new TLine();

        public override void Read(ReadOnlySpan<byte> bytes, Finding finding, JournalLine into)
        {
            var json = new Utf8JsonReader(bytes, Strict);
            json.Read();
            TLine.Members.Read(ref json, finding, (TLine)into);

            // Anything after the object is not JSON and throws.
            json.Read();
        }
    }
}
