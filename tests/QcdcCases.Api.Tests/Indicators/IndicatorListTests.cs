using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Domain.Access;
using Xunit;

namespace QcdcCases.Api.Tests.Indicators;

public sealed class IndicatorListTests(SixNumbers given) : IClassFixture<SixNumbers>
{
    private HttpClient Reporter => given.App.As(StaffRole.Reporter, "dd");

    [Fact]
    public async Task A_list_with_equal_days_is_walked_page_by_page_without_gap_or_repetition()
    {
        var rows = new List<(string From, string Id)>();
        for (var next = "/api/v1/indicators?limit=4"; next is not null;)
        {
            var page = await Answer.Is(await Reporter.GetAsync(next), 200);
            rows.AddRange(page["items"]!.AsArray().Select(i => ((string)i!["from"]!, (string)i["id"]!)));
            next = (string?)page["next"];
        }

        Assert.Equal(["2024-04-01", "2024-04-01", "2024-04-01", "2024-01-01", "2024-01-01", "2024-01-01"], rows.Select(r => r.From));
        Assert.Equal(6, rows.Distinct().Count());
    }

    [Theory]
    [InlineData("unit=dd-x01", 4)]
    [InlineData("code=mediation.settled", 4)]
    [InlineData("code=mediation.settled&unit=dd-x02", 2)]
    [InlineData("from=2024-01-02", 3)]
    [InlineData("from=2024-01-01&to=2024-03-31", 3)]
    [InlineData("to=2024-03-30", 0)]
    public async Task Filters_combine(string query, int count) =>
        Assert.Equal(count, (await Answer.Is(await Reporter.GetAsync($"/api/v1/indicators?{query}"), 200))["items"]!.AsArray().Count);

    [Theory]
    [InlineData("unit=td", 404, "unit.not_found", null)]
    [InlineData("code=A", 400, "request.invalid", "code")]
    [InlineData("limit=201", 400, "page.limit_range", "limit")]
    public async Task What_cannot_be_asked_is_refused(string query, int status, string code, string? field) =>
        await Answer.IsProblem(await Reporter.GetAsync($"/api/v1/indicators?{query}"), status, code, field);
}

/// <summary>Three numbers of one quarter and three of the next.</summary>
public sealed class SixNumbers : IAsyncLifetime
{
    public CasesApplication App { get; } = new();

    public async ValueTask InitializeAsync()
    {
        await App.InitializeAsync();
        var reporter = App.As(StaffRole.Reporter, "dd");
        foreach (var (from, to) in new[] { ("2024-01-01", "2024-03-31"), ("2024-04-01", "2024-06-30") })
        {
            foreach (
                var (unit, code) in new[]
                {
                    ("dd-x01", "mediation.settled"),
                    ("dd-x01", "mediation.received"),
                    ("dd-x02", "mediation.settled"),
                })
            {
                await Answer.Is(await reporter.PostAsync("/api/v1/indicators", new { unit, code, from, to, value = 5 }), 201);
            }
        }
    }

    public ValueTask DisposeAsync() => App.DisposeAsync();
}
