using System.Globalization;
using System.Text.Json;
using QcdcCases.Application.Shared.Json;
using QcdcCases.Domain.Feedback;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Registers.Lines;

/// <summary>A text of a line. A text that an earlier version stored less strictly is written as it would be read again.</summary>
internal class LineTextConverter(int most, bool mayBeBlank = false, bool hasLines = true) : TextConverter(most, mayBeBlank, hasLines)
{
    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) =>
        writer.WriteStringValue(PlainText.TryRead(value, out var text, out _) ? text : value);
}

/// <inheritdoc cref="CodeTextAttribute"/>
internal sealed class CodeConverter() : LineTextConverter(TextLength.Code, hasLines: false)
{
    protected override Fault? FindIn(string text) => base.FindIn(text) ?? (IsCode(text) ? null : new Fault(FaultKind.CodeMisspelt));

    private static bool IsCode(string text)
    {
        var inWord = false;
        foreach (var character in text)
        {
            var isWord = char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character);
            if (!isWord && !(inWord && character is '-' or '.'))
            {
                return false;
            }

            inWord = isWord;
        }

        return inWord;
    }
}

/// <summary>A follow code of feedback, converted to its standard spelling.</summary>
internal sealed class FollowCodeConverter() : LineTextConverter(TextLength.Code, hasLines: false)
{
    protected override Fault? TryRead(ref Utf8JsonReader reader, out string value)
    {
        if (base.TryRead(ref reader, out value) is { } fault)
        {
            return fault;
        }

        var code = FollowCode.Parse(value);
        value = code ?? value;
        return code is null ? new Fault(FaultKind.FollowCodeMisspelt) : null;
    }
}

/// <summary>An instant in microseconds, the precision of all engines; written in the office's time zone.</summary>
internal sealed class LineInstantConverter : InstantConverter
{
    private const int LongestFraction = 6;

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) => writer.WriteStringValue(
        value.ToOffset(OfficeClock.Zone.BaseUtcOffset).ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFzzz", CultureInfo.InvariantCulture));

    protected override Fault? FindIn(string text, out DateTimeOffset value)
    {
        // The minutes of the offset are optional.
        var whole = text.Length > 3 && text[^3] is '+' or '-' && text.Contains('T', StringComparison.Ordinal) ? $"{text}:00" : text;
        var dot = text.IndexOf('.', StringComparison.Ordinal);
        var isTooFine = dot >= 0 && text.AsSpan(dot + 1).IndexOfAnyExceptInRange('0', '9') > LongestFraction;
        value = default;
        return isTooFine ? new Fault(FaultKind.InstantImpossible) : base.FindIn(whole, out value);
    }
}

/// <summary>A key as a plain string, or <c>{"source": …, "key": …}</c> for a record of another source.</summary>
internal sealed class ReferenceConverter : StrictConverter<Reference>, IObjectOrScalarConverter
{
    private static readonly KeyConverter Keys = new();

    public Type ObjectType => typeof(Parts);

    public override void Write(Utf8JsonWriter writer, Reference value, JsonSerializerOptions options)
    {
        if (value.Source is null)
        {
            Keys.Write(writer, value.Key, options);
        }
        else
        {
            JsonSerializer.Serialize(writer, new Parts { Source = value.Source, Key = value.Key }, options);
        }
    }

    protected override Fault? TryRead(ref Utf8JsonReader reader, out Reference value)
    {
        if (reader.TokenType is JsonTokenType.StartObject)
        {
            var parts = JsonSerializer.Deserialize<Parts>(ref reader, LineJson.Options)!;
            value = new Reference(parts.Source, parts.Key);
            return null;
        }

        var fault = Keys.TryReadKey(ref reader, out var key);
        value = new Reference(null, key);
        return fault;
    }

    private sealed class KeyConverter() : LineTextConverter(TextLength.Key, hasLines: false)
    {
        public Fault? TryReadKey(ref Utf8JsonReader reader, out string key) => TryRead(ref reader, out key);
    }

    internal sealed class Parts
    {
        [KeyText(MayBeBlank = true)]
        public required string Source { get; set; }

        [KeyText]
        public required string Key { get; set; }
    }
}
