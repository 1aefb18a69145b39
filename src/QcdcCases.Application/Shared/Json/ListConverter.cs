using System.Text.Json;
using System.Text.Json.Serialization;

namespace QcdcCases.Application.Shared.Json;

/// <summary>A list with a maximum length and optional rules for its elements.</summary>
public interface IBoundedList
{
    /// <summary>The maximum length; the minimum is one element.</summary>
    int MaxCount { get; }

    /// <summary>The converter that finds faults of an element; null for the default of its type.</summary>
    IFaultFinder? Element { get; }
}

/// <inheritdoc cref="IBoundedList"/>
/// <param name="element">The converter of the elements; null for the default of their type.</param>
public sealed class ListConverter<T>(int most, JsonConverter<T>? element) : JsonConverter<IReadOnlyList<T>>, IBoundedList
{
    public int MaxCount => most;

    public IFaultFinder? Element => element as IFaultFinder;

    public override IReadOnlyList<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var list = new List<T>();
        if (reader.TokenType is not JsonTokenType.StartArray)
        {
            throw new JsonException();
        }

        while (reader.Read() && reader.TokenType is not JsonTokenType.EndArray)
        {
            var one = element is null ? JsonSerializer.Deserialize<T>(ref reader, options) : element.Read(ref reader, typeof(T), options);
            list.Add(one ?? throw new JsonException());
        }

        return list.Count > 0 && list.Count <= most ? list : throw new JsonException();
    }

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<T> value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var one in value)
        {
            if (element is null)
            {
                JsonSerializer.Serialize(writer, one, options);
            }
            else
            {
                element.Write(writer, one, options);
            }
        }

        writer.WriteEndArray();
    }
}
