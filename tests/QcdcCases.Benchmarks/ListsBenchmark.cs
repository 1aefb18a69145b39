using System.Diagnostics;
using System.Globalization;
using System.Text;
using Npgsql;

namespace QcdcCases.Benchmarks;

/// <summary>
/// The lists of a working day at ten years of a nation, or one part of it, as a commune, a province and the nation ask for them: the
/// worklist, its counts, letters and cases with filters and orders, by one client and by many; beside the bare queries of their indexes.
/// </summary>
internal static class ListsBenchmark
{
    private const string Api = "http://127.0.0.1:5095";
    private const int Clients = 16;

    private static readonly (string Name, string Path)[] Lists =
    [
        ("worklist", "worklist?unit={0}"),
        ("worklist, overdue", "worklist?unit={0}&overdue=true"),
        ("worklist, one duty", "worklist?unit={0}&duty=alarm"),
        ("worklist, denunciations", "worklist?unit={0}&kind=denunciation"),
        ("worklist, unassigned, latest day first", "worklist?unit={0}&unassigned=true&sort=due-on-descending"),
        ("worklist, by start", "worklist?unit={0}&sort=started-on"),
        ("counts by tab", "worklist/counts?unit={0}"),
        ("letters", "letters?unit={0}"),
        ("letters, earliest first", "letters?unit={0}&sort=received-on"),
        ("letters, unprocessed", "letters?unit={0}&status=unprocessed"),
        ("letters, kind and field", "letters?unit={0}&kind=complaint&field=land"),
        ("letters, overdue", "letters?unit={0}&overdue=true"),
        ("letters of a year with total", "letters?unit={0}&from=2024-01-01&to=2024-12-31&total=true"),
        ("cases", "cases?unit={0}"),
        ("cases, status", "cases?unit={0}&status=accepted"),
        ("cases, overdue", "cases?unit={0}&overdue=true"),
    ];

    private static readonly (string Name, string Sql)[] Floors =
    [
        (
            "deadlines of a commune",
            "select * from deadlines where unit_id = (select id from units where key = 'p01x0000') and ended_on is null and purpose in ('duty', 'alarm') order by due_on, id limit 51"
        ),
        (
            "deadlines of all",
            "select * from deadlines where ended_on is null and purpose in ('duty', 'alarm') order by due_on, id limit 51"
        ),
        (
            "letters of a commune",
            "select * from letters where unit_id = (select id from units where key = 'p01x0000') order by received_on desc, id desc limit 51"
        ),
        ("letters of all", "select * from letters order by received_on desc, id desc limit 51"),
    ];

    public static async Task<int> RunAsync(Settings settings)
    {
        var watch = Stopwatch.StartNew();
        var database = settings.Filled is { } filled
            ? BenchServer.ConnectionTo(filled)
            : await NationBenchmark.MakeAsync(settings.Part, watch);
        await Bench.CommandAsync(database, "migrate");
        await AddOpenLettersAsync(database, settings.Part);
        using var api = await Bench.ServeApiAsync(database, Api);
        try
        {
            await Bench.FoldedAsync(database);
            await FloorAsync(database, settings);
            Console.WriteLine($"list | of a commune, a province, the nation: median, p95 ms, 1 client; {Clients} clients");
            var commune = await ClientAsync(database, NationGenerator.Commune(0));
            var province = await ClientAsync(database, NationGenerator.Province(1));
            var nation = await ClientAsync(database, NationGenerator.Nation);
            foreach (var (name, path) in Lists)
            {
                var cells = new List<string>();
                foreach (var (http, unit) in new[] { commune, province, nation })
                {
                    var address = new Uri(string.Format(CultureInfo.InvariantCulture, $"/api/v1/{path}", unit), UriKind.Relative);
                    cells.Add($"{await MeasureAsync(http, address, 1, settings)}; {await MeasureAsync(http, address, Clients, settings)}");
                }

                Bench.Report($"{name} | {string.Join(" | ", cells)}");
            }

            return 0;
        }
        finally
        {
            api.Kill(entireProcessTree: true);
        }
    }

    /// <summary>Letters of the last two months that nobody has processed yet: what is open and, in part, overdue.</summary>
    private static async Task AddOpenLettersAsync(string database, int part)
    {
        const int Whole = 500_000;
        var journal = Path.Combine(Path.GetTempPath(), "qcdc-bench-open.ndjson");
        var dice = new Random(7);
        await using (var output = new StreamWriter(journal, append: false, new UTF8Encoding(false)) { NewLine = "\n" })
        {
            for (var i = 0; i < Whole / part; i++)
            {
                var kind = dice.Next(1000) switch { < 146 => "complaint", < 207 => "denunciation", _ => "petition" };
                var on = new DateOnly(2026, 9, 25).AddDays(dice.Next(60)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
                var unit = NationGenerator.Commune(dice.Next(NationGenerator.Communes));
                await output.WriteLineAsync(
                    $$"""{"type":"case","key":"open-{{i}}","unit":"{{unit}}","kind":"{{kind}}","field":"land","title":"Vụ việc đang chờ {{i}}"}""");
                await output.WriteLineAsync(
                    $$"""{"type":"letter","key":"open-{{i}}","unit":"{{unit}}","case":"open-{{i}}","receivedOn":"{{on}}","channel":"post","kind":"{{kind}}","instance":1,"field":"land","summary":"Đơn chưa xử lý số {{i}}"}""");
            }
        }

        await Bench.CommandAsync(database, "import", "--source", "nation", journal);
        File.Delete(journal);
    }

    private static async Task<(HttpClient Http, string Unit)> ClientAsync(string database, string unit)
    {
        var http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = Clients }) { BaseAddress = new Uri(Api) };
        var token = await Bench.SignInAsync(database, Api, $"lanhdao-{Guid.NewGuid():N}", "leader", unit);
        http.DefaultRequestHeaders.Authorization = new("Bearer", token);
        return (http, unit);
    }

    private static async Task<string> MeasureAsync(HttpClient http, Uri address, int clients, Settings settings)
    {
        var times = (await Task.WhenAll(Enumerable.Range(0, clients).Select(_ => Bench.TimesAsync(settings, _ => AskAsync()))))
            .SelectMany(t => t)
            .Order()
            .ToList();
        return string.Create(CultureInfo.InvariantCulture, $"{Bench.Part(times, 0.5):F1}, {Bench.Part(times, 0.95):F1}");

        async Task AskAsync()
        {
            using var answer = await http.GetAsync(address);
            answer.EnsureSuccessStatusCode();
            await answer.Content.ReadAsByteArrayAsync();
        }
    }

    private static async Task FloorAsync(string database, Settings settings)
    {
        await using var source = NpgsqlDataSource.Create(database);
        foreach (var (name, sql) in Floors)
        {
            var times = await Bench.TimesAsync(
                settings,
                async _ =>
                {
                    await using var command = source.CreateCommand(sql);
                    await using var reader = await command.ExecuteReaderAsync();
                    while (await reader.ReadAsync())
                    {
                        // The rows are read, not used.
                    }
                });
            Bench.Report($"floor, {name} | {Bench.Part(times, 0.5):F1}, {Bench.Part(times, 0.95):F1}");
        }
    }
}
