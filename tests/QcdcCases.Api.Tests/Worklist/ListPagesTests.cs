using System.Text.Json.Nodes;
using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Api.Tests.Scenarios;
using QcdcCases.Domain.Access;
using Xunit;

namespace QcdcCases.Api.Tests.Worklist;

/// <summary>What lists have in common: orders, totals, several records by their ids, and rows that need no second call.</summary>
public sealed class ListPagesTests(CasesApplication app) : IClassFixture<CasesApplication>
{
    private static readonly string[] Units = ["dd", "dd-ubnd", "dd-x01", "dd-x02"];

    private HttpClient Leader => app.As(StaffRole.Leader, "dd");

    [Fact]
    public async Task Pages_of_many_units_are_those_of_one_sorted_list()
    {
        var dice = new Random(5);
        for (var i = 0; i < 24; i++)
        {
            await Leader.RegisterLetterAsync(new
            {
                unit = Units[dice.Next(Units.Length)],
                kind = new[] { "complaint", "petition" }[dice.Next(2)],
                receivedOn = $"2026-08-0{1 + dice.Next(4)}",
            });
        }

        var all = await Leader.ListAsync("letters?limit=200");
        Assert.True(all.Count >= 24);
        Assert.Equal(all.OrderByDescending(Day).ThenByDescending(Id).Select(Id), all.Select(Id));
        Assert.Equal(all.Select(Id), (await Leader.ListAsync("letters?limit=5")).Select(Id));
        Assert.Equal(all.Select(Id).Reverse(), (await Leader.ListAsync("letters?limit=5&sort=received-on")).Select(Id));
        Assert.Equal(
            all.Where(l => ((string?)l["kind"], (string?)l["status"]) == ("complaint", "unprocessed")).Select(Id),
            (await Leader.ListAsync("letters?limit=3&kind=complaint&status=unprocessed")).Select(Id));
        var cases = await Leader.ListAsync("cases?limit=200");
        Assert.Equal(cases.Select(Id), (await Leader.ListAsync("cases?limit=5")).Select(Id));
        Assert.Equal(cases.Select(Id).Reverse(), (await Leader.ListAsync("cases?limit=5&sort=opened")).Select(Id));
        Assert.Equal(cases.Select(Id).OrderDescending(), cases.Select(Id));

        foreach (var list in new[] { "letters", "cases", "letters?unit=dd-x01", "worklist?scope=below", "deadlines/due-soon?days=60" })
        {
            var asked = $"/api/v1/{list}{(list.Contains('?', StringComparison.Ordinal) ? '&' : '?')}limit=2";
            var rows = await Leader.ListAsync(asked["/api/v1/".Length..]);
            Assert.Null((await Answer.Is(await Leader.GetAsync(asked), 200))["total"]);
            if (!list.StartsWith("worklist", StringComparison.Ordinal))
            {
                var total = (await Answer.Is(await Leader.GetAsync($"{asked}&total=true"), 200))["total"]!;
                Assert.Equal((rows.Count, true), ((int)total["count"]!, (bool)total["isExact"]!));
            }
        }
    }

    [Theory]
    [InlineData("visits")]
    [InlineData("feedback")]
    [InlineData("opinions")]
    public async Task Every_register_counts_its_rows_on_request(string list)
    {
        await Leader.RecordVisitAsync();

        var page = await Answer.Is(await Leader.GetAsync($"/api/v1/{list}?limit=1&total=true"), 200);

        Assert.Equal((await Leader.ListAsync($"{list}?limit=200")).Count, (int)page["total"]!["count"]!);
    }

    [Fact]
    public async Task Several_records_by_their_ids_in_one_call()
    {
        var one = await Leader.RegisterLetterAsync(new { unit = "dd-x01" });
        var two = await Leader.RegisterLetterAsync(new { unit = "dd-x02" });
        var other = await app.As(StaffRole.Leader, "td").RegisterLetterAsync(new { unit = "td-ubnd" });
        var about = await Leader.OpenCaseAsync();

        Assert.Equal(
            new[] { one.Id, two.Id }.Order(),
            (await Leader.ListAsync($"letters?ids={one.Id}&ids={two.Id}&ids={other.Id}&ids={Guid.NewGuid()}")).Select(Id).Order());
        Assert.Equal([one.Id], (await Leader.ListAsync($"letters?ids={one.Id}&ids={two.Id}&unit=dd-x01")).Select(Id));
        Assert.Equal([about.Id], (await Leader.ListAsync($"cases?ids={about.Id}&ids={one.Id}")).Select(Id));
        foreach (var list in new[] { "letters", "cases" })
        {
            var many = string.Join('&', Enumerable.Range(0, 101).Select(_ => $"ids={Guid.NewGuid()}"));
            await Answer.IsProblem(await Leader.GetAsync($"/api/v1/{list}?{many}"), 400, "request.invalid", "ids", "list.too_long");
            await Answer.IsProblem(await Leader.GetAsync($"/api/v1/{list}?ids=1"), 400, "request.malformed", "ids");
        }
    }

    [Fact]
    public async Task A_row_says_what_became_of_the_letter()
    {
        var waiting = await Leader.RegisterLetterAsync(new { unit = "dd-x01" });
        var accepted = await Leader.RegisterLetterAsync(new { unit = "dd-x01", kind = "complaint" });
        accepted = await Leader.ChangeAsync("letters", accepted, "processing", Bodies.Accepted());
        var transferred = await Leader.RegisterLetterAsync(new { unit = "dd-x01", kind = "denunciation" });
        transferred = await Leader.ChangeAsync(
            "letters",
            transferred,
            "processing",
            new
            {
                on = "2026-08-10",
                eligible = true,
                jurisdiction = "other",
                outcome = "transferred",
                receiver = "Thanh tra tỉnh",
                documentNo = "03/PC",
            });

        var rows = (await Leader.ListAsync($"letters?ids={waiting.Id}&ids={accepted.Id}&ids={transferred.Id}")).ToDictionary(Id);

        Assert.Equal("unprocessed", (string?)rows[waiting.Id]["status"]);
        Assert.Equal("open", (string?)rows[accepted.Id]["status"]);
        Assert.Equal("finished", (string?)rows[transferred.Id]["status"]);
        Assert.Equal("Thanh tra tỉnh", (string?)rows[transferred.Id]["receiver"]);
        var about = Assert.Single(rows[accepted.Id]["cases"]!.AsArray())!;
        Assert.Equal(
            ((Guid)accepted.Body["cases"]![0]!, "accepted", "2026-09-09"),
            ((Guid)about["id"]!, (string?)about["status"], (string?)about["dueOn"]));
    }

    [Fact]
    public async Task The_counts_of_the_tabs_are_those_of_the_lines()
    {
        await Leader.RegisterLetterAsync(new { unit = "dd-x02", kind = "complaint", receivedOn = "2026-07-01" });
        var letter = await Leader.RegisterLetterAsync(new { unit = "dd-hu", kind = "complaint" });
        await Leader.ChangeAsync("letters", letter, "processing", Bodies.Accepted());

        foreach (var scope in new[] { "scope=below", "scope=below&unassigned=true", "unit=dd-hu", "unit=dd&scope=unit", "scope=mine" })
        {
            var counts = await Answer.Is(await Leader.GetAsync($"/api/v1/worklist/counts?{scope}"), 200);
            var lines = await Leader.ListAsync($"worklist?{scope}&dated=true&limit=200");

            Assert.Equal(
                (lines.Count, lines.Count(IsOverdue), lines.Count(l => l["assignee"] is null), true),
                ((int)counts["count"]!, (int)counts["overdue"]!, (int)counts["unassigned"]!, (bool)counts["isExact"]!));
            Assert.Equal(
                lines.GroupBy(l => (string)l["tab"]!).Select(g => (g.Key, g.Count(), g.Count(IsOverdue))).Order(),
                counts["tabs"]!.AsArray().Select(t => ((string)t!["tab"]!, (int)t["count"]!, (int)t["overdue"]!)).Order());
            foreach (var tab in counts["tabs"]!.AsArray())
            {
                var listed = await Leader.ListAsync($"worklist?{scope}&dated=true&limit=3&tab={tab!["tab"]}");
                Assert.Equal((int)tab["count"]!, listed.Count);
            }
        }

        await Answer.IsProblem(
            await Leader.GetAsync("/api/v1/worklist/counts?scope=unit"),
            400,
            "request.invalid",
            "unit",
            "field.required");
        await Answer.IsProblem(await Leader.GetAsync("/api/v1/worklist/counts?unit=td"), 404, "unit.not_found");
        await Answer.IsProblem(await app.As(StaffRole.Reporter, "dd").GetAsync("/api/v1/worklist/counts"), 403, "permission.missing");
    }

    private static Guid Id(JsonObject row) => (Guid)row["id"]!;

    private static string Day(JsonObject row) => (string)row["receivedOn"]!;

    private static bool IsOverdue(JsonObject line) => (bool)line["overdue"]!;
}
