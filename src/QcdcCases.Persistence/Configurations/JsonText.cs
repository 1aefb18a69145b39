using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace QcdcCases.Persistence.Configurations;

/// <summary>Converts short lists to JSON in a text column.</summary>
internal static class JsonText
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    /// <summary>Stores a list as JSON of any length; an empty list is an empty text.</summary>
    public static PropertyBuilder<IReadOnlyList<T>> HasJson<T>(this PropertyBuilder<IReadOnlyList<T>> property) => property
        .HasConversion(
            list => list.Count == 0 ? string.Empty : JsonSerializer.Serialize(list, Options),
            text => text.Length == 0 ? new List<T>() : JsonSerializer.Deserialize<List<T>>(text, Options)!,
            new ValueComparer<IReadOnlyList<T>>(
                (a, b) => JsonSerializer.Serialize(a, Options) == JsonSerializer.Serialize(b, Options),
                list => list.Count,
                list => list.ToList()))
        .HasMaxLength(-1);
}
