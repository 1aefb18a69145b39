using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Application.Shared.Json;

/// <summary>A day in the range of the register, <c>yyyy-MM-dd</c>.</summary>
public sealed class DayConverter : StrictConverter<DateOnly>
{
    private const int DayLength = 10;

    public override void Write(Utf8JsonWriter writer, DateOnly value, JsonSerializerOptions options)
    {
        Span<char> text = stackalloc char[DayLength];
        value.TryFormat(text, out _, "O", CultureInfo.InvariantCulture);
        writer.WriteStringValue(text);
    }

    protected override Fault? TryRead(ref Utf8JsonReader reader, out DateOnly value)
    {
        value = default;
        if (reader.TokenType is not JsonTokenType.String)
        {
            return new Fault(FaultKind.ExpectedDay);
        }

        // A large import has millions of days: the usual spelling is parsed without allocating a string.
        if (!reader.HasValueSequence && reader.ValueSpan.Length == DayLength && reader.TryGetDateTime(out var midnight))
        {
            value = DateOnly.FromDateTime(midnight);
            if (CalendarSpan.Contains(value))
            {
                return null;
            }
        }

        return TextOf(ref reader) is { } text ? DaysAndInstants.FindInDay(text, out value) : new Fault(FaultKind.TextIllFormed);
    }
}

/// <summary>An instant with an offset: without one, its meaning would depend on the server's time zone.</summary>
public class InstantConverter : StrictConverter<DateTimeOffset>
{
    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value);

    protected override Fault? TryRead(ref Utf8JsonReader reader, out DateTimeOffset value)
    {
        value = default;
        if (reader.TokenType is not JsonTokenType.String)
        {
            return new Fault(FaultKind.ExpectedInstant);
        }

        return TextOf(ref reader) is { } text ? FindIn(text, out value) : new Fault(FaultKind.TextIllFormed);
    }

    protected virtual Fault? FindIn(string text, out DateTimeOffset value) => DaysAndInstants.FindInInstant(text, out value);
}

/// <summary>An integer within bounds, of the type of its member.</summary>
public sealed class WholeNumberConverter<T>(long least, long most) : StrictConverter<T>
    where T : struct, System.Numerics.INumber<T>
{
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WriteNumberValue(long.CreateChecked(value));

    protected override Fault? TryRead(ref Utf8JsonReader reader, out T value)
    {
        value = default;
        if (reader.TokenType is not JsonTokenType.Number || !reader.TryGetInt64(out var whole))
        {
            return new Fault(FaultKind.ExpectedWholeNumber);
        }

        if (whole < least || whole > most)
        {
            return new Fault(
                FaultKind.NumberOutside, least.ToString(CultureInfo.InvariantCulture), most.ToString(CultureInfo.InvariantCulture));
        }

        value = T.CreateChecked(whole);
        return null;
    }
}

/// <summary>A number within bounds, with or without decimals.</summary>
public sealed class NumberConverter(long least, long most) : StrictConverter<decimal>
{
    public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) => writer.WriteNumberValue(value);

    protected override Fault? TryRead(ref Utf8JsonReader reader, out decimal value)
    {
        value = default;
        if (reader.TokenType is not JsonTokenType.Number || !reader.TryGetDecimal(out value))
        {
            return new Fault(FaultKind.ExpectedNumber);
        }

        return value >= least && value <= most
            ? null
            : new Fault(
                FaultKind.NumberOutside, least.ToString(CultureInfo.InvariantCulture), most.ToString(CultureInfo.InvariantCulture));
    }
}

/// <summary>A word of an enumeration in its exact spelling.</summary>
public sealed class WordConverter<T> : StrictConverter<T>
    where T : struct, Enum
{
    private static readonly (T Member, JsonEncodedText Word)[] Words =
        [.. Enum.GetValues<T>().Select(m => (m, JsonEncodedText.Encode(Code.Of(m))))];

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WriteStringValue(Array.Find(Words, w => EqualityComparer<T>.Default.Equals(w.Member, value)).Word);

    protected override Fault? TryRead(ref Utf8JsonReader reader, out T value)
    {
        value = default;
        if (reader.TokenType is not JsonTokenType.String)
        {
            return new Fault(FaultKind.ExpectedWord, Code.All<T>());
        }

        foreach (var (member, word) in Words)
        {
            if (reader.ValueTextEquals(word.EncodedUtf8Bytes))
            {
                value = member;
                return null;
            }
        }

        return new Fault(FaultKind.WordUnknown, Code.All<T>());
    }
}

/// <summary>Creates a <see cref="WordConverter{T}"/> for every enumeration.</summary>
public sealed class WordConverterFactory : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsEnum;

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(WordConverter<>).MakeGenericType(typeToConvert))!;
}
