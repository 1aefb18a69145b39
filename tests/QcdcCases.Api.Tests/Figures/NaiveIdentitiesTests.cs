using Xunit;

namespace QcdcCases.Api.Tests.Figures;

/// <summary>The identities of figures.md hold of the naive counter too: the definitions themselves agree with each other.</summary>
public sealed class NaiveIdentitiesTests
{
    [Theory]
    [InlineData(101)]
    [InlineData(102)]
    [InlineData(103)]
    public void The_definitions_agree_with_each_other(int seed)
    {
        var register = new RandomRegister(seed);
        register.Grow(20);
        var counter = new NaiveFigures(register.Known);
        var dice = new Dice(seed);
        for (var i = 0; i < 20; i++)
        {
            var period = AskedPeriod.Any(dice);
            var question = new NaiveQuestion(
                dice.Of(register.Units).Key,
                period.From,
                period.To,
                Own: dice.Chance(20),
                Now: dice.Chance(30));
            var figures = counter.Count(question);
            var following = counter.Count(question with { From = period.Following.From, To = period.Following.To });

            Assert.Empty(Identities.BrokenWithin(figures));
            Assert.Empty(Identities.BrokenBetween(figures, following));
            foreach (var by in new[] { "level", "kind", "unit", "field", "subfield" })
            {
                Assert.Empty(Identities.BrokenAmong(figures, counter.CountBy(question, by).Values));
            }
        }
    }
}
