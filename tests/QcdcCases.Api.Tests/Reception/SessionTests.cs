using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Api.Tests.Scenarios;
using QcdcCases.Domain.Access;
using Xunit;

namespace QcdcCases.Api.Tests.Reception;

public sealed class SessionTests(CasesApplication app) : IClassFixture<CasesApplication>
{
    private const string Sessions = "/api/v1/reception-sessions";

    private HttpClient Counter => app.As(StaffRole.ReceptionOfficer, "dd-ubnd");

    [Fact]
    public async Task A_session_is_announced_before_it_is_held()
    {
        var session = await Counter.OpenSessionAsync(new { heldOn = "2026-08-05" });
        var path = $"/api/v1/reception-sessions/{session.Id}/announcement";

        await Answer.IsProblem(
            await Counter.PostAsync(path, new { on = "2026-08-06" }, ifMatch: session.Tag),
            422,
            "session.announced_late",
            "on");

        await Answer.Is(await Counter.PostAsync(path, new { on = "2026-08-05" }, ifMatch: session.Tag), 200);
    }

    [Fact]
    public async Task A_session_is_opened_in_person_unless_said_otherwise()
    {
        var session = await Counter.OpenSessionAsync();

        Assert.Equal("in-person", session["mode"]);
        Assert.Equal("true", session["held"]);
        Assert.Equal("0", session["visits"]);
    }

    [Theory]
    [InlineData("periodic", "officer", "government-chair", "session.needs_head", "receiver")]
    [InlineData("unscheduled", "delegate", null, "session.needs_office", "headOffice")]
    public async Task A_heads_session_says_who_receives(string kind, string receiver, string? headOffice, string code, string field) =>
        await Answer.IsProblem(await Counter.PostAsync(Sessions, Bodies.Session(new { kind, receiver, headOffice })), 422, code, field);

    [Fact]
    public async Task A_session_is_not_opened_for_a_day_to_come() =>
        await Answer.IsProblem(
            await Counter.PostAsync(Sessions, Bodies.Session(new { heldOn = "2026-08-11" })),
            422,
            "date.in_future",
            "heldOn");

    [Fact]
    public async Task Nobody_received_online_before_the_law_of_2026()
    {
        await Counter.OpenSessionAsync(new { mode = "online", heldOn = "2026-07-01" });

        await Answer.IsProblem(
            await Counter.PostAsync(Sessions, Bodies.Session(new { mode = "online", heldOn = "2026-06-30" })),
            422,
            "session.online_too_early",
            "mode");
    }

    [Fact]
    public async Task Another_districts_officer_neither_opens_nor_sees_a_session()
    {
        var session = await Counter.OpenSessionAsync();
        var stranger = app.As(StaffRole.ReceptionOfficer, "td-ubnd");

        await Answer.IsProblem(await stranger.PostAsync(Sessions, Bodies.Session()), 422, "unit.not_found", "unit");
        await Answer.IsProblem(await stranger.GetAsync($"{Sessions}/{session.Id}"), 404, "session.not_found");
        await Answer.IsProblem(
            await stranger.PostAsync($"{Sessions}/{session.Id}/closing", ifMatch: session.Tag),
            404,
            "session.not_found");
        await Answer.IsProblem(await stranger.GetAsync($"{Sessions}?unit=dd-ubnd"), 404, "unit.not_found");
        Assert.DoesNotContain(await stranger.ListAsync("reception-sessions"), s => (Guid)s["id"]! == session.Id);
    }

    [Fact]
    public async Task A_reporter_does_not_open_sessions() =>
        await Answer.Is(await app.As(StaffRole.Reporter, "dd-ubnd").PostAsync(Sessions, Bodies.Session()), 403);

    [Fact]
    public async Task A_closed_session_takes_nobody_in_and_is_closed_once()
    {
        var session = await Counter.OpenSessionAsync();
        var closed = await Counter.ChangeAsync("reception-sessions", session, "closing");

        Assert.NotNull(closed["closedAt"]);
        await Answer.IsProblem(await Counter.PostAsync("/api/v1/visits", VisitAt(session)), 422, "session.closed", "session");
        await Answer.IsProblem(
            await Counter.PostAsync($"{Sessions}/{session.Id}/closing", ifMatch: closed.Tag),
            409,
            "session.already_closed");
        await Answer.IsProblem(await Counter.PostAsync($"{Sessions}/{session.Id}/closing", ifMatch: session.Tag), 412, "request.stale");
        await Answer.IsProblem(await Counter.PostAsync($"{Sessions}/{session.Id}/closing"), 428, "precondition.required");
    }

    [Fact]
    public async Task A_session_called_off_takes_nobody_in()
    {
        var session = await Counter.ChangeAsync("reception-sessions", await Counter.OpenSessionAsync(), "calling-off");

        Assert.Equal("false", session["held"]);
        await Answer.IsProblem(await Counter.PostAsync("/api/v1/visits", VisitAt(session)), 422, "session.not_held", "session");
        await Answer.IsProblem(
            await Counter.PostAsync($"{Sessions}/{session.Id}/calling-off", ifMatch: session.Tag),
            422,
            "session.not_held");
        await Answer.IsProblem(await Counter.PostAsync($"{Sessions}/{session.Id}/closing", ifMatch: session.Tag), 422, "session.not_held");
    }

    [Fact]
    public async Task A_session_at_which_somebody_was_received_is_not_called_off()
    {
        var session = await Counter.OpenSessionAsync();
        await Counter.CreateAsync("visits", VisitAt(session));

        await Answer.IsProblem(
            await Counter.PostAsync($"{Sessions}/{session.Id}/calling-off", ifMatch: session.Tag),
            422,
            "session.has_visits");
    }

    [Fact]
    public async Task A_session_read_again_shows_the_visits_since_and_can_still_be_closed_as_it_was_seen()
    {
        var session = await Counter.OpenSessionAsync();
        var before = await Counter.GetOneAsync("reception-sessions", session.Id);
        await Counter.CreateAsync("visits", VisitAt(session));

        Assert.Equal(
            "1",
            (await Answer.Is(await Counter.GetAgainAsync($"{Sessions}/{session.Id}", before.Tag), 200))["visits"]?.ToString());
        await Counter.ChangeAsync("reception-sessions", before, "closing");
    }

    [Fact]
    public async Task Sessions_are_listed_by_unit_day_kind_and_receiver()
    {
        var party = app.As(StaffRole.ReceptionOfficer, "dd-hu");
        var periodic = await party.OpenSessionAsync(
            new
            {
                unit = "dd-hu",
                heldOn = "2025-03-05",
                headOffice = "party-secretary",
            });
        var regular = await party.OpenSessionAsync(
            new
            {
                unit = "dd-hu",
                heldOn = "2025-03-07",
                kind = "regular",
                receiver = "officer",
                headOffice = (string?)null,
            });
        var leader = app.As(StaffRole.Leader, "dd");

        Assert.Equal([regular.Id, periodic.Id], await Ids("unit=dd-hu&from=2025-03-01&to=2025-03-31&limit=1"));
        Assert.Equal([periodic.Id], await Ids("unit=dd&from=2025-03-01&to=2025-03-31&kind=periodic"));
        Assert.Equal([regular.Id], await Ids("unit=dd&from=2025-03-01&to=2025-03-31&receiver=officer"));

        async Task<IEnumerable<Guid>> Ids(string query) =>
            (await leader.ListAsync($"reception-sessions?{query}")).Select(s => (Guid)s["id"]!);
    }

    private static System.Text.Json.Nodes.JsonObject VisitAt(Seen session) =>
        Bodies.Visit(
            new
            {
                unit = (string?)null,
                on = (string?)null,
                session = session.Id,
            });
}
