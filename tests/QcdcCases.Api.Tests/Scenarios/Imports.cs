using System.Text;
using QcdcCases.Api.Tests.Infrastructure;

namespace QcdcCases.Api.Tests.Scenarios;

/// <summary>Takes in a few lines of a journal, as an operator does.</summary>
public static class Imports
{
    public static async Task ImportAsync(this CasesApplication app, string lines, string unit = "dd", string? source = null)
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(lines + "\n"));
        content.Headers.ContentType = new("application/x-ndjson");
        await Answer.Is(
            await app.AsClient("register:import", unit)
                .PostAsync(
                    new Uri("/api/v1/register/import" + (source is null ? string.Empty : $"?source={source}"), UriKind.Relative),
                    content),
            200);
    }
}
