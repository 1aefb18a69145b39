using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Api.Tests.Scenarios;
using QcdcCases.Domain.Access;
using Xunit;

namespace QcdcCases.Api.Tests;

/// <summary>A reception office's day, as a new user goes through it.</summary>
public sealed class TheDayTests(CasesApplication app) : IClassFixture<CasesApplication>
{
    [Fact]
    public async Task A_day_from_the_counter_to_the_answer()
    {
        var counter = app.As(StaffRole.ReceptionOfficer, "dd-ubnd");
        var desk = app.As(StaffRole.LetterOfficer, "dd-ubnd");

        var session = await counter.OpenSessionAsync();
        var visit = await counter.RecordVisitAsync(new
        {
            unit = (string?)null,
            on = (string?)null,
            session = session.Id,
            people = 7,
            matter = "Khiếu nại giá đền bù đất làm đường",
            classification = "complaint",
            result = "taken-in",
            ownJurisdiction = true,
            visitors = new[]
            {
                Bodies.Visitor("Trần Văn Cam", "representative", "Văn bản cử người đại diện ngày 09/8/2026"),
                Bodies.Visitor("Lê Thị Đào", "representative", "Văn bản cử người đại diện ngày 09/8/2026"),
            },
        });
        var complaint = await counter.CreateAsync($"visits/{visit.Id}/letter", new { field = "land" });
        complaint = await desk.ChangeAsync("letters", complaint, "processing", Bodies.Accepted());
        var accepted = await desk.CaseOfAsync(complaint);

        Assert.Equal("Khiếu nại giá đền bù đất làm đường", accepted["title"]);
        Assert.Equal("accepted", accepted["status"]);
        Assert.Equal("true", accepted["group"]);
        Assert.Equal(new DateOnly(2026, 9, 9), accepted.Day("dueOn"));
        Assert.Equal((string?)visit["number"], (string?)accepted.Body["visits"]![0]!["number"]!.ToString());

        var petition = await desk.RegisterLetterAsync();
        petition = await desk.ChangeAsync("letters", petition, "processing", Bodies.Accepted());
        Assert.Null(petition["finishedOn"]);
        var answered = await desk.ChangeAsync(
            "cases",
            await desk.CaseOfAsync(petition),
            "answer",
            new { on = "2026-08-10", documentNo = "12/UBND" });
        Assert.Equal("answered", answered["status"]);
        Assert.Equal(new DateOnly(2026, 8, 10), (await desk.LetterAsync(petition.Id)).Day("finishedOn"));

        var denunciation = await desk.RegisterLetterAsync(new { kind = "denunciation", summary = "Tố cáo cán bộ thu tiền sai quy định" });
        denunciation = await desk.ChangeAsync("letters", denunciation, "processing", new
        {
            on = "2026-08-10",
            eligible = true,
            jurisdiction = "other",
            outcome = "transferred",
            receiver = "Thanh tra tỉnh",
            documentNo = "03/PC",
        });
        Assert.Equal(new DateOnly(2026, 8, 10), denunciation.Day("finishedOn"));

        var unprocessed = await desk.RegisterLetterAsync(new { kind = "complaint", receivedOn = "2026-08-03" });
        var work = await desk.ListAsync("worklist?unit=dd-ubnd");
        Assert.Equal(
            [
                ("processing", unprocessed.Id),
                ("answer", unprocessed.Id),
                ("resolution", accepted.Id),
                ("alarm", unprocessed.Id),
            ],
            work.Select(w => ((string)w["duty"]!, (Guid)w["id"]!)));

        session = await counter.GetOneAsync("reception-sessions", session.Id);
        Assert.Equal("1", session["visits"]);
        session = await counter.ChangeAsync("reception-sessions", session, "closing");
        Assert.NotNull(session["closedAt"]);

        var story = await desk.ListAsync($"cases/{accepted.Id}/history");
        Assert.Equal(
            ["case.accepted", "letter.processed", "letter.registered", "visit.became-letter"],
            story.Select(h => (string)h["action"]!).Order(StringComparer.Ordinal));
    }
}
