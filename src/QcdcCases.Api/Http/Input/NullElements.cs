using System.Text.Json;
using QcdcCases.Application.Shared.Json;

namespace QcdcCases.Api.Http.Input;

/// <summary>
/// Finds null as an element of a list. The serializer lets it through into lists of what cannot be null, and no message has a use for it.
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
            // Whoever reads the body will say what is wrong with it.
        }

        return false;
    }
}
