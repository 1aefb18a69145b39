using System.Text.Json.Nodes;
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
            [
                ("letter", late.Id, "processing", "2026-07-10"),
                ("letter", late.Id, "answer", "2026-07-15"),
                ("letter", late.Id, "alarm", "2026-08-17"),
                ("letter", fresh.Id, "answer", "2026-08-22"),
                ("case", complaint, "resolution", "2026-09-03"),
                ("letter", fresh.Id, "alarm", "2026-09-24"),
                ("case", petition, null, null),
            ],
            work.Select(w => ((string)w["kind"]!, (Guid)w["id"]!, (string?)w["duty"], (string?)w["dueOn"])));
        Assert.Equal(
            (-31, true, "Đơn để lâu", "Nguyễn Văn An", "complaint", "processing", "KN-04b"),
            (
                (int)work[0]["daysLeft"]!,
                (bool)work[0]["overdue"]!,
                (string?)work[0]["title"],
                (string?)work[0]["sender"],
                (string?)work[0]["caseKind"],
                (string?)work[0]["metBy"]![0],
                (string?)work[0]["rule"]));
        Assert.Equal(
            ("accepted", "resolving", "Nguyễn Văn An"),
            (Text(work[4], "status"), Text(work[4], "tab"), Text(work[4], "sender")));
        Assert.Equal(["decided"], work[4]["metBy"]!.AsArray().Select(s => (string)s!));
        Assert.Empty(work[6]["metBy"]!.AsArray());
        Assert.Equal([late.Id, late.Id], (await Leader.ListAsync("overdue?unit=dd-x01")).Select(w => (Guid)w["id"]!));
        Assert.Contains(await Leader.ListAsync("overdue"), w => (Guid)w["id"]! == late.Id);
        Assert.Equal(
            work.Take(6).Reverse().Append(work[6]).Select(w => w.ToJsonString()),
            (await Leader.ListAsync("worklist?unit=dd-x01&limit=2&sort=due-on-descending")).Select(w => w.ToJsonString()));
        Assert.Equal(
            work.Take(6).OrderBy(w => (string)w["startedOn"]!, StringComparer.Ordinal).Select(w => (string)w["startedOn"]!),
            (await Leader.ListAsync("worklist?unit=dd-x01&limit=2&sort=started-on")).SkipLast(1).Select(w => (string)w["startedOn"]!));
        Assert.Equal([work[6].ToJsonString()], (await Leader.ListAsync("worklist?unit=dd-x01&dated=false")).Select(w => w.ToJsonString()));
    }

    [Fact]
    public async Task Without_a_unit_it_is_ones_own()
    {
        var mine = await Leader.RegisterLetterAsync(new { unit = "dd-x02" });
        await Leader.RegisterLetterAsync(new { unit = "dd-x02" });
        await Leader.ChangeAsync("letters", mine, "assignment", new { assignee = await Leader.MeAsync() });

        var work = await Leader.ListAsync("worklist");
        Assert.Equal([(mine.Id, "answer"), (mine.Id, "alarm")], work.Select(w => ((Guid)w["id"]!, (string)w["duty"]!)));
        Assert.Equal(
            (await Leader.MeAsync(), "Cán bộ leader dd"),
            ((Guid)work[0]["assignee"]!, (string?)work[0]["assigneeName"]));
        Assert.Equal(
            Ids(work),
            Ids(await app.As(StaffRole.LetterOfficer, "dd-x02").ListAsync($"worklist?assignee={await Leader.MeAsync()}")));
        var unassigned = await Leader.ListAsync("worklist?unit=dd-x02&unassigned=true");
        Assert.NotEmpty(unassigned);
        Assert.All(unassigned, w => Assert.Null(w["assignee"]));
        Assert.Equal(Ids(work), Ids(await Leader.ListAsync("worklist?unit=dd-x02&unassigned=false")));
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

        Assert.Equal(letters.Order(), Ids(work).Where(letters.Contains).Distinct().Order());
        Assert.Equal(work.Count, work.Select(w => ((Guid)w["id"]!, (string?)w["duty"])).Distinct().Count());
        Assert.Equal(
            work.Select(w => (string?)w["dueOn"] ?? "9999"),
            work.Select(w => (string?)w["dueOn"] ?? "9999").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Another_districts_list_is_not_found() =>
        await Answer.IsProblem(await app.As(StaffRole.Leader, "td").GetAsync("/api/v1/worklist?unit=dd-ubnd"), 404, "unit.not_found");

    [Fact]
    public async Task A_cursor_keeps_its_place_while_work_comes_and_goes()
    {
        var officer = app.As(StaffRole.LetterOfficer, "dd-ubnd");
        foreach (var day in Enumerable.Range(1, 6))
        {
            await officer.RegisterLetterAsync(new { unit = "dd-ubnd", receivedOn = $"2026-08-0{day}" });
        }

        var before = await officer.ListAsync("worklist?unit=dd-ubnd&limit=200");
        var first = await Answer.Is(await officer.GetAsync("/api/v1/worklist?unit=dd-ubnd&limit=5"), 200);
        await officer.RegisterLetterAsync(new { unit = "dd-ubnd", receivedOn = "2026-07-01" });
        var later = await officer.RegisterLetterAsync(new { unit = "dd-ubnd", receivedOn = "2026-08-10" });
        var next = ((string)first["next"]!)["/api/v1/".Length..];
        var rest = await officer.ListAsync(next);

        // What came before the place is not seen, what came after it is, and nothing is seen twice or lost.
        Assert.Equal(
            before.Select(Line),
            first["items"]!.AsArray().Select(w => Line(w!.AsObject())).Concat(rest.Select(Line)).Where(l => l.Item1 != later.Id));
        Assert.Equal(2, rest.Count(w => (Guid)w["id"]! == later.Id));
    }

    [Fact]
    public async Task A_unit_alone_and_everything_below_it()
    {
        var officer = app.As(StaffRole.LetterOfficer, "td");
        var above = await officer.RegisterLetterAsync(new { unit = "td" });
        var below = await officer.RegisterLetterAsync(new { unit = "td-ubnd", kind = "denunciation" });

        Assert.Equal([above.Id], Ids(await officer.ListAsync("worklist?unit=td&scope=unit")).Distinct());
        var everything = await officer.ListAsync("worklist?scope=below");
        Assert.Superset(new HashSet<Guid> { above.Id, below.Id }, Ids(everything).ToHashSet());
        Assert.Equal(Ids(everything), Ids(await officer.ListAsync("worklist?unit=td&limit=3")));
        Assert.Empty(await officer.ListAsync("worklist?scope=mine"));

        // Whoever denounces stays unnamed.
        var sealedLines = everything.FindAll(w => (Guid)w["id"]! == below.Id);
        Assert.Equal(3, sealedLines.Count);
        Assert.All(sealedLines, w => Assert.DoesNotContain("Nguyễn Văn An", w.ToJsonString(), StringComparison.Ordinal));
        await Answer.IsProblem(await officer.GetAsync("/api/v1/worklist?scope=unit"), 400, "request.invalid", "unit", "field.required");
        await Answer.IsProblem(await officer.GetAsync("/api/v1/worklist?days=367"), 400, "request.invalid", "days");
    }

    private static IEnumerable<Guid> Ids(IEnumerable<JsonObject> work) => work.Select(w => (Guid)w["id"]!);

    private static (Guid, string?) Line(JsonObject work) => ((Guid)work["id"]!, (string?)work["duty"]);

    private static string? Text(JsonObject work, string member) => (string?)work[member];

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
