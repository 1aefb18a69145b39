using System.Diagnostics;
using System.Text.Json;
using Npgsql;

namespace QcdcCases.Benchmarks;

/// <summary>
/// Counting open deadlines anew after a day of the calendar was swapped, while officers register letters: deadlines a second, the server's
/// memory, and the officers' 95th percentile before and meanwhile.
/// </summary>
internal static class CalendarBenchmark
{
    private const string Api = "http://127.0.0.1:5094";
    private const int Clients = 2;
    private const double Megabyte = 1048576;

    private static readonly string[] Units = ["d1", "d2", "d3", "d4", "d5", "d6", "d7", "d8"];

    public static async Task<int> RunAsync(Settings settings)
    {
        var database = await Bench.FreshDatabaseAsync("qcdc_bench_calendar");
        var journal = Path.Combine(Path.GetTempPath(), $"qcdc-bench-clocks-{settings.Deadlines}.ndjson");
        await File.WriteAllLinesAsync(journal, Journal(settings.Deadlines));
        await Bench.CommandAsync(database, "import", journal);
        File.Delete(journal);
        await using var source = NpgsqlDataSource.Create(database);
        await using var tidy = source.CreateCommand("vacuum analyze");
        tidy.CommandTimeout = 0;
        await tidy.ExecuteNonQueryAsync();
        await using var counting = source.CreateCommand("select count(*) from deadlines where ended_on is null");
        var open = (long)(await counting.ExecuteScalarAsync())!;
        using var api = await Bench.ServeApiAsync(database, Api);
        try
        {
            await MeasureAsync(settings, database, api, open);
            return 0;
        }
        finally
        {
            api.Kill(entireProcessTree: true);
        }
    }

    private static async Task MeasureAsync(Settings settings, string database, Process api, long open)
    {
        using var administrator = new HttpClient { BaseAddress = new Uri(Api) };
        administrator.DefaultRequestHeaders.Authorization = new(
            "Bearer",
            await Bench.SignInAsync(database, Api, "quantri", "administrator", "p"));
        var officer = await Bench.SignInAsync(database, Api, "vanthu", "letter-officer", "p");
        var window = TimeSpan.FromSeconds(settings.Seconds);
        await RegisterAsync(officer, window);
        var (rateBefore, before) = await RegisterAsync(officer, window);
        api.Refresh();
        var memoryBefore = api.WorkingSet64 / Megabyte;
        await SwapAsync(administrator);
        var watch = Stopwatch.StartNew();
        var ending = EndedAsync(administrator, watch);
        var meanwhile = new List<(double Rate, double P95)>();
        var peak = 0.0;
        while (!ending.IsCompleted)
        {
            meanwhile.Add(await RegisterAsync(officer, window));
            api.Refresh();
            peak = Math.Max(peak, api.WorkingSet64 / Megabyte);
        }

        var (looked, moved, seconds) = await ending;
        Console.WriteLine(
            "open deadlines | records looked at | moved | seconds | deadlines/s | MB before | MB at most | p95 before ms | p95 meanwhile ms (median, worst window) | letters/s before | meanwhile"
        );
        var p95 = meanwhile.Select(m => m.P95).Order().ToList();
        Bench.Report(
            $"{open} | {looked} | {moved} | {seconds:F1} | {open / seconds:F0} | {memoryBefore:F0} | {peak:F0} | {before:F1} | {p95[p95.Count / 2]:F1}, {p95[^1]:F1} | {rateBefore:F0} | {meanwhile.Average(m => m.Rate):F0}"
        );
    }

    private static Task<(double PerSecond, double P95)> RegisterAsync(string token, TimeSpan time) =>
        Load.RunAsync($"{Api}/api/v1/letters", token, Clients, time, Units);

    /// <summary>Monday 23/11/2026 becomes free, Saturday 28/11 is worked for it.</summary>
    private static async Task SwapAsync(HttpClient administrator)
    {
        using var seen = await administrator.GetAsync(new Uri("/api/v1/calendar/2026", UriKind.Relative));
        var year = (await seen.Content.ReadFromJsonAsync<JsonElement>())!;
        var days = year.GetProperty("daysOff")
            .EnumerateArray()
            .Concat(year.GetProperty("workedDays").EnumerateArray())
            .Cast<object>()
            .ToList();
        days.Add(
            new
            {
                on = "2026-11-23",
                type = "swap-off",
                name = "Nghỉ hoán đổi, làm bù 28/11",
                pair = "2026-11-28",
            });
        days.Add(
            new
            {
                on = "2026-11-28",
                type = "worked",
                name = "Làm bù cho 23/11",
                pair = "2026-11-23",
            });
        using var request = new HttpRequestMessage(HttpMethod.Put, "/api/v1/calendar/2026")
        {
            Content = JsonContent.Create(
                new
                {
                    status = "official",
                    source = "Thông báo thử",
                    days,
                }),
        };
        request.Headers.IfMatch.Add(seen.Headers.ETag!);
        using var answer = await administrator.SendAsync(request);
        if (!answer.IsSuccessStatusCode)
        {
            throw new InvalidOperationException($"{(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
        }
    }

    private static async Task<(long Looked, long Moved, double Seconds)> EndedAsync(HttpClient administrator, Stopwatch watch)
    {
        while (true)
        {
            var recount = await administrator.GetFromJsonAsync<JsonElement>(new Uri("/api/v1/calendar/2026/recount", UriKind.Relative));
            if (recount.GetProperty("state").GetString() == "done")
            {
                return (recount.GetProperty("looked").GetInt64(), recount.GetProperty("moved").GetInt64(), watch.Elapsed.TotalSeconds);
            }

            await Task.Delay(500);
        }
    }

    /// <summary>
    /// Letters not processed yet, three open deadlines each, and for every third an accepted case with one, all about the swapped day.
    /// </summary>
    private static IEnumerable<string> Journal(int deadlines)
    {
        yield return """{"type":"unit","key":"p","name":"Tỉnh Lâm Thử","level":"province","kind":"committee","validFrom":"2011-01-01"}""";
        foreach (var unit in Units)
        {
            yield return $$"""{"type":"unit","key":"{{unit}}","name":"Sở {{unit}}","level":"province","kind":"department","parent":"p","validFrom":"2011-01-01"}""";
        }

        var open = 0;
        for (var i = 0; open < deadlines; i++, open += i % 3 == 0 ? 4 : 3)
        {
            var unit = Units[i % Units.Length];
            yield return $$"""{"type":"case","key":"c{{i}}","unit":"{{unit}}","kind":"complaint","field":"land","title":"Vụ việc {{i}}"}""";
            yield return $$"""{"type":"letter","key":"l{{i}}","unit":"{{unit}}","receivedOn":"2026-11-{{9 + (i % 10):00}}","channel":"post","kind":"complaint","instance":1,"field":"land","case":"c{{i}}"}""";
            if (i % 3 == 0)
            {
                yield return $$"""{"type":"case","key":"a{{i}}","unit":"{{unit}}","kind":"complaint","field":"land","title":"Vụ việc thụ lý {{i}}"}""";
                yield return $$"""{"type":"case-event","case":"a{{i}}","on":"2026-10-{{20 + (i % 5):00}}","event":"accepted","instance":1}""";
            }
        }
    }
}
