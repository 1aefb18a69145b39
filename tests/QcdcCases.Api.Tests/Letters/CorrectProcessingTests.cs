using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Api.Tests.Scenarios;
using QcdcCases.Domain.Access;
using Xunit;

namespace QcdcCases.Api.Tests.Letters;

public sealed class CorrectProcessingTests(CasesApplication app) : IClassFixture<CasesApplication>
{
    private static readonly object Guided = new { on = "2026-08-07", eligible = true, jurisdiction = "other", outcome = "guided" };

    private HttpClient Desk => app.As(StaffRole.LetterOfficer, "dd-ubnd");

    [Fact]
    public async Task An_acceptance_that_was_none_is_taken_back_from_the_case_too()
    {
        var letter = await Correct(await AcceptedOn("2026-08-06"), Guided);

        Assert.Equal("2026-08-07", letter["finishedOn"]);
        var about = await Desk.CaseOfAsync(letter);
        Assert.Equal("guided", about["status"]);
        Assert.Null(about["dueOn"]);
        Assert.Equal(
            ["letter.processing-corrected", "case.step-taken-back", "case.guided"],
            (await Desk.ListAsync($"cases/{about.Id}/history"))
                .Select(h => (string)h["action"]!)
                .Skip(3)
                .OrderDescending(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_day_of_acceptance_is_corrected_for_the_case_too()
    {
        var letter = await Correct(await AcceptedOn("2026-08-06"), Bodies.Accepted(new { on = "2026-08-05" }));

        Assert.Equal("2026-08-05", (await Desk.CaseOfAsync(letter))["acceptedOn"]);
    }

    [Fact]
    public async Task What_was_guided_can_turn_out_accepted()
    {
        var letter = await Desk.RegisterLetterAsync(new { receivedOn = "2026-08-03" });
        letter = await Correct(await Desk.ChangeAsync("letters", letter, "processing", Guided), Bodies.Accepted(new { on = "2026-08-07" }));

        Assert.Null(letter["finishedOn"]);
        var about = await Desk.CaseOfAsync(letter);
        Assert.Equal("accepted", about["status"]);
        Assert.Single(about.Body["steps"]!.AsArray());
    }

    [Fact]
    public async Task What_was_guided_can_turn_out_filed()
    {
        var letter = await Desk.RegisterLetterAsync(new { receivedOn = "2026-08-03" });
        letter = await Desk.ChangeAsync("letters", letter, "processing", Guided);

        letter = await Correct(letter, new { on = "2026-08-08", eligible = false, outcome = "filed", reason = "Đã hướng dẫn" });

        Assert.Equal(("2026-08-08", "filed"), (letter["finishedOn"], (await Desk.CaseOfAsync(letter))["status"]));
    }

    [Fact]
    public async Task A_case_that_went_on_stays_where_it_is()
    {
        var letter = await AcceptedOn("2026-08-06");
        await Desk.ChangeAsync("cases", await Desk.CaseOfAsync(letter), "answer", new { on = "2026-08-08" });

        letter = await Correct(await Desk.LetterAsync(letter.Id), Bodies.Accepted(new { on = "2026-08-07" }));

        Assert.Equal("2026-08-08", letter["finishedOn"]);
        Assert.Equal("2026-08-06", (await Desk.CaseOfAsync(letter))["acceptedOn"]);
    }

    [Fact]
    public async Task An_acceptance_that_another_letter_shares_is_not_taken_back()
    {
        var letter = await AcceptedOn("2026-08-06");
        var other = await Desk.RegisterLetterAsync(new { receivedOn = "2026-08-03", cases = letter.Body["cases"]!.DeepClone() });
        await Desk.ChangeAsync("letters", other, "processing", Bodies.Accepted(new { on = "2026-08-06" }));

        letter = await Correct(await Desk.LetterAsync(letter.Id), Guided);

        Assert.Equal("accepted", (await Desk.CaseOfAsync(letter))["status"]);
    }

    [Fact]
    public async Task Only_what_was_processed_is_corrected()
    {
        var letter = await Desk.RegisterLetterAsync();

        await Answer.IsProblem(
            await Desk.PutAsync($"/api/v1/letters/{letter.Id}/processing", Bodies.Accepted(), ifMatch: letter.Tag),
            409,
            "letter.not_processed");
    }

    private async Task<Seen> AcceptedOn(string on)
    {
        var letter = await Desk.RegisterLetterAsync(new { receivedOn = "2026-08-03" });
        return await Desk.ChangeAsync("letters", letter, "processing", Bodies.Accepted(new { on }));
    }

    private async Task<Seen> Correct(Seen letter, object body)
    {
        var response = await Desk.PutAsync($"/api/v1/letters/{letter.Id}/processing", body, ifMatch: letter.Tag);
        return new Seen(await Answer.Is(response, 200), response.ETag());
    }
}
