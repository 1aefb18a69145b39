using System.Text.Json.Nodes;
using Xunit;

namespace QcdcCases.Api.Tests.Figures;

public sealed class ShrinkerTests
{
    [Fact]
    public async Task A_journal_shrinks_to_the_lines_that_matter()
    {
        var register = new RandomRegister(3);
        register.Grow(12);

        var kept = await Shrinker.Shrink(register.Lines, lines => Task.FromResult(HasDecision(lines)), attempts: 1000);

        Assert.Contains(kept, line => (string)line["event"]! == "decided");
        Assert.InRange(kept.Count, 3, 12);
    }

    private static bool HasDecision(IReadOnlyList<JsonObject> lines) =>
        NaiveRegister
            .Read(lines.Select(l => JsonNode.Parse(l.ToJsonString())!.AsObject()))
            .Cases.Exists(c => c.Steps.Exists(s => s.Event == "decided"));
}
