using System.Buffers;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using QcdcCases.Application.Shared.Json;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Application.Registers.Lines;

/// <summary>
/// Reads the bytes of a line strictly: one JSON object of a known type, with known members, each once and of its type. A line that the
/// serializer refuses is read a second time to report all its faults.
/// </summary>
internal sealed class LineReader(ProblemList problems)
{
    /// <summary>
    /// Returns the line; <paramref name="isClean"/> is false if faults were reported, and the line then has the readable members. Returns
    /// null if even its type is invalid.
    /// </summary>
    public JournalLine? Read(RawLine raw, out bool isClean)
    {
        var before = problems.Count;
        var line = Read(raw);
        isClean = problems.Count == before;
        if (line is not null)
        {
            (line.Number, line.Offset) = (raw.Number, raw.Offset);
        }

        return line is RatingLine { Of.Type: RatedRecord.Feedback } rating ? rating.ToFeedbackEvent() : line;
    }

    private JournalLine? Read(RawLine raw)
    {
        if (raw.Fault is { } wrong)
        {
            problems.Add(raw.Number, wrong);
            return null;
        }

        if (!Utf8.IsValid(raw.Bytes.Span))
        {
            problems.Add(raw.Number, JournalFormat.EncodingOf(raw.Bytes.Span) is { } encoding ? LineRefusals.OtherEncoding(encoding)
                : raw.IsUnended ? LineRefusals.CutOff : LineRefusals.NotUtf8);
            return null;
        }

        if (TypeOf(raw) is not { } type)
        {
            return null;
        }

        if (Deserialize(raw, type) is { } taken)
        {
            return taken;
        }

        if (Parse(raw) is not { } document)
        {
            problems.Add(raw.Number, NoJson(raw));
            return null;
        }

        using (document)
        {
            return Diagnose(raw.Number, document.RootElement, type);
        }
    }

    private static JournalLine? Deserialize(RawLine raw, Type type)
    {
        try
        {
            return (JournalLine?)JsonSerializer.Deserialize(raw.Bytes.Span, LineJson.Options.GetTypeInfo(type));
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static JsonDocument? Parse(RawLine raw)
    {
        try
        {
            return JsonDocument.Parse(raw.Bytes, new JsonDocumentOptions { MaxDepth = LineJson.Depth });
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static Refusal NoJson(RawLine raw) => raw.IsUnended ? LineRefusals.CutOff : LineRefusals.NotJson;

    /// <summary>Reports all faults of a line, and reads the rest of it.</summary>
    private JournalLine Diagnose(long number, JsonElement line, Type type)
    {
        var diagnosis = JsonDiagnosis.Of(line, LineJson.Options.GetTypeInfo(type));
        if (diagnosis.Faults.FirstOrDefault(f => f.Kind is FaultKind.MemberIllFormed) is { } illFormed)
        {
            // A member without a readable name cannot be reported, so the fault is that of the line.
            problems.Add(number, LineRefusals.Of(illFormed));
        }
        else
        {
            foreach (var fault in diagnosis.Faults)
            {
                problems.Add(number, fault.Path, LineRefusals.Of(fault));
            }
        }

        return ReadRest(diagnosis.Sound, LineJson.Rest.GetTypeInfo(type));
    }

    private static JournalLine ReadRest(IReadOnlyList<JsonProperty> sound, JsonTypeInfo type)
    {
        var rest = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(rest, LineJson.Writing))
        {
            json.WriteStartObject();
            foreach (var member in sound)
            {
                json.WritePropertyName(member.Name);
                json.WriteRawValue(JsonMarshal.GetRawUtf8Value(member.Value), skipInputValidation: true);
            }

            json.WriteEndObject();
        }

        return (JournalLine)JsonSerializer.Deserialize(rest.WrittenSpan, type)!;
    }

    /// <summary>Returns the class of the line by its member <c>type</c>, wherever it is; null if a fault was reported.</summary>
    private Type? TypeOf(RawLine raw)
    {
        try
        {
            var type = LineTypes.Find(raw.Bytes.Span, out var fault);
            if (fault is not null)
            {
                problems.Add(raw.Number, fault);
            }

            return type;
        }
        catch (JsonException)
        {
            problems.Add(raw.Number, NoJson(raw));
            return null;
        }
    }
}
