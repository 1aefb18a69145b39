using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;

namespace QcdcCases.Benchmarks;

/// <summary>Sends registrations as fast as a number of clients can, each waiting for its answer before it sends the next.</summary>
internal static class Load
{
    /// <summary>Answered registrations a second, and the 95th percentile of an answer's time in milliseconds.</summary>
    public static async Task<(double PerSecond, double P95)> RunAsync(
        string url,
        string? token,
        int clients,
        TimeSpan time,
        IReadOnlyList<string> units)
    {
        using var http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = clients });
        if (token is not null)
        {
            http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        var watch = Stopwatch.StartNew();
        var times = await Task.WhenAll(
            Enumerable.Range(0, clients).Select(client => ClientAsync(http, url, time, watch, units[client % units.Count])));
        var elapsed = watch.Elapsed;
        var all = times.SelectMany(t => t).Order().ToList();
        return (all.Count / elapsed.TotalSeconds, all[(int)(all.Count * 0.95)]);
    }

    private static async Task<List<double>> ClientAsync(HttpClient http, string url, TimeSpan time, Stopwatch watch, string unit)
    {
        var times = new List<double>();
        while (watch.Elapsed < time)
        {
            var began = Stopwatch.GetTimestamp();
            using var request = new HttpRequestMessage(HttpMethod.Post, url)
            {
                Content = new StringContent(Body(unit), Encoding.UTF8, "application/json"),
            };
            request.Headers.Add("Idempotency-Key", Guid.CreateVersion7().ToString("N"));
            using var response = await http.SendAsync(request);
            if ((int)response.StatusCode != StatusCodes.Status201Created)
            {
                throw new InvalidOperationException($"{(int)response.StatusCode}: {await response.Content.ReadAsStringAsync()}");
            }

            await response.Content.ReadAsByteArrayAsync();
            times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }

        return times;
    }

    private static string Body(string unit) => $$"""
        {"unit":"{{unit}}","receivedOn":"2026-08-03","channel":"post","kind":"petition","field":"land","signatories":1,
         "summary":"Kiến nghị xem xét việc cấp giấy chứng nhận quyền sử dụng đất đối với thửa đất số 12, tờ bản đồ số 3",
         "people":[{"role":"sender","name":"Nguyễn Văn Thử","address":"Thôn 1, xã Lạc Xuân"}]}
        """;
}
