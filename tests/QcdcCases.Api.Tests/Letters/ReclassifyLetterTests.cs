using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Api.Tests.Scenarios;
using QcdcCases.Domain.Access;
using Xunit;

namespace QcdcCases.Api.Tests.Letters;

public sealed class ReclassifyLetterTests(CasesApplication app) : IClassFixture<CasesApplication>
{
    private HttpClient Desk => app.As(StaffRole.LetterOfficer, "dd-ubnd");

    [Fact]
    public async Task The_day_of_receipt_stays_and_the_due_day_is_counted_again()
    {
        var letter = await Desk.RegisterLetterAsync(new { receivedOn = "2026-08-03" });

        var complaint = await Reclassify(letter, new { kind = "complaint", field = "land", summary = "Khiếu nại quyết định thu hồi đất" });

        Assert.Equal(("2026-08-03", "2026-08-17"), (letter["receivedOn"], letter["processingDueOn"]));
        Assert.Equal(("2026-08-03", "2026-08-12"), (complaint["receivedOn"], complaint["processingDueOn"]));
        Assert.Equal((letter["number"], "complaint"), (complaint["number"], complaint["kind"]));
    }

    [Fact]
    public async Task Its_own_untouched_case_follows()
    {
        var letter = await Desk.RegisterLetterAsync(new { receivedOn = "2026-08-03" });

        letter = await Reclassify(letter, new { kind = "complaint", instance = 2, field = "policy", summary = "Khiếu nại lần hai" });

        var about = await Desk.CaseOfAsync(letter);
        Assert.Equal(("complaint", "2", "policy", "Khiếu nại lần hai"), (about["kind"], about["instance"], about["field"], about["title"]));
        await Desk.ChangeAsync("letters", letter, "processing", Bodies.Accepted(new { on = "2026-08-04" }));
        await Desk.ChangeAsync(
            "cases",
            await Desk.CaseOfAsync(letter),
            "steps",
            new
            {
                @event = "dialogue-notified",
                on = "2026-08-05",
                until = "2026-08-10",
            });
        await Desk.ChangeAsync("cases", await Desk.CaseOfAsync(letter), "dialogue", new { on = "2026-08-10" });
        Assert.Equal(
            "decided",
            (await Desk.ChangeAsync("cases", await Desk.CaseOfAsync(letter), "decision", new { on = "2026-08-10", result = "confirmed" }))[
                "status"
            ]);
    }

    [Fact]
    public async Task A_case_that_others_share_or_that_has_begun_keeps_its_kind()
    {
        var first = await Desk.RegisterLetterAsync();
        var second = await Desk.RegisterLetterAsync(new { cases = first.Body["cases"]!.DeepClone() });
        await Reclassify(second, new { kind = "complaint", field = "land", summary = "Khiếu nại" });
        Assert.Equal("petition", (await Desk.CaseOfAsync(first))["kind"]);

        var begun = await Desk.ChangeAsync("letters", await Desk.RegisterLetterAsync(), "processing", Bodies.Accepted());
        await Reclassify(begun, new { kind = "complaint", field = "land", summary = "Khiếu nại" });
        Assert.Equal("petition", (await Desk.CaseOfAsync(begun))["kind"]);
    }

    [Fact]
    public async Task A_finished_letter_is_not_reclassified()
    {
        var letter = await Desk.RegisterLetterAsync();
        letter = await Desk.ChangeAsync(
            "letters",
            letter,
            "processing",
            new
            {
                on = "2026-08-10",
                eligible = true,
                jurisdiction = "other",
                outcome = "guided",
            });

        await Refused(
            letter,
            new
            {
                kind = "complaint",
                field = "land",
                summary = "Khiếu nại",
            },
            422,
            "letter.finished");
    }

    [Fact]
    public async Task Its_shape_is_checked()
    {
        var letter = await Desk.RegisterLetterAsync();

        await Refused(letter, new { kind = "complaint", field = "Đất đai", summary = "Khiếu nại" }, 400, "request.invalid");
        await Refused(letter, new { kind = "lament", field = "land", summary = "Khiếu nại" }, 400, "request.malformed");
        await Refused(letter, new { kind = "complaint", field = "land" }, 400, "request.malformed");
    }

    private async Task<Seen> Reclassify(Seen letter, object body)
    {
        var response = await Desk.PutAsync($"/api/v1/letters/{letter.Id}/classification", body, ifMatch: letter.Tag);
        return new Seen(await Answer.Is(response, 200), response.ETag());
    }

    private async Task Refused(Seen letter, object body, int status, string code) =>
        await Answer.IsProblem(await Desk.PutAsync($"/api/v1/letters/{letter.Id}/classification", body, ifMatch: letter.Tag), status, code);
}
