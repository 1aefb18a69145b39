using System.ComponentModel;
using System.Diagnostics;
using System.Security.Cryptography;
using QcdcCases.Api.Tests.Infrastructure;
using Xunit;

namespace QcdcCases.Api.Tests.Contract;

/// <summary>
/// The linter and the generators of tests/contract, in the versions of its lock file: installed once into the checkout's private folder,
/// where Node is there. <c>deploy/local/test.sh</c> sees to that.
/// </summary>
public sealed class ContractTools : IAsyncLifetime
{
    private static readonly string Kept = Path.Combine(Sources.Root, "tests", "contract");

    private static readonly string Installed = Path.Combine(Sources.Root, ".local", "contract");

    private string? folder;

    /// <summary>The committed document.</summary>
    public static string Document { get; } = Path.Combine(Sources.Root, "docs", "api", "openapi.json");

    public async ValueTask InitializeAsync()
    {
        if (!await HasNpmAsync())
        {
            return;
        }

        Directory.CreateDirectory(Installed);
        var mark = Path.Combine(Installed, "installed");
        var wanted = Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(Path.Combine(Kept, "package-lock.json"))));
        if (!File.Exists(mark) || await File.ReadAllTextAsync(mark) != wanted)
        {
            Copy("package.json", Installed);
            Copy("package-lock.json", Installed);
            var (exit, output) = await RunAsync("npm", Installed, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline");
            Assert.True(exit == 0, output);
            await File.WriteAllTextAsync(mark, wanted);
        }

        folder = Installed;
        Copy("redocly.yaml", Installed);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>Runs one of the tools; what it writes goes below <paramref name="work"/>.</summary>
    /// <param name="tool">The name of its program.</param>
    /// <param name="arguments">What it is told.</param>
    public Task<(int Exit, string Output)> RunAsync(string tool, IEnumerable<string> arguments, string? work = null)
    {
        Assert.SkipWhen(folder is null, "Node and npm are not installed: deploy/local/test.sh installs them.");
        return RunAsync(Path.Combine(folder, "node_modules", ".bin", tool), work ?? folder, [.. arguments]);
    }

    /// <summary>Runs a script that was compiled.</summary>
    public static Task<(int Exit, string Output)> RunScriptAsync(string script, params IEnumerable<string> arguments) =>
        RunAsync("node", Path.GetDirectoryName(script)!, [script, .. arguments]);

    /// <summary>The path of a file of tests/contract.</summary>
    public static string Script(string file) => Path.Combine(Kept, file);

    /// <summary>An empty folder for what is generated, with the files that use it; modules are found above it.</summary>
    public static string Begin(params string[] files)
    {
        var work = Path.Combine(Installed, $"generated-{Guid.NewGuid():N}");
        Directory.CreateDirectory(work);
        Array.ForEach(files, f => Copy(f, work));
        return work;
    }

    private static void Copy(string file, string to) => File.Copy(Path.Combine(Kept, file), Path.Combine(to, file), overwrite: true);

    private static async Task<bool> HasNpmAsync()
    {
        try
        {
            return (await RunAsync("npm", Sources.Root, "--version")).Exit == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }

    private static async Task<(int Exit, string Output)> RunAsync(string program, string work, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false, WorkingDirectory = work, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        start.Environment["REDOCLY_TELEMETRY"] = "off";
        start.Environment["REDOCLY_SUPPRESS_UPDATE_NOTICE"] = "true";
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, $"{await output}{await error}");
    }
}
