using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Api.Tests.Scenarios;
using QcdcCases.Domain.Access;
using Xunit;

namespace QcdcCases.Api.Tests.Letters;

/// <summary>What a letter repeats, and which cases it is about.</summary>
public sealed class LetterLinksTests(CasesApplication app) : IClassFixture<CasesApplication>
{
    private HttpClient Desk => app.As(StaffRole.LetterOfficer, "dd-ubnd");

    [Fact]
    public async Task A_letter_is_marked_as_repeating_another_and_the_mark_is_taken_back()
    {
        var first = await Desk.RegisterLetterAsync();
        var second = await Desk.RegisterLetterAsync();

        second = await Desk.ChangeAsync("letters", second, "duplicate-mark", new { of = first.Id });
        Assert.Equal(first.Id.ToString(), second["duplicateOf"]);
        second = await Desk.ChangeAsync("letters", second, "duplicate-mark", new { of = (Guid?)null });

        Assert.Null(second["duplicateOf"]);
        Assert.Equal(
            ["letter.registered", "letter.duplicate-marked", "letter.duplicate-unmarked"],
            (await Desk.ListAsync($"letters/{second.Id}/history")).Select(h => (string)h["action"]!));
    }

    [Fact]
    public async Task The_first_letter_of_the_row_is_named()
    {
        var first = await Desk.RegisterLetterAsync();
        var second = await Desk.RegisterLetterAsync(new { duplicateOf = first.Id });
        var third = await Desk.RegisterLetterAsync();
        var foreign = await app.As(StaffRole.LetterOfficer, "td-ubnd").RegisterLetterAsync(new { unit = "td-ubnd" });

        await Refused(third, "duplicate-mark", new { of = second.Id }, 422, "letter.original_repeats");
        await Refused(third, "duplicate-mark", new { of = third.Id }, 422, "letter.duplicate_of_itself");
        await Refused(third, "duplicate-mark", new { of = Guid.NewGuid() }, 422, "letter.not_found");
        await Refused(third, "duplicate-mark", new { of = foreign.Id }, 422, "letter.not_found");
        await Refused(third, "duplicate-mark", new { }, 400, "request.malformed");
        await Refused(first, "duplicate-mark", new { of = second.Id }, 422, "letter.original_repeats");
    }

    [Fact]
    public async Task A_letter_takes_up_one_more_case()
    {
        var letter = await Desk.RegisterLetterAsync();
        var more = await Desk.OpenCaseAsync();

        letter = await Desk.ChangeAsync("letters", letter, "cases", new { @case = more.Id });

        Assert.Equal(2, letter.Body["cases"]!.AsArray().Count);
        await Refused(letter, "cases", new { @case = more.Id }, 409, "letter.case_already_linked");
    }

    [Fact]
    public async Task It_takes_up_only_ones_own_cases_and_only_while_it_is_open()
    {
        var letter = await Desk.RegisterLetterAsync();
        var foreign = await app.As(StaffRole.LetterOfficer, "td-ubnd").OpenCaseAsync(new { unit = "td-ubnd" });
        await Refused(letter, "cases", new { @case = foreign.Id }, 422, "case.not_found");

        letter = await Desk.ChangeAsync(
            "letters",
            letter,
            "processing",
            new
            {
                on = "2026-08-10",
                eligible = false,
                outcome = "filed",
                reason = "Nặc danh",
            });

        await Refused(letter, "cases", new { @case = (await Desk.OpenCaseAsync()).Id }, 422, "letter.finished");
    }

    [Fact]
    public async Task It_is_about_fifty_cases_at_most()
    {
        var cases = new List<Guid>();
        while (cases.Count < 51)
        {
            cases.Add((await Desk.OpenCaseAsync(new { kind = "petition" })).Id);
        }

        await Answer.IsProblem(
            await Desk.PostAsync("/api/v1/letters", Bodies.Letter(new { cases })),
            400,
            "request.invalid",
            "cases",
            "list.too_long");
        var letter = await Desk.RegisterLetterAsync(new { cases = cases[..49] });

        letter = await Desk.ChangeAsync("letters", letter, "cases", new { @case = cases[49] });

        Assert.Equal(50, letter.Body["cases"]!.AsArray().Count);
        var more = await Desk.PostAsync($"/api/v1/letters/{letter.Id}/cases", new { @case = cases[50] }, ifMatch: letter.Tag);
        await Answer.IsProblem(more, 422, "letter.too_many_cases", "case");
    }

    private async Task Refused(Seen letter, string sub, object body, int status, string code) =>
        await Answer.IsProblem(await Desk.PostAsync($"/api/v1/letters/{letter.Id}/{sub}", body, ifMatch: letter.Tag), status, code);
}
