using System.Text.Json.Nodes;
using Xunit;

namespace QcdcCases.Api.Tests.Infrastructure;

/// <summary>What an answer must be; where it is not, the failure shows its body and, for a defect, what was logged of it.</summary>
public static class Answer
{
    /// <summary>The body of an answer of this status.</summary>
    public static async Task<JsonObject> Is(HttpResponseMessage response, int status)
    {
        var body = await response.Content.ReadAsStringAsync();
        Assert.True(
            (int)response.StatusCode == status,
            $"{status} was expected, {(int)response.StatusCode} came:{Environment.NewLine}{body}{Environment.NewLine}{Defect(response, body)}"
        );
        return body.Length == 0 ? [] : JsonNode.Parse(body)!.AsObject();
    }

    private static string? Defect(HttpResponseMessage response, string body) =>
        (int)response.StatusCode == 500 && JsonNode.Parse(body)?["traceId"] is { } traceId ? ErrorLog.Of((string)traceId!) : null;

    /// <summary>The problem of this status and code; with a field, one that lists the field, and with its code, that very error.</summary>
    public static async Task<JsonObject> IsProblem(
        HttpResponseMessage response,
        int status,
        string code,
        string? field = null,
        string? fieldCode = null)
    {
        var problem = await Is(response, status);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.True((string?)problem["code"] == code, $"{code} was expected:{Environment.NewLine}{problem}");
        Assert.Equal(status, (int?)problem["status"]);
        Assert.All(
            ["type", "title", "detail", "traceId"],
            member => Assert.False(string.IsNullOrEmpty((string?)problem[member]), $"no {member}: {problem}"));
        if (field is not null)
        {
            var errors = problem["errors"]?[field]?.AsArray();
            Assert.True(errors is { Count: > 0 }, $"{field} should be among the errors:{Environment.NewLine}{problem}");
            Assert.True(
                fieldCode is null || errors.Any(e => (string?)e!["code"] == fieldCode),
                $"{fieldCode} should be among them:{Environment.NewLine}{problem}");
        }

        return problem;
    }
}
