using System.Text.Json.Nodes;
using QcdcCases.Api.Tests.Infrastructure;

namespace QcdcCases.Api.Tests.Dialogue;

/// <summary>Conferences and opinions as tests begin with them, made through the interface.</summary>
internal static class Conferences
{
    public const string Path = "/api/v1/conferences";

    /// <summary>A body that is in order.</summary>
    public static JsonObject Body(string unit = "dd-ubnd", string heldOn = "2026-08-03", params JsonObject[] opinions) => new()
    {
        ["unit"] = unit,
        ["heldOn"] = heldOn,
        ["kind"] = "dialogue",
        ["chairs"] = new JsonArray(
            new JsonObject { ["office"] = "party-secretary", ["name"] = "Nguyễn Văn Bình" },
            new JsonObject { ["office"] = "government-chair" }),
        ["theme"] = "Đối thoại với nông dân về đất sản xuất",
        ["attendees"] = 120,
        ["plan"] = "12-KH/HU",
        ["opinions"] = new JsonArray([.. opinions]),
    };

    /// <summary>An opinion that is in order.</summary>
    public static JsonObject Opinion(string text = "Đề nghị sửa đường vào thôn 2", bool answeredOnSpot = false) =>
        new() { ["text"] = text, ["field"] = "land", ["answeredOnSpot"] = answeredOnSpot };

    public static async Task<JsonObject> RecordAsync(HttpClient client, JsonObject? body = null) =>
        await Answer.Is(await client.PostAsync(Path, body ?? Body()), 201);

    /// <summary>A conference with one open opinion; the opinion.</summary>
    public static async Task<JsonObject> VoiceAsync(HttpClient client, string unit = "dd-ubnd", string heldOn = "2026-08-03") =>
        (await RecordAsync(client, Body(unit, heldOn, Opinion())))["opinions"]![0]!.AsObject();

    /// <summary>What to send as <c>If-Match</c> for what a body shows.</summary>
    public static string Tag(this JsonObject shown) => $"\"{Guid.Parse((string)shown["version"]!):N}\"";
}
