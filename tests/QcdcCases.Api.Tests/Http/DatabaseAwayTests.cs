using System.Diagnostics;
using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Domain.Access;
using Xunit;

namespace QcdcCases.Api.Tests.Http;

/// <summary>A database that goes away in the middle and comes back: said as such, and nothing is lost or doubled.</summary>
public sealed class DatabaseAwayTests(CasesApplication app) : IClassFixture<CasesApplication>, IAsyncLifetime
{
    private const string Letters = "/api/v1/letters";

    private HttpClient Officer => app.As(StaffRole.LetterOfficer, "dd-ubnd");

    private HttpClient OfficerOfCommune => app.As(StaffRole.LetterOfficer, "dd-x02");

    public async ValueTask InitializeAsync()
    {
        // Accounts are made while all is well.
        await Officer.GetAsync("/api/v1/me");
        await OfficerOfCommune.GetAsync("/api/v1/me");
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task While_it_is_away_the_answer_is_503_and_afterwards_the_same_request_goes_through()
    {
        await UntilTakenAsync(Officer, "dd-ubnd", "before");

        await app.Database.TakeAwayAsync();
        var away = await Officer.PostAsync(Letters, LetterBody.With(), idempotencyKey: "during");
        var ready = await app.AsNobody().GetAsync("/health/ready");
        var signIn = await app.AsNobody().PostAsync("/api/v1/sign-in", new { userName = "x", password = "y" });
        var alive = await app.AsNobody().GetAsync("/health/live");
        await app.Database.BringBackAsync();

        await Answer.IsProblem(away, 503, "register.unavailable");
        Assert.True(away.Headers.RetryAfter?.Delta > TimeSpan.Zero);
        await Answer.IsProblem(signIn, 503, "register.unavailable");
        await Answer.Is(ready, 503);
        await Answer.Is(alive, 200);
        Assert.Equal(2, await UntilTakenAsync(Officer, "dd-ubnd", "during"));
        await Answer.Is(await app.AsNobody().GetAsync("/health/ready"), 200);
    }

    [Fact]
    public async Task Connections_that_break_under_work_cost_no_letter_and_double_none()
    {
        var client = OfficerOfCommune;
        await UntilTakenAsync(client, "dd-x02", "before");
        using var over = new CancellationTokenSource();
        var breaking = Task.Run(async () =>
        {
            while (!over.IsCancellationRequested)
            {
                // Where connections are slow to end they are slow to begin: there is time to get something done between two breaks.
                var began = Stopwatch.GetTimestamp();
                await app.Database.BreakConnectionsAsync();
                await Task.Delay(TimeSpan.FromMilliseconds(30) + (10 * Stopwatch.GetElapsedTime(began)));
            }
        });

        var numbers = await Task.WhenAll(Enumerable.Range(0, 60).Select(n => UntilTakenAsync(client, "dd-x02", $"unruly-{n}")));
        await over.CancelAsync();
        await breaking;

        Assert.Equal(Enumerable.Range(2, 60), numbers.Order());
    }

    private static async Task<int> UntilTakenAsync(HttpClient client, string unit, string key)
    {
        for (var attempt = 0; attempt < 200; attempt++)
        {
            var response = await client.PostAsync(Letters, LetterBody.With(("unit", unit)), idempotencyKey: key);
            if ((int)response.StatusCode == 201)
            {
                return (int)(await Answer.Is(response, 201))["number"]!;
            }

            await Answer.IsProblem(response, 503, "register.unavailable");
            await Task.Delay(20);
        }

        throw new InvalidOperationException("The letter was never taken.");
    }
}
