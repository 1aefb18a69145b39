using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using QcdcCases.Application.Shared.Json;

namespace QcdcCases.Application.Registers.Lines;

/// <summary>Reads and writes lines: as strictly as bodies, with the bounds of their members, and in one canonical form.</summary>
internal static class LineJson
{
    /// <summary>The maximum nesting depth of a line.</summary>
    public const int Depth = 4;

    public static JsonSerializerOptions Options { get; } = Make(static _ => { });

    /// <summary>Writes the content of a line, without the values that the register assigns.</summary>
    public static JsonSerializerOptions Content { get; } = Make(static type =>
    {
        foreach (var given in AssignedMembers(type))
        {
            given.ShouldSerialize = static (_, _) => false;
        }
    });

    /// <summary>Reads a line after its invalid members were removed.</summary>
    public static JsonSerializerOptions Rest { get; } = Make(static type =>
    {
        foreach (var member in type.Properties)
        {
            member.IsRequired = false;
        }
    });

    public static JsonWriterOptions Writing { get; } =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>Copies assigned values from another line where this one has none.</summary>
    public static void CopyAssigned(JournalLine from, JournalLine into)
    {
        foreach (var given in AssignedMembers(Options.GetTypeInfo(into.GetType())))
        {
            if (given.Get!(into) is null)
            {
                given.Set!(into, given.Get(from));
            }
        }
    }

    private static IEnumerable<JsonPropertyInfo> AssignedMembers(JsonTypeInfo type) =>
        type.Properties.Where(p => p.AttributeProvider?.IsDefined(typeof(AssignedByRegisterAttribute), inherit: true) is true);

    private static JsonSerializerOptions Make(Action<JsonTypeInfo> change)
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web);

        // The serializer uses the first converter that matches a type.
        options.Converters.Add(new WordConverterFactory());
        options.Converters.Add(new LineInstantConverter());
        InputJson.Configure(options);
        options.MaxDepth = Depth;
        options.TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { change } };
        options.MakeReadOnly();
        return options;
    }
}
