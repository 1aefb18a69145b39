using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Domain.Access;
using Xunit;

namespace QcdcCases.Api.Tests.Http;

public sealed class TooManyTests(TooManyTests.Strict app) : IClassFixture<TooManyTests.Strict>
{
    [Fact]
    public async Task Guessing_passwords_is_slowed_down()
    {
        var responses = await Task.WhenAll(Enumerable.Range(0, 40)
            .Select(attempt => app.AsNobody().PostAsync("/api/v1/sign-in", new { userName = $"x{attempt}", password = "y" })));

        var last = responses.First(r => (int)r.StatusCode == 429);
        await Answer.IsProblem(last, 429, "request.too_many");
        Assert.True(last.Headers.RetryAfter?.Delta > TimeSpan.Zero);
    }

    public sealed class Strict : CasesApplication
    {
        protected override IReadOnlyDictionary<string, string> Settings { get; } = new Dictionary<string, string>
        {
            ["Limits:SignInPerSecond"] = "1",
            ["Limits:SignInAtOnce"] = "5",
            ["Limits:CallerPerSecond"] = "1",
            ["Limits:CallerAtOnce"] = "10",
        };
    }
}

/// <summary>Apart from the flood of sign-ins, which leaves nobody room to sign in.</summary>
public sealed class CallersFloodTests(TooManyTests.Strict app) : IClassFixture<TooManyTests.Strict>
{
    [Fact]
    public async Task One_caller_s_flood_does_not_stop_another()
    {
        var flood = app.As(StaffRole.LetterOfficer, "dd-ubnd");
        var other = app.As(StaffRole.Leader, "dd-ubnd");
        await Answer.Is(await other.GetAsync("/api/v1/me"), 200);

        var statuses = new List<int>();
        for (var request = 0; request < 30; request++)
        {
            statuses.Add((int)(await flood.GetAsync("/api/v1/me")).StatusCode);
        }

        Assert.Contains(429, statuses);
        await Answer.Is(await other.GetAsync("/api/v1/me"), 200);
        await Answer.Is(await app.AsNobody().GetAsync("/health/live"), 200);
    }
}
