using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using QcdcCases.Api.Tests.Scenarios;
using Xunit;

namespace QcdcCases.Api.Tests.Open311;

/// <summary>Many requests, and many senders.</summary>
public sealed class Open311PagesTests(Open311Application app) : IClassFixture<Open311Application>
{
    [Fact]
    public async Task A_thousand_and_one_are_walked_once_page_by_page()
    {
        var journal = new StringBuilder();
        for (var i = 0; i < 1001; i++)
        {
            journal.Append(
                CultureInfo.InvariantCulture,
                $$"""{"type":"feedback","key":"p{{i}}","unit":"dd-x02","receivedAt":"2026-08-0{{1 + (i % 9)}}T10:00:00+07:00",""")
                .Append(CultureInfo.InvariantCulture, $"\"category\":\"traffic\",\"text\":\"Số {i}\",\"place\":{{\"lat\":11.5,\"long\":108.25}}}}")
                .Append('\n');
        }

        await app.ImportAsync(journal.ToString());

        Assert.Equal(1000, (await Ids("")).Count);
        var walked = new List<string>();
        for (var page = 1; page <= 4; page++)
        {
            walked.AddRange(await Ids($"&page={page}&page_size=300"));
        }

        Assert.Equal(1001, walked.Distinct().Count());
        Assert.Equal(1001, walked.Count);
        foreach (var query in new[] { "page_size=1001", "page_size=0", "page=x", "page=101" })
        {
            await Open311Reading.ErrorsAsync("xml", await app.GetAsync($"requests.xml?{query}"), 400);
        }
    }

    private async Task<List<string>> Ids(string query) =>
        [.. JsonNode.Parse(await app.AsNobody().GetStringAsync($"{Open311Application.Door}/requests.json?jurisdiction_id=dd-x02{query}"))!
            .AsArray().Select(r => (string)r!["service_request_id"]!)];
}

/// <summary>A sender who sends too much is told so in the format that they asked for.</summary>
public sealed class Open311FloodTests(Open311FloodTests.Strict app) : IClassFixture<Open311FloodTests.Strict>
{
    [Theory]
    [InlineData("xml")]
    [InlineData("json")]
    public async Task Too_many_posts_wait(string format)
    {
        HttpResponseMessage? last = null;
        for (var i = 0; i < 30 && last is not { StatusCode: System.Net.HttpStatusCode.TooManyRequests }; i++)
        {
            last = await app.PostAsync($"requests.{format}", ("service_code", "traffic"));
        }

        Assert.Single(await Open311Reading.ErrorsAsync(format, last!, 429));
        Assert.True(last!.Headers.RetryAfter?.Delta > TimeSpan.Zero);
    }

    public sealed class Strict : Open311Application
    {
        protected override IReadOnlyDictionary<string, string> Settings { get; } = new Dictionary<string, string>
        {
            ["Limits:CallerPerSecond"] = "1",
            ["Limits:CallerAtOnce"] = "10",
        };
    }
}
