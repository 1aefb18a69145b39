using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace QcdcCases.Benchmarks;

/// <summary>A database of its own, and programs that run beside the measuring one.</summary>
internal static class Bench
{
    private static readonly string ApiAssembly = Path.Combine(AppContext.BaseDirectory, "QcdcCases.Api.dll");

    public static async Task<string> FreshDatabaseAsync(string name)
    {
        var database = await BenchServer.MakeAsync(name);
        await CommandAsync(database, "migrate");
        return database;
    }

    /// <summary>Runs one of the operator's commands to its end and returns what it printed.</summary>
    public static async Task<string> CommandAsync(string database, params string[] arguments)
    {
        using var process = Start(database, [ApiAssembly, .. arguments]);
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? output.Trim()
            : throw new InvalidOperationException($"{arguments[0]} ended with {process.ExitCode}.");
    }

    /// <summary>Runs one of the operator's commands to its end and returns the most memory that it held, in bytes.</summary>
    public static async Task<long> PeakOfCommandAsync(string database, params string[] arguments)
    {
        using var process = Start(database, [ApiAssembly, .. arguments]);
        var output = process.StandardOutput.ReadToEndAsync();
        var peak = 0L;
        while (!process.HasExited)
        {
            process.Refresh();
            peak = Math.Max(peak, process.HasExited ? 0 : process.PeakWorkingSet64);
            await Task.Delay(20);
        }

        await output;
        return process.ExitCode == 0 ? peak : throw new InvalidOperationException($"{arguments[0]} ended with {process.ExitCode}.");
    }

    /// <summary>Starts the program, or the floor, as a server and waits until it answers.</summary>
    public static async Task<Process> ServeAsync(string database, string ready, params string[] arguments)
    {
        var process = Start(database, arguments);
        _ = process.StandardOutput.ReadToEndAsync();
        using var http = new HttpClient();
        for (var attempt = 0; attempt < 300; attempt++)
        {
            try
            {
                using var response = await http.GetAsync(new Uri(ready));
                if (response.IsSuccessStatusCode)
                {
                    return process;
                }
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await Task.Delay(100);
        }

        throw new InvalidOperationException($"{arguments[0]} does not answer.");
    }

    public static Task<Process> ServeApiAsync(string database, string url) =>
        ServeAsync(database, $"{url}/health/ready", ApiAssembly, "--urls", url);

    public static Task<Process> ServeFloorAsync(string database, string url) =>
        ServeAsync(database, $"{url}/ready", Path.Combine(AppContext.BaseDirectory, "QcdcCases.Benchmarks.dll"), "floor", database, url);

    /// <summary>Makes an account, changes its one-time password as its owner must, and signs in with the new one.</summary>
    public static async Task<string> SignInAsync(string database, string url, string name, string role, string unit)
    {
        const string Password = "Mot-mat-khau-dai-2026!";
        var printed = await Bench.CommandAsync(database, "make-account", "--name", name, "--role", role, "--unit", unit);
        var once = printed.Split('\n')[^1].Trim();
        using var http = new HttpClient { BaseAddress = new Uri(url) };
        var first = await TokenAsync(once);
        using var change = new HttpRequestMessage(HttpMethod.Post, "/api/v1/me/password")
        {
            Content = JsonContent.Create(new { currentPassword = once, newPassword = Password }),
        };
        change.Headers.Authorization = new("Bearer", first);
        using var changed = await http.SendAsync(change);
        changed.EnsureSuccessStatusCode();
        return await TokenAsync(Password);

        async Task<string> TokenAsync(string password)
        {
            using var response = await http.PostAsJsonAsync("/api/v1/sign-in", new { userName = name, password });
            response.EnsureSuccessStatusCode();
            var answer = await response.Content.ReadFromJsonAsync<JsonElement>();
            return answer.GetProperty("accessToken").GetString()!;
        }
    }

    /// <summary>Makes an API client for a unit and returns its key.</summary>
    public static async Task<string> KeyAsync(string database, string unit, string scopes)
    {
        var printed = await CommandAsync(
            database,
            "make-client",
            "--name",
            $"tools of {unit} {Guid.NewGuid():N}",
            "--unit",
            unit,
            "--scopes",
            scopes);
        return string.Join('.', printed.Split('\n').Select(line => line.Split(": ")[1].Trim()));
    }

    /// <summary>Runs a job of the register to its end.</summary>
    public static async Task RunJobAsync(string database, string url, string code, string unit)
    {
        using var http = new HttpClient { BaseAddress = new Uri(url) };
        http.DefaultRequestHeaders.Authorization = new(
            "Bearer",
            await SignInAsync(database, url, $"quantri-{Guid.NewGuid():N}", "administrator", unit));
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/jobs/{code}/runs");
        request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString());
        using var asked = await http.SendAsync(request);
        asked.EnsureSuccessStatusCode();
        while (true)
        {
            var run = await http.GetFromJsonAsync<JsonElement>(asked.Headers.Location);
            switch (run.GetProperty("state").GetString())
            {
                case "done":
                    return;
                case "requested" or "running":
                    await Task.Delay(200);
                    break;
                default:
                    throw new InvalidOperationException($"{code} did not succeed: {run}.");
            }
        }
    }

    /// <summary>Prints a line of what was measured.</summary>
    public static void Report(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    /// <summary>How long asking takes, in milliseconds, the shortest first.</summary>
    public static async Task<List<double>> TimesAsync(Settings settings, Func<int, Task> ask)
    {
        var times = new List<double>();
        var watch = Stopwatch.StartNew();
        for (var i = 0; watch.Elapsed.TotalSeconds < settings.Seconds; i++)
        {
            var began = Stopwatch.GetTimestamp();
            await ask(i);
            times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }

        // The first tenth warms up.
        return [.. times.Skip(times.Count / 10).Order()];
    }

    /// <summary>The time within which a part of the questions was answered.</summary>
    public static double Part(List<double> times, double part) => times[(int)((times.Count - 1) * part)];

    /// <summary>Keeps the largest of what several threads have seen.</summary>
    public static void RaiseTo(ref double most, double value)
    {
        for (var seen = Volatile.Read(ref most); value > seen; seen = Volatile.Read(ref most))
        {
            Interlocked.CompareExchange(ref most, value, seen);
        }
    }

    /// <summary>Waits until the server has folded what the import brought.</summary>
    public static async Task FoldedAsync(string database)
    {
        await using var connection = await BenchServer.OpenAsync(database);
        while (await BenchServer.NumberAsync(connection, "select count(*) from fact_changes") > 0)
        {
            await Task.Delay(500);
        }

        if (!BenchServer.IsSqlServer)
        {
            await BenchServer.ExecuteAsync(connection, "vacuum analyze");
        }
    }

    private static Process Start(string database, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            WorkingDirectory = AppContext.BaseDirectory,
        };
        start.Environment["ConnectionStrings__QcdcCases"] = database;
        start.Environment["Database__Engine"] = BenchServer.Engine;
        start.Environment["Logging__LogLevel__Default"] = "Warning";
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        return Process.Start(start)!;
    }
}
