using Xunit;

namespace QcdcCases.Api.Tests.Figures;

/// <summary>The naive counter itself is checked against what the two districts published, before it checks anything else.</summary>
public sealed class NaiveCounterTests
{
    public static TheoryData<string> Registers => [.. PublishedRegister.All];

    [Theory]
    [MemberData(nameof(Registers))]
    public void It_gives_the_published_figures(string name)
    {
        var counter = new NaiveFigures(PublishedRegister.Read(name));
        foreach (var expected in PublishedRegister.ExpectedOf(name))
        {
            var asked = new NaiveQuestion(expected.Unit, expected.From, expected.To);

            Assert.Empty(Differences.Between(expected.Figures, counter.Count(asked)));
            var levels = counter.CountBy(asked, "level");
            foreach (var (level, figures) in expected.ByLevel)
            {
                Assert.Empty(Differences.Between(figures, levels[level]));
            }
        }
    }
}
