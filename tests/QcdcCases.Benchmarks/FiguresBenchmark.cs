using System.Data.Common;
using System.Globalization;

namespace QcdcCases.Benchmarks;

/// <summary>
/// A district's whole dictionary of figures at two sizes of the register, over HTTP. The floor is one statement that counts a single
/// figure, the letters received, from the table: it grows with the register, and the dictionary must not.
/// </summary>
internal static class FiguresBenchmark
{
    private const string Api = "http://127.0.0.1:5093";
    private const string District = "d1";
    private const double LinesOfLetter = 6.9;

    public static async Task<int> RunAsync(Settings settings)
    {
        Console.WriteLine("letters | dictionary median ms | p95 ms | one figure by counting ms");
        foreach (var letters in settings.Letters)
        {
            Console.WriteLine(await MeasureAsync(settings, letters));
        }

        return 0;
    }

    private static async Task<string> MeasureAsync(Settings settings, int letters)
    {
        var database = await Bench.FreshDatabaseAsync("qcdc_bench_figures");
        var journal = Path.Combine(Path.GetTempPath(), $"qcdc-bench-letters-{letters}.ndjson");
        JournalGenerator.WriteFile(journal, (long)(letters * LinesOfLetter));
        await Bench.CommandAsync(database, "import", journal);
        File.Delete(journal);
        using var api = await Bench.ServeApiAsync(database, Api);
        try
        {
            await Bench.FoldedAsync(database);
            using var http = new HttpClient { BaseAddress = new Uri(Api) };
            http.DefaultRequestHeaders.Authorization = new("Bearer", await Bench.SignInAsync(database, Api, "baocao", "reporter", "p"));
            var asked = await Bench.TimesAsync(settings, i => AskAsync(http, i));
            await using var connection = await BenchServer.OpenAsync(database);
            var counted = await Bench.TimesAsync(settings, i => CountAsync(connection, i));
            var held = await BenchServer.NumberAsync(connection, "select count(*) from letters");
            return string.Create(
                CultureInfo.InvariantCulture,
                $"{held,7} | {Bench.Part(asked, 0.5),20:F1} | {Bench.Part(asked, 0.95),6:F1} | {Bench.Part(counted, 0.5),25:F1}");
        }
        finally
        {
            api.Kill(entireProcessTree: true);
        }
    }

    /// <summary>Another half-year window, and so other sums, each time.</summary>
    private static (DateOnly From, DateOnly To) Window(int i)
    {
        var from = new DateOnly(2016, 12, 15).AddMonths(i % 96);
        return (from, from.AddMonths(6).AddDays(-1));
    }

    private static async Task AskAsync(HttpClient http, int i)
    {
        var (from, to) = Window(i);
        using var answer = await http.GetAsync(
            new Uri($"/api/v1/statistics/figures?unit={District}&from={from:yyyy-MM-dd}&to={to:yyyy-MM-dd}", UriKind.Relative));
        answer.EnsureSuccessStatusCode();
        await answer.Content.ReadAsByteArrayAsync();
    }

    private static Task<long> CountAsync(DbConnection connection, int i)
    {
        var (from, to) = Window(i);
        return BenchServer.NumberAsync(
            connection,
            """
            select count(*) from letters l join units u on u.id = l.unit_id left join units p on p.id = u.parent_id
            where (u."key" = @unit or p."key" = @unit) and received_on between @from and @to
            """,
            ("@unit", District),
            ("@from", from),
            ("@to", to));
    }
}
