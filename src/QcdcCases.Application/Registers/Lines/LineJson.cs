using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using QcdcCases.Application.Shared.Json;

namespace QcdcCases.Application.Registers.Lines;

/// <summary>How lines are read and written: as bodies are, with the finer rules of their members, and each in one canonical form.</summary>
internal static class LineJson
{
    /// <summary>How deep a line may be nested.</summary>
    public const int Depth = 4;

    public static JsonSerializerOptions Options { get; } = Make(static _ => { });

    /// <summary>Writes what a line says, without what the register fills in by itself.</summary>
    public static JsonSerializerOptions Content { get; } = Make(static type =>
    {
        foreach (var given in GivenOf(type))
        {
            given.ShouldSerialize = static (_, _) => false;
        }
    });

    /// <summary>Reads what is left of a line when what is wrong with it has been taken away.</summary>
    public static JsonSerializerOptions Rest { get; } = Make(static type =>
    {
        foreach (var member in type.Properties)
        {
            member.IsRequired = false;
        }
    });

    public static JsonWriterOptions Writing { get; } =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>Fills in what the register gives by itself as another line has it, where this one does not say it.</summary>
    public static void AdoptGiven(JournalLine from, JournalLine into)
    {
        foreach (var given in GivenOf(Options.GetTypeInfo(into.GetType())))
        {
            if (given.Get!(into) is null)
            {
                given.Set!(into, given.Get(from));
            }
        }
    }

    private static IEnumerable<JsonPropertyInfo> GivenOf(JsonTypeInfo type) =>
        type.Properties.Where(p => p.AttributeProvider?.IsDefined(typeof(GivenAttribute), inherit: true) is true);

    private static JsonSerializerOptions Make(Action<JsonTypeInfo> change)
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web);

        // Of several converters for a type the first is taken.
        options.Converters.Add(new WordConverterFactory());
        options.Converters.Add(new LineInstantConverter());
        InputJson.Configure(options);
        options.MaxDepth = Depth;
        options.TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { change } };
        options.MakeReadOnly();
        return options;
    }
}
