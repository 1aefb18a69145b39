using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace QcdcCases.Api.Tests.Figures;

/// <summary>The lines of a register journal as it is sent, with Vietnamese letters as they are.</summary>
internal static class Journal
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string TextOf(IEnumerable<JsonObject> lines) => string.Concat(lines.Select(line => line.ToJsonString(Plain) + "\n"));
}
