using System.Diagnostics;
using Npgsql;

namespace QcdcCases.Benchmarks;

/// <summary>
/// A statutory form at ten years of a nation, or one part of it: of a commune, of a province with a row for each of its communes, and of
/// the nation with one for every unit; as counted ahead and from the sums, beside one statement that counts the same from the tables; the
/// day on which everybody asks; the day on which everybody closes; and the books of a year.
/// </summary>
internal static class NationBenchmark
{
    private const string Api = "http://127.0.0.1:5094";
    private const int FirstYear = 2017;
    private const int Years = 10;
    private const int Clients = 8;
    private const int BookYear = FirstYear + Years - 2;
    private const double Megabyte = 1048576;

    private static readonly (DateOnly From, DateOnly To)[] Quarters =
    [
        .. Enumerable.Range(0, 4).Select(i => QuarterFrom(new DateOnly(FirstYear + Years - 2, 9, 15).AddMonths(3 * i))),
    ];

    public static async Task<int> RunAsync(Settings settings)
    {
        var watch = Stopwatch.StartNew();
        var database = settings.Filled is { } filled ? BenchServer.ConnectionTo(filled) : await MakeAsync(settings.Part, watch);
        using var api = await Bench.ServeApiAsync(database, Api);
        try
        {
            await Bench.FoldedAsync(database);
            Bench.Report($"folded after {watch.Elapsed.TotalSeconds:F0} s; {await SizesAsync(database)}");
            watch.Restart();
            await Bench.RunJobAsync(database, Api, "prepare-forms", NationGenerator.Nation);
            Bench.Report($"counted ahead in {watch.Elapsed.TotalSeconds:F0} s");
            using var client = new HttpClient { BaseAddress = new Uri(Api), Timeout = TimeSpan.FromMinutes(10) };
            client.DefaultRequestHeaders.Authorization = new(
                "ApiKey",
                await Bench.KeyAsync(database, NationGenerator.Nation, "figures:read"));
            await using var source = NpgsqlDataSource.Create(database);
            Console.WriteLine("form 02/XLD of | counted ahead: median, p95 ms | from sums: median, p95 ms | by one statement: median ms");
            await CompareAsync("a commune", Commune);
            await CompareAsync("a province, rows by unit", Province);

            // From sums it is asked for longer than the register waits for one answer of its database.
            await CompareAsync("the nation, rows by unit", _ => NationGenerator.Nation, fromSums: settings.Part > 1);
            await ReportingDayAsync();
            await NationClosing.MeasureAsync(database, Api, Clients, Quarters[^1]);
            await BooksAsync("provinces", Enumerable.Range(1, NationGenerator.Provinces).Select(NationGenerator.Province));
            await BooksAsync("nation", [NationGenerator.Nation]);
            return 0;

            async Task CompareAsync(string name, Func<int, string> unitOf, bool fromSums = true)
            {
                var ahead = await Bench.TimesAsync(settings, i => AskAsync(unitOf(i), Quarters[i % 4]));
                var summed = fromSums
                    ? await Bench.TimesAsync(settings, i => AskAsync(unitOf(i), QuarterFrom(Quarters[i % 4].From.AddDays(1))))
                    : [double.NaN];
                var counted = await Bench.TimesAsync(
                    settings,
                    i => CountedForm.AskAsync(source, unitOf(i), Quarters[i % 4].From, Quarters[i % 4].To));
                Bench.Report(
                    $"{name} | {Bench.Part(ahead, 0.5):F1}, {Bench.Part(ahead, 0.95):F1} | {Bench.Part(summed, 0.5):F1}, {Bench.Part(summed, 0.95):F1} | {Bench.Part(counted, 0.5):F1}"
                );
            }

            // A workbook of all forms of a year for each unit, one after another.
            async Task BooksAsync(string name, IEnumerable<string> units)
            {
                api.Refresh();
                var (before, peak, bytes, watch) = (api.WorkingSet64, 0L, 0L, Stopwatch.StartNew());
                foreach (var unit in units)
                {
                    using var answer = await client.GetAsync(
                        new Uri($"/api/v1/statistics/form-book?unit={unit}&period={BookYear}", UriKind.Relative),
                        HttpCompletionOption.ResponseHeadersRead);
                    answer.EnsureSuccessStatusCode();
                    bytes += answer.Content.Headers.ContentLength!.Value;
                    await answer.Content.CopyToAsync(Stream.Null);
                    api.Refresh();
                    peak = Math.Max(peak, api.WorkingSet64);
                }

                Bench.Report(
                    $"books of a year, {name}: {watch.Elapsed.TotalSeconds:F1} s, {bytes / Megabyte:F1} MB; the server's memory {before / Megabyte:F0} MB before, {peak / Megabyte:F0} MB at most"
                );
            }

            // Every commune asks for its quarter, some at once.
            async Task ReportingDayAsync()
            {
                var slowest = 0.0;
                var day = Stopwatch.StartNew();
                await Parallel.ForEachAsync(
                    Enumerable.Range(0, NationGenerator.Communes),
                    new ParallelOptions { MaxDegreeOfParallelism = Clients },
                    async (commune, _) =>
                    {
                        var began = Stopwatch.GetTimestamp();
                        await AskAsync(NationGenerator.Commune(commune), Quarters[^1]);
                        Bench.RaiseTo(ref slowest, Stopwatch.GetElapsedTime(began).TotalMilliseconds);
                    });
                Bench.Report(
                    $"every commune's form by {Clients} clients: {NationGenerator.Communes / day.Elapsed.TotalSeconds:F0} forms/s, the slowest {slowest:F0} ms"
                );
            }

            async Task AskAsync(string unit, (DateOnly From, DateOnly To) period)
            {
                using var answer = await client.GetAsync(
                    new Uri(
                        $"/api/v1/statistics/forms/02%2FXLD?unit={unit}&from={period.From:yyyy-MM-dd}&to={period.To:yyyy-MM-dd}",
                        UriKind.Relative));
                answer.EnsureSuccessStatusCode();
                await answer.Content.ReadAsByteArrayAsync();
            }
        }
        finally
        {
            api.Kill(entireProcessTree: true);
        }
    }

    /// <summary>
    /// Fills a database with the nation, year by year: one import of all years would need more locks than a server usually has.
    /// </summary>
    /// <returns>Its connection string.</returns>
    internal static async Task<string> MakeAsync(int part, Stopwatch watch)
    {
        var database = await Bench.FreshDatabaseAsync("qcdc_bench_nation");
        var journal = Path.Combine(Path.GetTempPath(), "qcdc-bench-nation.ndjson");
        watch.Restart();
        var peak = 0L;
        for (var year = FirstYear; year < FirstYear + Years; year++)
        {
            NationGenerator.WriteFile(journal, year, part, withUnits: year == FirstYear);
            peak = Math.Max(peak, await Bench.PeakOfCommandAsync(database, "import", "--source", "nation", journal));
        }

        Bench.Report($"imported in {watch.Elapsed.TotalSeconds:F0} s, with {peak / Megabyte:F0} MB at most");
        File.Delete(journal);
        return database;
    }

    private static string Commune(int i) => NationGenerator.Commune(i * 37 % NationGenerator.Communes);

    private static string Province(int i) => NationGenerator.Province((i % NationGenerator.Provinces) + 1);

    private static (DateOnly From, DateOnly To) QuarterFrom(DateOnly from) => (from, from.AddMonths(3).AddDays(-1));

    private static async Task<string> SizesAsync(string database)
    {
        await using var source = NpgsqlDataSource.Create(database);
        await using var command = source.CreateCommand(
            "select (select count(*) from letters) || ' letters, ' || (select count(*) from visits) || ' visits, ' || (select count(*) from cases) || ' cases'"
        );
        return (string)(await command.ExecuteScalarAsync())!;
    }
}
