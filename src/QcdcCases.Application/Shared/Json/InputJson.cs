using System.Text.Json;
using System.Text.Json.Serialization;

namespace QcdcCases.Application.Shared.Json;

/// <summary>
/// How messages are read, request bodies and lines of a journal alike: as answers are written, but strictly, and with every text made fit.
/// </summary>
public static class InputJson
{
    /// <summary>How deep a body may be nested.</summary>
    public const int Depth = 32;

    /// <summary>The options by which bodies are read.</summary>
    public static JsonSerializerOptions Options { get; } = MakeOptions();

    public static JsonSerializerOptions Configure(JsonSerializerOptions options)
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
        return options;
    }

    private static JsonSerializerOptions MakeOptions()
    {
        var options = Configure(new JsonSerializerOptions(JsonSerializerDefaults.Web));
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
