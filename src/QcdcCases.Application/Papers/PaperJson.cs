using System.Text.Json;
using QcdcCases.Application.Shared;

namespace QcdcCases.Application.Papers;

/// <summary>The stored form of what a paper says.</summary>
internal static class PaperJson
{
    public static string Write<T>(T value) => JsonSerializer.Serialize(value, AnswerJson.Options);

    public static T Read<T>(string text) => JsonSerializer.Deserialize<T>(text, AnswerJson.Options)!;
}
