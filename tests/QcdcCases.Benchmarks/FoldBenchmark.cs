using System.Diagnostics;
using System.Globalization;
using QcdcCases.Api.Hosting;
using QcdcCases.Application.Statistics;

namespace QcdcCases.Benchmarks;

/// <summary>
/// Folding every fact of an imported register into sums: once into an empty table, where every row is inserted, and once again over those
/// rows, where every row is updated. The floor is one statement that counts the same facts by unit, profile and day.
/// </summary>
internal static class FoldBenchmark
{
    public static async Task<int> RunAsync(Settings settings)
    {
        var database = await Bench.FreshDatabaseAsync("qcdc_bench_fold");
        var journal = Path.Combine(Path.GetTempPath(), $"qcdc-bench-fold-{settings.Lines}.ndjson");
        JournalGenerator.WriteFile(journal, settings.Lines);
        await Bench.CommandAsync(database, "import", journal);
        File.Delete(journal);
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddRegister(builder.Configuration, database);
        using var host = builder.Build();
        await using var connection = await BenchServer.OpenAsync(database);
        Console.WriteLine("round | changes | inserting s | updating s | counting s | peak MB");
        for (var round = 1; round <= settings.Rounds; round++)
        {
            await BenchServer.ExecuteAsync(connection, "delete from fact_changes; delete from fact_aggregates");
            await BenchServer.ExecuteAsync(connection, "vacuum analyze fact_aggregates");
            var (changes, inserting) = await FoldAsync(host, database, Change);
            var (_, updating) = await FoldAsync(host, database, Change);
            var began = Stopwatch.GetTimestamp();
            await BenchServer.NumberAsync(
                connection,
                "select count(*) from (select unit_id, dimensions_id, begun_on, count(*) from facts group by 1, 2, 3) f");
            var counting = Stopwatch.GetElapsedTime(began).TotalSeconds;
            var peak = Process.GetCurrentProcess().PeakWorkingSet64 / 1048576.0;
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{round, 5} | {changes, 7} | {inserting, 11:F2} | {updating, 10:F2} | {counting, 10:F2} | {peak, 7:F0}"));
        }

        return 0;
    }

    private const string Change =
        "insert into fact_changes (id, fact_id, unit_id, sign) select gen_random_uuid(), id, unit_id, 1 from facts where retired_at is null";

    private static async Task<(int Changes, double Seconds)> FoldAsync(IHost host, string database, string change)
    {
        await using var connection = await BenchServer.OpenAsync(database);
        await BenchServer.ExecuteAsync(connection, change);
        await BenchServer.ExecuteAsync(connection, "vacuum analyze fact_changes");
        await using var scope = host.Services.CreateAsyncScope();
        var began = Stopwatch.GetTimestamp();
        var changes = await scope.ServiceProvider.GetRequiredService<RefreshAggregates>().RunAsync(CancellationToken.None);
        return (changes, Stopwatch.GetElapsedTime(began).TotalSeconds);
    }
}
