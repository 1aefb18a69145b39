using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Api.Tests.Scenarios;
using QcdcCases.Application.Jobs;
using QcdcCases.Domain.Access;
using QcdcCases.Persistence.Jobs;
using Xunit;

namespace QcdcCases.Api.Tests.Escalation;

/// <summary>An old book brings years of what is late: it is known at once, and rings once.</summary>
public sealed class ArrivalTests : IAsyncLifetime
{
    private const int Cases = 700;

    private readonly CasesApplication app = new();

    private HttpClient Leader => app.As(StaffRole.Leader, "dd-ubnd");

    private HttpClient Above => app.As(StaffRole.Leader, "dd");

    public async ValueTask InitializeAsync() => await app.InitializeAsync();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task What_was_late_when_a_book_arrived_is_told_in_one_sum_and_what_becomes_late_afterwards_by_itself()
    {
        await Leader.MeAsync();
        await Above.MeAsync();
        await app.ImportAsync(
            string.Join('\n', Enumerable.Range(0, Cases).SelectMany(n => Lines($"{n}", "2024-03-01")).Concat(Lines("soon", "2026-07-13"))));
        await using var beside = app.Beside();
        var other = beside.Services.GetRequiredService<JobExecutor>();

        await Task.WhenAll(RunAsync(), other.RunAsync("watch-clocks", TestContext.Current.CancellationToken));
        await RunAsync();

        foreach (var reader in new[] { Leader, Above })
        {
            var sum = Assert.Single(await reader.ListAsync("notices"), n => (string)n["event"]! != "due-soon");
            Assert.Equal((Cases, "2026-08-10"), ((int)sum["covers"]!, (string)sum["arrivedOn"]!));
        }

        Assert.Equal(Cases, (await Leader.ListAsync("deadlines/overdue?limit=200")).Count);
        var clock = (await Leader.ListAsync("deadlines/overdue?limit=200"))[0]["id"];
        Assert.All(await Leader.ListAsync($"deadlines/{clock}/notices"), e => Assert.True((bool)e["onArrival"]!));

        // Its last day is 2026-08-12: it was not late when it came.
        app.Clock.SetDay(2026, 8, 13);
        await RunAsync();
        Assert.Single(
            await Leader.ListAsync("notices"),
            n => (string)n["event"]! == "overdue" && (string)n["dueOn"]! == "2026-08-12" && (int)n["covers"]! == 1);
    }

    [Fact]
    public async Task A_later_rung_of_what_had_come_late_rings()
    {
        await Above.MeAsync();
        await Leader.MeAsync();
        await app.ImportAsync(string.Join('\n', Lines("late", "2026-07-06")));
        await RunAsync();
        Assert.Equal("2026-08-10", (string?)Assert.Single(await Leader.ListAsync("notices"))["arrivedOn"]);
        Assert.Empty(await Above.ListAsync("notices"));

        app.Clock.SetDay(2026, 8, 12);
        await RunAsync();

        Assert.Equal(1, (int)Assert.Single(await Above.ListAsync("notices"), n => (int)n["rung"]! == 2)["covers"]!);
    }

    [Fact]
    public async Task What_is_entered_late_at_the_counter_rings_by_itself()
    {
        await Leader.MeAsync();
        await app.As(StaffRole.LetterOfficer, "dd-ubnd").RegisterLetterAsync(new { receivedOn = "2026-06-01" });
        await RunAsync();

        Assert.All(await Leader.ListAsync("notices"), n => Assert.Null(n["arrivedOn"]));
        Assert.NotEmpty(await Leader.ListAsync("notices"));
    }

    private static string[] Lines(string key, string accepted) =>
    [
        $$"""{"type":"case","key":"arrived-{{key}}","unit":"dd-ubnd","kind":"complaint","field":"land","title":"Việc {{key}}"}""",
        $$"""{"type":"case-event","case":"arrived-{{key}}","on":"{{accepted}}","event":"accepted"}""",
    ];

    private Task RunAsync() => app.WithAsync<JobExecutor>(async jobExecutor =>
        Assert.Equal(JobRunState.Done, await jobExecutor.RunAsync("watch-clocks", TestContext.Current.CancellationToken)));
}
