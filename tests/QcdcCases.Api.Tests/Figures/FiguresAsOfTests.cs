using Xunit;

namespace QcdcCases.Api.Tests.Figures;

/// <summary>Late entries and corrections change what is answered now, and never what was answered then.</summary>
public sealed class FiguresAsOfTests(FiguresApplication app) : IClassFixture<FiguresApplication>
{
    private const int Rounds = 3;

    [Theory]
    [InlineData(1001)]
    [InlineData(1002)]
    public async Task What_was_answered_is_answered_again_as_of_then(int seed)
    {
        var register = await app.RegisterOfAsync(seed);
        var dice = new Dice(seed);
        var corrections = new Corrections(app, register, dice);
        var answered = new List<(Asked Asked, FiguresAnswer Answer)>();
        for (var round = 0; round < Rounds; round++)
        {
            await RememberAsync(register, dice, answered);
            for (var i = 0; i < 10; i++)
            {
                app.Cases.Clock.Advance(TimeSpan.FromSeconds(7));
                await corrections.MakeOneAsync();
            }

            await app.FoldAsync();
            await RememberAsync(register, dice, answered);
            var before = register.Lines.Count;
            register.Grow(4);
            await app.ImportAsync(register, register.Lines.Skip(before));
        }

        await RememberAsync(register, dice, answered);
        Assert.True(corrections.Made > Rounds * 4, $"Only {corrections.Made} corrections were accepted.");
        await CheckAgainAsync(seed, answered);
        await app.FoldAsync();
        await CheckAgainAsync(seed, answered);
    }

    /// <summary>Asks at random; what is answered now must be what the naive counter says of the corrected register.</summary>
    private async Task RememberAsync(RandomRegister register, Dice dice, List<(Asked Asked, FiguresAnswer Answer)> answered)
    {
        var counter = new NaiveCounter(register.Known);
        for (var i = 0; i < 6; i++)
        {
            var asked = i == 0 ? new Asked(register.Root, AskedPeriod.WholeTime) : Asked.Any(dice, register.Units);
            var answer = await app.Figures.AskAsync(asked);
            var different = Differences.Between(counter.Count(asked.Naive), answer.Figures);
            Assert.True(different.Count == 0, $"{asked.Query} after corrections: {string.Join(", ", different)}");
            answered.Add((asked, answer));

            var grouped = asked with { By = dice.Of(["level", "kind", "unit", "field"]) };
            answered.Add((grouped, await app.Figures.AskAsync(grouped)));
        }
    }

    private async Task CheckAgainAsync(int seed, List<(Asked Asked, FiguresAnswer Answer)> answered)
    {
        foreach (var (asked, answer) in answered)
        {
            var again = await app.Figures.AskAsync(asked with { AsOf = answer.AsOf });
            var different = Differences.Between(answer.Figures, again.Figures)
                .Concat(answer.Groups.SelectMany(g => Differences.Between(g.Value, again.Groups.GetValueOrDefault(g.Key) ?? [])));
            Assert.True(!different.Any(), $"Seed {seed}, {asked.Query}, as of {answer.AsOf}: {string.Join(", ", different)}");
        }
    }
}
