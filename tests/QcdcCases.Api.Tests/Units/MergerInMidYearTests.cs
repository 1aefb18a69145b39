using System.Text.Json.Nodes;
using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Api.Tests.Registers;
using QcdcCases.Api.Tests.Scenarios;
using QcdcCases.Domain.Access;
using Xunit;

namespace QcdcCases.Api.Tests.Units;

/// <summary>A commune and a district merge in the middle of a year with open work of every kind.</summary>
public sealed class MergerInMidYearTests
{
    private const string UpToTheEnd = "from=2026-08-01&to=2026-11-19";
    private const string AcrossTheEnd = "from=2026-08-01&to=2026-11-20";
    private const string SinceTheEnd = "from=2026-11-20&to=2026-11-20";

    /// <summary>Distinct cases are no sums of parts.</summary>
    private static readonly string[] Summed =
    [
        "letters.total", "letters.received", "letters.carriedOver", "letters.open", "letters.finished", "letters.processed",
        "letters.own", "letters.own.inProgress", "dialogue.opinions", "dialogue.opinionsOpen", "feedback.open", "feedback.received",
        "decisions.complaint.first.upheld", "reception.turns",
    ];

    private static readonly Dictionary<string, string> PathOf = new()
    {
        ["letter"] = "letters",
        ["case"] = "cases",
        ["visit"] = "visits",
        ["session"] = "reception-sessions",
        ["conference"] = "conferences",
        ["opinion"] = "opinions",
        ["feedback"] = "feedback",
        ["indicator"] = "indicators",
    };

    private static readonly Dictionary<string, string> TitleOf = new()
    {
        ["letter"] = "summary",
        ["case"] = "title",
        ["visit"] = "matter",
        ["opinion"] = "text",
    };

    [Fact]
    public async Task Nothing_is_stranded_nothing_counted_twice_and_every_number_opens()
    {
        await using var app = new CasesApplication();
        await app.InitializeAsync();
        await new BusyOffice(app).WorkAsync();
        await LeaveOpenWorkAsync(app);
        var administrator = app.As(StaffRole.Administrator, "dd");
        var leader = app.As(StaffRole.Leader, "dd");
        var treeBefore = await FiguresAsync(leader, "dd", UpToTheEnd);
        var oldBefore = await FiguresAsync(leader, "dd-ubnd", $"{UpToTheEnd}&scope=own");
        var held = await administrator.HoldingsAsync("dd-ubnd");
        Assert.All(["case", "letter", "visit", "opinion", "feedback"], kind => Assert.True(held[kind] > 0, kind));

        await CloseAsync(administrator, "dd-ubnd");
        await CloseAsync(administrator, "dd-x01");

        // Nothing is stranded: the closed units hold nothing, the successor's people have it.
        Assert.All(await administrator.HoldingsAsync("dd-ubnd"), h => Assert.Equal(0, h.Value));
        Assert.All(await administrator.HoldingsAsync("dd-x01"), h => Assert.Equal(0, h.Value));
        var heir = app.As(StaffRole.Leader, "dd-moi");
        var work = await heir.ListAsync("worklist?unit=dd-moi");
        Assert.Equal(
            (await leader.ListAsync("worklist?unit=dd")).Select(w => (Guid)w["id"]!).Order(),
            work.Select(w => (Guid)w["id"]!).Order());
        Assert.Equal(
            await leader.ListAsync("deadlines/overdue?unit=dd"),
            await leader.ListAsync("deadlines/overdue?unit=dd-moi"),
            JsonNode.DeepEquals);

        // History does not change, and what was open is carried over once.
        Assert.Equal(treeBefore, await FiguresAsync(leader, "dd", UpToTheEnd));
        Assert.Equal(oldBefore, await FiguresAsync(leader, "dd-ubnd", $"{UpToTheEnd}&scope=own"));
        await AssertSummedAsync(leader, AcrossTheEnd);
        await AssertSummedAsync(leader, SinceTheEnd);
        var since = await FiguresAsync(leader, "dd-moi", $"{SinceTheEnd}&scope=own");
        Assert.Equal(treeBefore["letters.open"], since["letters.carriedOver"]);
        Assert.Equal((await FiguresAsync(leader, "dd", SinceTheEnd))["feedback.open"], since["feedback.open"]);
        Assert.Equal(0, (await FiguresAsync(leader, "dd-ubnd", $"{AcrossTheEnd}&scope=own"))["letters.open"]);
        await AssertEveryNumberOpensAsync(heir, leader);

        await using var second = await app.MoveAsync();
        Assert.Equal(
            await FiguresAsync(leader, "dd-moi", $"{AcrossTheEnd}&scope=own"),
            await FiguresAsync(second.As(StaffRole.Leader, "dd"), "dd-moi", $"{AcrossTheEnd}&scope=own"));
    }

    /// <summary>What the busy office does not leave open.</summary>
    private static async Task LeaveOpenWorkAsync(CasesApplication app)
    {
        var desk = app.As(StaffRole.LetterOfficer, "dd-ubnd");
        await desk.RegisterLetterAsync(new { receivedOn = "2026-11-18" });
        var complaint = await desk.RegisterLetterAsync(new { kind = "complaint", receivedOn = "2026-11-10" });
        await desk.ChangeAsync("letters", complaint, "processing", Bodies.Accepted(new { on = "2026-11-12" }));
        var counter = app.As(StaffRole.ReceptionOfficer, "dd-ubnd");
        await counter.RecordVisitAsync(new { on = "2026-11-17", classification = "petition", result = "taken-in" });
        await app.As(StaffRole.Leader, "dd").CreateAsync("conferences", new
        {
            unit = "dd-ubnd",
            heldOn = "2026-11-16",
            kind = "dialogue",
            chairs = new[] { new { office = "government-chair" } },
            theme = "Đối thoại",
            attendees = 10,
            opinions = new[] { new { text = "Đề nghị làm cầu", field = "other", answeredOnSpot = false } },
        });
    }

    private static async Task CloseAsync(HttpClient administrator, string key)
    {
        var unit = await administrator.GetAsync($"/api/v1/units/{key}");
        var body = new { validTo = "2026-11-19", successors = new[] { "dd-moi" }, handOver = new { } };
        await Answer.Is(await administrator.PostAsync($"/api/v1/units/{key}/closing", body, ifMatch: unit.ETag()), 200);
    }

    private static async Task AssertSummedAsync(HttpClient leader, string days)
    {
        var tree = await FiguresAsync(leader, "dd", days);
        var answer = await Answer.Is(await leader.GetAsync($"/api/v1/statistics/figures?unit=dd&{days}&by=unit"), 200);
        var parts = answer["groups"]!.AsObject().Select(g => g.Value!).ToList();
        Assert.All(Summed, code => Assert.Equal((code, tree[code]), (code, parts.Sum(p => (long)p[code]!))));
    }

    private static async Task AssertEveryNumberOpensAsync(HttpClient heir, HttpClient leader)
    {
        var opened = 0;
        foreach (var unit in new[] { "dd-moi", "dd-ubnd", "dd-x01" })
        {
            foreach (var days in new[] { UpToTheEnd, AcrossTheEnd })
            {
                foreach (var (code, number) in await FiguresAsync(heir, unit, $"{days}&scope=own"))
                {
                    var items = number == 0 ? [] : await heir.ListAsync($"statistics/figures/{code}/items?unit={unit}&{days}&scope=own");
                    Assert.Equal((unit, code, number), (unit, code, items.Sum(i => (long)i["amount"]!)));
                    foreach (var item in items.DistinctBy(i => (string)i["id"]!))
                    {
                        var address = $"/api/v1/{PathOf[(string)item["kind"]!]}/{(string)item["id"]!}";
                        var record = await Answer.Is(await heir.GetAsync(address), 200);
                        await Answer.Is(await leader.GetAsync(address), 200);
                        if (TitleOf.TryGetValue((string)item["kind"]!, out var title))
                        {
                            Assert.Equal(
                                ((int?)record["number"], (string?)record[title]), ((int?)item["number"], (string?)item["title"]));
                        }

                        opened++;
                    }
                }
            }
        }

        Assert.True(opened > 100, $"Only {opened} items were opened.");
    }

    private static async Task<SortedDictionary<string, long>> FiguresAsync(HttpClient client, string unit, string query)
    {
        var answer = await Answer.Is(await client.GetAsync($"/api/v1/statistics/figures?unit={unit}&{query}"), 200);
        return new(answer["figures"]!.AsObject().ToDictionary(f => f.Key, f => (long)f.Value!), StringComparer.Ordinal);
    }
}

internal static class HoldingsClient
{
    /// <summary>The number of holdings of a unit by kind; the listed ones are as many.</summary>
    public static async Task<Dictionary<string, int>> HoldingsAsync(this HttpClient client, string unit)
    {
        var listed = new List<JsonNode>();
        Dictionary<string, int>? counts = null;
        for (string? cursor = string.Empty; cursor is not null;)
        {
            var after = cursor.Length == 0 ? string.Empty : $"&cursor={cursor}";
            var page = await Answer.Is(await client.GetAsync($"/api/v1/units/{unit}/holdings?limit=3{after}"), 200);
            counts ??= page["counts"]!.AsArray().ToDictionary(c => (string)c!["kind"]!, c => (int)c!["count"]!);
            listed.AddRange(page["items"]!.AsArray().Select(i => i!));
            cursor = (string?)page["nextCursor"];
        }

        Assert.Equal(listed.Count, listed.DistinctBy(i => (string)i["id"]!).Count());
        Assert.All(counts!, c => Assert.Equal((c.Key, c.Value), (c.Key, listed.Count(i => (string)i["kind"]! == c.Key))));
        return counts!;
    }
}
