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
            Assert.Empty(Identities.BrokenWithin(figures));
            Assert.Empty(BetweenPeriods(counter, question, period.Following));
            foreach (var by in new[] { "level", "kind", "unit", "field", "subfield", "channel" })
            {
                Assert.Empty(Identities.BrokenAmong(figures, counter.CountBy(question, by).Values));
            }
        }

        // What a unit takes over in the following period is carried over there and open before at the unit that closed: they agree together.
        IEnumerable<string> BetweenPeriods(NaiveFigures counter, NaiveQuestion question, AskedPeriod following)
        {
            var asked = register.Known.HandOverDays().Any(day => day >= following.From && day <= following.To)
                ? question with { Unit = RandomRegister.Top, Own = false }
                : question;
            return Identities.BrokenBetween(counter.Count(asked), counter.Count(asked with { From = following.From, To = following.To }));
        }
    }
}
