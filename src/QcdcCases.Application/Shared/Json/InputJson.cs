using System.Text.Json;
using System.Text.Json.Serialization;

namespace QcdcCases.Application.Shared.Json;

/// <summary>
/// The JSON options for reading request bodies and lines of a journal: those of the answers, but strict, and with normalised texts.
/// </summary>
public static class InputJson
{
    /// <summary>The maximum nesting depth of a body.</summary>
    public const int Depth = 32;

    /// <summary>The options for reading bodies.</summary>
    public static JsonSerializerOptions Options { get; } = MakeOptions();

    public static JsonSerializerOptions Configure(JsonSerializerOptions options)
    {
        AnswerJson.Configure(options);

        // Unknown members are refused, so that a misspelt name does not lose data.
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.AllowDuplicateProperties = false;
        options.RespectNullableAnnotations = true;
        options.RespectRequiredConstructorParameters = true;
        options.PropertyNameCaseInsensitive = false;
        options.MaxDepth = Depth;
        options.Converters.Add(new TextConverter());
        options.Converters.Add(new DayConverter());
        options.Converters.Add(new InstantConverter());
        return options;
    }

    private static JsonSerializerOptions MakeOptions()
    {
        var options = Configure(new JsonSerializerOptions(JsonSerializerDefaults.Web));
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
