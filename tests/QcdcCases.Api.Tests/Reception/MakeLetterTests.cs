using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Api.Tests.Scenarios;
using QcdcCases.Domain.Access;
using QcdcCases.Domain.Reception;
using QcdcCases.Domain.Shared;
using Xunit;

namespace QcdcCases.Api.Tests.Reception;

public sealed class MakeLetterTests(CasesApplication app) : IClassFixture<CasesApplication>
{
    private HttpClient Counter => app.As(StaffRole.ReceptionOfficer, "dd-ubnd");

    [Fact]
    public async Task A_visit_becomes_a_letter_without_retyping()
    {
        var visit = await Counter.RecordVisitAsync(new { on = "2026-08-05", classification = "complaint", result = "taken-in" });

        var letter = await Counter.CreateAsync($"visits/{visit.Id}/letter", new { });

        Assert.Equal(
            ("dd-ubnd", "2026-08-05", "complaint", "in-person"),
            (letter["unit"], letter["receivedOn"], letter["kind"], letter["channel"]));
        Assert.Equal((visit["matter"], "other", visit.Id.ToString()), (letter["summary"], letter["field"], letter["visit"]));
        var sender = (await Answer.Is(await Counter.GetAsync($"/api/v1/letters/{letter.Id}/people"), 200))["people"]![0]!;
        Assert.Equal(
            ("sender", "Nguyễn Thị Bưởi", "068085000123"),
            ((string?)sender["role"], (string?)sender["name"], (string?)sender["paperNumber"]));
        Assert.Contains(await Counter.ListAsync("letters?q=nguyen+thi+buoi"), l => (Guid)l["id"]! == letter.Id);

        visit = await Counter.GetOneAsync("visits", visit.Id);
        Assert.Equal((letter.Id.ToString(), letter.Body["cases"]![0]!.ToString()), (visit["letter"], visit["case"]));
    }

    [Fact]
    public async Task What_is_said_stands_instead_of_what_the_visit_says()
    {
        var visit = await Counter.RecordVisitAsync();

        var letter = await Counter.CreateAsync(
            $"visits/{visit.Id}/letter",
            new
            {
                field = "policy",
                summary = "Chế độ hưu trí",
                channel = "suggestion-box",
                signatories = 3,
            });

        Assert.Equal(
            ("policy", "Chế độ hưu trí", "suggestion-box", "3"),
            (letter["field"], letter["summary"], letter["channel"], letter["signatories"]));
    }

    [Fact]
    public async Task The_letter_is_about_the_visits_case_and_of_its_field()
    {
        var known = await app.As(StaffRole.LetterOfficer, "dd-ubnd").OpenCaseAsync(new { kind = "petition", field = "policy" });
        var visit = await Counter.RecordVisitAsync(new { @case = known.Id });

        var letter = await Counter.CreateAsync($"visits/{visit.Id}/letter", new { });

        Assert.Equal("policy", letter["field"]);
        Assert.Equal(known.Id, (Guid?)Assert.Single(letter.Body["cases"]!.AsArray()));
    }

    [Fact]
    public async Task A_visit_becomes_a_letter_once()
    {
        var visit = await Counter.RecordVisitAsync();
        var path = $"/api/v1/visits/{visit.Id}/letter";

        var answers = await Task.WhenAll(Counter.PostAsync(path, new { }), Counter.PostAsync(path, new { }));

        Assert.Single(answers, a => (int)a.StatusCode == 201);
        await Answer.IsProblem(await Counter.PostAsync(path, new { }), 409, "visit.already_letter");
        var letters = await Counter.ListAsync("letters?unit=dd-ubnd&from=2026-01-01");
        Assert.Equal(Enumerable.Range(1, letters.Count), letters.Select(l => (int)l["number"]!).Order());
    }

    [Fact]
    public async Task A_refused_visit_becomes_no_letter()
    {
        var visit = await Counter.RecordVisitAsync(new { result = "refused", refusalGround = "threatening" });

        await Answer.IsProblem(await Counter.PostAsync($"/api/v1/visits/{visit.Id}/letter", new { }), 422, "visit.was_refused");
    }

    [Fact]
    public async Task An_unclassified_line_of_an_old_book_needs_its_kind()
    {
        var id = Guid.CreateVersion7();
        await app.InDatabaseAsync(async db =>
        {
            var unit = db.Units.Single(u => u.Key == "dd-ubnd").Id;
            var place = new VisitPlace(unit, new DateOnly(2020, 3, 4), SessionKind.Regular, Receiver.Officer, null);
            db.Visits.Add(Visit.Record(id, new Origin("old", "v1"), place, 1, new VisitEntry(1, "Chuyện cũ", VisitResult.TakenIn)));
            await db.SaveChangesAsync();
        });

        await Answer.IsProblem(await Counter.PostAsync($"/api/v1/visits/{id}/letter", new { }), 422, "visit.not_classified", "kind");
        Assert.Equal("petition", (await Counter.CreateAsync($"visits/{id}/letter", new { kind = "petition" }))["kind"]);
    }

    [Fact]
    public async Task Another_districts_officer_does_not_find_the_visit()
    {
        var visit = await Counter.RecordVisitAsync();

        var answer = await app.As(StaffRole.ReceptionOfficer, "td-ubnd").PostAsync($"/api/v1/visits/{visit.Id}/letter", new { });

        await Answer.IsProblem(answer, 404, "visit.not_found");
    }
}
