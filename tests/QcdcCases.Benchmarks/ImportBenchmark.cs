using System.Diagnostics;

namespace QcdcCases.Benchmarks;

/// <summary>Importing a long journal by the operator's command: lines a second and the process's peak memory.</summary>
internal static class ImportBenchmark
{
    public static async Task<int> RunAsync(Settings settings)
    {
        var journal = Path.Combine(Path.GetTempPath(), $"qcdc-bench-{settings.Lines}.ndjson");
        JournalGenerator.WriteFile(journal, settings.Lines);
        var lines = File.ReadLines(journal).LongCount();
        Console.WriteLine("round | lines | seconds | lines/s | peak MB");
        for (var round = 1; round <= settings.Rounds; round++)
        {
            var database = await Bench.FreshDatabaseAsync("qcdc_bench_import");
            var watch = Stopwatch.StartNew();
            var peak = await Bench.PeakOfCommandAsync(database, "import", journal);
            var seconds = watch.Elapsed.TotalSeconds;
            Bench.Report($"{round,5} | {lines} | {seconds,7:F1} | {lines / seconds,7:F0} | {peak / 1048576.0,7:F0}");
        }

        File.Delete(journal);
        return 0;
    }
}
