using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using QcdcCases.Api.Tests.Infrastructure;

namespace QcdcCases.Api.Tests.Figures;

/// <summary>A question about figures as a client puts it.</summary>
internal sealed record Asked(string Unit, AskedPeriod Period, bool Own = false, bool Now = false, string? By = null, string? AsOf = null)
{
    public string Query =>
        $"unit={Uri.EscapeDataString(Unit)}&{Period.Query}" +
        (Own ? "&scope=own" : string.Empty) +
        (Now ? "&map=now" : string.Empty) +
        (By is null ? string.Empty : $"&by={By}") +
        (AsOf is null ? string.Empty : $"&asOf={Uri.EscapeDataString(AsOf)}");

    public NaiveQuestion Naive => new(Unit, Period.From, Period.To, Own, Now);

    public static Asked Any(Dice dice, IReadOnlyList<NaiveUnit> units) =>
        new(dice.Of(units).Key, AskedPeriod.Any(dice), Own: dice.Chance(20), Now: dice.Chance(30));
}

/// <summary>What was answered: one dictionary, or one for each group.</summary>
internal sealed record FiguresAnswer(
    string AsOf,
    Dictionary<string, long> Figures,
    Dictionary<string, Dictionary<string, long>> Groups,
    JsonObject Body);

/// <summary>Asks for figures and sends journals over HTTP, and knows nothing else of the product.</summary>
internal sealed class FiguresClient(HttpClient client)
{
    private const string Figures = "/api/v1/statistics/figures";

    public async Task<FiguresAnswer> AskAsync(Asked asked)
    {
        var body = await Answer.Is(await client.GetAsync($"{Figures}?{asked.Query}"), 200);
        var groups = body["groups"]?.AsObject().ToDictionary(g => g.Key, g => NumbersOf(g.Value!.AsObject()));
        return new((string)body["asOf"]!, NumbersOf(body["figures"]?.AsObject() ?? []), groups ?? [], body);
    }

    /// <summary>How many items a figure opens into, page by page, and the sum of their amounts.</summary>
    public async Task<(long Items, long Amount)> OpenAsync(Asked asked, string code, string? group = null)
    {
        var (items, amount) = (0L, 0L);
        var next =
            $"{Figures}/{code}/items?{asked.Query}&limit=50" + (group is null ? string.Empty : $"&group={Uri.EscapeDataString(group)}");
        for (var seen = new HashSet<string>(); next is not null && seen.Add(next); )
        {
            var page = await Answer.Is(await client.GetAsync(next), 200);
            foreach (var item in page["items"]!.AsArray())
            {
                items++;
                amount += (long?)item!["amount"] ?? 0;
            }

            next = (string?)page["next"];
        }

        return (items, amount);
    }

    /// <summary>Sends a journal; with a source, as a continuation of what that source sent before.</summary>
    public Task<HttpResponseMessage> ImportAsync(IEnumerable<JsonObject> lines, string source) =>
        ImportAsync(Journal.TextOf(lines), $"?source={source}");

    public async Task<HttpResponseMessage> ImportAsync(string journal, string query = "")
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(journal));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/x-ndjson");
        return await client.PostAsync(new Uri($"/api/v1/register/import{query}", UriKind.Relative), content);
    }

    /// <summary>Ratios are no counts; the tests of declared indicators count them.</summary>
    private static Dictionary<string, long> NumbersOf(JsonObject figures) =>
        figures.Where(f => !f.Key.EndsWith("-rate", StringComparison.Ordinal)).ToDictionary(f => f.Key, f => (long)f.Value!);
}
