using System.Text.Json.Nodes;
using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Api.Tests.Scenarios;
using QcdcCases.Application.Escalation;
using QcdcCases.Application.Reception;
using QcdcCases.Domain.Access;
using Xunit;

namespace QcdcCases.Api.Tests.Escalation;

/// <summary>
/// Visits and sessions have clocks: shown, listed, explained, told, met. Today is Monday 2026-08-10, and the days are counted by hand.
/// </summary>
public sealed class ReceptionDeadlineTests : IAsyncLifetime
{
    private readonly CasesApplication app = new();

    private HttpClient Counter => app.As(StaffRole.ReceptionOfficer, "dd-ubnd");

    private HttpClient Leader => app.As(StaffRole.Leader, "dd-ubnd");

    public ValueTask InitializeAsync() => app.InitializeAsync();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task What_was_taken_in_at_a_visit_is_answered_within_ten_working_days()
    {
        var visit = await Counter.RecordVisitAsync(new { result = "taken-in" });
        var clock = Assert.Single(await DeadlinesOf("visits", visit));
        Assert.Equal(
            ("answer-visit", "TCD-06", "taken-in", "2026-08-22", false),
            (Text(clock, "duty"), Text(clock, "ruleId"), Text(clock, "startEvent"), Text(clock, "due"), (bool)clock["overdue"]!));

        var working = await Answer.Is(await Counter.GetAsync($"/api/v1/visits/{visit.Id}/deadlines/{clock["id"]}/explanation"), 200);
        Assert.Equal(("TCD-06", "2026-08-22", 10), ((string?)working["ruleId"], (string?)working["due"], (int)working["limit"]!));
        Assert.Equal("weekend", (string?)working["notCounted"]![1]!["cause"]);

        app.Clock.SetDay(2026, 8, 24);
        await Leader.MeAsync();
        await SweepAsync();
        var late = Assert.Single(await Counter.ListAsync("deadlines/overdue"), d => (string?)d["subjectId"] == $"{visit.Id}");
        Assert.Equal(("visit", 2, "answer-visit"), ((string?)late["subject"], (int)late["daysLate"]!, (string?)late["duty"]));
        var notice = Assert.Single(await Leader.ListAsync("notices"), n => (string?)n["event"] == "overdue");
        Assert.Equal(
            ("visit", $"{visit.Id}", visit["number"], "TCD-06"),
            (Text(notice, "subject"), Text(notice, "subjectId"), Text(notice, "number"), Text(notice, "rule")));
        Assert.Single(await Counter.ListAsync($"deadlines/{clock["id"]}/notices"), e => (string?)e["event"] == "overdue");
        var work = Assert.Single(await Counter.ListAsync("worklist?unit=dd-ubnd"), w => (string?)w["kind"] == "visit");
        Assert.Equal(($"{visit.Id}", "2026-08-22", true), (Text(work, "id"), Text(work, "dueOn"), (bool)work["overdue"]!));

        var told = await Counter.ChangeAsync(
            "visits",
            await Counter.GetOneAsync("visits", visit.Id),
            "follow-ups",
            new { @event = "citizen-told", on = "2026-08-24" });
        Assert.Equal("2026-08-24", told["citizenToldOn"]);
        clock = Assert.Single(await DeadlinesOf("visits", visit));
        Assert.Equal(("2026-08-24", "met-late", true), (Text(clock, "metOn"), Text(clock, "ending"), (bool)clock["overdue"]!));
        Assert.DoesNotContain(await Counter.ListAsync("worklist?unit=dd-ubnd"), w => (string?)w["kind"] == "visit");
        Assert.DoesNotContain(await Counter.ListAsync("deadlines/overdue"), d => (string?)d["subjectId"] == $"{visit.Id}");
    }

    [Fact]
    public async Task A_letter_made_of_the_visit_takes_the_duty_over()
    {
        var visit = await Counter.RecordVisitAsync(new { result = "taken-in" });
        app.Clock.SetDay(2026, 8, 12);

        await Answer.Is(await Leader.PostAsync($"/api/v1/visits/{visit.Id}/letter", new { field = "land" }), 201);

        var clock = Assert.Single(await DeadlinesOf("visits", visit));
        Assert.Equal(("2026-08-12", "met"), (Text(clock, "metOn"), Text(clock, "ending")));
    }

    [Fact]
    public async Task A_refusal_on_some_grounds_is_given_in_writing_within_three_working_days()
    {
        var visit = await Counter.RecordVisitAsync(new { result = "refused", refusalGround = "answered" });
        var clock = Assert.Single(await DeadlinesOf("visits", visit));
        Assert.Equal(("TCD-02", "2026-08-13"), (Text(clock, "ruleId"), Text(clock, "due")));
        Assert.Empty(
            await DeadlinesOf("visits", await Counter.RecordVisitAsync(new { result = "refused", refusalGround = "intoxicated" })));

        var path = $"/api/v1/visits/{visit.Id}/follow-ups";
        await Answer.IsProblem(
            await Counter.PostAsync(path, new { @event = "refusal-sent", on = "2026-08-10" }, ifMatch: visit.Tag),
            400,
            "request.invalid",
            "documentNo");
        await Answer.IsProblem(
            await Counter.PostAsync(
                path,
                new
                {
                    @event = "refusal-sent",
                    on = "2026-08-09",
                    documentNo = "3/TB",
                },
                ifMatch: visit.Tag),
            422,
            "visit.follow_up_early",
            "on");
        await Answer.IsProblem(
            await Counter.PostAsync(path, new { @event = "citizen-told", on = "2026-08-10" }, ifMatch: visit.Tag),
            422,
            "visit.nothing_to_follow",
            "event");
        app.Clock.SetDay(2026, 8, 14);
        await Leader.MeAsync();
        await SweepAsync();
        Assert.Single(await Leader.ListAsync("notices"), n => ((string?)n["event"], (string?)n["rule"]) == ("overdue", "TCD-02"));

        var sent = await Counter.ChangeAsync(
            "visits",
            visit,
            "follow-ups",
            new
            {
                @event = "refusal-sent",
                on = "2026-08-13",
                documentNo = "3/TB",
            });
        Assert.Equal(("3/TB", "2026-08-13"), (sent["refusalNoticeNo"], sent["refusalNoticeOn"]));
        Assert.Equal("met", Text(Assert.Single(await DeadlinesOf("visits", visit)), "ending"));
        Assert.Empty(await Counter.ListAsync("deadlines/overdue?duty=refuse-in-writing"));
    }

    [Fact]
    public async Task A_party_head_answers_by_the_partys_own_rule()
    {
        var session = await Counter.OpenSessionAsync(new { headOffice = "party-secretary" });
        var visit = await Counter.RecordVisitAsync(
            new
            {
                unit = (string?)null,
                on = (string?)null,
                session = session.Id,
                result = "taken-in",
            });

        Assert.Equal(
            ("QD11-06", "2026-08-22"),
            Assert.Single(await DeadlinesOf("visits", visit)) is var clock ? (Text(clock, "ruleId"), Text(clock, "due")) : default);
    }

    [Fact]
    public async Task An_online_session_is_announced_five_working_days_ahead()
    {
        var session = await Counter.OpenSessionAsync(new { mode = "online" });
        var clock = Assert.Single(await DeadlinesOf("reception-sessions", session));
        Assert.Equal(("TCD-04", "2026-08-03", true), (Text(clock, "ruleId"), Text(clock, "due"), (bool)clock["overdue"]!));
        await Answer.Is(await Counter.GetAsync($"/api/v1/reception-sessions/{session.Id}/deadlines/{clock["id"]}/explanation"), 200);
        Assert.Equal("session", (string?)Assert.Single(await Counter.ListAsync("deadlines/overdue?duty=announce-online"))["subject"]);

        await Answer.IsProblem(
            await Counter.PostAsync(
                $"/api/v1/reception-sessions/{session.Id}/announcement",
                new { on = "2026-08-11" },
                ifMatch: session.Tag),
            422,
            "date.in_future",
            "on");
        var announced = await Counter.ChangeAsync("reception-sessions", session, "announcement", new { on = "2026-08-03" });
        Assert.Equal("2026-08-03", announced["announcedOn"]);
        Assert.Equal("met", Text(Assert.Single(await DeadlinesOf("reception-sessions", session)), "ending"));

        Assert.Empty(await DeadlinesOf("reception-sessions", await Counter.OpenSessionAsync()));
        var posted = await Counter.OpenSessionAsync(new { announcedOn = "2026-08-04" });
        Assert.Equal(
            ("TCD-01", "2026-08-03", "met-late"),
            Assert.Single(await DeadlinesOf("reception-sessions", posted)) is var late
                ? (Text(late, "ruleId"), Text(late, "due"), Text(late, "ending"))
                : default);
    }

    [Fact]
    public async Task Others_see_neither_the_clock_nor_its_working()
    {
        var visit = await Counter.RecordVisitAsync(new { result = "taken-in" });
        var other = app.As(StaffRole.ReceptionOfficer, "td-ubnd");

        await Answer.IsProblem(await other.GetAsync($"/api/v1/visits/{visit.Id}/deadlines"), 404, "visit.not_found");
        await Answer.IsProblem(
            await Counter.GetAsync($"/api/v1/visits/{visit.Id}/deadlines/{Guid.NewGuid()}/explanation"),
            404,
            "deadline.not_found");
        Assert.Empty(await other.ListAsync("deadlines/due-soon?days=60"));
    }

    [Fact]
    public async Task What_follows_a_visit_travels_with_the_journal()
    {
        await app.ImportAsync("""
            {"type":"session","source":"s","key":"S1","unit":"dd-ubnd","on":"2026-08-03","kind":"periodic","receiver":"head","headOffice":"party-secretary","announcedOn":"2026-07-24"}
            {"type":"visit","source":"s","key":"V1","session":"S1","people":1,"matter":"Hỏi về bồi thường","result":"taken-in","citizenToldOn":"2026-08-05","watched":true}
            {"type":"visit","source":"s","key":"V2","session":"S1","people":1,"matter":"Hỏi về bồi thường","result":"taken-in"}
            {"type":"visit","source":"s","key":"V3","unit":"dd-ubnd","on":"2026-08-04","kind":"regular","people":1,"matter":"Hỏi lại","result":"refused","refusalGround":"answered","refusalNoticeNo":"1/TB","refusalNoticeOn":"2026-08-10","watched":true}
            """);
        var clocks = new List<string>();
        await app.InDatabaseAsync(db =>
        {
            clocks =
            [
                .. db
                    .Deadlines.Select(c => new
                    {
                        c.RuleId,
                        c.DueOn,
                        c.Ending,
                    })
                    .ToList()
                    .Select(c => $"{c.RuleId} {c.DueOn:yyyy-MM-dd} {c.Ending}")
                    .Order(StringComparer.Ordinal),
            ];
            return Task.CompletedTask;
        });

        Assert.Equal(["QD11-06 2026-08-17 Met", "TCD-01 2026-07-27 Met", "TCD-02 2026-08-07 MetLate"], clocks);
    }

    /// <summary>A district's secretary had one day a month until 2025-06-30; the test's district is an old one.</summary>
    [Fact]
    public async Task A_month_in_which_a_party_secretary_did_not_receive_is_told_once()
    {
        app.Clock.SetDay(2025, 6, 2);
        await Answer.Is(await app.As(StaffRole.Leader, "dd-hu").GetAsync("/api/v1/me"), 200);
        await RemindAsync();
        await RemindAsync();
        var told = Assert.Single(await app.As(StaffRole.Leader, "dd-hu").ListAsync("notices"));
        Assert.Equal(
            ("reception-days-missing", "reception-days", "QD11-02", "2025-05-01", "2025-05-31"),
            (Text(told, "event"), Text(told, "duty"), Text(told, "rule"), (string?)told["period"]!["from"], (string?)told["period"]!["to"])
        );

        await app.As(StaffRole.ReceptionOfficer, "dd-hu")
            .OpenSessionAsync(
                new
                {
                    unit = "dd-hu",
                    heldOn = "2025-06-02",
                    headOffice = "party-secretary",
                });
        app.Clock.SetDay(2025, 7, 1);
        await RemindAsync();
        app.Clock.SetDay(2025, 8, 1);
        await RemindAsync();
        Assert.Single(await app.As(StaffRole.Leader, "dd-hu").ListAsync("notices"));
    }

    private Task RemindAsync() => app.WithAsync<RemindOfReceptionDays>(job => job.RunAsync(TestContext.Current.CancellationToken));

    private Task SweepAsync() => app.WithAsync<DeadlineMonitor>(job => job.RunAsync(TestContext.Current.CancellationToken));

    private async Task<List<JsonObject>> DeadlinesOf(string path, Seen seen) =>
        [
            .. (await Answer.Is(await Counter.GetAsync($"/api/v1/{path}/{seen.Id}/deadlines"), 200))["deadlines"]!
                .AsArray()
                .Select(d => d!.AsObject()),
        ];

    private static string? Text(JsonObject from, string member) => from[member]?.ToString();
}
