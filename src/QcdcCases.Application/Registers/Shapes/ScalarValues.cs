using System.Globalization;
using System.Text.Json;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Application.Registers.Shapes;

/// <summary>A day, <c>yyyy-MM-dd</c>.</summary>
internal sealed class DayValue : Value<DateOnly>
{
    public override bool Read(ref Utf8JsonReader json, Finding finding, out DateOnly value)
    {
        value = default;
        if (json.TokenType is not JsonTokenType.String)
        {
            return IsOther(ref json, finding, "date");
        }

        return TryRead(Unescaped.Of(ref json), out value)
            ? CalendarSpan.Holds(value) || finding.Wrong(ShapeRefusals.OutsideCalendar)
            : finding.Wrong(ShapeRefusals.ImpossibleDate);
    }

    public override void Write(Utf8JsonWriter json, DateOnly value)
    {
        Span<char> text = stackalloc char[10];
        value.TryFormat(text, out _, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        json.WriteStringValue(text);
    }

    private static bool TryRead(ReadOnlySpan<byte> text, out DateOnly value)
    {
        value = default;
        if (text.Length != 10 || text[4] != '-' || text[7] != '-' ||
            !TryDigits(text[..4], out var year) || !TryDigits(text[5..7], out var month) || !TryDigits(text[8..], out var day) ||
            year == 0 || month is 0 or > 12 || day == 0 || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        value = new DateOnly(year, month, day);
        return true;
    }

    private static bool TryDigits(ReadOnlySpan<byte> text, out int number)
    {
        number = 0;
        foreach (var digit in text)
        {
            if (!char.IsAsciiDigit((char)digit))
            {
                return false;
            }

            number = (number * 10) + digit - '0';
        }

        return true;
    }
}

/// <summary>An instant, ISO 8601 with an offset, to the microsecond; written in the office's zone.</summary>
internal sealed class InstantValue : Value<DateTimeOffset>
{
    private const int LongestFraction = 6;

    public override bool Read(ref Utf8JsonReader json, Finding finding, out DateTimeOffset value)
    {
        value = default;
        if (json.TokenType is not JsonTokenType.String)
        {
            return IsOther(ref json, finding, "instant");
        }

        if (!SaysOffset(Unescaped.Of(ref json)) || !json.TryGetDateTimeOffset(out value))
        {
            return finding.Wrong(ShapeRefusals.ImpossibleInstant);
        }

        value = value.ToUniversalTime();
        return CalendarSpan.Holds(value) || finding.Wrong(ShapeRefusals.OutsideCalendar);
    }

    public override void Write(Utf8JsonWriter json, DateTimeOffset value) =>
        json.WriteStringValue(value.ToOffset(OfficeClock.Zone.BaseUtcOffset).ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFzzz", CultureInfo.InvariantCulture));

    /// <summary>Without an offset the reader would take the server's own; more than microseconds no engine keeps.</summary>
    private static bool SaysOffset(ReadOnlySpan<byte> text)
    {
        var time = text.IndexOf((byte)'T') is >= 0 and var t ? text[t..] : [];
        var offset = time.LastIndexOfAny((byte)'Z', (byte)'+', (byte)'-');
        var dot = time.IndexOf((byte)'.');
        return offset > 0 && (dot < 0 || offset - dot - 1 <= LongestFraction);
    }
}

/// <summary>A whole number within bounds.</summary>
internal sealed class WholeValue(long least, long most) : Value<long>
{
    public override bool Read(ref Utf8JsonReader json, Finding finding, out long value)
    {
        value = 0;
        if (json.TokenType is not JsonTokenType.Number)
        {
            return IsOther(ref json, finding, "whole number");
        }

        if (!json.TryGetInt64(out value))
        {
            return finding.Wrong(ShapeRefusals.WrongType("whole number"));
        }

        return (value >= least && value <= most) || finding.Wrong(ShapeRefusals.OutOfRange(least, most));
    }

    public override void Write(Utf8JsonWriter json, long value) => json.WriteNumberValue(value);
}

/// <summary>As <see cref="WholeValue"/>, of the size that records keep counts in.</summary>
internal sealed class CountValue(int least, int most) : Value<int>
{
    private readonly WholeValue whole = new(least, most);

    public override bool Read(ref Utf8JsonReader json, Finding finding, out int value)
    {
        var isRead = whole.Read(ref json, finding, out var wide);
        value = isRead ? (int)wide : 0;
        return isRead;
    }

    public override void Write(Utf8JsonWriter json, int value) => json.WriteNumberValue(value);
}

internal sealed class FlagValue : Value<bool>
{
    public override bool Read(ref Utf8JsonReader json, Finding finding, out bool value)
    {
        value = json.TokenType is JsonTokenType.True;
        return json.TokenType is JsonTokenType.True or JsonTokenType.False || IsOther(ref json, finding, "true, false");
    }

    public override void Write(Utf8JsonWriter json, bool value) => json.WriteBooleanValue(value);
}

/// <summary>One of an enumeration's words.</summary>
internal sealed class WordValue<T> : Value<T>
    where T : struct, Enum
{
    private readonly (T Member, JsonEncodedText Word)[] words = [.. Enum.GetValues<T>().Select(m => (m, JsonEncodedText.Encode(Code.Of(m))))];

    public override bool Read(ref Utf8JsonReader json, Finding finding, out T value)
    {
        value = default;
        if (json.TokenType is not JsonTokenType.String)
        {
            return IsOther(ref json, finding, "string");
        }

        foreach (var (member, word) in words)
        {
            if (json.ValueTextEquals(word.EncodedUtf8Bytes))
            {
                value = member;
                return true;
            }
        }

        return finding.Wrong(ShapeRefusals.UnknownWord(Code.All<T>()));
    }

    public override void Write(Utf8JsonWriter json, T value)
    {
        foreach (var (member, word) in words)
        {
            if (EqualityComparer<T>.Default.Equals(member, value))
            {
                json.WriteStringValue(word);
                return;
            }
        }

        throw new ArgumentOutOfRangeException(nameof(value));
    }
}

/// <summary>A text's bytes as they are meant: a sender may escape any character, such as the + of an offset.</summary>
internal static class Unescaped
{
    public static ReadOnlySpan<byte> Of(ref Utf8JsonReader json)
    {
        if (!json.ValueIsEscaped)
        {
            return json.ValueSpan;
        }

        var text = new byte[json.ValueSpan.Length];
        return text.AsSpan(0, json.CopyString(text));
    }
}
