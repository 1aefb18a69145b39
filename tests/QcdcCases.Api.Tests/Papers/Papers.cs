using System.Text.Json.Nodes;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Api.Tests.Scenarios;
using Xunit;

namespace QcdcCases.Api.Tests.Papers;

/// <summary>What an officer does with papers, through the interface.</summary>
internal static class PapersOfDesk
{
    /// <summary>The codes of the papers that fit a record, those that wait for their step marked with a star.</summary>
    public static async Task<List<string>> FittingAsync(this HttpClient client, string path, Guid id) =>
        [
            .. (await client.PapersAsync(path, id))["available"]!.AsArray()
                .Select(p => (string)p!["paper"]! + ((bool)p["needsStep"]! ? "*" : string.Empty)),
        ];

    public static async Task<JsonObject> PapersAsync(this HttpClient client, string path, Guid id) =>
        await Answer.Is(await client.GetAsync($"/api/v1/{path}/{id}/papers"), 200);

    public static Task<HttpResponseMessage> IssueAsync(this HttpClient client, string path, Seen seen, string paper, object body, string? key = null) =>
        client.PostAsync($"/api/v1/{path}/{seen.Id}/papers/{paper}", body, idempotencyKey: key, ifMatch: seen.Tag);

    public static async Task<JsonObject> IssuedAsync(this HttpClient client, string path, Seen seen, string paper, object body) =>
        await Answer.Is(await client.IssueAsync(path, seen, paper, body), 200);

    public static async Task<byte[]> FileAsync(this HttpClient client, string path)
    {
        var response = await client.GetAsync($"/api/v1/{path}");
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
        Assert.True(response.Headers.CacheControl?.NoStore);
        return await response.Content.ReadAsByteArrayAsync();
    }

    /// <summary>The text of a paper, a line for each paragraph.</summary>
    public static async Task<string> TextAsync(this HttpClient client, string path)
    {
        using var file = WordprocessingDocument.Open(new MemoryStream(await client.FileAsync(path)), isEditable: false);
        return string.Join('\n', file.MainDocumentPart!.Document!.Body!.Descendants<Paragraph>().Select(p => p.InnerText));
    }
}
