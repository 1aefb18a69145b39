using QcdcCases.Api.Tests.Figures;
using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Domain.Access;
using Xunit;

namespace QcdcCases.Api.Tests.Documents;

public sealed class ChartBookTests(FiguresApplication app) : IClassFixture<FiguresApplication>
{
    [Fact]
    public async Task Charts_stand_over_the_numbers_that_the_figures_say()
    {
        var (told, silent) = (0, 0);
        foreach (var seed in new[] { 22, 23, 25 })
        {
            var quarters = await CheckChartsAsync(seed);
            (told, silent) = (told + quarters.Told, silent + quarters.Silent);
        }

        Assert.True(told > 0 && silent > 0, $"{told} quarters tell of something, {silent} of nothing: both must be there.");
    }

    private async Task<(int Told, int Silent)> CheckChartsAsync(int seed)
    {
        var register = await app.RegisterOfAsync(seed);
        var client = app.Cases.As(StaffRole.Administrator, RandomRegister.Top);

        var book = await ReadBook.OfAsync(
            await client.GetAsync($"/api/v1/statistics/charts?unit={register.Root}&from=2025-06-15&to=2026-03-14"));

        Assert.Equal(3, book.Charts.Count);
        Assert.Equal(["Số liệu", "Biểu đồ"], book.SheetNames);
        var sheet = book["Số liệu"];
        var last = sheet.RowOf("Quý I/2026");
        Assert.Equal("Quý II/2024", sheet.Text(last - 7, 1));
        var figures = (await Answer.Is(await client.GetAsync($"/api/v1/statistics/figures?unit={register.Root}&period=2026-Q1"), 200))[
            "figures"
        ]!;
        Assert.Equal(
            [(decimal)figures["letters.received"]!, (decimal)figures["letters.finished"]!],
            [sheet.Number(last, 2), sheet.Number(last, 3)]);
        Assert.Contains("'Số liệu'!$B$5:$B$12", book.Charts[0], StringComparison.Ordinal);
        Assert.Contains($">{(long)figures["letters.received"]!}<", book.Charts[0], StringComparison.Ordinal);
        return await CheckInTimeAsync(client, register.Root, sheet, last - 7);
    }

    /// <summary>
    /// On time, late and overdue are told of the quarters in which something had a last day; the cells of the others are empty.
    /// </summary>
    private static async Task<(int Told, int Silent)> CheckInTimeAsync(HttpClient client, string unit, ReadSheet sheet, int first)
    {
        string[] quarters = ["2024-Q2", "2024-Q3", "2024-Q4", "2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4", "2026-Q1"];
        var (told, silent) = (0, 0);
        for (var i = 0; i < quarters.Length; i++)
        {
            var figures = (await Answer.Is(await client.GetAsync($"/api/v1/statistics/figures?unit={unit}&period={quarters[i]}"), 200))[
                "figures"
            ]!;
            decimal?[] counted =
            [
                (decimal)figures["cases.own.resolvedOnTime"]!,
                (decimal)figures["cases.own.resolvedLate"]!,
                (decimal)figures["cases.own.overdue"]!,
            ];
            var isTold = counted.Sum() > 0;
            (told, silent) = (told + (isTold ? 1 : 0), silent + (isTold ? 0 : 1));
            Assert.Equal(
                isTold ? counted : [null, null, null],
                [sheet.Number(first + i, 4), sheet.Number(first + i, 5), sheet.Number(first + i, 6)]);
        }

        return (told, silent);
    }

    [Fact]
    public async Task The_last_day_there_is_can_be_asked_for()
    {
        var register = await app.RegisterOfAsync(25);
        await ReadBook.OfAsync(
            await app
                .Cases.As(StaffRole.Administrator, RandomRegister.Top)
                .GetAsync($"/api/v1/statistics/charts?unit={register.Root}&from=1900-01-01&to=2200-12-31"));
    }
}
