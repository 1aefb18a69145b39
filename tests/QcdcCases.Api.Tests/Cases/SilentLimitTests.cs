using System.Text.Json.Nodes;
using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Api.Tests.Scenarios;
using QcdcCases.Domain.Access;
using Xunit;

namespace QcdcCases.Api.Tests.Cases;

/// <summary>
/// What a limit that ends without a decision opens, and what an old book's suspension does not stop. Days counted by hand.
/// </summary>
public sealed class SilentLimitTests : IAsyncLifetime
{
    private readonly CasesApplication app = new();

    private HttpClient Desk => app.As(StaffRole.LetterOfficer, "dd-ubnd");

    public ValueTask InitializeAsync() => app.InitializeAsync();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Silence_past_the_limit_opens_the_second_complaint_and_the_suit()
    {
        var at = await Desk.OpenCaseAsync();
        at = await Desk.ChangeAsync("cases", at, "acceptance", new { on = "2026-07-08" });
        app.Clock.SetDay(2026, 8, 7);
        Assert.Empty(await Windows(at.Id));

        app.Clock.SetDay(2026, 8, 10);
        Assert.Equal(["KN-10 2026-08-07 2026-09-07", "KN-24 2026-08-07 2027-08-09"], await Windows(at.Id));
        Assert.DoesNotContain(await Desk.ListAsync("deadlines/overdue"), d => (string?)d["duty"] is "second-complaint" or "sue");

        await Desk.ChangeAsync("cases", at, "steps", new { @event = "escalated", on = "2026-08-10" });
        Assert.Equal(["KN-10 2026-08-07 2026-09-07 met", "KN-24 2026-08-07 2027-08-09"], await Windows(at.Id));
    }

    [Fact]
    public async Task A_late_decision_closes_what_silence_had_opened()
    {
        var at = await Desk.OpenCaseAsync();
        at = await Desk.ChangeAsync("cases", at, "acceptance", new { on = "2026-07-08" });
        await Desk.ChangeAsync("cases", at, "decision", new { on = "2026-08-10", result = "rejected" });

        Assert.Equal(["KN-10 2026-08-07 2026-09-07 stopped", "KN-24 2026-08-07 2027-08-09 stopped"], await Windows(at.Id));
    }

    [Fact]
    public async Task A_decision_in_time_opens_nothing_by_silence()
    {
        var at = await Desk.OpenCaseAsync();
        at = await Desk.ChangeAsync("cases", at, "acceptance", new { on = "2026-07-08" });
        await Desk.ChangeAsync("cases", at, "decision", new { on = "2026-08-07", result = "rejected" });

        Assert.Empty(await Windows(at.Id));
    }

    [Fact]
    public async Task A_suspension_that_an_old_book_tells_of_stops_the_clock_since_its_law_only()
    {
        await app.ImportAsync("""
            {"type":"case","source":"s","key":"C1","unit":"dd-ubnd","kind":"complaint","field":"land","title":"Khiếu nại thứ nhất"}
            {"type":"case-event","source":"s","case":"C1","on":"2026-05-06","event":"accepted"}
            {"type":"case-event","source":"s","case":"C1","on":"2026-05-15","event":"suspended"}
            {"type":"case-event","source":"s","case":"C1","on":"2026-06-15","event":"resumed"}
            {"type":"case","source":"s","key":"C2","unit":"dd-ubnd","kind":"complaint","field":"land","title":"Khiếu nại thứ hai"}
            {"type":"case-event","source":"s","case":"C2","on":"2026-06-10","event":"accepted"}
            {"type":"case-event","source":"s","case":"C2","on":"2026-06-20","event":"suspended"}
            {"type":"case-event","source":"s","case":"C2","on":"2026-07-11","event":"resumed"}
            {"type":"case","source":"s","key":"C3","unit":"dd-ubnd","kind":"complaint","field":"land","title":"Khiếu nại thứ ba"}
            {"type":"case-event","source":"s","case":"C3","on":"2026-05-06","event":"accepted"}
            {"type":"case-event","source":"s","case":"C3","on":"2026-05-15","event":"suspended"}
            {"type":"case","source":"s","key":"C4","unit":"dd-ubnd","kind":"denunciation","field":"land","title":"Tố cáo"}
            {"type":"case-event","source":"s","case":"C4","on":"2026-05-06","event":"accepted"}
            {"type":"case-event","source":"s","case":"C4","on":"2026-05-15","event":"suspended"}
            {"type":"case-event","source":"s","case":"C4","on":"2026-06-15","event":"resumed"}
            """);
        var cases = (await Desk.ListAsync("cases")).ToDictionary(c => (string)c["title"]!);

        Assert.Equal("2026-06-05", (string?)cases["Khiếu nại thứ nhất"]["dueOn"]);
        Assert.Equal("2026-07-21", (string?)cases["Khiếu nại thứ hai"]["dueOn"]);
        Assert.Equal("2026-06-05", (string?)cases["Khiếu nại thứ ba"]["dueOn"]);
        Assert.Equal("2026-07-06", (string?)cases["Tố cáo"]["dueOn"]);
        var clock = (await DeadlinesOf((Guid)cases["Khiếu nại thứ hai"]["id"]!)).Single(d => (string?)d["duty"] == "resolution");
        var working = await Answer.Is(
            await Desk.GetAsync($"/api/v1/cases/{cases["Khiếu nại thứ hai"]["id"]}/deadlines/{clock["id"]}/explanation"),
            200);
        var stood = Assert.Single(working["notCounted"]!.AsArray(), d => (string?)d!["cause"] == "paused");
        Assert.Equal(("2026-07-01", "2026-07-11"), ((string?)stood!["from"], (string?)stood["to"]));
        Assert.Equal(
            3,
            (await Desk.ListAsync("deadlines/overdue?duty=resolution")).Count(d =>
                string.CompareOrdinal((string?)d["dueOn"], "2026-07-01") < 0 || (string?)d["dueOn"] == "2026-07-06"));
    }

    private async Task<List<string>> Windows(Guid id) =>
        [
            .. (await DeadlinesOf(id))
                .Where(d => (string?)d["startEvent"] == "expired")
                .Select(d => $"{d["ruleId"]} {d["startedOn"]} {d["due"]} {d["ending"]}".TrimEnd())
                .Order(StringComparer.Ordinal),
        ];

    private async Task<List<JsonObject>> DeadlinesOf(Guid id) =>
        [
            .. (await Answer.Is(await Desk.GetAsync($"/api/v1/cases/{id}/deadlines"), 200))["deadlines"]!
                .AsArray()
                .Select(d => d!.AsObject()),
        ];
}
