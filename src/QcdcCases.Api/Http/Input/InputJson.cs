using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Api.Http.Input;

/// <summary>How bodies are read: as answers are written, but strictly, and with every text made fit.</summary>
internal static class InputJson
{
    /// <summary>How deep a body may be nested.</summary>
    public const int Depth = 32;

    /// <summary>The options by which a body that was refused is looked at again, to say why.</summary>
    public static JsonSerializerOptions Options { get; } = MakeOptions();

    public static void Configure(JsonSerializerOptions options)
    {
        AnswerJson.Configure(options);

        // A typing error is not lost data: a member that nobody reads is refused.
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.AllowDuplicateProperties = false;
        options.RespectNullableAnnotations = true;
        options.RespectRequiredConstructorParameters = true;
        options.PropertyNameCaseInsensitive = false;
        options.MaxDepth = Depth;
        options.Converters.Add(new TextConverter());
        options.Converters.Add(new DayConverter());
        options.Converters.Add(new InstantConverter());
    }

    private static JsonSerializerOptions MakeOptions()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web);
        Configure(options);
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }

    /// <summary>Text is read through <see cref="TextInput"/>.</summary>
    private sealed class TextConverter : JsonConverter<string>
    {
        public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType is JsonTokenType.String && TextInput.TryReadBody(reader.GetString()!, out var text)
                ? text
                : throw new JsonException();

        public override string ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            TextInput.TryRead(reader.GetString()!, out var text, out _) ? text : throw new JsonException();

        public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);

        public override void WriteAsPropertyName(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WritePropertyName(value);
    }

    /// <summary>A day that the register can hold.</summary>
    private sealed class DayConverter : JsonConverter<DateOnly>
    {
        public override DateOnly Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType is JsonTokenType.String && DaysAndInstants.TryReadDay(reader.GetString()!, out var day) && CalendarSpan.Holds(day)
                ? day
                : throw new JsonException();

        public override void Write(Utf8JsonWriter writer, DateOnly value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString("O", CultureInfo.InvariantCulture));
    }

    /// <summary>An instant names its offset: without one it would mean another instant on every server.</summary>
    private sealed class InstantConverter : JsonConverter<DateTimeOffset>
    {
        public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType is JsonTokenType.String
            && DaysAndInstants.TryReadInstant(reader.GetString()!, out var instant) && CalendarSpan.Holds(instant)
                ? instant
                : throw new JsonException();

        public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) => writer.WriteStringValue(value);
    }
}
