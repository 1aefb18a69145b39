using System.Text.Json;
using QcdcCases.Application.Shared.Json;

namespace QcdcCases.Api.Http.Input;

/// <summary>
/// Finds null elements in lists. The serializer accepts them even if the element type is not nullable, and no message has a use for them.
/// </summary>
internal static class NullElements
{
    public static bool AreIn(ReadOnlySpan<byte> body)
    {
        if (body.IndexOf("null"u8) < 0)
        {
            return false;
        }

        var reader = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = InputJson.Depth });
        var inList = new bool[InputJson.Depth + 1];
        try
        {
            while (reader.Read())
            {
                switch (reader.TokenType)
                {
                    case JsonTokenType.StartArray or JsonTokenType.StartObject:
                        inList[reader.CurrentDepth + 1] = reader.TokenType is JsonTokenType.StartArray;
                        break;
                    case JsonTokenType.Null when inList[reader.CurrentDepth]:
                        return true;
                }
            }
        }
        catch (JsonException)
        {
            // The reader of the body reports what is wrong with it.
        }

        return false;
    }
}
