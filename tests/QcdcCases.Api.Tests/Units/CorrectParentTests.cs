using System.Text;
using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Api.Tests.Registers;
using QcdcCases.Api.Tests.Scenarios;
using QcdcCases.Domain.Access;
using Xunit;

namespace QcdcCases.Api.Tests.Units;

/// <summary>A unit that was entered below a wrong parent goes to the right one, and rights and sums follow it.</summary>
public sealed class CorrectParentTests : IAsyncLifetime
{
    private readonly CasesApplication app = new();

    private HttpClient Administrator => app.As(StaffRole.Administrator, "dd");

    public ValueTask InitializeAsync() => app.InitializeAsync();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Rights_figures_and_forms_of_every_period_follow_the_right_parent()
    {
        var leader = app.As(StaffRole.Leader, "dd-ubnd");
        var letter = await app.As(StaffRole.LetterOfficer, "dd-x01").RegisterLetterAsync(new { unit = "dd-x01", receivedOn = "2026-05-04" });
        await app.RunJobAsync("prepare-forms");
        await app.As(StaffRole.LetterOfficer, "dd-x01").RegisterLetterAsync(new { unit = "dd-x01", receivedOn = "2026-06-01" });
        Assert.Equal((0, 2), (await LettersAsync("dd-ubnd"), await LettersAsync("dd")));
        await Answer.IsProblem(await leader.GetAsync($"/api/v1/letters/{letter.Id}"), 404, "letter.not_found");

        var corrected = await Answer.Is(await PutAsync("dd-x01", new { parent = "dd-ubnd", reason = "Nhập nhầm" }), 200);

        Assert.Equal("dd-ubnd", (string?)corrected["parent"]);
        Assert.Equal((2, 2), (await LettersAsync("dd-ubnd"), await LettersAsync("dd")));
        await leader.LetterAsync(letter.Id);
        await app.As(StaffRole.LetterOfficer, "dd-x01").RegisterLetterAsync(new { unit = "dd-x01", receivedOn = "2026-07-01" });
        Assert.Equal((3, 3), (await LettersAsync("dd-ubnd"), await LettersAsync("dd")));
        await app.RunJobAsync("prepare-forms");
        Assert.Equal((3, 3), (await LettersAsync("dd-ubnd"), await LettersAsync("dd")));
        Assert.Contains(
            await Administrator.ListAsync("units?parent=dd-ubnd"), u => (string?)u["key"] == "dd-x01");
        var entry = Assert.Single(await HistoryAsync("unit.parent-corrected"));
        Assert.Equal(("dd → dd-ubnd", "Nhập nhầm"), entry);
        await Answer.Is(await PutAsync("dd-x01", new { parent = "dd", reason = "Đúng là huyện" }), 200);
        Assert.Equal((0, 3), (await LettersAsync("dd-ubnd"), await LettersAsync("dd")));
    }

    [Fact]
    public async Task What_the_form_of_a_period_that_is_over_counted_ahead_follows_too()
    {
        await app.As(StaffRole.LetterOfficer, "dd-x01").RegisterLetterAsync(new { unit = "dd-x01", receivedOn = "2026-01-12" });
        var reporter = app.As(StaffRole.Reporter, "dd");
        await app.RunJobAsync("prepare-forms");
        var (above, beside) = (await FormAsync("dd"), await FormAsync("dd-ubnd"));

        await Answer.Is(await PutAsync("dd-x01", new { parent = "dd-ubnd", reason = "Nhập nhầm" }), 200);

        Assert.NotEqual(beside, await FormAsync("dd-ubnd"));
        await app.RunJobAsync("prepare-forms");
        Assert.NotEqual(beside, await FormAsync("dd-ubnd"));
        Assert.Contains("1", above, StringComparison.Ordinal);

        async Task<string> FormAsync(string unit) =>
            (await Answer.Is(await reporter.GetAsync($"/api/v1/statistics/forms/02-XLD?unit={unit}&from=2025-12-15&to=2026-03-14"), 200))
                ["rows"]!.ToString();
    }

    [Fact]
    public async Task An_impossible_parent_is_refused_by_its_rule()
    {
        await Refused("dd-ubnd", new { parent = "dd-ubnd", reason = "x" }, 422, "unit.parent_circle");
        await Refused("dd", new { parent = "dd-x01", reason = "x" }, 422, "unit.parent_circle");
        await Refused("dd-x01", new { parent = "dd", reason = "x" }, 422, "unit.parent_unchanged");
        await Refused("dd-ubnd", new { parent = "dd-x02", reason = "x" }, 422, "unit.level_above_parent", "level");
        await Refused("dd-x01", new { parent = "td", reason = "x" }, 422, "unit.not_found");
        await Refused("dd-x01", new { parent = "dd-ubnd" }, 400, "request.malformed", "reason");
        await Answer.Is(
            await Administrator.PostAsync(
                "/api/v1/units",
                new { key = "dd-x31", name = "Xã mới", level = "commune", kind = "committee", parent = "dd", validFrom = "2026-07-01" }),
            201);
        await Refused("dd-x01", new { parent = "dd-x31", reason = "x" }, 422, "unit.parent_not_in_existence");
        await Answer.IsProblem(
            await Administrator.PutAsync("/api/v1/units/dd-x01/parent", new { parent = "dd-ubnd", reason = "x" }, ifMatch: $"\"{Guid.NewGuid():N}\""),
            412,
            "request.stale");

        async Task Refused(string unit, object body, int status, string code, string field = "parent") =>
            await Answer.IsProblem(await PutAsync(unit, body), status, code, field);
    }

    [Fact]
    public async Task Only_who_manages_the_present_parent_takes_a_unit_away_from_it()
    {
        var own = app.As(StaffRole.Administrator, "dd-x01");
        var tag = (await Administrator.GetAsync("/api/v1/units/dd-x01")).ETag();

        await Answer.IsProblem(
            await own.PutAsync("/api/v1/units/dd-x01/parent", new { reason = "x" }, ifMatch: tag), 403, "unit.parent_not_yours");

        await Answer.Is(await PutAsync("dd-x01", new { reason = "Trực thuộc tỉnh" }), 200);
        var top = await Answer.Is(await Administrator.GetAsync("/api/v1/units/dd-x01"), 200);
        Assert.False(top.ContainsKey("parent"));
        await Answer.Is(await PutAsync("dd-x01", new { parent = "dd", reason = "Trả lại" }), 200);
    }

    [Fact]
    public async Task The_holdings_of_a_closing_and_the_journal_know_the_right_parent()
    {
        await Answer.Is(await PutAsync("dd-x01", new { parent = "dd-ubnd", reason = "Nhập nhầm" }), 200);

        var holdings = await Answer.Is(await Administrator.GetAsync("/api/v1/units/dd-ubnd/holdings"), 200);
        Assert.Contains("dd-x01", holdings.ToString(), StringComparison.Ordinal);
        var left = await app.GiveAsync();
        await using var second = await Journals.StartAsync();
        await second.TakeAllAsync(left);
        Assert.Equal(Encoding.UTF8.GetString(left), Encoding.UTF8.GetString(await second.GiveAsync()));
        Assert.Contains("\"key\":\"dd-x01\"", Encoding.UTF8.GetString(left), StringComparison.Ordinal);
    }

    private async Task<HttpResponseMessage> PutAsync(string unit, object body) => await Administrator.PutAsync(
        $"/api/v1/units/{unit}/parent", body, ifMatch: (await Administrator.GetAsync($"/api/v1/units/{unit}")).ETag());

    private async Task<int> LettersAsync(string unit) => (int)(await Answer.Is(
        await app.As(StaffRole.Reporter, "dd").GetAsync($"/api/v1/statistics/figures?unit={unit}&from=2026-01-01&to=2026-08-10"), 200))
            ["figures"]!["letters.received"]!;

    private async Task<List<(string? Detail, string? Reason)>> HistoryAsync(string action)
    {
        var entries = new List<(string?, string?)>();
        await app.InDatabaseAsync(db =>
        {
            entries.AddRange(db.History.Where(h => h.Action == action).AsEnumerable().Select(h => (h.Detail, h.Reason)));
            return Task.CompletedTask;
        });
        return entries;
    }
}
