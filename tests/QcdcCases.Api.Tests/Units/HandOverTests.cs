using System.Text.Json.Nodes;
using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Api.Tests.Scenarios;
using QcdcCases.Domain.Access;
using Xunit;

namespace QcdcCases.Api.Tests.Units;

public sealed class HandOverTests(CasesApplication app) : IClassFixture<CasesApplication>
{
    private HttpClient Administrator => app.As(StaffRole.Administrator, "dd");

    private HttpClient Desk => app.As(StaffRole.LetterOfficer, "dd");

    [Fact]
    public async Task A_rule_sends_a_field_to_one_successor_and_a_choice_one_letter_to_another()
    {
        var (old, first, second) = await ThreeAsync("h-rule");
        var land = await LetterAsync(old, "land");
        var policy = await LetterAsync(old, "policy");
        var chosen = await LetterAsync(old, "land");
        await CloseAsync(old, [first, second]);
        var plan = new
        {
            rules = new object[]
            {
                new { to = first, items = new[] { chosen.Id } },
                new { to = second, kinds = new[] { "letter", "case" }, fields = new[] { "land" } },
            },
        };

        var preview = await Answer.Is(
            await Administrator.PostAsync($"/api/v1/units/{old}/hand-over/preview", new { handOver = plan }), 200);
        Assert.Equal("2026-08-10", (string?)preview["on"]);
        Assert.Equal(0, await CountAsync(first) + await CountAsync(second));
        var done = await HandOverAsync(old, plan);

        Assert.True(JsonNode.DeepEquals(preview["handedOver"], done["handedOver"]));
        Assert.Equal(second, (string?)(await Desk.LetterAsync(land.Id)).Body["unit"]);
        Assert.Equal(first, (string?)(await Desk.LetterAsync(policy.Id)).Body["unit"]);
        Assert.Equal(first, (string?)(await Desk.LetterAsync(chosen.Id)).Body["unit"]);
        Assert.Equal(second, (string?)(await Desk.CaseOfAsync(await Desk.LetterAsync(land.Id))).Body["unit"]);
        Assert.Equal(land.Body["number"]!.ToString(), (await Desk.LetterAsync(land.Id)).Body["number"]!.ToString());
    }

    /// <summary>The number belongs to the book: the successor's own letter of the same number stands beside it.</summary>
    [Fact]
    public async Task A_letter_keeps_its_number_beside_the_successors_own()
    {
        var (old, heir, _) = await ThreeAsync("h-number");
        var taken = await LetterAsync(old, "land");
        var own = await LetterAsync(heir, "land");
        Assert.Equal((int)taken.Body["number"]!, (int)own.Body["number"]!);
        await CloseAsync(old, [heir]);
        await HandOverAsync(old, new { });

        Assert.Equal(2, (await Desk.ListAsync($"letters?unit={heir}")).Count);
        Assert.Equal([taken.Id], (await Desk.ListAsync($"letters?unit={old}")).Select(l => (Guid)l["id"]!));
        Assert.Equal((int)own.Body["number"]! + 1, (int)(await LetterAsync(heir, "land")).Body["number"]!);
    }

    [Fact]
    public async Task The_successors_staff_read_the_whole_book_and_work_on_and_the_old_staff_still_see_it()
    {
        var (old, heir, _) = await ThreeAsync("h-rights");
        var open = await LetterAsync(old, "land");
        var finished = await LetterAsync(old, "land");
        var guided = new { on = "2026-08-09", eligible = true, jurisdiction = "other", outcome = "guided" };
        await Desk.ChangeAsync("letters", finished, "processing", guided);
        var theirs = app.As(StaffRole.LetterOfficer, heir);
        await Answer.IsProblem(await theirs.GetAsync($"/api/v1/letters/{open.Id}"), 404, "letter.not_found");
        await CloseAsync(old, [heir]);
        await HandOverAsync(old, new { });

        await Answer.Is(await theirs.GetAsync($"/api/v1/letters/{finished.Id}"), 200);
        Assert.Equal([open.Id], (await theirs.ListAsync($"worklist?unit={heir}")).Select(w => (Guid)w["id"]!).Distinct());
        var mine = await theirs.LetterAsync(open.Id);
        await theirs.ChangeAsync("letters", mine, "processing", guided with { on = "2026-08-10" });
        await Answer.Is(await app.As(StaffRole.LetterOfficer, old).GetAsync($"/api/v1/letters/{open.Id}"), 200);
        await Answer.IsProblem(await app.As(StaffRole.LetterOfficer, "td").GetAsync($"/api/v1/letters/{open.Id}"), 404, "letter.not_found");
    }

    [Fact]
    public async Task Successors_read_the_figures_of_the_closed_unit_but_not_of_what_lay_below_it()
    {
        var (old, heir, other) = await ThreeAsync("h-figures");
        var (flat, flatHeir, _) = await ThreeAsync("h-flat");
        const string Below = "h-figures-below";
        var body = new { key = Below, name = "Phòng", level = "commune", kind = "department", parent = old, validFrom = "2026-01-01" };
        await Answer.Is(await Administrator.PostAsync("/api/v1/units", body), 201);
        await CloseAsync(Below, [other]);
        await CloseAsync(old, [heir]);
        await CloseAsync(flat, [flatHeir]);
        await Answer.Is(await app.As(StaffRole.Leader, flatHeir).GetAsync(Figures(flat)), 200);
        var theirs = app.As(StaffRole.Leader, heir);

        await Answer.IsProblem(await theirs.GetAsync(Figures(old)), 404, "unit.not_found");
        await Answer.Is(await theirs.GetAsync($"{Figures(old)}&scope=own"), 200);
        await Answer.Is(await app.As(StaffRole.Leader, "dd").GetAsync(Figures(old)), 200);
    }

    [Fact]
    public async Task Staff_move_when_asked_and_keep_their_work()
    {
        var (old, heir, _) = await ThreeAsync("h-staff");
        var officer = app.As(StaffRole.LetterOfficer, old);
        var letter = await LetterAsync(old, "land");
        letter = await officer.ChangeAsync("letters", letter, "assignment", new { assignee = await officer.MeAsync() });
        await CloseAsync(old, [heir]);
        await HandOverAsync(old, new { moveStaff = true });

        var account = await Answer.Is(await Administrator.GetAsync($"/api/v1/staff/{await officer.MeAsync()}"), 200);
        Assert.Equal(heir, (string?)account["grants"]![0]!["unit"]);
        Assert.Equal(letter.Body["assignee"]!.ToString(), (await Desk.LetterAsync(letter.Id)).Body["assignee"]!.ToString());
    }

    [Fact]
    public async Task Work_of_an_officer_who_stays_behind_returns_to_the_successors_list()
    {
        var (old, heir, _) = await ThreeAsync("h-stay");
        var officer = app.As(StaffRole.LetterOfficer, old);
        var letter = await LetterAsync(old, "land");
        await officer.ChangeAsync("letters", letter, "assignment", new { assignee = await officer.MeAsync() });
        await CloseAsync(old, [heir]);
        await HandOverAsync(old, new { });

        Assert.Null((await Desk.LetterAsync(letter.Id)).Body["assignee"]);
    }

    [Fact]
    public async Task A_closing_is_taken_back_as_long_as_nothing_was_done_since()
    {
        var (old, heir, _) = await ThreeAsync("h-back");
        var letter = await LetterAsync(old, "land");
        await CloseAsync(old, [heir]);
        await HandOverAsync(old, new { });
        await Answer.IsProblem(
            await Administrator.PutAsync($"/api/v1/units/{old}/closing", new { validTo = "2026-08-08" }, ifMatch: await TagOf(old)),
            409,
            "unit.handed_over");

        var back = await Answer.Is(await TakeBackAsync(old), 200);
        Assert.False(back.ContainsKey("validTo"));
        Assert.Equal(old, (string?)(await Desk.LetterAsync(letter.Id)).Body["unit"]);
        await Answer.IsProblem(await TakeBackAsync(old), 409, "unit.not_closed");

        await CloseAsync(old, [heir]);
        await HandOverAsync(old, new { });
        var taken = await Desk.LetterAsync(letter.Id);
        await Desk.ChangeAsync("letters", taken, "assignment", new { assignee = await Desk.MeAsync() });
        var problem = await Answer.IsProblem(await TakeBackAsync(old), 409, "unit.used_since");
        Assert.Contains($"{letter.Id}", (string?)problem["detail"], StringComparison.Ordinal);
        Assert.Equal(heir, (string?)(await Desk.LetterAsync(letter.Id)).Body["unit"]);
    }

    [Fact]
    public async Task A_hand_over_names_a_successor_of_a_unit_that_is_over()
    {
        var (old, heir, other) = await ThreeAsync("h-wrong");
        await Answer.IsProblem(await TryAsync(old, new { }), 422, "unit.not_over", "validTo");
        var tomorrow = new { validTo = "2026-08-10", successors = new[] { heir }, handOver = new { } };
        await Answer.IsProblem(
            await Administrator.PostAsync($"/api/v1/units/{old}/closing", tomorrow, ifMatch: await TagOf(old)),
            422,
            "unit.not_over",
            "validTo");
        await CloseAsync(old, []);
        await Answer.IsProblem(await TryAsync(old, new { }), 422, "unit.no_successor", "successors");
        await Answer.Is(await TakeBackAsync(old), 200);
        await CloseAsync(old, [heir]);
        await Answer.IsProblem(await TryAsync(old, new { to = other }), 422, "unit.not_a_successor", "to");
        await Answer.IsProblem(
            await TryAsync(old, new { rules = new[] { new { to = other } } }), 422, "unit.not_a_successor", "rules[0].to");
        await Answer.IsProblem(
            await app.As(StaffRole.Administrator, "td").GetAsync($"/api/v1/units/{old}/holdings"), 404, "unit.not_found");
    }

    private async Task<(string Old, string First, string Second)> ThreeAsync(string name)
    {
        string[] keys = [$"{name}-a", $"{name}-b", $"{name}-c"];
        foreach (var key in keys)
        {
            var body = new { key, name = $"Xã {key}", level = "commune", kind = "committee", parent = "dd", validFrom = "2026-01-01" };
            await Answer.Is(await Administrator.PostAsync("/api/v1/units", body), 201);
        }

        return (keys[0], keys[1], keys[2]);
    }

    private static string Figures(string unit) => $"/api/v1/statistics/figures?unit={unit}&from=2026-08-01&to=2026-08-10";

    private Task<Seen> LetterAsync(string unit, string field) => Desk.RegisterLetterAsync(new { unit, field, receivedOn = "2026-08-07" });

    private async Task<int> CountAsync(string unit) => (await Desk.ListAsync($"letters?unit={unit}")).Count;

    private async Task CloseAsync(string key, string[] successors) => await Answer.Is(
        await Administrator.PostAsync(
            $"/api/v1/units/{key}/closing", new { validTo = "2026-08-09", successors }, ifMatch: await TagOf(key)),
        200);

    private async Task<JsonObject> HandOverAsync(string key, object plan) => await Answer.Is(await TryAsync(key, plan), 200);

    private async Task<HttpResponseMessage> TryAsync(string key, object plan) =>
        await Administrator.PostAsync($"/api/v1/units/{key}/hand-over", plan, ifMatch: await TagOf(key));

    private async Task<HttpResponseMessage> TakeBackAsync(string key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Delete, $"/api/v1/units/{key}/closing");
        request.Headers.TryAddWithoutValidation("If-Match", await TagOf(key));
        return await Administrator.SendAsync(request);
    }

    private async Task<string> TagOf(string key) => (await Administrator.GetAsync($"/api/v1/units/{key}")).ETag();
}
