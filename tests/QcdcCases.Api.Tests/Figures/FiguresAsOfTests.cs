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
        var different = new List<FiguresFailure>();
        for (var round = 0; round < Rounds; round++)
        {
            await RememberAsync(register, dice, answered, different);
            for (var i = 0; i < 10; i++)
            {
                app.Cases.Clock.Advance(TimeSpan.FromSeconds(7));
                await corrections.MakeOneAsync();
            }

            await app.FoldAsync();
            await RememberAsync(register, dice, answered, different);
            var before = register.Lines.Count;
            register.Grow(4);
            await app.ImportAsync(register, register.Lines.Skip(before));
        }

        await RememberAsync(register, dice, answered, different);
        Assert.True(corrections.Made > Rounds * 4, $"Only {corrections.Made} corrections were accepted.");
        await CheckAgainAsync(seed, answered);
        await app.FoldAsync();
        await CheckAgainAsync(seed, answered);
        Assert.True(
            different.Count == 0,
            $"Seed {seed}, after corrections:{Environment.NewLine}{string.Join(Environment.NewLine, different)}");
    }

    /// <summary>Asks at random and keeps the answers, and whatever is not what the naive counter says of the corrected register.</summary>
    private async Task RememberAsync(
        RandomRegister register,
        Dice dice,
        List<(Asked Asked, FiguresAnswer Answer)> answered,
        List<FiguresFailure> different)
    {
        var counter = new NaiveFigures(register.Known);
        for (var i = 0; i < 6; i++)
        {
            var asked = i == 0 ? new Asked(register.Root, AskedPeriod.WholeTime) : Asked.Any(dice, register.Units);
            var answer = await app.Figures.AskAsync(asked);
            different.AddRange(FiguresFailure.Between(asked, null, counter.Count(asked.Naive), answer.Figures));
            answered.Add((asked, answer));

            var grouped = asked with { By = dice.Of(["level", "kind", "unit", "field", "subfield"]) };
            answered.Add((grouped, await app.Figures.AskAsync(grouped)));
        }
    }

    private async Task CheckAgainAsync(int seed, List<(Asked Asked, FiguresAnswer Answer)> answered)
    {
        foreach (var (asked, answer) in answered)
        {
            var again = await app.Figures.AskAsync(asked with { AsOf = answer.AsOf });
            var different = Numbers(answer).Except(Numbers(again)).Concat(Numbers(again).Except(Numbers(answer)));
            Assert.True(!different.Any(), $"Seed {seed}, {asked.Query}, as of {answer.AsOf}: {string.Join(", ", different)}");
        }
    }

    /// <summary>Every number that is not zero, under its group; whether a zero is written out is no number.</summary>
    private static IEnumerable<string> Numbers(FiguresAnswer answer) =>
        answer.Groups.Append(new(string.Empty, answer.Figures))
            .SelectMany(g => g.Value.Where(f => f.Value != 0).Select(f => $"{g.Key} {f.Key} {f.Value}"));
}
