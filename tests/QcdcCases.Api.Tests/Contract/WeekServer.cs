using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Domain.Access;

namespace QcdcCases.Api.Tests.Contract;

/// <summary>
/// A port for generated clients: it passes requests to the application as the role in their path, and counts them by the part in it:
/// <c>/{role}/{part}/api/v1/…</c>.
/// </summary>
public sealed class WeekServer : IAsyncDisposable
{
    private static readonly string[] Passed = ["Content-Type", "ETag", "Location"];

    private readonly ConcurrentDictionary<string, List<string>> calls = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HttpClient> roles;
    private readonly WebApplication server;

    private WeekServer(CasesApplication app)
    {
        roles = new(StringComparer.Ordinal)
        {
            ["counter"] = app.As(StaffRole.ReceptionOfficer, "dd-ubnd"),
            ["letters"] = app.As(StaffRole.LetterOfficer, "dd-ubnd"),
            ["leader"] = app.As(StaffRole.Leader, "dd-ubnd"),
        };
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        server = builder.Build();
        server.Run(PassAsync);
    }

    public string Address => server.Urls.First();

    /// <summary>The requests of each part, in their order, as method and path.</summary>
    public IReadOnlyDictionary<string, List<string>> Calls => calls;

    public static async Task<WeekServer> StartAsync(CasesApplication app)
    {
        var started = new WeekServer(app);
        await started.server.StartAsync();
        return started;
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private async Task PassAsync(HttpContext http)
    {
        var (role, part, path) = Split(http.Request.Path.Value!);
        calls.GetOrAdd(part, _ => []).Add($"{http.Request.Method} {path}");
        using var request = new HttpRequestMessage(new HttpMethod(http.Request.Method), path + http.Request.QueryString);
        if (http.Request.ContentLength > 0)
        {
            request.Content = new StreamContent(http.Request.Body);
            request.Content.Headers.TryAddWithoutValidation("Content-Type", http.Request.ContentType);
        }

        foreach (var (name, values) in http.Request.Headers.Where(h => h.Key is "Idempotency-Key" or "If-Match" or "Accept"))
        {
            request.Headers.TryAddWithoutValidation(name, values.ToArray());
        }

        using var answer = await roles[role].SendAsync(request, http.RequestAborted);
        http.Response.StatusCode = (int)answer.StatusCode;
        foreach (var name in Passed)
        {
            if (answer.Headers.TryGetValues(name, out var values) || answer.Content.Headers.TryGetValues(name, out values))
            {
                http.Response.Headers[name] = new StringValues([.. values]);
            }
        }

        await answer.Content.CopyToAsync(http.Response.Body, http.RequestAborted);
    }

    private static (string Role, string Part, string Path) Split(string path)
    {
        var pieces = path.Split('/', 4);
        return (pieces[1], pieces[2], $"/{pieces[3]}");
    }
}
