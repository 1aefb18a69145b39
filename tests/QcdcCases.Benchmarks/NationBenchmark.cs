using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace QcdcCases.Benchmarks;

/// <summary>
/// A statutory form at ten years of a nation, or one part of it: of a commune and of a province with a row for each of its communes, beside one
/// statement that counts the same from the tables; the day on which everybody asks; the day on which everybody closes; and the books of a year.
/// </summary>
internal static class NationBenchmark
{
    private const string Api = "http://127.0.0.1:5094";
    private const int FirstYear = 2017;
    private const int Years = 10;
    private const int Clients = 8;
    private const int ClosingProvinces = 4;
    private const int ClosedQuarter = 31;
    private const double Megabyte = 1048576;

    public static async Task<int> RunAsync(Settings settings)
    {
        var database = await Bench.FreshDatabaseAsync("qcdc_bench_nation");
        var watch = Stopwatch.StartNew();
        await FillAsync(database, settings.Part);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"imported in {watch.Elapsed.TotalSeconds:F0} s"));
        using var api = await Bench.ServeApiAsync(database, Api);
        try
        {
            await Bench.FoldedAsync(database);
            var sizes = await SizesAsync(database);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"folded after {watch.Elapsed.TotalSeconds:F0} s; {sizes}"));
            var clients = new Dictionary<string, HttpClient>(StringComparer.Ordinal);
            for (var province = 1; province <= NationGenerator.Provinces; province++)
            {
                var key = NationGenerator.Province(province);
                clients[key] = new HttpClient { BaseAddress = new Uri(Api) };
                clients[key].DefaultRequestHeaders.Authorization = new("ApiKey", await Bench.KeyAsync(database, key, "figures:read"));
            }

            await using var source = NpgsqlDataSource.Create(database);
            Console.WriteLine("form 02/XLD of | median ms | p95 ms | counted by one statement ms");
            await CompareAsync("a commune", Commune);
            await CompareAsync("a province, rows by unit", Province);
            await ReportingDayAsync();
            await NationClosing.MeasureAsync(database, Api, ClosingProvinces, Clients, Quarter(ClosedQuarter));
            await BooksAsync();
            return 0;

            async Task CompareAsync(string name, Func<int, string> unitOf)
            {
                var asked = await Bench.TimesAsync(settings, i => AskAsync(unitOf(i), i));
                var counted = await Bench.TimesAsync(settings, async i =>
                {
                    var (from, to) = Quarter(i);
                    await CountedForm.AskAsync(source, unitOf(i), from, to);
                });
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture, $"{name} | {Bench.Part(asked, 0.5):F1} | {Bench.Part(asked, 0.95):F1} | {Bench.Part(counted, 0.5):F1}"));
            }

            // A workbook of all forms for each province, one after another.
            async Task BooksAsync()
            {
                api.Refresh();
                var (before, peak, bytes, watch) = (api.WorkingSet64, 0L, 0L, Stopwatch.StartNew());
                foreach (var (province, client) in clients)
                {
                    var book = await client.GetByteArrayAsync(new Uri(
                        $"/api/v1/statistics/form-book?unit={province}&circular=TT06&from={FirstYear + Years - 2}-12-15&to={FirstYear + Years - 1}-12-14", UriKind.Relative));
                    bytes += book.Length;
                    api.Refresh();
                    peak = Math.Max(peak, api.WorkingSet64);
                }

                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"the year's books of {clients.Count} provinces: {watch.Elapsed.TotalSeconds:F0} s, {bytes / Megabyte:F1} MB; the server's memory {before / Megabyte:F0} MB before, {peak / Megabyte:F0} MB at most"));
            }

            // Every commune asks for its quarter, some at once.
            async Task ReportingDayAsync()
            {
                var slowest = 0.0;
                var day = Stopwatch.StartNew();
                await Parallel.ForEachAsync(Enumerable.Range(0, NationGenerator.Communes), new ParallelOptions { MaxDegreeOfParallelism = Clients }, async (commune, _) =>
                {
                    var began = Stopwatch.GetTimestamp();
                    await AskAsync(NationGenerator.Commune(commune), 100);
                    Bench.RaiseTo(ref slowest, Stopwatch.GetElapsedTime(began).TotalMilliseconds);
                });
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"every commune's form by {Clients} clients: {NationGenerator.Communes / day.Elapsed.TotalSeconds:F0} forms/s, the slowest {slowest:F0} ms"));
            }

            async Task AskAsync(string unit, int i)
            {
                var (from, to) = Quarter(i);
                using var answer = await clients[unit[..3]].GetAsync(
                    new Uri($"/api/v1/statistics/forms/02%2FXLD?unit={unit}&circular=TT06&from={from:yyyy-MM-dd}&to={to:yyyy-MM-dd}", UriKind.Relative));
                answer.EnsureSuccessStatusCode();
                await answer.Content.ReadAsByteArrayAsync();
            }
        }
        finally
        {
            api.Kill(entireProcessTree: true);
        }
    }

    private static async Task FillAsync(string database, int part)
    {
        for (var year = FirstYear; year < FirstYear + Years; year++)
        {
            var journal = Path.Combine(Path.GetTempPath(), $"qcdc-bench-nation-{year}.ndjson");
            NationGenerator.WriteFile(journal, year, part, withUnits: year == FirstYear);
            await Bench.CommandAsync(database, "import", "--source", "nation", journal);
            File.Delete(journal);
        }
    }

    private static string Commune(int i) => NationGenerator.Commune(i * 37 % NationGenerator.Communes);

    private static string Province(int i) => NationGenerator.Province((i % NationGenerator.Provinces) + 1);

    private static (DateOnly From, DateOnly To) Quarter(int i)
    {
        var from = new DateOnly(FirstYear + 1, 3, 15).AddMonths(3 * (i % 32));
        return (from, from.AddMonths(3).AddDays(-1));
    }

    private static async Task<string> SizesAsync(string database)
    {
        await using var source = NpgsqlDataSource.Create(database);
        await using var command = source.CreateCommand("select (select count(*) from letters) || ' letters, ' || (select count(*) from visits) || ' visits, ' || (select count(*) from cases) || ' cases'");
        return (string)(await command.ExecuteScalarAsync())!;
    }
}
