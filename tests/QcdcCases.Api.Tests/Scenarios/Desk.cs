using System.Text.Json.Nodes;
using QcdcCases.Api.Tests.Infrastructure;

namespace QcdcCases.Api.Tests.Scenarios;

/// <summary>What an officer does, through the interface: each step succeeds, or the test stops with the answer.</summary>
public static class Desk
{
    public static Task<Seen> OpenSessionAsync(this HttpClient client, object? with = null) =>
        client.CreateAsync("reception-sessions", Bodies.Session(with));

    public static Task<Seen> RecordVisitAsync(this HttpClient client, object? with = null) =>
        client.CreateAsync("visits", Bodies.Visit(with));

    public static Task<Seen> RegisterLetterAsync(this HttpClient client, object? with = null) =>
        client.CreateAsync("letters", Bodies.Letter(with));

    public static Task<Seen> OpenCaseAsync(this HttpClient client, object? with = null) => client.CreateAsync("cases", Bodies.Case(with));

    public static async Task<Seen> CreateAsync(this HttpClient client, string path, object body)
    {
        var response = await client.PostAsync($"/api/v1/{path}", body);
        return new Seen(await Answer.Is(response, 201), response.ETag());
    }

    /// <summary>Changes a record that was seen, by a post to one of its sub-resources.</summary>
    public static async Task<Seen> ChangeAsync(this HttpClient client, string path, Seen seen, string sub, object? body = null)
    {
        var response = await client.PostAsync($"/api/v1/{path}/{seen.Id}/{sub}", body, ifMatch: seen.Tag);
        return new Seen(await Answer.Is(response, 200), response.ETag());
    }

    public static async Task<Seen> GetOneAsync(this HttpClient client, string path, Guid id)
    {
        var response = await client.GetAsync($"/api/v1/{path}/{id}");
        return new Seen(await Answer.Is(response, 200), response.ETag());
    }

    public static Task<Seen> LetterAsync(this HttpClient client, Guid id) => client.GetOneAsync("letters", id);

    public static Task<Seen> CaseAsync(this HttpClient client, Guid id) => client.GetOneAsync("cases", id);

    public static Task<Seen> CaseOfAsync(this HttpClient client, Seen letter) => client.CaseAsync((Guid)letter.Body["cases"]![0]!);

    /// <summary>The account of who asks.</summary>
    public static async Task<Guid> MeAsync(this HttpClient client) =>
        (Guid)(await Answer.Is(await client.GetAsync("/api/v1/me"), 200))["id"]!;

    /// <summary>Every item of a list, page after page.</summary>
    public static async Task<List<JsonObject>> ListAsync(this HttpClient client, string path, int pages = 100)
    {
        var items = new List<JsonObject>();
        for (var next = $"/api/v1/{path}"; next is not null; pages--)
        {
            if (pages == 0)
            {
                throw new InvalidOperationException($"{path} has more pages than were expected.");
            }

            var page = await Answer.Is(await client.GetAsync(next), 200);
            items.AddRange(page["items"]!.AsArray().Select(item => item!.AsObject()));
            next = (string?)page["next"];
        }

        return items;
    }
}
