using System.Text.Json.Nodes;
using QcdcCases.Api.Tests.Figures;
using QcdcCases.Api.Tests.Infrastructure;

namespace QcdcCases.Api.Tests.Forms;

/// <summary>A form as it was answered.</summary>
internal sealed record FilledForm(
    Dictionary<string, Dictionary<string, decimal>> Rows,
    Dictionary<string, decimal> Total,
    IReadOnlyList<JsonObject> Checks,
    JsonObject Body)
{
    /// <summary>The checks that do not hold, as text.</summary>
    public IEnumerable<string> Broken(bool hard) =>
        Checks.Where(c => !(bool)c["holds"]! && (bool)c["hard"]! == hard).Select(c => c.ToJsonString());
}

/// <summary>Asks for forms over HTTP, and knows nothing else of the product.</summary>
internal sealed class FormsClient(HttpClient client, string circular = "TT06")
{
    public static IReadOnlyList<string> OfTT06 { get; } = ["01/TCD", "02/XLD", "03/GQKN", "04/GQTC", "05/KQTH", "06/QLKNTC"];

    public string AddressOf(string form, Asked asked, string more = "") =>
        $"/api/v1/statistics/forms/{form}?{asked.Query}&circular={circular}{more}";

    public async Task<FilledForm> AskAsync(string form, Asked asked, string more = "")
    {
        var body = await Answer.Is(await client.GetAsync(AddressOf(form, asked, more)), 200);
        return new(
            body["rows"]!.AsArray().ToDictionary(r => (string)r!["unit"]!, r => CellsOf(r!["cells"]!)),
            CellsOf(body["total"]!),
            [.. body["checks"]!.AsArray().Select(c => c!.AsObject())],
            body);
    }

    /// <summary>How many items a cell opens into, page by page, and the sum of their amounts.</summary>
    public async Task<(long Items, long Amount)> OpenAsync(string form, string column, Asked asked, string? row = null)
    {
        var (items, amount) = (0L, 0L);
        var next = AddressOf($"{form}/cells/{column}/items", asked, "&limit=50" + (row is null ? string.Empty : $"&row={row}"));
        for (var seen = new HashSet<string>(); next is not null && seen.Add(next);)
        {
            var page = await Answer.Is(await client.GetAsync(next), 200);
            items += page["items"]!.AsArray().Count;
            amount += page["items"]!.AsArray().Sum(i => (long)i!["amount"]!);
            next = (string?)page["next"];
        }

        return (items, amount);
    }

    private static Dictionary<string, decimal> CellsOf(JsonNode cells) => cells.AsObject().ToDictionary(c => c.Key, c => (decimal)c.Value!);
}
