using System.Diagnostics;

namespace QcdcCases.Mutants;

/// <summary>Runs the domain's tests against an assembly of the domain, in folders of their own below <c>.local</c>.</summary>
internal sealed class TestRunner : IDisposable
{
    private const string Tests = "QcdcCases.Domain.Tests.dll";

    // A fault can make a loop endless.
    private const int Patience = 5;

    private readonly string home;
    private readonly string[] folders;
    private string lastOutput = string.Empty;
    private TimeSpan limit = TimeSpan.FromMinutes(10);

    public TestRunner(string root, int slots)
    {
        home = Path.Combine(root, ".local", "mutants", $"{Environment.ProcessId}");
        folders = [.. Enumerable.Range(0, slots).Select(slot => CopyTests(root, Path.Combine(home, $"{slot}")))];
    }

    /// <summary>How long the tests take without a fault.</summary>
    /// <exception cref="InvalidOperationException">They do not pass.</exception>
    public async Task<TimeSpan> BaselineAsync(byte[]? assembly)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        var watch = Stopwatch.StartNew();
        if (await IsKilledAsync(0, assembly, CancellationToken.None))
        {
            throw new InvalidOperationException($"The tests fail without a fault. {lastOutput}");
        }

        limit = (watch.Elapsed * Patience) + TimeSpan.FromSeconds(30);
        return watch.Elapsed;
    }

    /// <summary>Whether a test fails, or does not end.</summary>
    public async Task<bool> IsKilledAsync(int slot, byte[] assembly, CancellationToken cancellationToken)
    {
        await File.WriteAllBytesAsync(Path.Combine(folders[slot], "QcdcCases.Domain.dll"), assembly, cancellationToken);
        using var process = Process.Start(
            new ProcessStartInfo("dotnet", [Tests, "-stopOnFail", "-noLogo", "-trait-", "Compares=generated page"])
            {
                WorkingDirectory = folders[slot],
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
        var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
        var errors = process.StandardError.ReadToEndAsync(cancellationToken);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(limit);
        try
        {
            await process.WaitForExitAsync(patience.Token);
            lastOutput = await output + await errors;
            return process.ExitCode != 0;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            process.Kill(entireProcessTree: true);
            return true;
        }
    }

    public void Dispose() => Directory.Delete(home, recursive: true);

    private static string CopyTests(string root, string folder)
    {
        var built = Path.Combine(root, "tests", "QcdcCases.Domain.Tests", "bin", "Release", "net10.0");
        foreach (var file in Directory.EnumerateFiles(built, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(folder, Path.GetRelativePath(built, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        return folder;
    }
}
