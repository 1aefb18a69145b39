using System.Text.Json.Nodes;
using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Api.Tests.Scenarios;
using QcdcCases.Domain.Access;
using Xunit;

namespace QcdcCases.Api.Tests.Feedback;

public sealed class FeedbackListTests(FivePieces given) : IClassFixture<FivePieces>
{
    private HttpClient Officer => given.App.As(StaffRole.ReceptionOfficer, "dd");

    [Fact]
    public async Task A_list_with_equal_instants_is_walked_page_by_page_without_gap_or_repetition()
    {
        var rows = new List<JsonNode>();
        for (var next = "/api/v1/feedback?limit=2"; next is not null;)
        {
            var page = await Answer.Is(await Officer.GetAsync(next), 200);
            rows.AddRange(page["items"]!.AsArray()!);
            next = (string?)page["next"];
        }

        var instants = rows.ConvertAll(r => DateTimeOffset.Parse((string)r["receivedAt"]!, null));
        Assert.Equal(instants.OrderDescending(), instants);
        Assert.Equal(5, rows.Select(r => (string?)r["id"]).Distinct().Count());
        Assert.All(rows, r => Assert.False(r.AsObject().ContainsKey("followCode") || r.AsObject().ContainsKey("steps")));
    }

    [Theory]
    [InlineData("unit=dd", 5)]
    [InlineData("unit=dd-x01", 2)]
    [InlineData("status=answered", 1)]
    [InlineData("status=received&category=traffic", 3)]
    [InlineData("category=environment", 1)]
    [InlineData("from=2026-08-05", 4)]
    [InlineData("from=2026-08-05&to=2026-08-05", 3)]
    [InlineData("to=2026-08-04", 1)]
    [InlineData("q=O%20GA", 4)]
    [InlineData("q=%E1%BB%95%20g%C3%A0", 4)]
    [InlineData("q=phi%20nom", 1)]
    public async Task Filters_combine(string query, int count) =>
        Assert.Equal(count, (await Answer.Is(await Officer.GetAsync($"/api/v1/feedback?{query}"), 200))["items"]!.AsArray().Count);

    [Theory]
    [InlineData("unit=td", 404, "unit.not_found", null)]
    [InlineData("from=0001-01-01", 422, "date.outside_calendar", "from")]
    [InlineData("to=9999-12-31", 422, "date.outside_calendar", "to")]
    [InlineData("category=%C4%91", 400, "request.invalid", "category")]
    [InlineData("status=done", 400, "request.malformed", "status")]
    [InlineData("cursor=fjAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAx", 400, "page.cursor_invalid", "cursor")]
    public async Task What_cannot_be_asked_is_refused(string query, int status, string code, string? field) =>
        await Answer.IsProblem(await Officer.GetAsync($"/api/v1/feedback?{query}"), status, code, field);

    [Fact]
    public async Task Categories_are_those_on_offer_and_those_in_use()
    {
        var page = await Answer.Is(await given.App.AsNobody().GetAsync("/api/v1/feedback-categories"), 200);

        var categories = page["items"]!.AsArray().ToDictionary(c => (string)c!["code"]!, c => c!);
        Assert.Equal(
            ("Giao thông", true, true),
            ((string?)categories["traffic"]["name"], (bool?)categories["traffic"]["isOffered"], (bool?)categories["traffic"]["isUsed"]));
        Assert.Equal((true, false), ((bool?)categories["tourism"]["isOffered"], (bool?)categories["tourism"]["isUsed"]));
        Assert.Equal(
            (null, false, true),
            ((string?)categories["old-book"]["name"], (bool?)categories["old-book"]["isOffered"], (bool?)categories["old-book"]["isUsed"]));
    }

    [Fact]
    public async Task Feedback_is_counted()
    {
        var page = await Answer.Is(
            await given.App.As(StaffRole.Reporter, "dd").GetAsync("/api/v1/statistics/figures?unit=dd&from=2026-08-01&to=2026-08-10"), 200);

        var figures = page["figures"]!;
        Assert.Equal((5, 1, 4), ((int)figures["feedback.received"]!, (int)figures["feedback.answered"]!, (int)figures["feedback.open"]!));
    }
}

/// <summary>Five pieces of feedback, three of them received at one instant; one is answered.</summary>
public sealed class FivePieces : IAsyncLifetime
{
    public CasesApplication App { get; } = new();

    public async ValueTask InitializeAsync()
    {
        await App.InitializeAsync();
        var officer = App.As(StaffRole.ReceptionOfficer, "dd");
        await SubmitAsync(officer, "dd-ubnd", "traffic", "Ổ gà ở ngã ba Phi Nôm", "2026-08-04T23:59:59+07:00");
        await SubmitAsync(officer, "dd-x01", "traffic", "Ổ gà một", "2026-08-05T00:00:00+07:00");
        await SubmitAsync(officer, "dd-x01", "environment", "Rác", "2026-08-05T00:00:00+07:00");
        await SubmitAsync(officer, "dd-x02", "traffic", "Ổ gà hai", "2026-08-05T00:00:00+07:00");
        await App.ImportAsync(
            """
            {"type":"feedback","key":"f","unit":"dd-x02","receivedAt":"2026-08-06T10:00:00+07:00","category":"old-book","ownCategory":true,"text":"Ổ gà ba"}
            {"type":"feedback-event","feedback":"f","at":"2026-08-06T11:00:00+07:00","event":"answered","answer":"Đã vá"}
            """);
    }

    public ValueTask DisposeAsync() => App.DisposeAsync();

    private static async Task SubmitAsync(HttpClient officer, string unit, string category, string text, string receivedAt) =>
        await Answer.Is(await officer.PostAsync("/api/v1/feedback", new { unit, category, text, receivedAt }), 201);
}
