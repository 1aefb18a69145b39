using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Application.Statistics;
using QcdcCases.Domain.Access;
using Xunit;

namespace QcdcCases.Api.Tests.Figures;

/// <summary>Figures are the same whether their facts are folded into sums, waiting to be, or counted one by one.</summary>
public sealed class FoldingTests(CasesApplication app) : IClassFixture<CasesApplication>
{
    private static readonly string[] Questions =
    [
        "unit=dd",
        "unit=dd&scope=own",
        "unit=dd-ubnd",
        "unit=dd&by=unit",
        "unit=dd&by=level",
        "unit=dd&by=kind",
        "unit=dd&by=field",
        "unit=dd&by=subfield",
        "unit=dd&map=now",
    ];

    [Fact]
    public async Task Folding_changes_no_figure()
    {
        await RegisterAsync("dd-ubnd", "2026-08-03", "land");
        await RegisterAsync("dd-x01", "2026-07-20", "policy");
        await RegisterAsync("dd-x01", "2025-12-31", "land");
        var before = await FiguresAsync();

        await FoldAsync();

        Assert.Equal(before, await FiguresAsync());

        await RegisterAsync("dd-x01", "2026-08-04", "land");
        var half = await FiguresAsync();

        Assert.NotEqual(before, half);
        Assert.Equal(half, await FiguresAsync(app.Clock.GetUtcNow()));

        await FoldAsync();

        Assert.Equal(half, await FiguresAsync());
    }

    [Fact]
    public async Task A_fact_at_the_end_of_the_calendar_keeps_no_other_from_being_folded()
    {
        await RegisterAsync("dd-x02", "2026-08-05", "land");
        await app.InDatabaseAsync(async db =>
        {
            var unit = (await db.Units.SingleAsync(u => u.Key == "dd-x02")).Id;
            await db.Facts.Where(f => f.UnitId == unit).ExecuteUpdateAsync(s => s.SetProperty(f => f.OverdueFrom, DateOnly.MaxValue));
        });
        await RegisterAsync("dd-x01", "2026-08-06", "land");
        var before = await FiguresAsync();

        await FoldAsync();

        Assert.Equal(before, await FiguresAsync());
    }

    private async Task RegisterAsync(string unit, string receivedOn, string field)
    {
        var response = await app.As(StaffRole.LetterOfficer, "dd").PostAsync("/api/v1/letters", new
        {
            unit,
            receivedOn,
            channel = "post",
            kind = "petition",
            field,
            summary = "Kiến nghị về đường vào thôn",
            people = new[] { new { role = "sender", name = "Nguyễn Văn An" } },
        });
        await Answer.Is(response, 201);
    }

    /// <summary>Folds until nothing is left: the program itself may be at it at this moment, and then folds in this one's stead.</summary>
    private Task FoldAsync() => app.WithAsync<RefreshAggregates>(async fold =>
    {
        var isLeft = true;
        for (var attempt = 0; isLeft && attempt < 100; attempt++)
        {
            await fold.RunAsync(TestContext.Current.CancellationToken);
            await app.InDatabaseAsync(async db => isLeft = await db.FactChanges.AnyAsync());
            await Task.Delay(isLeft ? 100 : 0, TestContext.Current.CancellationToken);
        }

        Assert.False(isLeft);
    });

    /// <summary>Every question's numbers, for a period that takes in some letters and carries others over.</summary>
    private async Task<string> FiguresAsync(DateTimeOffset? asOf = null)
    {
        var numbers = new JsonArray();
        foreach (var question in Questions)
        {
            var instant = asOf is null ? string.Empty : $"&asOf={Uri.EscapeDataString(asOf.Value.ToString("O"))}";
            var response = await app.As(StaffRole.Reporter, "dd")
                .GetAsync($"/api/v1/statistics/figures?{question}&from=2026-08-01&to=2026-08-31{instant}");
            var answer = await Answer.Is(response, 200);
            numbers.Add((answer["figures"] ?? answer["groups"])!.DeepClone());
        }

        return numbers.ToJsonString();
    }
}
