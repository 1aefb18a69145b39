using Microsoft.EntityFrameworkCore;
using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Api.Tests.Scenarios;
using QcdcCases.Domain.Access;
using QcdcCases.Persistence.Registers;
using Xunit;

namespace QcdcCases.Api.Tests.Letters;

public sealed class RegisterLetterTests(CasesApplication app) : IClassFixture<CasesApplication>
{
    private const string Letters = "/api/v1/letters";

    private HttpClient Desk => app.As(StaffRole.LetterOfficer, "dd-ubnd");

    [Fact]
    public async Task A_letter_is_registered_and_numbered_at_once()
    {
        var client = app.As(StaffRole.LetterOfficer, "dd-x02");

        var response = await client.PostAsync(Letters, Bodies.Letter(new { unit = "dd-x02" }));

        var letter = await Answer.Is(response, 201);
        Assert.Equal(1, (int?)letter["number"]);
        Assert.Equal($"{Letters}/{letter["id"]}", response.Headers.Location?.ToString());
        Assert.Equal(Guid.Parse((string)letter["version"]!).ToString("N"), response.ETag().Trim('"').Split('.')[0]);
        Assert.Equal("2026-08-22", (string?)letter["processingDueOn"]);
    }

    [Fact]
    public async Task The_same_post_again_gets_the_same_answer()
    {
        var body = Bodies.Letter();

        var first = await Answer.Is(await Desk.PostAsync(Letters, body, idempotencyKey: "letter-1"), 201);
        var second = await Answer.Is(await Desk.PostAsync(Letters, body, idempotencyKey: "letter-1"), 201);

        Assert.Equal(first.ToJsonString(), second.ToJsonString());
        await Answer.IsProblem(
            await Desk.PostAsync(Letters, Bodies.Letter(new { summary = "Khác" }), idempotencyKey: "letter-1"), 409, "request.key_reused");
    }

    [Fact]
    public async Task One_letter_may_be_about_several_cases_and_several_letters_about_one()
    {
        var land = await Desk.OpenCaseAsync();
        var policy = await Desk.OpenCaseAsync(new { field = "policy" });

        var both = await Desk.RegisterLetterAsync(new { cases = new[] { land.Id, policy.Id } });
        var one = await Desk.RegisterLetterAsync(new { cases = new[] { land.Id } });

        Assert.Equal([land.Id, policy.Id], both.Body["cases"]!.AsArray().Select(c => (Guid)c!));
        Assert.Equal([one.Id, both.Id], (await Desk.CaseAsync(land.Id)).Body["letters"]!.AsArray().Select(l => (Guid)l!["id"]!));
    }

    [Fact]
    public async Task Letters_that_join_a_case_at_once_are_all_counted_once()
    {
        var shared = await Desk.OpenCaseAsync();
        await Desk.RegisterLetterAsync(new { cases = new[] { shared.Id }, receivedOn = "2026-01-05" });

        await Task.WhenAll(
            Enumerable.Range(0, 8).Select(_ => Desk.RegisterLetterAsync(new { cases = new[] { shared.Id }, receivedOn = "2026-01-05" })));

        await app.InDatabaseAsync(db =>
        {
            var letters = db.LetterCases.Where(l => l.CaseId == shared.Id).Select(l => l.LetterId).ToList();
            var standing = db.Facts.Where(f => letters.Contains(f.ItemId) && f.RetiredAt == null).Select(f => f.ItemId).ToList();
            Assert.Equal(letters.Order(), standing.Order());
            return Task.CompletedTask;
        });
    }

    [Fact]
    public async Task A_number_that_somebody_else_has_is_refused_by_the_database()
    {
        var client = app.As(StaffRole.LetterOfficer, "dd-x01");
        await Answer.Is(await client.PostAsync(Letters, Bodies.Letter(new { unit = "dd-x01" })), 201);
        await app.InDatabaseAsync(db => db.RegisterNumbers
            .Where(n => n.Book == RegisterBook.Letters && db.Units.Any(u => u.Id == n.UnitId && u.Key == "dd-x01"))
            .ExecuteUpdateAsync(n => n.SetProperty(x => x.Year, x => x.Year - 1)));

        await Answer.IsProblem(await client.PostAsync(Letters, Bodies.Letter(new { unit = "dd-x01" })), 409, "register.number_taken");
    }

    [Fact]
    public async Task A_letter_refers_to_ones_own_records_only()
    {
        var stranger = app.As(StaffRole.LetterOfficer, "td-ubnd");
        var foreignCase = await stranger.OpenCaseAsync(new { unit = "td-ubnd" });
        var foreignLetter = await stranger.RegisterLetterAsync(new { unit = "td-ubnd" });

        await Refused(new { cases = new[] { foreignCase.Id } }, 422, "case.not_found", "cases");
        await Refused(new { cases = new[] { Guid.NewGuid() } }, 422, "case.not_found", "cases");
        await Refused(new { duplicateOf = foreignLetter.Id }, 422, "letter.not_found", "duplicateOf");
        await Refused(new { unit = "td-ubnd" }, 422, "unit.not_found", "unit");
    }

    [Theory]
    [InlineData("2026-08-11", "date.in_future")]
    [InlineData("1944-12-31", "unit.not_in_existence")]
    public async Task It_was_received_on_a_day_of_the_past(string receivedOn, string code) => await Refused(new { receivedOn }, 422, code);

    [Fact]
    public async Task Somebody_wrote_it_unless_it_lay_in_the_suggestion_box()
    {
        await Refused(new { people = Array.Empty<object>() }, 400, "request.invalid", "people");

        await Desk.RegisterLetterAsync(new { people = Array.Empty<object>(), channel = "suggestion-box" });
    }

    private async Task Refused(object with, int status, string code, string? field = null) =>
        await Answer.IsProblem(await Desk.PostAsync(Letters, Bodies.Letter(with)), status, code, field);
}
