using Microsoft.EntityFrameworkCore;
using QcdcCases.Api.Tests.Figures;
using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Domain.Access;
using Xunit;

namespace QcdcCases.Api.Tests.Forms;

/// <summary>
/// Forms say the same whether their windows were counted ahead or not, and whatever happens afterwards. Today is 10/8/2026.
/// </summary>
public sealed class PreparedFormsTests(FiguresApplication app) : IClassFixture<FiguresApplication>
{
    /// <summary>Twenty windows by the circulars of their time, and the eight of the year before TT 06/2025 by that one too.</summary>
    private const int WindowsOver = 28;

    private static readonly (int Year, string Window)[] Windows =
    [
        (2024, "Q1"),
        (2024, ""),
        (2025, "Q2"),
        (2025, "9M"),
        (2025, ""),
        (2026, "Q1"),
        (2026, "Q2"),
        (2026, "H1"),
    ];

    private HttpClient Client => app.Cases.As(StaffRole.Administrator, RandomRegister.Top);

    [Theory]
    [InlineData(701)]
    [InlineData(702)]
    public async Task A_form_that_was_counted_ahead_is_byte_for_byte_the_one_that_is_counted(int seed)
    {
        var register = await app.RegisterOfAsync(seed);
        var counted = await AllAsync(register);
        Assert.Equal(0, await PreparedAsync(register));

        await app.PrepareAsync();
        Assert.Equal(WindowsOver * register.Units.Count, await PreparedAsync(register));
        Assert.Equal(counted, await AllAsync(register));
        Assert.Equal(0, (await app.PrepareAsync()).Done);
    }

    [Theory]
    [InlineData(711)]
    [InlineData(712)]
    public async Task What_comes_late_or_is_corrected_is_in_the_forms_at_once_after_folding_and_when_counted_ahead_again(int seed)
    {
        var register = await app.RegisterOfAsync(seed);
        var dice = new Dice(seed);
        var corrections = new Corrections(app, register, dice);
        for (var round = 0; round < 4; round++)
        {
            await app.PrepareAsync();
            var before = await PreparedAsync(register);
            var known = register.Lines.Count;
            register.Grow(2);
            await app.ImportAsync(register, register.Lines.Skip(known));
            for (var i = 0; i < 3; i++)
            {
                await corrections.MakeOneAsync();
            }

            await CheckAsync(register, dice, seed);
            await app.FoldAsync();
            Assert.InRange(await PreparedAsync(register), 1, before - 1);
            await CheckAsync(register, dice, seed);
        }

        await app.PrepareAsync();
        Assert.Equal(WindowsOver * register.Units.Count, await PreparedAsync(register));
        await CheckAsync(register, dice, seed);
        Assert.True(corrections.Made > 3, $"Only {corrections.Made} corrections were accepted.");
    }

    [Fact]
    public async Task What_was_counted_ahead_is_read_and_another_builds_numbers_are_not()
    {
        var register = await app.RegisterOfAsync(seed: 721);
        var (forms, asked) = (new FormsClient(Client), new Asked(register.Root, AskedPeriod.Statutory(2026, "Q1")));
        var counted = await forms.AskAsync("02/XLD", asked);
        Assert.Contains(counted.Total.Values, v => v > 0);
        await app.PrepareAsync();
        await app.Cases.InDatabaseAsync(db => db.FormSnapshots.ExecuteUpdateAsync(s => s.SetProperty(c => c.Counts, Array.Empty<byte>())));
        Assert.All((await forms.AskAsync("02/XLD", asked)).Total.Values, v => Assert.Equal(0, v));

        await app.Cases.InDatabaseAsync(db => db.FormSnapshots.ExecuteUpdateAsync(s => s.SetProperty(c => c.Build, "an earlier build")));
        Assert.Equal(counted.Total, (await forms.AskAsync("02/XLD", asked)).Total);
        await app.PrepareAsync();
        Assert.Equal(counted.Total, (await forms.AskAsync("02/XLD", asked)).Total);
        await app.Cases.InDatabaseAsync(async db => Assert.False(await db.FormSnapshots.AnyAsync(c => c.Build == "an earlier build")));
    }

    /// <summary>Every form of some windows, by the circular of each, as it is answered, with a row for each unit.</summary>
    private async Task<Dictionary<string, string>> AllAsync(RandomRegister register)
    {
        var answers = new Dictionary<string, string>();
        foreach (var (year, window) in Windows)
        {
            var asked = new Asked(register.Root, AskedPeriod.Statutory(year, window));
            foreach (var code in asked.Period.To < new DateOnly(2025, 9, 30) ? NaiveOldForms.OfTT01 : FormsClient.OfTT06)
            {
                var address = $"/api/v1/statistics/forms/{code}?{asked.Query}";
                answers[address] = (await Answer.Is(await Client.GetAsync(address), 200)).ToJsonString();
            }
        }

        return answers;
    }

    private async Task CheckAsync(RandomRegister register, Dice dice, int seed)
    {
        var asked = new Asked(register.Root, AskedPeriod.Statutory(2026, dice.Of(["Q1", "Q2", "H1"])));
        foreach (var code in FormsClient.OfTT06)
        {
            var form = await new FormsClient(Client).AskAsync(code, asked);
            foreach (var (unit, cells) in form.Rows)
            {
                var expected = new NaiveForms(register.Known, unit, asked.Period.From, asked.Period.To).Fill(code);
                Assert.True(expected.SequenceEqual(cells), $"Seed {seed}, {code}, {asked.Query}, {unit}");
            }
        }
    }

    /// <summary>How many windows of units of a register stand counted.</summary>
    private async Task<int> PreparedAsync(RandomRegister register)
    {
        var (keys, count) = (register.Units.Select(u => u.Key).ToList(), 0);
        await app.Cases.InDatabaseAsync(async db =>
            count = await db.FormSnapshots.CountAsync(c => db.Units.Any(u => u.Id == c.UnitId && keys.Contains(u.Key))));
        return count;
    }
}
