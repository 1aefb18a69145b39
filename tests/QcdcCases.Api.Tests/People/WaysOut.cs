using System.IO.Compression;
using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Api.Tests.Scenarios;
using QcdcCases.Domain.Access;
using QcdcCases.Persistence;
using Xunit;

namespace QcdcCases.Api.Tests.People;

/// <summary>
/// Every way by which something leaves the register, asked by those who may read everything but who denounced, and the tables themselves.
/// </summary>
internal sealed class WaysOut(CasesApplication app)
{
    private const string Days = "from=2026-01-01&to=2026-08-10";

    private readonly HashSet<Guid> before = [];

    /// <summary>Remembers the records that are there, so that the new ones can be told.</summary>
    public async Task BeginAsync() => before.UnionWith((await RecordsAsync()).Select(r => r.Id));

    /// <summary>Nothing that can be asked, and no table, holds anything of who it is.</summary>
    public async Task HideAsync(Secret secret)
    {
        var shown = new List<string>();
        await foreach (var (path, content) in AnswersAsync())
        {
            if (
                content.Contains(secret.Word, StringComparison.OrdinalIgnoreCase) || content.Contains(secret.Card, StringComparison.Ordinal)
            )
            {
                shown.Add(path);
            }
        }

        foreach (var list in new[] { "letters", "visits", "cases" })
        {
            foreach (var asked in new[] { secret.Word, secret.Name, $"lo thi {secret.Word}", secret.Card })
            {
                if ((await Leader.ListAsync($"{list}?voided=true&q={Uri.EscapeDataString(asked)}")).Count > 0)
                {
                    shown.Add($"search of {list}");
                }
            }
        }

        await app.InDatabaseAsync(async db =>
        {
            foreach (var text in new[] { secret.Word, secret.Card })
            {
                shown.AddRange((await app.Database.TablesHoldingAsync(db, text)).Select(table => $"table {table}"));
            }
        });
        Assert.Empty(shown);
    }

    /// <summary>Whoever may know still can: each new record of theirs opens for a reason.</summary>
    public async Task<int> OpenedAsync(Secret secret)
    {
        var opened = 0;
        foreach (var (type, id) in await RecordsAsync())
        {
            if (type is not "cases" && !before.Contains(id))
            {
                var people = await Answer.Is(await Leader.GetAsync($"/api/v1/{type}/{id}/people?reason=kiem+tra"), 200);
                opened += people["people"]!.AsArray().Count(p => (string?)p!["name"] == secret.Name && (bool)p["sealed"]!);
            }
        }

        return opened;
    }

    private HttpClient Leader => app.As(StaffRole.Leader, "dd");

    private async IAsyncEnumerable<(string Path, string Content)> AnswersAsync()
    {
        var singles = (await RecordsAsync()).Where(r => !before.Contains(r.Id)).SelectMany(r => Singles(r.Type, r.Id));
        string[] lists =
        [
            "letters?limit=200",
            "letters?limit=200&voided=true",
            "visits?limit=200&voided=true",
            "visits?limit=200",
            "cases?limit=200",
            "worklist?unit=dd&limit=200",
            "overdue",
            "deadlines/due-soon?unit=dd",
            "deadlines/overdue?unit=dd",
            "reception-sessions",
            "notices",
            "opinions",
            "feedback",
            "letters/workbook?unit=dd",
            "visits/workbook?unit=dd",
            $"statistics/figures?unit=dd&{Days}",
            $"statistics/charts?unit=dd&period=2026-Q1",
            $"statistics/form-book?unit=dd&{Days}",
            $"statistics/figures/letters.total/items?unit=dd&{Days}&limit=200",
            $"statistics/forms/02-XLD/cells/1/items?unit=dd&{Days}&limit=200",
            $"statistics/forms/01-TCD/cells/1/items?unit=dd&{Days}&limit=200",
        ];
        foreach (var path in singles.Concat(lists))
        {
            var response = await Leader.GetAsync($"/api/v1/{path}");

            // A voided record has no papers.
            if (response.StatusCode is not HttpStatusCode.NotFound || !path.EndsWith("/papers", StringComparison.Ordinal))
            {
                yield return (path, await TextAsync(response));
            }
        }

        yield return (
            "register/export",
            await TextAsync(await app.AsClient("register:export", "dd").GetAsync("/api/v1/register/export?denouncers=true&reason=kiem+tra")));
    }

    private static IEnumerable<string> Singles(string type, Guid id) =>
        type switch
        {
            "cases" =>
            [
                $"cases/{id}",
                $"cases/{id}/history",
                $"cases/{id}/deadlines",
                $"cases/{id}/next-steps",
                $"history?case={id}",
                $"letters?case={id}",
                $"visits?case={id}",
            ],
            _ => [$"{type}/{id}", $"{type}/{id}/people", $"history?subject={id}", $"{type}/{id}/papers"],
        };

    private async Task<List<(string Type, Guid Id)>> RecordsAsync()
    {
        List<(string, Guid)> records = [];
        await app.InDatabaseAsync(async db =>
        {
            records.AddRange((await db.Cases.Select(c => c.Id).ToListAsync()).Select(id => ("cases", id)));
            records.AddRange((await db.Letters.IncludingVoided().Select(c => c.Id).ToListAsync()).Select(id => ("letters", id)));
            records.AddRange((await db.Visits.IncludingVoided().Select(c => c.Id).ToListAsync()).Select(id => ("visits", id)));
        });
        return records;
    }

    /// <summary>An answer with its headers, as text; a workbook as the text of its parts.</summary>
    private static async Task<string> TextAsync(HttpResponseMessage response)
    {
        var content = await response.Content.ReadAsByteArrayAsync();
        Assert.True(response.IsSuccessStatusCode, $"{response.RequestMessage!.RequestUri}: {Encoding.UTF8.GetString(content)}");
        if (content is not [(byte)'P', (byte)'K', ..])
        {
            return $"{response.Headers}{Encoding.UTF8.GetString(content)}";
        }

        using var archive = new ZipArchive(new MemoryStream(content));
        var parts = new StringBuilder();
        foreach (var entry in archive.Entries)
        {
            using var reader = new StreamReader(entry.Open());
            parts.Append(await reader.ReadToEndAsync());
        }

        return parts.ToString();
    }
}
