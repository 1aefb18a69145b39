using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using QcdcCases.Api.Tests.Infrastructure;
using Xunit;

namespace QcdcCases.Api.Tests.Http;

/// <summary>What the server rejects before any route sees it is answered as every other refusal, over a real connection.</summary>
public sealed class RejectedRequestTests(CasesApplication app) : IClassFixture<CasesApplication>
{
    private const string Host = "Host: a\r\n";

    public static TheoryData<string, int, string> Rejected => new()
    {
        { "no request at all\r\n\r\n", 400, "request.malformed" },
        { "GET / HTTP/9.9\r\n" + Host + "\r\n", 505, "server.failure" },
        { "G\u0001T / HTTP/1.1\r\n" + Host + "\r\n", 400, "request.malformed" },
        { "GET /api/v1/me HTTP/1.1\r\n\r\n", 400, "request.malformed" },
        { "GET /api/v1/me HTTP/1.1\r\n" + Host + Host + "\r\n", 400, "request.malformed" },
        { "GET /api/v1/me HTTP/1.1\r\n" + Host + "No colon\r\n\r\n", 400, "request.malformed" },
        { "GET /api/v1/me HTTP/1.1\r\n" + Host + "X: a\0b\r\n\r\n", 400, "request.malformed" },
        { "POST /api/v1/letters HTTP/1.1\r\n" + Host + "Content-Length: many\r\n\r\n", 400, "request.malformed" },
        { "POST /api/v1/letters HTTP/1.1\r\n" + Host + "Transfer-Encoding: gzip\r\n\r\n", 400, "request.malformed" },
        { "GET /" + new string('a', 9_000) + " HTTP/1.1\r\n" + Host + "\r\n", 414, "request.address_too_long" },
        { "GET /api/v1/me HTTP/1.1\r\n" + Host + "X: " + new string('a', 20_000) + "\r\n\r\n", 431, "request.headers_too_large" },
    };

    [Theory]
    [MemberData(nameof(Rejected))]
    public async Task It_is_answered_with_a_problem_in_both_languages(string request, int status, string code)
    {
        await using var server = app.Beside();
        server.UseKestrel(0);
        server.StartServer();

        var answer = await AskAsync(server.ClientOptions.BaseAddress, request);
        IsProblem(answer, status, code);
        if (request.Contains(Host, StringComparison.Ordinal))
        {
            var english = await AskAsync(
                server.ClientOptions.BaseAddress, request.Replace(Host, "Accept-Language: en\r\n" + Host, StringComparison.Ordinal));
            IsProblem(english, status, code);
        }
    }

    [Theory]
    [InlineData("many\r\nabc\r\n0\r\n\r\n")]
    [InlineData("3\r\nabcd\r\n0\r\n\r\n")]
    [InlineData("-1\r\nabc\r\n0\r\n\r\n")]
    public async Task A_body_in_broken_chunks_is_answered_with_a_problem(string chunks)
    {
        await using var server = app.Beside();
        server.UseKestrel(0);
        server.StartServer();
        var head = "POST /api/v1/sign-in HTTP/1.1\r\n" + Host
            + "Connection: close\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n";

        IsProblem(await AskAsync(server.ClientOptions.BaseAddress, head + chunks), 400, "request.malformed");
    }

    [Fact]
    public async Task One_connection_serves_good_requests_before_a_bad_one()
    {
        await using var server = app.Beside();
        server.UseKestrel(0);
        server.StartServer();

        var answers = await AskAsync(
            server.ClientOptions.BaseAddress, "GET /health/live HTTP/1.1\r\n" + Host + "\r\nGET /api/v1/me HTTP/1.1\r\n\r\n");

        Assert.StartsWith("HTTP/1.1 200", answers, StringComparison.Ordinal);
        IsProblem(answers[answers.LastIndexOf("HTTP/1.1", StringComparison.Ordinal)..], 400, "request.malformed");
    }

    private static void IsProblem(string answer, int status, string code)
    {
        Assert.StartsWith($"HTTP/1.1 {status}", answer, StringComparison.Ordinal);
        Assert.Contains("Content-Type: application/problem+json; charset=utf-8\r\n", answer, StringComparison.Ordinal);
        var end = answer.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4;
        var body = answer[end..];

        // An answer of a route comes in chunks of its own.
        var json = body.StartsWith('{') ? body : body[body.IndexOf('{', StringComparison.Ordinal)..(body.LastIndexOf('}') + 1)];
        var problem = JsonNode.Parse(json)!;
        Assert.Equal((status, code), ((int)problem["status"]!, (string)problem["code"]!));
        Assert.All(["type", "title", "detail", "traceId"], member => Assert.False(string.IsNullOrEmpty((string?)problem[member])));
    }

    /// <summary>Sends the text as it is, and returns everything that comes until the server closes.</summary>
    private static async Task<string> AskAsync(Uri address, string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(address.Host, address.Port);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(request));
        var answer = new MemoryStream();
        try
        {
            await stream.CopyToAsync(answer);
        }
        catch (IOException) when (answer.Length > 0)
        {
            // The server closed before it had read everything; its answer had come.
        }

        return Encoding.UTF8.GetString(answer.ToArray());
    }
}
