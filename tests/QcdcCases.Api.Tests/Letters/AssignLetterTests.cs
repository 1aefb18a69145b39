using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Api.Tests.Scenarios;
using QcdcCases.Domain.Access;
using Xunit;

namespace QcdcCases.Api.Tests.Letters;

public sealed class AssignLetterTests(CasesApplication app) : IClassFixture<CasesApplication>
{
    private HttpClient Desk => app.As(StaffRole.LetterOfficer, "dd-ubnd");

    private HttpClient Colleague => app.AsColleague(StaffRole.LetterOfficer, "dd-ubnd");

    [Fact]
    public async Task A_letter_goes_from_hand_to_hand()
    {
        var letter = await Desk.RegisterLetterAsync();

        letter = await Desk.ChangeAsync("letters", letter, "assignment", new { assignee = await Desk.MeAsync() });
        letter = await Desk.ChangeAsync(
            "letters",
            letter,
            "assignment",
            new { assignee = await Colleague.MeAsync(), note = "Nghỉ phép đến 20/8" });
        Assert.Contains(await Colleague.ListAsync("worklist"), w => (Guid)w["id"]! == letter.Id);
        Assert.DoesNotContain(await Desk.ListAsync("worklist"), w => (Guid)w["id"]! == letter.Id);
        letter = await Colleague.ChangeAsync("letters", letter, "assignment", new { assignee = (Guid?)null });

        Assert.Null(letter["assignee"]);
        var story = await Desk.ListAsync($"letters/{letter.Id}/history");
        Assert.Equal(
            ["letter.registered", "letter.assigned", "letter.handed-over", "letter.unassigned"],
            story.Select(h => (string)h["action"]!));
        Assert.Equal("Nghỉ phép đến 20/8", (string?)story[2]["detail"]);
    }

    [Fact]
    public async Task Who_has_the_letter_goes_on_with_its_case()
    {
        var letter = await Desk.RegisterLetterAsync();
        letter = await Desk.ChangeAsync("letters", letter, "assignment", new { assignee = await Colleague.MeAsync() });

        letter = await Desk.ChangeAsync("letters", letter, "processing", Bodies.Accepted());

        Assert.Equal((await Colleague.MeAsync()).ToString(), (await Desk.CaseOfAsync(letter))["assignee"]);
    }

    [Fact]
    public async Task Only_who_works_on_the_units_letters_can_be_given_one()
    {
        var letter = await Desk.RegisterLetterAsync();

        await Refused(letter, Guid.NewGuid());
        await Refused(letter, await app.As(StaffRole.LetterOfficer, "td-ubnd").MeAsync());
        await Refused(letter, await app.As(StaffRole.Reporter, "dd-ubnd").MeAsync());
        await Refused(letter, await app.As(StaffRole.LetterOfficer, "dd-x01").MeAsync());
        await Desk.ChangeAsync("letters", letter, "assignment", new { assignee = await app.As(StaffRole.Leader, "dd").MeAsync() });
    }

    [Fact]
    public async Task A_finished_letter_is_nobodys_work()
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

        await Answer.IsProblem(
            await Desk.PostAsync($"/api/v1/letters/{letter.Id}/assignment", new { assignee = await Desk.MeAsync() }, ifMatch: letter.Tag),
            422,
            "letter.finished");
    }

    private async Task Refused(Seen letter, Guid assignee) =>
        await Answer.IsProblem(
            await Desk.PostAsync($"/api/v1/letters/{letter.Id}/assignment", new { assignee }, ifMatch: letter.Tag),
            422,
            "assignee.not_of_unit",
            "assignee");
}
