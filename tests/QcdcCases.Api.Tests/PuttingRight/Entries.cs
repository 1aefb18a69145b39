using System.Text.Json.Nodes;
using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Api.Tests.Scenarios;

namespace QcdcCases.Api.Tests.PuttingRight;

/// <summary>Corrections and voidings over the interface.</summary>
internal static class Entries
{
    public const string Reason = "Ghi nhầm khi nhập";

    /// <summary>A ground of refusal that did not exist before July 2026.</summary>
    public const string GroundOf2026 = "recording";

    public static JsonObject Session(object? with = null)
    {
        var body = Bodies.Session(with);
        body.Remove("unit");
        body.TryAdd("reason", Reason);
        return body;
    }

    /// <summary>The correction that leaves a letter of <see cref="Bodies.Letter"/> as it is.</summary>
    public static JsonObject Letter(object? with = null)
    {
        var body = Bodies.Letter(with);
        foreach (var fixedMember in new[] { "unit", "kind", "instance" })
        {
            body.Remove(fixedMember);
        }

        body.TryAdd("reason", Reason);
        return body;
    }

    public static JsonObject VisitAt(Seen session, object? with = null)
    {
        var body = Bodies.Visit(with);
        body.Remove("unit");
        body.Remove("on");
        body["session"] = session.Id;
        return body;
    }

    public static async Task<Seen> CorrectAsync(this HttpClient client, string path, Seen seen, object body)
    {
        var response = await client.PutAsync($"/api/v1/{path}/{seen.Id}", body, ifMatch: seen.Tag);
        return new Seen(await Answer.Is(response, 200), response.ETag());
    }

    public static async Task<Seen> PutOneAsync(this HttpClient client, string path, Seen seen, string sub, object body)
    {
        var response = await client.PutAsync($"/api/v1/{path}/{seen.Id}/{sub}", body, ifMatch: seen.Tag);
        return new Seen(await Answer.Is(response, 200), response.ETag());
    }

    public static Task<Seen> VoidAsync(this HttpClient client, string path, Seen seen) =>
        client.ChangeAsync(path, seen, "void", new { reason = Reason });

    public static Task<Seen> RestoreAsync(this HttpClient client, string path, Seen seen) =>
        client.ChangeAsync(path, seen, "restoration", new { reason = Reason });

    public static async Task<JsonObject> IsNotVoidedAsync(this HttpClient client, string path, Seen seen, string code) =>
        await Answer.IsProblem(
            await client.PostAsync($"/api/v1/{path}/{seen.Id}/void", new { reason = Reason }, ifMatch: seen.Tag), 422, code);
}
