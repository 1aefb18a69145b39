using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Api.Tests.Scenarios;
using QcdcCases.Domain.Access;
using Xunit;

namespace QcdcCases.Api.Tests.Worklist;

public sealed class WorklistTests(CasesApplication app) : IClassFixture<CasesApplication>
{
    private HttpClient Leader => app.As(StaffRole.Leader, "dd");

    [Fact]
    public async Task Open_work_stands_by_its_due_day_and_what_has_none_last()
    {
        var petition = await Accepted(new { receivedOn = "2026-08-03" });
        var late = await Leader.RegisterLetterAsync(
            new
            {
                unit = "dd-x01",
                kind = "complaint",
                receivedOn = "2026-07-01",
                summary = "Đơn để lâu",
            });
        var complaint = await Accepted(new { kind = "complaint", receivedOn = "2026-08-03" });
        var fresh = await Leader.RegisterLetterAsync(new { unit = "dd-x01" });
        await Guided();

        var work = await Leader.ListAsync("worklist?unit=dd-x01&limit=1");

        Assert.Equal(
            [("letter", late.Id), ("letter", fresh.Id), ("case", complaint), ("case", petition)],
            work.Select(w => ((string)w["kind"]!, (Guid)w["id"]!)));
        Assert.Equal(
            ("2026-07-10", -31, true, "Đơn để lâu"),
            ((string?)work[0]["dueOn"], (int)work[0]["daysLeft"]!, (bool)work[0]["overdue"]!, (string?)work[0]["title"]));
        Assert.Equal((12, false), ((int)work[1]["daysLeft"]!, (bool)work[1]["overdue"]!));
        Assert.Null(work[3]["dueOn"]);
        Assert.Equal([late.Id], (await Leader.ListAsync("overdue?unit=dd-x01")).Select(w => (Guid)w["id"]!));
        Assert.Contains(await Leader.ListAsync("overdue"), w => (Guid)w["id"]! == late.Id);
    }

    [Fact]
    public async Task Without_a_unit_it_is_ones_own()
    {
        var mine = await Leader.RegisterLetterAsync(new { unit = "dd-x02" });
        await Leader.RegisterLetterAsync(new { unit = "dd-x02" });
        await Leader.ChangeAsync("letters", mine, "assignment", new { assignee = await Leader.MeAsync() });

        Assert.Equal([mine.Id], (await Leader.ListAsync("worklist")).Select(w => (Guid)w["id"]!));
        Assert.Equal(
            [mine.Id],
            (await app.As(StaffRole.LetterOfficer, "dd-x02").ListAsync($"worklist?assignee={await Leader.MeAsync()}")).Select(w =>
                (Guid)w["id"]!));
        Assert.Empty(await app.As(StaffRole.LetterOfficer, "td-ubnd").ListAsync($"worklist?assignee={await Leader.MeAsync()}"));
        Assert.Empty(await app.As(StaffRole.LetterOfficer, "dd-x02").ListAsync("worklist"));
    }

    [Fact]
    public async Task A_case_that_no_letter_speaks_for_is_work()
    {
        var alone = await app.AsColleague(StaffRole.Leader, "dd").OpenCaseAsync(new { unit = "dd-hu" });

        Assert.Equal([alone.Id], (await Leader.ListAsync("worklist?unit=dd-hu")).Select(w => (Guid)w["id"]!));
    }

    [Fact]
    public async Task Many_pages_hold_everything_once()
    {
        var officer = app.As(StaffRole.LetterOfficer, "td-ubnd");
        var letters = new List<Guid>();
        for (var day = 1; day <= 6; day++)
        {
            letters.Add((await officer.RegisterLetterAsync(new { unit = "td-ubnd", receivedOn = $"2026-08-0{1 + (day / 2)}" })).Id);
            letters.Add((await officer.OpenCaseAsync(new { unit = "td-ubnd" })).Id);
        }

        var work = await officer.ListAsync("worklist?unit=td-ubnd&limit=5");

        Assert.Equal(letters.Order(), work.Select(w => (Guid)w["id"]!).Order());
        Assert.Equal(
            work.Select(w => (string?)w["dueOn"] ?? "9999"),
            work.Select(w => (string?)w["dueOn"] ?? "9999").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Another_districts_list_is_not_found() =>
        await Answer.IsProblem(await app.As(StaffRole.Leader, "td").GetAsync("/api/v1/worklist?unit=dd-ubnd"), 404, "unit.not_found");

    private async Task<Guid> Accepted(object with)
    {
        var letter = await Leader.CreateAsync("letters", Bodies.Letter(with, new { unit = "dd-x01" }));
        letter = await Leader.ChangeAsync("letters", letter, "processing", Bodies.Accepted(new { on = "2026-08-04" }));
        return (Guid)letter.Body["cases"]![0]!;
    }

    private async Task Guided()
    {
        var letter = await Leader.RegisterLetterAsync(new { unit = "dd-x01" });
        await Leader.ChangeAsync(
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
    }
}
