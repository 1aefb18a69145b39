using System.Text.Json.Nodes;
using QcdcCases.Api.Tests.Infrastructure;

namespace QcdcCases.Api.Tests.Reports;

/// <summary>Closes, reads and reopens reports over HTTP, and knows nothing else of the product.</summary>
internal sealed class ReportsClient(HttpClient client)
{
    public const string Path = "/api/v1/report-periods";

    public HttpClient Http => client;

    public static object Closing(string unit, string period, bool overMissing = true, string circular = "TT06") =>
        new
        {
            unit,
            period,
            overMissing,
            circular,
        };

    public async Task<ClosedPeriod> CloseAsync(string unit, string period, bool overMissing = true)
    {
        var response = await client.PostAsync(Path, Closing(unit, period, overMissing));
        return new(await Answer.Is(response, 201), response.ETag());
    }

    public async Task<ClosedPeriod> CloseAsync(string unit, DateOnly from, DateOnly to)
    {
        var response = await client.PostAsync(
            Path,
            new
            {
                unit,
                from = $"{from:yyyy-MM-dd}",
                to = $"{to:yyyy-MM-dd}",
                overMissing = true,
                circular = "TT06",
            });
        return new(await Answer.Is(response, 201), response.ETag());
    }

    public async Task<ClosedPeriod> ReopenAsync(ClosedPeriod report, string reason = "Bổ sung đơn vào sổ chậm")
    {
        var response = await client.PostAsync($"{Path}/{report.Id}/reopening", new { reason }, ifMatch: report.Tag);
        return new(await Answer.Is(response, 200), response.ETag());
    }

    public Task<byte[]> BytesAsync(ClosedPeriod report, int? closing = null) =>
        client.GetByteArrayAsync($"{Path}/{report.Id}/content{(closing is null ? string.Empty : $"?closing={closing}")}");

    public async Task<JsonObject> ContentAsync(ClosedPeriod report) => JsonNode.Parse(await BytesAsync(report))!.AsObject();

    public async Task<JsonObject> VerifyAsync(ClosedPeriod report, int? closing = null) =>
        await Answer.Is(
            await client.GetAsync($"{Path}/{report.Id}/verification{(closing is null ? string.Empty : $"?closing={closing}")}"),
            200);

    public async Task<List<JsonObject>> AdjustmentsAsync(ClosedPeriod report) =>
        [
            .. (await Answer.Is(await client.GetAsync($"{Path}/{report.Id}/adjustments"), 200))["cells"]!
                .AsArray()
                .Select(c => c!.AsObject()),
        ];
}

/// <summary>A report as it was answered.</summary>
internal sealed record ClosedPeriod(JsonObject Body, string Tag)
{
    public string Id => (string)Body["id"]!;

    public JsonObject Latest => Body["closings"]!.AsArray()[^1]!.AsObject();
}
