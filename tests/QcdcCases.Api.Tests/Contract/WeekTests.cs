using System.Reflection;
using QcdcCases.Api.Tests.Infrastructure;
using Xunit;

namespace QcdcCases.Api.Tests.Contract;

/// <summary>
/// A reception office works a week with clients that are generated from the committed document, and needs few requests for what it does
/// most often.
/// </summary>
public sealed class WeekTests(ContractTools tools) : IClassFixture<ContractTools>, IAsyncLifetime
{
    /// <summary>The parts of the week, and the requests that each may take.</summary>
    private static readonly Dictionary<string, int> AtMost = new(StringComparer.Ordinal)
    {
        ["known-visitor"] = 5,
        ["posted-letter"] = 6,
        ["leaders-morning"] = 3,
    };

    private readonly CasesApplication app = new();

    public ValueTask InitializeAsync() => app.InitializeAsync();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task The_client_in_TypeScript_works_a_week()
    {
        var work = ContractTools.Begin("tsconfig.week.json", "week.ts");
        try
        {
            var (exit, output) = await tools.RunAsync(
                "openapi-ts",
                ["-i", ContractTools.Document, "-o", "client", "-p", "@hey-api/typescript", "@hey-api/sdk", "legacy/fetch"],
                work);
            Assert.True(exit == 0, output);
            (exit, output) = await tools.RunAsync("tsc", ["-p", "tsconfig.week.json"], work);
            Assert.True(exit == 0, output);
            await using var server = await WeekServer.StartAsync(app);

            (exit, output) = await ContractTools.RunScriptAsync(Path.Combine(work, "week", "week.js"), server.Address);

            Assert.True(exit == 0, output);
            AreFew(server.Calls);
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    [Fact]
    public async Task The_client_in_CSharp_works_the_same_week()
    {
        var client = await GeneratedClient.CompileAsync(await File.ReadAllTextAsync(ContractTools.Script("Week.cs")));
        await using var server = await WeekServer.StartAsync(app);

        var run = client.GetType("Register.Week")!.GetMethod("RunAsync", BindingFlags.Public | BindingFlags.Static)!;
        await (Task)run.Invoke(null, [server.Address])!;

        AreFew(server.Calls);
    }

    private static void AreFew(IReadOnlyDictionary<string, List<string>> calls) => Assert.All(
        AtMost, part => Assert.True(calls[part.Key].Count <= part.Value, $"{part.Key}: {string.Join(", ", calls[part.Key])}"));
}
