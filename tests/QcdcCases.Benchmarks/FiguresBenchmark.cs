using System.Globalization;
using Npgsql;

namespace QcdcCases.Benchmarks;

/// <summary>
/// A district's whole dictionary of figures at two sizes of the register, over HTTP. The floor is one statement that counts a single figure, the
/// letters received, from the table: it grows with the register, and the dictionary must not.
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
        var database = await Bench.FreshDatabaseAsync(settings, "qcdc_bench_figures");
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
            await using var source = NpgsqlDataSource.Create(database);
            var counted = await Bench.TimesAsync(settings, i => CountAsync(source, i));
            await using var counting = source.CreateCommand("select count(*) from letters");
            var held = await counting.ExecuteScalarAsync();
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
        using var answer = await http.GetAsync(new Uri($"/api/v1/statistics/figures?unit={District}&from={from:yyyy-MM-dd}&to={to:yyyy-MM-dd}", UriKind.Relative));
        answer.EnsureSuccessStatusCode();
        await answer.Content.ReadAsByteArrayAsync();
    }

    private static async Task CountAsync(NpgsqlDataSource source, int i)
    {
        var (from, to) = Window(i);
        await using var command = source.CreateCommand("""
            select count(*) from letters l join units u on u.id = l.unit_id left join units p on p.id = u.parent_id
            where (u.key = $1 or p.key = $1) and received_on between $2 and $3
            """);
        command.Parameters.Add(new() { Value = District });
        command.Parameters.Add(new() { Value = from });
        command.Parameters.Add(new() { Value = to });
        await command.ExecuteScalarAsync();
    }
}
