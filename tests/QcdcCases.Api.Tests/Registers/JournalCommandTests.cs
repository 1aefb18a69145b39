using System.Diagnostics;
using System.Text;
using QcdcCases.Api.Tests.Infrastructure;
using Xunit;

namespace QcdcCases.Api.Tests.Registers;

/// <summary>The operator's <c>import</c> and <c>export</c>, as the program itself runs them.</summary>
public sealed class JournalCommandTests : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("qcdc-test-").FullName;
    private TestDatabase? database;

    public async ValueTask InitializeAsync() => database = await TestDatabase.CreateAsync();

    public async ValueTask DisposeAsync()
    {
        await database!.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_register_goes_in_and_out_by_file_and_by_stream()
    {
        var sample = Path.Combine(AppContext.BaseDirectory, "Registers", "don-duong-2023.ndjson");
        var lines = File.ReadAllLines(sample).Length;

        var dry = await RunAsync("import", sample, "--dry-run");
        Assert.Equal(
            (0, $"{lines} lines are valid, {lines} of them new; nothing was imported (source dd)."),
            (dry.Exit, dry.Output.Trim()));
        var taken = await RunAsync("import", sample);
        Assert.Equal((0, $"{lines} lines, {lines} imported (source dd)."), (taken.Exit, taken.Output.Trim()));
        var file = Path.Combine(folder, "all.ndjson");
        Assert.Equal((0, ""), ((await RunAsync("export", "--out", file)) is var written ? (written.Exit, written.Output) : default));

        Assert.Equal(await File.ReadAllTextAsync(file), (await RunAsync("export")).Output);
        Assert.Equal([file], Directory.GetFiles(folder));
        Assert.Equal(
            $"{lines} lines, 0 imported (source dd).",
            (await RunAsync(["import", "-"], await File.ReadAllBytesAsync(file))).Output.Trim());
        var part = await RunAsync("export", "--unit", "dd-ubnd");
        Assert.Equal(0, part.Exit);
        Assert.InRange(part.Output.Split('\n').Length, 2, lines - 1);
    }

    [Fact]
    public async Task What_is_wrong_is_on_standard_error_and_in_the_exit_code()
    {
        var bad = Path.Combine(folder, "bad.ndjson");
        await File.WriteAllTextAsync(bad, "{\"type\":\"case\"}\n{}\n");

        var refused = await RunAsync("import", bad, "--source", "s");
        Assert.Equal((1, ""), (refused.Exit, refused.Output));
        Assert.Contains("line 1: key: register.field_missing: The member is required.", refused.Error, StringComparison.Ordinal);
        Assert.Contains("line 2: type: register.type_missing: ", refused.Error, StringComparison.Ordinal);
        Assert.Contains("6 problem(s) in 2 lines; nothing was imported.", refused.Error, StringComparison.Ordinal);

        Assert.Equal((1, "register.file_unreadable"), Told(await RunAsync("import", Path.Combine(folder, "nowhere"))));
        Assert.Equal((1, "register.file_unwritable"), Told(await RunAsync("export", "--out", Path.Combine(folder, "nowhere", "x"))));
        Assert.Equal((1, "unit.not_found"), Told(await RunAsync("export", "--unit", "nowhere")));
        Assert.Equal(2, (await RunAsync("export", "--nothing")).Exit);
    }

    private static (int Exit, string Code) Told(Ran ran) => (ran.Exit, ran.Error.Split(':')[0]);

    private Task<Ran> RunAsync(params string[] arguments) => RunAsync(arguments, []);

    private async Task<Ran> RunAsync(string[] arguments, byte[] input)
    {
        var start = ProgramProcess.With(database!.Settings(), [ProgramProcess.Assembly, .. arguments]);
        (start.RedirectStandardInput, start.RedirectStandardOutput, start.RedirectStandardError) = (true, true, true);
        start.StandardOutputEncoding = Encoding.UTF8;
        using var process = Process.Start(start)!;
        await process.StandardInput.BaseStream.WriteAsync(input);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new Ran(process.ExitCode, await output, await error);
    }

    private sealed record Ran(int Exit, string Output, string Error);
}
