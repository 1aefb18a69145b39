using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Api.Tests.Scenarios;
using QcdcCases.Domain.Access;
using QcdcCases.Domain.Deadlines;
using QcdcCases.Persistence;
using Xunit;

namespace QcdcCases.Api.Tests.Calendars;

/// <summary>It is 2026-08-10. Whether 23/11/2026 is swapped for a Saturday is still open.</summary>
public sealed class EnterCalendarYearTests(CasesApplication app) : IClassFixture<CasesApplication>
{
    private static readonly CalendarYear Year = OfficialCalendars.Calendar.GetYear(2026);

    private HttpClient Administrator => app.As(StaffRole.Administrator, "dd");

    private HttpClient Desk => app.As(StaffRole.LetterOfficer, "dd-ubnd");

    [Fact]
    public async Task Open_deadlines_move_with_a_trace_and_closed_ones_stay()
    {
        await app.EnterAsync(Administrator, Year);
        var open = await AcceptedAsync();
        var closed = await Desk.ChangeAsync("cases", await AcceptedAsync(), "decision", new { on = "2026-08-07", result = "upheld" });
        var letter = await Desk.RegisterLetterAsync(new { kind = "complaint", receivedOn = "2026-08-10" });
        Assert.Equal("2026-09-03", open["dueOn"]);
        var before = await DeadlinesOf(closed);
        var dueBefore = (await Desk.LetterAsync(letter.Id))["processingDueOn"];

        await app.EnterAsync(
            Administrator,
            Year.With(
                new(new(2026, 9, 3), CalendarDayType.Substitute, "Nghỉ bù Quốc khánh"),
                new(new(2026, 8, 12), CalendarDayType.Holiday, "Nghỉ theo quyết định")));

        var moved = await Desk.CaseAsync(open.Id);
        Assert.Equal("2026-09-04", moved["dueOn"]);
        Assert.NotEqual(dueBefore, (await Desk.LetterAsync(letter.Id))["processingDueOn"]);
        Assert.Equal(Ended(before), Ended(await DeadlinesOf(closed)));
        var trace = Assert.Single(await Desk.ListAsync($"history?subject={open.Id}"), h => (string?)h["action"] == "case.due-moved");
        Assert.Equal((Year.Source, "KN-05: 2026-09-03 → 2026-09-04"), ((string?)trace["legalBasis"], (string?)trace["detail"]));
        Assert.Single(await Desk.ListAsync($"history?subject={letter.Id}"), h => (string?)h["action"] == "letter.due-moved");

        // What is entered from now on is counted so at once, and back again.
        Assert.Equal("2026-09-04", (await AcceptedAsync())["dueOn"]);
        await app.EnterAsync(Administrator, Year);
        Assert.Equal("2026-09-03", (await Desk.CaseAsync(open.Id))["dueOn"]);
    }

    [Fact]
    public async Task What_was_closed_keeps_its_day_also_when_it_is_corrected_later()
    {
        await app.EnterAsync(Administrator, Year);
        var closed = await Desk.ChangeAsync(
            "cases",
            await AcceptedAsync("2026-07-01"),
            "decision",
            new { on = "2026-07-31", result = "upheld" });
        await app.EnterAsync(Administrator, Year.With(new CalendarDay(new(2026, 7, 31), CalendarDayType.Holiday, "Nghỉ theo quyết định")));

        var response = await Desk.PutAsync(
            $"/api/v1/cases/{closed.Id}/steps/last",
            new { on = "2026-07-31", result = "rejected" },
            ifMatch: closed.Tag);
        var corrected = new Seen(await Answer.Is(response, 200), response.ETag());
        await Answer.Is(
            await Desk.PutAsync(
                $"/api/v1/cases/{closed.Id}/description",
                new { field = "land", title = "Tên khác" },
                ifMatch: corrected.Tag),
            200);

        await app.InDatabaseAsync(async db =>
        {
            var at = await db.Cases.AsNoTracking().Include(c => c.Steps).SingleAsync(c => c.Id == closed.Id);
            var calendars = new CalendarHistory([.. (await db.CalendarYears.AsNoTracking().ToListAsync()).Select(y => y.ToRevision())]);
            var clock = await db.Deadlines.AsNoTracking().SingleAsync(c => c.SubjectId == closed.Id && c.Duty == "resolution");
            Assert.Equal((new DateOnly(2026, 7, 31), new DateOnly(2026, 7, 31)), (at.GetTimeline(calendars).LastDay(1), clock.DueOn));
        });
        var deadline = (await DeadlinesOf(closed)).Single(d => (string?)d!["ruleId"] == "KN-05")!;
        var told = await Answer.Is(await Desk.GetAsync($"/api/v1/cases/{closed.Id}/deadlines/{(string?)deadline["id"]}/explanation"), 200);
        Assert.Equal((string?)deadline["due"], (string?)told["due"]);
    }

    [Fact]
    public async Task A_preview_tells_what_would_move_and_writes_nothing()
    {
        await app.EnterAsync(Administrator, Year);
        var open = await AcceptedAsync("2026-08-04");
        var other = await AcceptedAsync("2026-08-04");
        var edited = Years.BodyOf(Year.With(new CalendarDay(new(2026, 9, 3), CalendarDayType.Substitute, "Nghỉ bù Quốc khánh")));

        var whole = await Answer.Is(await Administrator.PostAsync("/api/v1/calendar/2026/preview", edited), 200);
        var moves = new List<JsonNode>();
        for (var next = "/api/v1/calendar/2026/preview?limit=1"; next is not null;)
        {
            var page = await Answer.Is(await Administrator.PostAsync(next, edited), 200);
            moves.AddRange(page["items"]!.AsArray().Select(m => m!));
            next = (string?)page["next"];
        }

        Assert.Equal((int)whole["moving"]!, moves.Count);
        Assert.Equal(whole["items"]!.AsArray().Select(m => (string?)m!["id"]), moves.Select(m => (string?)m["id"]));
        Assert.All(
            [open, other],
            at =>
                Assert.Contains(
                    moves,
                    m =>
                        (Guid)m["about"]! == at.Id
                        && ((string?)m["before"], (string?)m["after"], (string?)m["unit"]) == ("2026-09-03", "2026-09-04", "dd-ubnd")));
        Assert.Equal("2026-09-03", (await Desk.CaseAsync(open.Id))["dueOn"]);
        Assert.Equal(
            0,
            (int?)(await Answer.Is(await Administrator.PostAsync("/api/v1/calendar/2026/preview", Years.BodyOf(Year)), 200))["moving"]);
    }

    [Fact]
    public async Task A_year_that_becomes_official_says_so_in_what_it_counted()
    {
        app.Clock.SetDay(2026, 12, 14);
        var at = await AcceptedAsync("2026-12-14");
        Assert.True((bool)(await DeadlinesOf(at))[0]!["provisional"]!);

        await app.EnterAsync(
            Administrator,
            OfficialCalendars.Calendar.GetYear(2027) with
            {
                Status = CalendarStatus.Official,
                Source = "Thông báo nghỉ năm 2027",
            });

        Assert.False((bool)(await DeadlinesOf(at))[0]!["provisional"]!);
        Assert.DoesNotContain(await Desk.ListAsync($"history?subject={at.Id}"), h => (string?)h["action"] == "case.due-moved");
        var recount = await Answer.Is(await Administrator.GetAsync("/api/v1/calendar/2027/recount"), 200);
        Assert.Equal(("done", (long)recount["total"]!), ((string?)recount["state"], (long)recount["looked"]!));
        var listed = (await Administrator.ListAsync("calendar")).Single(y => (int)y["year"]! == 2027);
        Assert.Equal(("official", "done"), ((string?)listed["status"], (string?)listed["recount"]!["state"]));
        app.Clock.SetDay(2026, 8, 10);
    }

    [Theory]
    [InlineData("2025-12-31", "holiday", null, "calendar.day_outside_year", "days[1].on")]
    [InlineData("2026-01-01", "holiday", null, "calendar.day_twice", "days[1].on")]
    [InlineData("2026-11-23", "worked", "2026-11-28", "calendar.worked_on_weekday", "days[1].on")]
    [InlineData("2026-11-28", "substitute", null, "calendar.off_on_weekend", "days[1].on")]
    [InlineData("2026-11-23", "swap-off", null, "calendar.pair_missing", "days[1].pair")]
    [InlineData("2026-11-23", "swap-off", "2026-11-28", "calendar.pair_unlisted", "days[1].pair")]
    [InlineData("2026-11-23", "swap-off", "2026-11-25", "calendar.pair_impossible", "days[1].pair")]
    [InlineData("2026-11-23", "holiday", "2026-11-28", "calendar.pair_without_swap", "days[1].pair")]
    public async Task An_impossible_day_is_refused_by_its_place_and_rule(string on, string type, string? pair, string code, string field)
    {
        var body = new
        {
            status = "official",
            source = "Thử",
            days = new object[]
            {
                new
                {
                    on = "2026-01-01",
                    type = "holiday",
                    name = "Tết Dương lịch",
                },
                new
                {
                    on,
                    type,
                    name = "Ngày",
                    pair,
                },
            },
        };
        var tag = (await Administrator.GetAsync("/api/v1/calendar/2026")).ETag();

        await Answer.IsProblem(await Administrator.PutAsync("/api/v1/calendar/2026", body, ifMatch: tag), 422, code, field);
        await Answer.IsProblem(await Administrator.PostAsync("/api/v1/calendar/2026/preview", body), 422, code, field);
    }

    [Fact]
    public async Task A_swap_over_the_turn_of_the_year_names_a_day_of_the_next()
    {
        var year = new CalendarYear(
            2029,
            CalendarStatus.Official,
            "Thông báo nghỉ năm 2029",
            [new(new(2029, 12, 31), CalendarDayType.SwapOff, "Nghỉ hoán đổi", new(2030, 1, 5))]);

        await app.EnterAsync(Administrator, year);

        Assert.Equal("2030-01-05", (string?)(await Answer.Is(await Desk.GetAsync("/api/v1/calendar/2029"), 200))["daysOff"]![0]!["pair"]);
    }

    [Fact]
    public async Task Only_who_manages_a_unit_at_the_top_enters_years()
    {
        var body = Years.BodyOf(Year);
        var tag = (await Administrator.GetAsync("/api/v1/calendar/2026")).ETag();

        await Answer.IsProblem(
            await app.As(StaffRole.Administrator, "dd-ubnd").PutAsync("/api/v1/calendar/2026", body, ifMatch: tag),
            403,
            "calendar.not_at_top");
        await Answer.IsProblem(
            await app.As(StaffRole.Administrator, "dd-ubnd").PostAsync("/api/v1/calendar/2026/preview", body),
            403,
            "calendar.not_at_top");
        Assert.Equal(403, (int)(await Desk.PutAsync("/api/v1/calendar/2026", body, ifMatch: tag)).StatusCode);
        Assert.Equal(428, (int)(await Administrator.PutAsync("/api/v1/calendar/2026", body)).StatusCode);
    }

    [Fact]
    public async Task Who_saw_an_earlier_version_changes_nothing()
    {
        var tag = (await Administrator.GetAsync("/api/v1/calendar/2028")).ETag();
        await app.EnterAsync(Administrator, CalendarYear.Unpublished(2028) with { Source = "Dự kiến của văn phòng" });

        var stale = await Administrator.PutAsync("/api/v1/calendar/2028", Years.BodyOf(CalendarYear.Unpublished(2028)), ifMatch: tag);

        Assert.Equal(412, (int)stale.StatusCode);
        Assert.Equal("Dự kiến của văn phòng", (string?)(await Answer.Is(await Desk.GetAsync("/api/v1/calendar/2028"), 200))["source"]);
    }

    [Fact]
    public async Task A_change_waits_until_the_one_before_is_carried_through()
    {
        await app.EnterAsync(Administrator, Year);
        await app.WithAsync<IServiceProvider>(async services =>
        {
            // Another server is at it.
            var db = services.GetRequiredService<CasesDbContext>();
            await using var transaction = await db.Database.BeginTransactionAsync();
            await services.GetRequiredService<IDatabaseProvider>().LockAsync(db, "recount-due-days", CancellationToken.None);
            var edited = Year.With(new CalendarDay(new(2026, 12, 1), CalendarDayType.Holiday, "Nghỉ theo quyết định"));
            await Answer.Is(await Administrator.TryEnterAsync(edited), 200);

            await Answer.IsProblem(await Administrator.TryEnterAsync(Year), 409, "calendar.recounting");
            Assert.Equal(
                "waiting",
                (string?)(await Answer.Is(await Administrator.GetAsync("/api/v1/calendar/2026/recount"), 200))["state"]);
        });
        await app.RecountedAsync();
    }

    [Fact]
    public async Task A_year_that_nobody_changed_has_no_recounting()
    {
        await AcceptedAsync();
        await app.EnterAsync(Administrator, Year.With(new CalendarDay(new(2026, 9, 3), CalendarDayType.Substitute, "Nghỉ bù Quốc khánh")));
        await app.EnterAsync(Administrator, Year);

        await Answer.IsProblem(await Administrator.GetAsync("/api/v1/calendar/2033/recount"), 404, "calendar.recount_unknown");
        Assert.Equal("done", (string?)(await Answer.Is(await Administrator.GetAsync("/api/v1/calendar/2026/recount"), 200))["state"]);
    }

    [Fact]
    public async Task A_year_lists_no_more_days_than_it_has()
    {
        var all = Enumerable
            .Range(0, 367)
            .Select(day => new CalendarDay(new DateOnly(2036, 1, 1).AddDays(day), CalendarDayType.Holiday, "Nghỉ"))
            .ToArray();
        var whole = CalendarYear.Unpublished(2036) with { Days = all[..366] };
        var tag = (await Administrator.GetAsync("/api/v1/calendar/2036")).ETag();

        foreach (var response in new[]
        {
            await Administrator.PostAsync("/api/v1/calendar/2036/preview", Years.BodyOf(whole with { Days = all })),
            await Administrator.PutAsync("/api/v1/calendar/2036", Years.BodyOf(whole with { Days = all }), ifMatch: tag),
        })
        {
            await Answer.IsProblem(response, 400, "request.invalid", "days", "calendar.too_many_days");
        }

        await Answer.Is(await Administrator.PostAsync("/api/v1/calendar/2036/preview", Years.BodyOf(whole)), 200);
    }

    private static IEnumerable<string> Ended(JsonArray deadlines) =>
        deadlines.Where(d => d!["endedOn"] is not null).Select(d => d!.ToJsonString());

    private async Task<Seen> AcceptedAsync(string on = "2026-08-04") =>
        await Desk.ChangeAsync("cases", await Desk.OpenCaseAsync(), "acceptance", new { on });

    private async Task<JsonArray> DeadlinesOf(Seen at) =>
        (await Answer.Is(await Desk.GetAsync($"/api/v1/cases/{at.Id}/deadlines"), 200))["deadlines"]!.AsArray();
}
