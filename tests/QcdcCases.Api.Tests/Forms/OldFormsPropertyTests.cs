using QcdcCases.Api.Tests.Figures;
using QcdcCases.Domain.Access;
using Xunit;

namespace QcdcCases.Api.Tests.Forms;

/// <summary>The forms of the circulars before TT 06/2025, of made-up registers over HTTP, against a naive counter written apart.</summary>
public sealed class OldFormsPropertyTests(FiguresApplication app) : IClassFixture<FiguresApplication>
{
    public static TheoryData<string, int> Seeds => new() { { "TT01", 11 }, { "TT02", 12 }, { "TT01", 13 }, { "TT02", 13 } };

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Every_row_is_that_of_the_naive_counter_and_no_hard_check_fails_but_on_what_is_declared(string circular, int seed)
    {
        var register = await app.RegisterOfAsync(seed);
        var forms = Forms(circular);
        var dice = new Dice(seed + 30);
        for (var i = 0; i < 5; i++)
        {
            if (i == 2)
            {
                await app.FoldAsync();
            }

            var asked = i == 0 ? new Asked(register.Root, AskedPeriod.WholeTime) : Asked.Any(dice, register.Units) with { Now = false };
            foreach (var code in CodesOf(circular))
            {
                var form = await forms.AskAsync(code, asked);
                Assert.Empty(form.Broken(hard: true));
                foreach (var (unit, cells) in form.Rows)
                {
                    var expected = new NaiveOldForms(register.Known, unit, asked.Period.From, asked.Period.To).Fill(circular, code);
                    Assert.True(
                        expected.SequenceEqual(cells),
                        $"Seed {seed}, {circular} {code}, {asked.Query}, {unit}: {Difference(expected, cells)}");
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Every_cell_opens_into_what_it_counts(string circular, int seed)
    {
        var register = await app.RegisterOfAsync(seed);
        var forms = Forms(circular);
        var asked = new Asked(register.Root, new AskedPeriod(new(2024, 3, 1), new(2025, 9, 14)));
        foreach (var code in CodesOf(circular))
        {
            var form = await forms.AskAsync(code, asked);
            var row = form.Rows.Where(r => r.Value.Values.Any(v => v != 0)).Select(r => r.Key).DefaultIfEmpty(register.Root).Last();
            foreach (var column in form.Total.Keys.Where(c => form.Total[c] != 0))
            {
                Assert.Equal((code, column, form.Total[column]), (code, column, await CountAsync(null)));
                Assert.Equal((code, column, row, form.Rows[row][column]), (code, column, row, await CountAsync(row)));

                async Task<decimal> CountAsync(string? opened)
                {
                    var (items, amount) = await forms.OpenAsync(code, column, asked, opened);
                    return !NaiveOldForms.IsSum(circular, code, column) ? items
                        : NaiveOldForms.IsMoney(code, column) ? amount / 1_000_000m
                        : amount;
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task An_earlier_instant_counts_the_same_from_the_facts_alone(string circular, int seed)
    {
        var register = await app.RegisterOfAsync(seed);
        await app.FoldAsync();
        var asked = new Asked(register.Root, new AskedPeriod(new(2024, 3, 1), new(2025, 9, 14)));
        foreach (var code in CodesOf(circular))
        {
            var now = await Forms(circular).AskAsync(code, asked);
            var then = await Forms(circular)
                .AskAsync(code, asked, $"&asOf={Uri.EscapeDataString(app.Cases.Clock.GetUtcNow().ToString("O"))}");

            Assert.Equal(now.Total, then.Total);
        }
    }

    private static IReadOnlyList<string> CodesOf(string circular) => circular == "TT01" ? NaiveOldForms.OfTT01 : NaiveOldForms.OfTT02;

    private FormsClient Forms(string circular) => new(app.Cases.As(StaffRole.Administrator, RandomRegister.Top), circular);

    private static string Difference(Dictionary<string, decimal> expected, Dictionary<string, decimal> cells) =>
        string.Join(
            ", ",
            expected
                .Where(c => cells.GetValueOrDefault(c.Key, -1) != c.Value)
                .Select(c => $"column {c.Key} is {cells.GetValueOrDefault(c.Key, -1)}, not {c.Value}"));
}
