using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace QcdcCases.Api.Tests.Infrastructure;

/// <summary>Sends anonymous objects as JSON, with the headers by which a change is made once and on what was seen.</summary>
public static class Requests
{
    private static readonly JsonSerializerOptions Writing = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    public static Task<HttpResponseMessage> PostAsync(
        this HttpClient client, string path, object? body = null, string? idempotencyKey = null, string? ifMatch = null) =>
        SendAsync(client, HttpMethod.Post, path, body, idempotencyKey, ifMatch);

    public static Task<HttpResponseMessage> PutAsync(
        this HttpClient client, string path, object? body = null, string? idempotencyKey = null, string? ifMatch = null) =>
        SendAsync(client, HttpMethod.Put, path, body, idempotencyKey, ifMatch);

    public static Task<HttpResponseMessage> PatchAsync(
        this HttpClient client, string path, object? body = null, string? idempotencyKey = null, string? ifMatch = null) =>
        SendAsync(client, HttpMethod.Patch, path, body, idempotencyKey, ifMatch);

    public static Task<HttpResponseMessage> DeleteAsync(
        this HttpClient client,
        string path,
        string? ifMatch,
        string? idempotencyKey = null) => SendAsync(client, HttpMethod.Delete, path, null, idempotencyKey, ifMatch);

    /// <summary>Asks again for what the client has already.</summary>
    /// <param name="known">The ETag of what it has.</param>
    public static Task<HttpResponseMessage> GetAgainAsync(this HttpClient client, string path, string known)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("If-None-Match", known);
        return client.SendAsync(request);
    }

    /// <summary>Sends a body as it is written, also one that is no JSON.</summary>
    public static Task<HttpResponseMessage> PostRawAsync(
        this HttpClient client,
        string path,
        byte[] body,
        string contentType = "application/json")
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        return client.SendAsync(request);
    }

    /// <summary>What to send as <c>If-Match</c> after an answer.</summary>
    public static string ETag(this HttpResponseMessage response) =>
        response.Headers.ETag?.ToString() ?? throw new InvalidOperationException("The answer has no ETag.");

    /// <summary>The version in the ETag: the same for every representation of a record.</summary>
    public static string Version(this HttpResponseMessage response) => response.ETag().Split('.')[0];

    private static Task<HttpResponseMessage> SendAsync(
        HttpClient client, HttpMethod method, string path, object? body, string? idempotencyKey, string? ifMatch)
    {
        var request = new HttpRequestMessage(method, path);
        if (body is not null)
        {
            request.Content = JsonContent.Create(body, body.GetType(), options: Writing);
        }

        if (idempotencyKey is not null)
        {
            request.Headers.Add("Idempotency-Key", idempotencyKey);
        }

        if (ifMatch is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        }

        return client.SendAsync(request);
    }
}
