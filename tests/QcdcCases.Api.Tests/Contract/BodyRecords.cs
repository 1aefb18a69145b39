using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using QcdcCases.Api.OpenApi;
using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Domain.Access;
using QcdcCases.Domain.Papers;

namespace QcdcCases.Api.Tests.Contract;

/// <summary>A record of each kind that addresses name, made from the examples, and how many rows the register has.</summary>
internal sealed class BodyRecords(CasesApplication app)
{
    /// <summary>What a job of the server's own folds at any moment.</summary>
    private static readonly string[] Folded = ["fact_changes", "fact_aggregates"];

    private readonly Dictionary<string, string> addresses = new(StringComparer.Ordinal)
    {
        ["/api/v1/units/{key}"] = "/api/v1/units/dd-x02",
        ["/api/v1/code-lists/{list}"] = "/api/v1/code-lists/field",
        ["/api/v1/calendar/{year}"] = "/api/v1/calendar/2026",
        ["/api/v1/notes/{id}"] = $"/api/v1/notes/{Guid.NewGuid()}",
        ["/api/v1/notices/{id}"] = $"/api/v1/notices/{Guid.NewGuid()}",
    };

    private HttpClient Leader => app.As(StaffRole.Leader, "dd");

    private HttpClient Administrator => app.As(StaffRole.Administrator, "dd");

    public async Task MakeAsync()
    {
        await MakeAsync(app.As(StaffRole.ReceptionOfficer, "dd"), "reception-sessions", "OpenSession");
        await MakeAsync(app.As(StaffRole.ReceptionOfficer, "dd"), "visits", "RecordVisit");
        var letter = await MakeAsync(Leader, "letters", "RegisterLetter");
        var receipt = ReceiptCode.Generate((Guid)letter["id"]!);
        await app.InDatabaseAsync(async db =>
        {
            db.ReceiptCodes.Add(receipt);
            await db.SaveChangesAsync();
        });
        addresses["/api/v1/receipts/{code}"] = $"/api/v1/receipts/{receipt.Code}";
        await MakeAsync(Leader, "cases", "OpenCase");
        await MakeAsync(Leader, "indicators", "DeclareIndicator");
        await MakeAsync(Administrator, "indicator-definitions", "DefineIndicator");
        await MakeAsync(Leader, "report-periods", "ClosePeriod");
        await MakeAsync(Administrator, "staff", "MakeAccount");
        var code = await Answer.Is(
            await Administrator.PostAsync("/api/v1/code-lists/field/codes", Examples.Of("AddOfficeCode")!["body"]!), 201);
        addresses["/api/v1/code-lists/{list}/codes/{code}"] = $"/api/v1/code-lists/field/codes/{code["code"]}";
        var feedback = await MakeAsync(Leader, "feedback", "SubmitFeedback");
        addresses["/api/v1/feedback/by-code/{code}"] = $"/api/v1/feedback/by-code/{feedback["followCode"]}";
        await MakeAsync(Leader, "conferences", "RecordConference");
        var opinions = await Answer.Is(await Leader.GetAsync("/api/v1/opinions"), 200);
        addresses["/api/v1/opinions/{id}"] = $"/api/v1/opinions/{opinions["items"]![0]!["id"]}";
    }

    /// <summary>The address of a route with a record in it.</summary>
    public string AddressOf(BodyRoute route)
    {
        var known = addresses
            .Where(a => route.Path == a.Key || route.Path.StartsWith($"{a.Key}/", StringComparison.Ordinal))
            .OrderByDescending(a => a.Key.Length)
            .FirstOrDefault();
        return route.Path.Contains('{', StringComparison.Ordinal) ? known.Value + Filled(route.Path[known.Key.Length..]) : route.Path;
    }

    /// <summary>Parts of a record are named in its address: the first step of a case, some case of a letter.</summary>
    private static string Filled(string path) => path
        .Replace("{sequence}", "1", StringComparison.Ordinal)
        .Replace("{caseId}", $"{Guid.NewGuid()}", StringComparison.Ordinal);

    /// <summary>
    /// The version of what an address changes: its own, or that of the record that it is below; null where there is none to be seen.
    /// </summary>
    public async Task<string?> TagAsync(string address)
    {
        for (var path = address; path.Count(c => c == '/') > 3; path = path[..path.LastIndexOf('/')])
        {
            foreach (var reader in new[] { Leader, Administrator })
            {
                if (await reader.GetAsync(path) is { IsSuccessStatusCode: true, Headers.ETag: { } tag })
                {
                    return tag.ToString();
                }
            }
        }

        return null;
    }

    /// <summary>How many rows each table has; every change leaves one, in the history if nowhere else.</summary>
    public async Task<IReadOnlyDictionary<string, long>> RowsAsync()
    {
        var rows = new Dictionary<string, long>(StringComparer.Ordinal);
        await app.InDatabaseAsync(async db =>
        {
            var sql = db.GetService<ISqlGenerationHelper>();
            var tables = db
                .Model.GetRelationalModel()
                .Tables.Where(t => !Folded.Contains(t.Name))
                .OrderBy(t => t.Name, StringComparer.Ordinal)
                .ToList();
            await db.Database.OpenConnectionAsync();
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = string.Join(
                " union all ",
                tables.Select((t, place) => $"select {place}, cast(count(*) as bigint) from {sql.DelimitIdentifier(t.Name, t.Schema)}"));
            await using var counts = await command.ExecuteReaderAsync();
            while (await counts.ReadAsync())
            {
                rows[tables[counts.GetInt32(0)].Name] = counts.GetInt64(1);
            }
        });
        return rows;
    }

    private async Task<JsonObject> MakeAsync(HttpClient client, string collection, string example)
    {
        var made = await client.PostAsync($"/api/v1/{collection}", Examples.Of(example)!["body"]!);
        var body = await Answer.Is(made, 201);
        addresses[$"/api/v1/{collection}/{{id}}"] = made.Headers.Location!.ToString();
        return body;
    }
}
