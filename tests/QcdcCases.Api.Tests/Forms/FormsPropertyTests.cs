using QcdcCases.Api.Tests.Figures;
using QcdcCases.Domain.Access;
using Xunit;

namespace QcdcCases.Api.Tests.Forms;

/// <summary>Forms of made-up registers over HTTP, against a naive counter written apart from the product.</summary>
public sealed class FormsPropertyTests(FiguresApplication app) : IClassFixture<FiguresApplication>
{
    public static TheoryData<int> Seeds => [1, 2, 3];

    private FormsClient Forms => new(app.Cases.As(StaffRole.Administrator, RandomRegister.Top));

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Every_row_is_that_of_the_naive_counter_and_the_rows_add_up_to_the_total(int seed)
    {
        var register = await app.RegisterOfAsync(seed);
        var dice = new Dice(seed + 10);
        for (var i = 0; i < 6; i++)
        {
            if (i == 3)
            {
                await app.FoldAsync();
            }

            var asked = i == 0 ? new Asked(register.Root, AskedPeriod.WholeTime) : Asked.Any(dice, register.Units) with { Now = false };
            foreach (var code in FormsClient.OfTT06)
            {
                var form = await Forms.AskAsync(code, asked);
                Assert.Empty(form.Broken(hard: true));
                Assert.Equal(form.Total, SumOf(form.Rows.Values, form.Total.Keys));
                foreach (var (unit, cells) in form.Rows)
                {
                    var expected = new NaiveForms(register.Known, unit, asked.Period.From, asked.Period.To).Fill(code);
                    Assert.True(
                        expected.SequenceEqual(cells),
                        $"Seed {seed}, {code}, {asked.Query}, {unit}: {Difference(expected, cells)}");
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Every_cell_opens_into_what_it_counts(int seed)
    {
        var register = await app.RegisterOfAsync(seed);
        var dice = new Dice(seed + 20);
        var asked = Asked.Any(dice, register.Units) with { Unit = register.Root, Own = false, Now = seed == 2 };
        foreach (var code in FormsClient.OfTT06)
        {
            var form = await Forms.AskAsync(code, asked);
            var row = dice.Of(
                form.Rows.Where(r => r.Value.Values.Any(v => v != 0)).Select(r => r.Key).DefaultIfEmpty(register.Root).ToList());
            foreach (var column in form.Total.Keys)
            {
                Assert.Equal(form.Total[column], await CountAsync(code, column, asked, null));
                Assert.Equal(form.Rows[row][column], await CountAsync(code, column, asked, row));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Cases_are_compared_with_those_of_complaints_denunciations_and_petitions(int seed)
    {
        const string Equation = "5=03/GQKN.2+04/GQTC.2+KNPA";
        var register = await app.RegisterOfAsync(seed);
        var asked = new Asked(register.Root, AskedPeriod.WholeTime);
        var (complaints, denunciations, processing) =
            (await Forms.AskAsync("03/GQKN", asked), await Forms.AskAsync("04/GQTC", asked), await Forms.AskAsync("02/XLD", asked));
        var (petitions, _) = await Forms.OpenAsync("02/XLD", "KNPA", asked);
        Assert.True(petitions > 0);
        Assert.DoesNotContain("KNPA", processing.Total.Keys);

        var finding = Assert.Single(processing.Checks, c => (string)c["equation"]! == Equation);
        var (one, other) = (processing.Total["5"], complaints.Total["2"] + denunciations.Total["2"] + petitions);
        Assert.False((bool)finding["hard"]!);
        var told = finding["failures"]?.AsArray().SingleOrDefault(f => f!["unit"] is null);
        Assert.Equal(
            one == other ? null : (one, other),
            told is null ? ((decimal, decimal)?)null : ((decimal)told["left"]!, (decimal)told["right"]!));
    }

    [Fact]
    public async Task Steps_told_later_of_cases_that_stand_already_change_the_forms()
    {
        var register = await app.RegisterOfAsync(seed: 90);
        var told = register.Lines.Count;
        register.Grow(15);
        await app.ImportAsync(register, register.Lines.Skip(told));
        foreach (var code in FormsClient.OfTT06)
        {
            var form = await Forms.AskAsync(code, new Asked(register.Root, AskedPeriod.WholeTime));
            foreach (var (unit, cells) in form.Rows)
            {
                var expected = new NaiveForms(register.Known, unit, AskedPeriod.WholeTime.From, AskedPeriod.WholeTime.To).Fill(code);
                Assert.True(expected.SequenceEqual(cells), $"{code}, {unit}: {Difference(expected, cells)}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task What_a_window_leaves_unprocessed_the_next_one_finds(int seed)
    {
        var register = await app.RegisterOfAsync(seed);
        foreach (var window in new[] { "Q2", "Q3", "Q4" })
        {
            var asked = new Asked(register.Root, AskedPeriod.Statutory(2025, window));
            var form = await Forms.AskAsync("02/XLD", asked);
            var following = await Forms.AskAsync("02/XLD", asked with { Period = asked.Period.Following });

            var found = register.Known.Letters.Count(l =>
                following.Rows.ContainsKey(l.HolderAt(asked.Period.Following.To))
                && l.ReceivedOn < asked.Period.Following.From
                && !l.IsProcessedBefore(asked.Period.Following.From));
            Assert.Equal(found, form.Total["1"] - form.Total["2"]);
            Assert.Contains(following.Checks, c => (string)c["equation"]! == "opening.1=before.1-before.2" && (bool)c["holds"]!);
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task On_todays_map_and_by_level_the_sums_are_the_same(int seed)
    {
        var register = await app.RegisterOfAsync(seed);
        var asked = new Asked(register.Root, AskedPeriod.WholeTime);
        foreach (var code in FormsClient.OfTT06)
        {
            var then = await Forms.AskAsync(code, asked);
            var now = await Forms.AskAsync(code, asked with { Now = true });
            var levels = await Forms.AskAsync(code, asked, "&rows=level");

            Assert.Equal(then.Total, now.Total);
            Assert.Equal(now.Total, SumOf(now.Rows.Values, now.Total.Keys));
            Assert.True(now.Rows.Count < then.Rows.Count);
            Assert.Equal(then.Total, levels.Total);
            Assert.Equal(["commune", "district", "province"], levels.Rows.Keys.Order());
            Assert.DoesNotContain(register.Units.Where(u => u.ExcludedFromRollup).Select(u => u.Key), then.Rows.ContainsKey);
        }
    }

    private async Task<decimal> CountAsync(string code, string column, Asked asked, string? row)
    {
        var (items, amount) = await Forms.OpenAsync(code, column, asked, row);
        return FormColumns.IsSum(code, column) ? FormColumns.Printed(code, column, amount) : items;
    }

    private static Dictionary<string, decimal> SumOf(IEnumerable<Dictionary<string, decimal>> rows, IEnumerable<string> columns)
    {
        var all = rows.ToList();
        return columns.ToDictionary(c => c, c => all.Sum(r => r[c]));
    }

    private static string Difference(Dictionary<string, decimal> expected, Dictionary<string, decimal> cells) =>
        string.Join(
            ", ",
            expected
                .Where(c => cells.GetValueOrDefault(c.Key, -1) != c.Value)
                .Select(c => $"column {c.Key} is {cells.GetValueOrDefault(c.Key, -1)}, not {c.Value}"));
}
