using System.Diagnostics;

namespace QcdcCases.Benchmarks;

/// <summary>The day on which everybody closes a quarter: first all communes at once, and then the provinces over them.</summary>
internal static class NationClosing
{
    public static async Task MeasureAsync(string database, string url, int clients, (DateOnly From, DateOnly To) period)
    {
        var leaders = new Dictionary<string, HttpClient>(StringComparer.Ordinal);
        for (var number = 1; number <= NationGenerator.Provinces; number++)
        {
            var key = NationGenerator.Province(number);
            leaders[key] = new HttpClient { BaseAddress = new Uri(url), Timeout = TimeSpan.FromMinutes(10) };
            leaders[key].DefaultRequestHeaders.Authorization = new("Bearer", await Bench.SignInAsync(database, url, $"lanhdao-{Guid.NewGuid():N}", "leader", key));
        }

        var communes = Enumerable.Range(0, NationGenerator.Communes).Select(NationGenerator.Commune).ToList();
        await CloseAllAsync("communes", communes);
        await CloseAllAsync("provinces", [.. leaders.Keys]);

        async Task CloseAllAsync(string name, List<string> units)
        {
            var (slowest, day) = (0.0, Stopwatch.StartNew());
            await Parallel.ForEachAsync(units, new ParallelOptions { MaxDegreeOfParallelism = clients }, async (unit, _) =>
            {
                var began = Stopwatch.GetTimestamp();
                using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/report-periods")
                {
                    Content = JsonContent.Create(new { unit, from = $"{period.From:yyyy-MM-dd}", to = $"{period.To:yyyy-MM-dd}", circular = "TT06" }),
                };
                request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString());
                using var answer = await leaders[unit[..3]].SendAsync(request, CancellationToken.None);
                answer.EnsureSuccessStatusCode();
                Bench.RaiseTo(ref slowest, Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            });
            Bench.Report($"closing {units.Count} {name} by {clients} clients: {units.Count / day.Elapsed.TotalSeconds:F1} reports/s, the slowest {slowest:F0} ms");
        }
    }
}
