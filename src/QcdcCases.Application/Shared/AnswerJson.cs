using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace QcdcCases.Application.Shared;

/// <summary>How answers are written as JSON, over HTTP and elsewhere: camel case, enumerations in kebab case.</summary>
public static class AnswerJson
{
    public static JsonSerializerOptions Options { get; } = Configure(new JsonSerializerOptions(JsonSerializerDefaults.Web));

    /// <summary>How given answers are kept, to be given again: the same, with every member, so that each can be read back.</summary>
    public static JsonSerializerOptions Kept { get; } = new(Options) { DefaultIgnoreCondition = JsonIgnoreCondition.Never };

    /// <summary>A short mark of what an answer says: another for anything else that it may say.</summary>
    public static string Digest<T>(T value) => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(value, Options)))[..16];

    public static JsonSerializerOptions Configure(JsonSerializerOptions options)
    {
        options.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

        // A typing error is not lost data: a member that nobody reads is refused.
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.RespectNullableAnnotations = true;
        options.RespectRequiredConstructorParameters = true;
        options.AllowDuplicateProperties = false;
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false));
        return options;
    }
}
