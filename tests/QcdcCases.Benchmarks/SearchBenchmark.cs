using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Npgsql;

namespace QcdcCases.Benchmarks;

/// <summary>
/// Finds records among many letters: rare, ordinary and very common words, and labelled pairs of a name and how people mistype it, by one
/// client and by many; beside one <c>LIKE</c> and the database's own text search.
/// </summary>
internal static class SearchBenchmark
{
    private const string Api = "http://127.0.0.1:5096";
    private const int Clients = 16;
    private const int Pairs = 500;
    private const int Shown = 20;

    private static readonly (string Name, string Asked)[] Questions =
    [
        ("rare word", "kpanuk"),
        ("name, three words", "nguyen van khai"),
        ("name, one mistake", "nguyen van khaii"),
        ("name, two mistakes: nothing", "nguyenn vann khaii"),
        ("ordinary words", "lan chiem loi di"),
        ("name and matter", "tran hung boi thuong"),
        ("one very common word", "nguyen"),
        ("very common words", "nguyen thi dat"),
        ("common words never together", "nguyen kpanuk dat"),
        ("phone", "0905000123"),
        ("number and year", "77/2024"),
    ];

    public static async Task<int> RunAsync(Settings settings)
    {
        var letters = settings.Letters[1];
        var generator = new SearchGenerator(letters);
        var database = settings.Filled is { } filled ? BenchServer.ConnectionTo(filled) : await MakeAsync(generator);
        using var api = await Bench.ServeApiAsync(database, Api);
        try
        {
            using var http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = Clients }) { BaseAddress = new Uri(Api) };
            foreach (var (who, unit) in new[] { ("the province", SearchGenerator.Province), ("a commune", SearchGenerator.Commune(3)) })
            {
                var token = await Bench.SignInAsync(database, Api, $"lanhdao-{Guid.NewGuid():N}", "leader", unit);
                http.DefaultRequestHeaders.Authorization = new("Bearer", token);
                Bench.Report($"question of {who} | found | median, p95 ms, 1 client; {Clients} clients | LIKE | text search, ranked");
                foreach (var (name, asked) in Questions)
                {
                    Bench.Report(
                        $"{name} | {(await FindAsync(http, asked)).Count} | {await MeasureAsync(http, asked, 1, settings)}; {await MeasureAsync(http, asked, Clients, settings)} | {await BaselineAsync(database, Like, asked, settings)} | {await BaselineAsync(database, TextSearch, asked, settings)}");
                }

                if (unit == SearchGenerator.Province)
                {
                    await ReportPairsAsync(http, generator);
                }
            }

            return 0;
        }
        finally
        {
            api.Kill(entireProcessTree: true);
        }
    }

    private const string Like = "select id from letters where search like '%' || @asked || '%' order by received_on desc, id desc limit 21";

    private const string TextSearch =
        "select id from letters where search_words @@ plainto_tsquery('simple', @asked) order by ts_rank(search_words, plainto_tsquery('simple', @asked)) desc limit 21";

    private static async Task<string> MakeAsync(SearchGenerator generator)
    {
        var database = await Bench.FreshDatabaseAsync("qcdc_bench_search");
        var watch = Stopwatch.StartNew();
        var journal = Path.Combine(Path.GetTempPath(), "qcdc-bench-search.ndjson");
        generator.WriteFile(journal);
        await Bench.CommandAsync(database, "migrate");
        Console.WriteLine(await Bench.CommandAsync(database, "import", "--source", "search", journal));
        File.Delete(journal);
        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync();
        await using var analyze = new NpgsqlCommand("vacuum analyze", connection) { CommandTimeout = 0 };
        await analyze.ExecuteNonQueryAsync();
        Bench.Report($"made in {watch.Elapsed.TotalSeconds:F0} s");
        return database;
    }

    /// <summary>The labelled pairs: how many records are among the first twenty that the mistyped question finds.</summary>
    private static async Task ReportPairsAsync(HttpClient http, SearchGenerator generator)
    {
        foreach (var kind in generator.Pairs(Pairs).GroupBy(pair => pair.Mistake))
        {
            var (found, asked) = (0, 0);
            foreach (var pair in kind)
            {
                asked++;
                found += (await FindAsync(http, pair.Asked)).Exists(item => ((string?)item["title"])!.EndsWith(pair.Mark, StringComparison.Ordinal)) ? 1 : 0;
            }

            Bench.Report($"labelled pairs, {kind.Key} | {found} of {asked} among the first {Shown}");
        }
    }

    private static async Task<List<JsonNode>> FindAsync(HttpClient http, string asked)
    {
        var answer = await http.GetFromJsonAsync<JsonNode>(AddressOf(asked));
        return [.. answer!["items"]!.AsArray().Select(item => item!)];
    }

    private static Uri AddressOf(string asked) => new($"/api/v1/search?limit={Shown}&q={Uri.EscapeDataString(asked)}", UriKind.Relative);

    private static async Task<string> MeasureAsync(HttpClient http, string asked, int clients, Settings settings)
    {
        var address = AddressOf(asked);
        var times = await Task.WhenAll(Enumerable.Range(0, clients).Select(_ => Bench.TimesAsync(settings, async _ =>
        {
            using var answer = await http.GetAsync(address);
            answer.EnsureSuccessStatusCode();
            await answer.Content.ReadAsByteArrayAsync();
        })));
        return Text([.. times.SelectMany(t => t).Order()]);
    }

    private static async Task<string> BaselineAsync(string database, string sql, string asked, Settings settings)
    {
        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        command.Parameters.AddWithValue("asked", asked);
        var times = await Bench.TimesAsync(settings, async _ => await command.ExecuteScalarAsync());
        return Text([.. times.Order()]);
    }

    private static string Text(List<double> times) =>
        string.Create(CultureInfo.InvariantCulture, $"{Bench.Part(times, 0.5):F1}, {Bench.Part(times, 0.95):F1}");
}
