using System.Globalization;
using Xunit;

namespace QcdcCases.Api.Tests.Figures;

/// <summary>
/// Made-up registers, asked over HTTP, against the naive counter and the identities of figures.md. <c>QCDC_RANDOM_REGISTERS</c> says how
/// many.
/// </summary>
public sealed partial class FiguresPropertyTests(FiguresApplication app) : IClassFixture<FiguresApplication>
{
    private const string Variable = "QCDC_RANDOM_REGISTERS";
    private const int Usual = 3;
    private const int Questions = 25;

    private static readonly string[] Groupings = ["level", "kind", "unit", "field", "subfield", "channel"];

    private static int Count =>
        int.TryParse(Environment.GetEnvironmentVariable(Variable), CultureInfo.InvariantCulture, out var said) ? said : Usual;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, Count)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Every_figure_is_that_of_the_naive_counter(int seed)
    {
        var register = await app.RegisterOfAsync(seed);

        await FiguresFailure.FailOn(app, seed, register, await CompareAsync(register, new Dice(seed)));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Every_identity_holds(int seed)
    {
        var register = await app.RegisterOfAsync(seed);
        var dice = new Dice(seed + 1);
        for (var i = 0; i < Questions; i++)
        {
            var asked = Asked.Any(dice, register.Units);
            var whole = (await app.Figures.AskAsync(asked)).Figures;
            var parts = (await app.Figures.AskAsync(asked with { By = dice.Of(Groupings) })).Groups;

            var broken = Identities.BrokenWithin(whole)
                .Concat(await BetweenPeriodsAsync(register, asked))
                .Concat(Identities.BrokenAmong(whole, parts.Values))
                .Concat(parts.Values.SelectMany(Identities.BrokenWithin));
            Assert.True(!broken.Any(), $"Seed {seed}, {asked.Query}:{Environment.NewLine}{string.Join(Environment.NewLine, broken)}");
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Every_figure_opens_into_what_it_counts(int seed)
    {
        var register = await app.RegisterOfAsync(seed);
        var dice = new Dice(seed + 2);
        var wide = new Asked(register.Root, AskedPeriod.WholeTime);
        await CheckItems(seed, wide, (await app.Figures.AskAsync(wide)).Figures);
        for (var i = 0; i < 3; i++)
        {
            var asked = Asked.Any(dice, register.Units);
            await CheckItems(seed, asked, (await app.Figures.AskAsync(asked)).Figures);
        }

        var grouped = wide with { By = dice.Of(Groupings), Now = dice.Chance(50) };
        var (group, figures) = dice.Of([.. (await app.Figures.AskAsync(grouped)).Groups]);
        await CheckItems(seed, grouped, figures, group);
    }

    /// <summary>What a unit takes over in the following period is carried over there and open before at the unit that closed.</summary>
    private async Task<IEnumerable<string>> BetweenPeriodsAsync(RandomRegister register, Asked asked)
    {
        var following = asked.Period.Following;
        var one = register.Known.HandOverDays().Any(day => day >= following.From && day <= following.To)
            ? asked with { Unit = register.Root, Own = false }
            : asked;
        return Identities.BrokenBetween(
            (await app.Figures.AskAsync(one)).Figures, (await app.Figures.AskAsync(one with { Period = following })).Figures);
    }

    private async Task CheckItems(int seed, Asked asked, Dictionary<string, long> figures, string? group = null)
    {
        // What is zero opens into nothing; a few of those are enough.
        foreach (var (code, figure) in figures.Where((f, i) => f.Value != 0 || i % 10 == seed % 10))
        {
            var (items, amount) = await app.Figures.OpenAsync(asked, code, group);
            var counted = FigureCodes.IsSum(code) ? amount : items;
            Assert.True(figure == counted, $"Seed {seed}, {asked.Query}, group {group}: {code} is {figure} and opens into {counted}.");
        }
    }

    /// <summary>Asks at random, with every grouping, and keeps what differs from the naive counter.</summary>
    private async Task<List<FiguresFailure>> CompareAsync(RandomRegister register, Dice dice)
    {
        var counter = new NaiveFigures(register.Known);
        var failures = new List<FiguresFailure>();
        for (var i = 0; i < Questions; i++)
        {
            if (i == Questions / 2)
            {
                await app.FoldAsync();
            }

            var asked = i == 0 ? new Asked(register.Root, AskedPeriod.WholeTime) : Asked.Any(dice, register.Units);
            var answer = await app.Figures.AskAsync(asked);
            failures.AddRange(FiguresFailure.Between(asked, null, counter.Count(asked.Naive), answer.Figures));

            var grouped = asked with { By = dice.Of(Groupings) };
            var groups = (await app.Figures.AskAsync(grouped)).Groups;
            foreach (var (group, expected) in counter.CountBy(grouped.Naive, grouped.By!))
            {
                failures.AddRange(FiguresFailure.Between(grouped, group, expected, groups.GetValueOrDefault(group)));
            }
        }

        return failures;
    }
}
