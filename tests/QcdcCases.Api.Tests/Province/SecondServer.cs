using System.Diagnostics;
using QcdcCases.Api.Tests.Infrastructure;

namespace QcdcCases.Api.Tests.Province;

/// <summary>
/// A second server over the same database: the built program in a process of its own, which is killed as a machine dies. It keeps the time
/// of the test (<see cref="SecondServerStartup"/>).
/// </summary>
internal sealed class SecondServer(TestDatabase database) : IAsyncDisposable
{
    /// <summary>The name under which it connects to the database.</summary>
    public const string Name = "second";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private Process? process;

    private Task<string?>? starting;

    private Task<string?>? answering;

    /// <summary>How often it was killed.</summary>
    public int Deaths { get; private set; }

    /// <summary>Whether it takes orders. One that was started takes some seconds until it does.</summary>
    public bool IsUp => starting is { IsCompleted: true };

    public bool IsDead => process is null;

    /// <summary>Starts it, and does not wait for it.</summary>
    public void Start()
    {
        var here = AppContext.BaseDirectory;
        var start = ProgramProcess.With(
            database.SettingsOf(Name).Append(new("Jobs:Runner", "others")).Append(new("Logging:LogLevel:Default", "None")),
            "exec",
            "--depsfile",
            Path.Combine(here, "QcdcCases.Api.Tests.deps.json"),
            "--runtimeconfig",
            Path.Combine(here, "QcdcCases.Api.Tests.runtimeconfig.json"),
            ProgramProcess.Assembly);
        (start.RedirectStandardInput, start.RedirectStandardOutput) = (true, true);
        start.Environment["ASPNETCORE_HOSTINGSTARTUPASSEMBLIES"] = "QcdcCases.Api.Tests";
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        process = Process.Start(start)!;
        answering = starting = ReadAsync(process);
    }

    /// <summary>Waits until it takes orders.</summary>
    public async Task StartedAsync()
    {
        if (await starting!.WaitAsync(Patience) is not SecondServerStartup.Ready)
        {
            throw new InvalidOperationException("The second server did not start.");
        }
    }

    /// <summary>Has it run a job at an instant.</summary>
    /// <returns>How the run ended; null when the server died of it.</returns>
    public async Task<string?> RunAsync(string job, DateTimeOffset at)
    {
        await StartedAsync();
        await process!.StandardInput.WriteLineAsync($"{at:O} {job}");
        await process.StandardInput.FlushAsync();
        answering = ReadAsync(process);
        return await answering.WaitAsync(Patience);
    }

    /// <summary>Ends it without a word (SIGKILL): nothing it was about is finished or undone by itself.</summary>
    public async Task KillAsync()
    {
        process!.Kill();
        await process.WaitForExitAsync();
        await answering!;
        process.Dispose();
        (process, starting) = (null, null);
        Deaths++;
    }

    public async ValueTask DisposeAsync()
    {
        if (process is not null)
        {
            await KillAsync();
        }
    }

    // The program's own lines, should it have any, are not for the test.
    private static async Task<string?> ReadAsync(Process process)
    {
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.StartsWith(SecondServerStartup.Mark))
            {
                return line[1..];
            }
        }

        return null;
    }
}
