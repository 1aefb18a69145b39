using System.Text.Json.Nodes;
using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Domain.Access;
using Xunit;

namespace QcdcCases.Api.Tests.Dialogue;

public sealed class OpinionListTests(FiveOpinions given) : IClassFixture<FiveOpinions>
{
    private HttpClient Officer => given.App.As(StaffRole.LetterOfficer, "dd");

    [Theory]
    [InlineData("", 5)]
    [InlineData("unit=dd-x01", 2)]
    [InlineData("resolved=true", 1)]
    [InlineData("resolved=false&unit=dd-hu", 1)]
    [InlineData("assignedTo=dd-x02", 1)]
    [InlineData("assignedTo=dd", 2)]
    [InlineData("overdue=true", 1)]
    [InlineData("overdue=false", 4)]
    [InlineData("field=water", 1)]
    [InlineData("q=nguyen%20VAN%20an", 1)]
    [InlineData("q=Nguy%E1%BB%85n%20V%C4%83n%20%E1%BA%A8n", 1)]
    [InlineData("q=Nguye%CC%82%CC%83n%20Va%CC%86n%20A%CC%89n", 1)]
    [InlineData("q=%25", 1)]
    [InlineData("q=_", 0)]
    [InlineData("q=duong&field=water", 0)]
    public async Task Filters_combine(string query, int count)
    {
        Assert.Equal(count, (await Answer.Is(await Officer.GetAsync($"/api/v1/opinions?{query}"), 200))["items"]!.AsArray().Count);
    }

    [Fact]
    public async Task A_list_with_equal_days_is_walked_page_by_page_without_gap_or_repetition()
    {
        var rows = new List<JsonNode>();
        for (var next = "/api/v1/opinions?limit=2"; next is not null;)
        {
            var page = await Answer.Is(await Officer.GetAsync(next), 200);
            rows.AddRange(page["items"]!.AsArray()!);
            next = (string?)page["next"];
        }

        Assert.Equal(["2026-07-02", "2026-07-01", "2026-07-01", "2026-07-01", "2026-07-01"], rows.Select(r => (string?)r["heldOn"]));
        Assert.Equal(5, rows.Select(r => (string?)r["id"]).Distinct().Count());
    }

    [Fact]
    public async Task Whoever_is_to_settle_an_opinion_lists_it_with_their_own()
    {
        var page = await Answer.Is(await given.App.As(StaffRole.Leader, "dd-x02").GetAsync("/api/v1/opinions"), 200);

        Assert.Equal(["100% hộ nghèo", "Nước sạch"], page["items"]!.AsArray().Select(o => (string?)o!["text"]));
    }

    [Theory]
    [InlineData("unit=td", 404, "unit.not_found", null)]
    [InlineData("assignedTo=nothing", 404, "unit.not_found", null)]
    [InlineData("field=Land!", 400, "request.invalid", "field")]
    [InlineData("resolved=maybe", 400, "request.malformed", "resolved")]
    [InlineData("conference=17", 400, "request.malformed", "conference")]
    [InlineData("q=a%00b", 400, "request.malformed", "q")]
    public async Task What_cannot_be_asked_is_refused(string query, int status, string code, string? field) =>
        await Answer.IsProblem(await Officer.GetAsync($"/api/v1/opinions?{query}"), status, code, field);
}

/// <summary>Five opinions of three conferences, two of these on one day.</summary>
public sealed class FiveOpinions : IAsyncLifetime
{
    public CasesApplication App { get; } = new();

    public async ValueTask InitializeAsync()
    {
        await App.InitializeAsync();
        var officer = App.As(StaffRole.LetterOfficer, "dd");
        await Conferences.RecordAsync(
            officer,
            Conferences.Body("dd-hu", "2026-07-01", Of("Sửa đường Nguyễn Văn Ẩn"), Of("Hỏi giá đất", onSpot: true)));
        await Conferences.RecordAsync(
            officer,
            Conferences.Body(
                "dd-x01",
                "2026-07-01",
                Of("Kéo điện", assignedTo: "dd-x01", dueOn: "2026-08-09"),
                Of("Nước sạch", assignedTo: "dd-x02", dueOn: "2026-08-10", field: "water")));
        await Conferences.RecordAsync(officer, Conferences.Body("dd-x02", "2026-07-02", Of("100% hộ nghèo")));
    }

    public ValueTask DisposeAsync() => App.DisposeAsync();

    private static JsonObject Of(string text, bool onSpot = false, string? assignedTo = null, string? dueOn = null, string field = "land")
    {
        var opinion = Conferences.Opinion(text, onSpot);
        opinion["field"] = field;
        if (assignedTo is not null)
        {
            (opinion["assignedTo"], opinion["dueOn"]) = (assignedTo, dueOn);
        }

        return opinion;
    }
}
