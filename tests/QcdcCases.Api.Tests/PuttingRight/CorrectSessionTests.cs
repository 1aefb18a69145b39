using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Api.Tests.Scenarios;
using QcdcCases.Domain.Access;
using QcdcCases.Domain.Statistics;
using Xunit;

namespace QcdcCases.Api.Tests.PuttingRight;

public sealed class CorrectSessionTests(CasesApplication app) : IClassFixture<CasesApplication>
{
    private HttpClient Counter => app.As(StaffRole.ReceptionOfficer, "dd-ubnd");

    [Fact]
    public async Task Everything_that_was_entered_is_put_right_and_the_visits_follow()
    {
        var session = await Counter.OpenSessionAsync(new { heldOn = "2026-08-05", receiver = "delegate" });
        var visit = await Counter.CreateAsync("visits", Entries.VisitAt(session));

        session = await Counter.CorrectAsync(
            "reception-sessions",
            await Counter.GetOneAsync("reception-sessions", session.Id),
            Entries.Session(new { heldOn = "2026-08-06", kind = "unscheduled", receiver = "head", receiverName = "Ông Phạm Đúng", announcedOn = "2026-08-01" }));

        Assert.Equal(
            ("2026-08-06", "unscheduled", "head", "Ông Phạm Đúng", "2026-08-01"),
            (session["heldOn"], session["kind"], session["receiver"], session["receiverName"], session["announcedOn"]));
        var moved = await Counter.GetOneAsync("visits", visit.Id);
        Assert.Equal(("2026-08-06", "unscheduled", "head", "head"), (moved["receivedOn"], moved["kind"], moved["receiver"], moved["block"]));
        Assert.Equal(visit["number"], moved["number"]);
        var entry = (await Counter.ListAsync($"history?subject={session.Id}"))[^1];
        Assert.Equal(("session.corrected", Entries.Reason), ((string?)entry["action"], (string?)entry["reason"]));
        Assert.Contains("heldOn: 2026-08-05 → 2026-08-06", (string?)entry["detail"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_correction_obeys_the_rules_of_the_counter()
    {
        var session = await Counter.OpenSessionAsync(new { heldOn = "2026-08-05" });

        await Refused(session, new { receiver = "officer" }, 422, "session.needs_head");
        await Refused(session, new { headOffice = (string?)null }, 422, "session.needs_office");
        await Refused(session, new { announcedOn = "2026-08-11" }, 422, "session.announced_late");
        await Refused(session, new { heldOn = "2026-08-11" }, 422, "date.in_future");
        await Refused(session, new { mode = "online", heldOn = "2026-06-01" }, 422, "session.online_too_early");
        await Refused(session, new { reason = " " }, 400, "request.invalid");
        await Answer.IsProblem(
            await Counter.PutAsync($"/api/v1/reception-sessions/{session.Id}", Entries.Session()), 428, "precondition.required");
    }

    [Fact]
    public async Task A_session_with_visits_stays_in_the_year_whose_register_gave_their_numbers()
    {
        var session = await Counter.OpenSessionAsync(new { heldOn = "2026-08-05" });
        await Counter.CreateAsync("visits", Entries.VisitAt(session));
        session = await Counter.GetOneAsync("reception-sessions", session.Id);

        await Refused(session, new { heldOn = "2025-12-31" }, 422, "visit.other_book");
    }

    [Fact]
    public async Task A_visit_is_not_moved_after_what_followed_it()
    {
        var session = await Counter.OpenSessionAsync(new { heldOn = "2026-08-05" });
        var visit = await Counter.CreateAsync("visits", Entries.VisitAt(session, new { result = "taken-in" }));
        await Counter.ChangeAsync("visits", visit, "follow-ups", new { @event = "citizen-told", on = "2026-08-06" });
        session = await Counter.GetOneAsync("reception-sessions", session.Id);

        await Refused(session, new { heldOn = "2026-08-07" }, 422, "visit.moved_after_follow_up");
    }

    [Fact]
    public async Task A_visit_is_moved_to_another_session_or_to_a_day_without_session()
    {
        var wrong = await Counter.OpenSessionAsync(new { heldOn = "2026-08-05" });
        var right = await Counter.OpenSessionAsync(new { heldOn = "2026-08-07", receiver = "delegate" });
        var visit = await Counter.CreateAsync("visits", Entries.VisitAt(wrong));

        visit = await Counter.PutOneAsync("visits", visit, "session", new { session = right.Id, reason = Entries.Reason });
        Assert.Equal((right.Id.ToString(), "2026-08-07", "delegate"), (visit["session"], visit["receivedOn"], visit["receiver"]));

        visit = await Counter.PutOneAsync("visits", visit, "session", new { on = "2026-08-06", reason = Entries.Reason });
        Assert.Equal((null, "2026-08-06", "regular", "officer"), (visit["session"], visit["receivedOn"], visit["kind"], visit["receiver"]));

        var path = $"/api/v1/visits/{visit.Id}/session";
        var other = await app.As(StaffRole.ReceptionOfficer, "dd").OpenSessionAsync(new { unit = "dd-hu", headOffice = "party-secretary" });
        var off = await Counter.ChangeAsync("reception-sessions", await Counter.OpenSessionAsync(), "calling-off");
        await Answer.IsProblem(
            await app.As(StaffRole.ReceptionOfficer, "dd").PutAsync(path, new { session = other.Id, reason = "x" }, ifMatch: visit.Tag),
            422,
            "visit.other_unit",
            "session");
        await Answer.IsProblem(
            await Counter.PutAsync(path, new { session = off.Id, reason = "x" }, ifMatch: visit.Tag), 422, "session.not_held", "session");
        await Answer.IsProblem(
            await Counter.PutAsync(path, new { session = Guid.NewGuid(), reason = "x" }, ifMatch: visit.Tag), 422, "session.not_found");
        await Answer.IsProblem(
            await Counter.PutAsync(path, new { on = "2025-08-06", reason = "x" }, ifMatch: visit.Tag), 422, "visit.other_book", "on");
        await Answer.IsProblem(await Counter.PutAsync(path, new { reason = "x" }, ifMatch: visit.Tag), 400, "request.invalid", "on");
    }

    [Fact]
    public async Task A_refused_visit_is_not_moved_to_a_day_without_its_ground()
    {
        var visit = await Counter.RecordVisitAsync(
            new { on = "2026-08-03", result = "refused", refusalGround = Entries.GroundOf2026, visitors = (object?)null });

        await Answer.IsProblem(
            await Counter.PutAsync($"/api/v1/visits/{visit.Id}/session", new { on = "2026-02-03", reason = "x" }, ifMatch: visit.Tag),
            422,
            "visit.ground_not_in_force");
    }

    [Fact]
    public async Task The_day_of_reception_of_the_old_day_passes_to_the_next_session()
    {
        var first = await Counter.OpenSessionAsync(new { heldOn = "2026-07-13" });
        var second = await Counter.OpenSessionAsync(new { heldOn = "2026-07-13" });
        Assert.Equal([first.Id], await Days());

        await Counter.CorrectAsync("reception-sessions", first, Entries.Session(new { heldOn = "2026-07-14" }));

        Assert.Equal([first.Id, second.Id], (await Days()).Order());

        async Task<List<Guid>> Days()
        {
            List<Guid> days = [];
            await app.InDatabaseAsync(db =>
            {
                days.AddRange(db.Facts
                    .Where(f => f.Subject == FactSubject.ReceptionDay && f.RetiredAt == null)
                    .Where(f => f.ItemId == first.Id || f.ItemId == second.Id)
                    .Select(f => f.ItemId));
                return Task.CompletedTask;
            });
            return days;
        }
    }

    private async Task Refused(Seen session, object with, int status, string code) =>
        await Answer.IsProblem(
            await Counter.PutAsync($"/api/v1/reception-sessions/{session.Id}", Entries.Session(with), ifMatch: session.Tag), status, code);
}
