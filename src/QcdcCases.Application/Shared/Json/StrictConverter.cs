using System.Text.Json;
using System.Text.Json.Serialization;

namespace QcdcCases.Application.Shared.Json;

/// <summary>Can say why a value is not taken.</summary>
public interface IFaultFinder
{
    /// <summary>What is wrong with the value on which the reader stands, or null when it is taken.</summary>
    Fault? Find(ref Utf8JsonReader reader);
}

/// <summary>Reads a single value. What it refuses, it can name: reading and diagnosis are one piece of code.</summary>
public abstract class StrictConverter<T> : JsonConverter<T>, IFaultFinder
{
    public sealed override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        TryRead(ref reader, out var value) is null ? value : throw new JsonException();

    public Fault? Find(ref Utf8JsonReader reader) => TryRead(ref reader, out _);

    /// <summary>Reads the value, or says what is wrong with it.</summary>
    protected abstract Fault? TryRead(ref Utf8JsonReader reader, out T value);

    /// <summary>The text on which the reader stands; null when it holds an escaped half of a surrogate pair.</summary>
    protected static string? TextOf(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
