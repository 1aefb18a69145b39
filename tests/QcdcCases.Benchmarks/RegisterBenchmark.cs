
namespace QcdcCases.Benchmarks;

/// <summary>Registering a letter over HTTP, at 1 and 32 clients; on PostgreSQL against the floor, in turn.</summary>
internal static class RegisterBenchmark
{
    private const string Api = "http://127.0.0.1:5091";
    private const string Bare = "http://127.0.0.1:5092";

    private static readonly List<string> Units = [.. Enumerable.Range(1, 8).Select(n => $"x{n:00}")];

    public static Task<int> RunAsync(Settings settings) =>
        BenchServer.IsSqlServer ? WithoutFloorAsync(settings) : BesideFloorAsync(settings);

    private static async Task<int> BesideFloorAsync(Settings settings)
    {
        var ours = await Bench.FreshDatabaseAsync("qcdc_bench_register");
        var floor = await Bench.FreshDatabaseAsync("qcdc_bench_floor");
        await SeedAsync(ours);
        await SeedAsync(floor);
        using var api = await Bench.ServeApiAsync(ours, Api);
        using var bare = await Bench.ServeFloorAsync(floor, Bare);
        try
        {
            var token = await Bench.SignInAsync(ours, Api, "vanthu", "letter-officer", "dd");
            await Load.RunAsync($"{Api}/api/v1/letters", token, 8, TimeSpan.FromSeconds(5), Units);
            await Load.RunAsync($"{Bare}/letters", null, 8, TimeSpan.FromSeconds(5), Units);
            Console.WriteLine("clients | floor/s | ours/s | ratio | floor p95 ms | ours p95 ms");
            foreach (var clients in new[] { 1, 32 })
            {
                for (var round = 0; round < settings.Rounds; round++)
                {
                    var time = TimeSpan.FromSeconds(settings.Seconds);
                    var (floorRate, floorP95) = await Load.RunAsync($"{Bare}/letters", null, clients, time, Units);
                    var (ourRate, ourP95) = await Load.RunAsync($"{Api}/api/v1/letters", token, clients, time, Units);
                    Bench.Report(
                        $"{clients, 7} | {floorRate, 7:F0} | {ourRate, 6:F0} | {ourRate / floorRate, 5:P0} | {floorP95, 12:F1} | {ourP95, 11:F1}"
                    );
                }
            }

            return 0;
        }
        finally
        {
            api.Kill(entireProcessTree: true);
            bare.Kill(entireProcessTree: true);
        }
    }

    /// <summary>The floor speaks PostgreSQL's driver alone.</summary>
    private static async Task<int> WithoutFloorAsync(Settings settings)
    {
        var ours = await Bench.FreshDatabaseAsync("qcdc_bench_register");
        await SeedAsync(ours);
        using var api = await Bench.ServeApiAsync(ours, Api);
        try
        {
            var token = await Bench.SignInAsync(ours, Api, "vanthu", "letter-officer", "dd");
            await Load.RunAsync($"{Api}/api/v1/letters", token, 8, TimeSpan.FromSeconds(5), Units);
            Console.WriteLine("clients | ours/s | ours p95 ms");
            foreach (var clients in new[] { 1, 32 })
            {
                for (var round = 0; round < settings.Rounds; round++)
                {
                    var (rate, p95) = await Load.RunAsync(
                        $"{Api}/api/v1/letters",
                        token,
                        clients,
                        TimeSpan.FromSeconds(settings.Seconds),
                        Units);
                    Bench.Report($"{clients, 7} | {rate, 6:F0} | {p95, 11:F1}");
                }
            }

            return 0;
        }
        finally
        {
            api.Kill(entireProcessTree: true);
        }
    }

    private static async Task SeedAsync(string database)
    {
        var journal = Path.GetTempFileName();
        await File.WriteAllLinesAsync(journal, Units.Select(key => Line(key, "commune", "dd")).Prepend(Line("dd", "district", null)));
        await Bench.CommandAsync(database, "import", journal);
        File.Delete(journal);

        static string Line(string key, string level, string? parent) =>
            $$"""{"type":"unit","key":"{{key}}","name":"{{key}}","level":"{{level}}","kind":"committee",{{(parent is null ? "" : $"\"parent\":\"{parent}\",")}}"validFrom":"2011-01-01"}""";
    }
}
