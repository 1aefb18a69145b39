using System.Text.Json;
using QcdcCases.Api.Problems;
using QcdcCases.Api.Tests.Infrastructure;
using Xunit;

namespace QcdcCases.Api.Tests.Problems;

/// <summary>A code that no test names can change or stop being given without anybody noticing.</summary>
public sealed class EveryCodeTests
{
    private static readonly char Slash = Path.DirectorySeparatorChar;

    /// <summary>Codes that no client can bring about in a test, each with its reason.</summary>
    private static readonly Dictionary<string, string> Unprovoked = new(StringComparer.Ordinal)
    {
        ["json.wrong_value"] = "The last resort for a text that is none of the kinds that bodies have.",
        ["request.key_in_use"] = "The stored answer would have to vanish between the save that it stops and the look at it.",
        ["request.too_slow"] = "Only a real connection trickles.",
        ["request.unanswerable"] = "The last resort for a status of the framework's that no route gives.",
    };

    [Fact]
    public void Every_code_is_named_by_a_test()
    {
        var codes = Codes();
        Assert.True(codes.Count > 300, "The messages are not found any more.");
        var tests = string.Concat(TestFiles().Select(File.ReadAllText));

        var unnamed = codes
            .Where(c => !tests.Contains($"\"{c}\"", StringComparison.Ordinal))
            .Except(Unprovoked.Keys, StringComparer.Ordinal)
            .ToList();

        Assert.True(unnamed.Count == 0, $"Named by no test: {string.Join(", ", unnamed)}");
        Assert.DoesNotContain(Unprovoked.Keys, c => !codes.Contains(c) || tests.Contains($"\"{c}\"", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_message_belongs_to_a_code_that_the_program_gives()
    {
        var program = string.Concat(Sources.Files.Select(File.ReadAllText));

        var dead = Codes().Where(c => !program.Contains($"\"{c}\"", StringComparison.Ordinal)).ToList();

        Assert.True(dead.Count == 0, $"Given by nothing: {string.Join(", ", dead)}");
    }

    /// <summary>The codes of every embedded catalogue.</summary>
    private static SortedSet<string> Codes()
    {
        var codes = new SortedSet<string>(StringComparer.Ordinal);
        var assembly = typeof(Messages).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith("messages/", StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            codes.UnionWith(JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!.Keys);
        }

        return codes;
    }

    /// <summary>The sources of the tests, without what they are built into and without those that list codes.</summary>
    private static IEnumerable<string> TestFiles() =>
        Directory
            .EnumerateDirectories(Path.Combine(Sources.Root, "tests"), "*.Tests")
            .SelectMany(project => Directory.EnumerateFiles(project, "*.cs", SearchOption.AllDirectories))
            .Where(f =>
                !f.Contains($"{Slash}obj{Slash}", StringComparison.Ordinal) && !f.Contains($"{Slash}bin{Slash}", StringComparison.Ordinal))
            .Where(f => Path.GetFileName(f) is not ("EveryCodeTests.cs" or "EveryDoorTests.cs"));
}
