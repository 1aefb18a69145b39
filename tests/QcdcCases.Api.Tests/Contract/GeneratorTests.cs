using Xunit;

namespace QcdcCases.Api.Tests.Contract;

/// <summary>
/// What others make of the committed document: a linter finds no error in it, and what generators write from it compiles.
/// </summary>
public sealed class GeneratorTests(ContractTools tools) : IClassFixture<ContractTools>
{
    [Fact]
    public async Task A_linter_finds_no_error()
    {
        var (exit, output) = await tools.RunAsync(
            "redocly",
            ["lint", ContractTools.Document, "--config", "redocly.yaml", "--format", "stylish"]);

        Assert.True(exit == 0, output);
    }

    [Fact]
    public async Task Types_and_a_client_in_TypeScript_compile_strictly()
    {
        var work = ContractTools.Begin("tsconfig.json", "use-types.ts");
        try
        {
            var (exit, output) = await tools.RunAsync("openapi-typescript", [ContractTools.Document, "-o", "types/register.ts"], work);
            Assert.True(exit == 0, output);
            (exit, output) = await tools.RunAsync(
                "openapi-ts",
                ["-i", ContractTools.Document, "-o", "client", "-p", "@hey-api/typescript", "@hey-api/sdk", "legacy/fetch"],
                work);
            Assert.True(exit == 0, output);

            (exit, output) = await tools.RunAsync("tsc", ["-p", "tsconfig.json"], work);

            Assert.True(exit == 0, output);
            Assert.DoesNotContain(
                "Array<unknown>",
                await File.ReadAllTextAsync(Path.Combine(work, "client", "types.gen.ts")),
                StringComparison.Ordinal);
            Assert.DoesNotContain(
                "unknown[]",
                await File.ReadAllTextAsync(Path.Combine(work, "types", "register.ts")),
                StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    [Fact]
    public async Task A_client_in_CSharp_compiles()
    {
        var code = await GeneratedClient.GenerateAsync();

        await GeneratedClient.CompileAsync();

        Assert.Contains("ICollection<string> Successors", code, StringComparison.Ordinal);
    }
}
