using System.Text.Json;
using System.Text.Json.Serialization;

namespace QcdcCases.Application.Shared.Json;

/// <summary>Explains why a value is refused.</summary>
public interface IFaultFinder
{
    /// <summary>Returns the fault of the reader's current value, or null for a valid one.</summary>
    Fault? Find(ref Utf8JsonReader reader);
}

/// <summary>Reads a single value and names its fault: reading and diagnosis use the same code.</summary>
public abstract class StrictConverter<T> : JsonConverter<T>, IFaultFinder
{
    public sealed override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        TryRead(ref reader, out var value) is null ? value : throw new JsonException();

    public Fault? Find(ref Utf8JsonReader reader) => TryRead(ref reader, out _);

    /// <summary>Reads the value, or returns its fault.</summary>
    protected abstract Fault? TryRead(ref Utf8JsonReader reader, out T value);

    /// <summary>Returns the reader's current text; null if it contains an escaped half of a surrogate pair.</summary>
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
