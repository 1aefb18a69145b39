using Microsoft.EntityFrameworkCore;
using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Domain.Access;
using Xunit;

namespace QcdcCases.Api.Tests.Units;

public sealed class UnitMergerTests(CasesApplication app) : IClassFixture<CasesApplication>
{
    private HttpClient Administrator => app.As(StaffRole.Administrator, "dd");

    [Fact]
    public async Task A_unit_is_closed_and_its_successors_take_over()
    {
        var (old, heir) = (await AUnit("m-old"), await AUnit("m-heir"));

        var response = await Close(old, "2026-08-09", [heir]);

        var closed = await Answer.Is(response, 200);
        Assert.Equal("2026-08-09", (string?)closed["validTo"]);
        Assert.Equal(heir, (string?)closed["successors"]![0]);
        Assert.Equal(response.ETag(), (await Administrator.GetAsync($"/api/v1/units/{old}")).ETag());
    }

    [Fact]
    public async Task Nothing_is_written_for_a_closed_unit_after_its_last_day()
    {
        var old = await AUnit("m-gone");
        await Answer.Is(await Close(old, "2026-08-05", []), 200);

        var officer = app.As(StaffRole.LetterOfficer, "dd");
        await Answer.Is(await officer.PostAsync("/api/v1/conferences", AConference(old, "2026-08-05")), 201);
        await Answer.IsProblem(
            await officer.PostAsync("/api/v1/conferences", AConference(old, "2026-08-06")),
            422,
            "unit.not_in_existence",
            "unit");
    }

    [Fact]
    public async Task It_is_closed_once_and_its_closing_corrected_with_the_first_one_kept_in_the_history()
    {
        var old = await AUnit("m-wrong");
        await Answer.IsProblem(await Correct(old, "2026-08-09", []), 409, "unit.not_closed");
        await Answer.Is(await Close(old, "2026-08-03", []), 200);
        await Answer.IsProblem(await Close(old, "2026-08-09", []), 409, "unit.already_closed");

        var corrected = await Answer.Is(await Correct(old, "2026-08-09", ["dd-x02"]), 200);

        Assert.Equal("2026-08-09", (string?)corrected["validTo"]);
        await app.InDatabaseAsync(async db =>
        {
            var unit = await db.Units.SingleAsync(u => u.Key == old);
            var actions = await db
                .History.Where(h => h.SubjectId == unit.Id)
                .OrderBy(h => h.RecordedAt)
                .Select(h => h.Action)
                .ToListAsync();
            Assert.Equal(["unit.added", "unit.closed", "unit.closing-corrected"], actions);
        });
    }

    [Fact]
    public async Task Successors_must_exist_be_seen_and_stand_there_on_the_day_after()
    {
        var (old, young) = (await AUnit("m-early"), await AUnit("m-young", validFrom: "2026-08-10"));

        await Answer.IsProblem(await Close(old, "2026-08-09", ["nothing"]), 422, "unit.not_found", "successors");
        await Answer.IsProblem(await Close(old, "2026-08-09", ["td-ubnd"]), 422, "unit.not_found", "successors");
        await Answer.IsProblem(await Close(old, "2026-08-09", [old]), 422, "unit.own_successor", "successors");
        await Answer.IsProblem(await Close(old, "2026-08-01", [young]), 422, "unit.successor_not_in_existence", "successors");
        await Answer.IsProblem(await Close(old, "2026-08-09", [young, young]), 400, "request.invalid", "successors", "list.twice");
        await Answer.IsProblem(await Close(old, "2025-12-31", [young]), 422, "unit.successor_not_in_existence", "successors");
        await Answer.IsProblem(await Close(old, "2025-12-31", []), 422, "unit.closed_before_founded", "validTo");
        await Answer.Is(await Close(old, "2026-08-09", [young]), 200);
    }

    [Fact]
    public async Task Units_do_not_succeed_each_other_in_a_circle()
    {
        var (first, second) = (await AUnit("m-first"), await AUnit("m-second"));
        await Answer.Is(await Close(first, "2030-01-01", [second]), 200);

        await Answer.IsProblem(await Close(second, "2029-12-31", [first]), 422, "unit.successor_circle", "successors");
    }

    [Fact]
    public async Task Two_who_close_one_unit_at_once_do_not_both_succeed()
    {
        var old = await AUnit("m-race");
        var tag = await TagOf(old);

        var answers = await Task.WhenAll(Enumerable.Range(1, 4).Select(day =>
            Administrator.PostAsync($"/api/v1/units/{old}/closing", new { validTo = $"2026-08-0{day}" }, ifMatch: tag)));

        Assert.Single(answers, a => a.IsSuccessStatusCode);
        Assert.Equal(3, answers.Count(a => (int)a.StatusCode == 412));
    }

    private static object AConference(string unit, string heldOn) => new
    {
        unit,
        heldOn,
        kind = "dialogue",
        chairs = new[] { new { office = "government-chair" } },
        theme = "Đối thoại",
        attendees = 20,
    };

    private async Task<HttpResponseMessage> Close(string key, string validTo, string[] successors) =>
        await Administrator.PostAsync($"/api/v1/units/{key}/closing", new { validTo, successors }, ifMatch: await TagOf(key));

    private async Task<HttpResponseMessage> Correct(string key, string validTo, string[] successors) =>
        await Administrator.PutAsync($"/api/v1/units/{key}/closing", new { validTo, successors }, ifMatch: await TagOf(key));

    private async Task<string> AUnit(string key, string validFrom = "2026-01-01")
    {
        var body = new { key, name = $"Xã {key}", level = "commune", kind = "committee", parent = "dd", validFrom };
        await Answer.Is(await Administrator.PostAsync("/api/v1/units", body), 201);
        return key;
    }

    private async Task<string> TagOf(string key) => (await Administrator.GetAsync($"/api/v1/units/{key}")).ETag();
}
