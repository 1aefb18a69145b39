using System.Globalization;
using System.Text.Json;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Application.Shared.Json;

/// <summary>Reads a text by the rules of <see cref="PlainText"/>, and refuses garbled text.</summary>
/// <param name="most">The maximum length in UTF-16 units.</param>
/// <param name="mayBeBlank">True if it may be empty.</param>
/// <param name="hasLines">True if it may contain line breaks and tabs.</param>
public class TextConverter(int most = int.MaxValue, bool mayBeBlank = true, bool hasLines = true) : StrictConverter<string>
{
    private const string Breaks = "\t\n\r";

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);

    public override string ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        PlainText.TryRead(reader.GetString()!, out var text, out _) ? text : throw new JsonException();

    public override void WriteAsPropertyName(Utf8JsonWriter writer, string value, JsonSerializerOptions options) =>
        writer.WritePropertyName(value);

    protected override Fault? TryRead(ref Utf8JsonReader reader, out string value)
    {
        value = string.Empty;
        if (reader.TokenType is not JsonTokenType.String)
        {
            return new Fault(FaultKind.ExpectedText);
        }

        if (TextOf(ref reader) is not { } sent)
        {
            return new Fault(FaultKind.TextIllFormed);
        }

        return TextFaults.Find(sent, out value) ?? FindIn(value);
    }

    /// <summary>Returns the fault of a text that is plain.</summary>
    protected virtual Fault? FindIn(string text) => text switch
    {
        _ when !hasLines && text.AsSpan().IndexOfAny(Breaks) is >= 0 and var at =>
            new Fault(FaultKind.TextCharacter, string.Create(CultureInfo.InvariantCulture, $"U+{(int)text[at]:X4}")),
        _ when text.Length > most => new Fault(FaultKind.TextTooLong, most.ToString(CultureInfo.InvariantCulture)),
        "" when !mayBeBlank => new Fault(FaultKind.TextBlank),
        _ => null,
    };
}

/// <summary>Finds the faults that any input text can have.</summary>
public static class TextFaults
{
    /// <summary>Returns the fault of a text, or null for a valid one.</summary>
    /// <param name="text">The text as the register stores it.</param>
    public static Fault? Find(string sent, out string text)
    {
        text = string.Empty;
        if (GarbledText.Find(sent) is { } garbled)
        {
            return new Fault(FaultKind.TextGarbled) { Garbled = TextRefusals.Garbled(garbled) };
        }

        return PlainText.TryRead(sent, out text, out var unwanted) ? null : new Fault(FaultKind.TextCharacter, unwanted);
    }
}
