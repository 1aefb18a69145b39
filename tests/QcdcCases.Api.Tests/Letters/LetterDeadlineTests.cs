using System.Text.Json.Nodes;
using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Api.Tests.Scenarios;
using QcdcCases.Application.Escalation;
using QcdcCases.Domain.Access;
using Xunit;

namespace QcdcCases.Api.Tests.Letters;

/// <summary>The clocks that bind some letters only, over HTTP. Today is Monday 2026-08-10, and the days are counted by hand.</summary>
public sealed class LetterDeadlineTests : IAsyncLifetime
{
    private readonly CasesApplication app = new();

    private HttpClient Desk => app.As(StaffRole.LetterOfficer, "dd-ubnd");

    private HttpClient Leader => app.As(StaffRole.Leader, "dd-ubnd");

    public ValueTask InitializeAsync() => app.InitializeAsync();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task A_denunciation_found_own_never_warns_of_forwarding_and_one_of_another_counts_from_its_receipt()
    {
        var (own, other) = (await DenunciationAsync(), await DenunciationAsync());
        app.Clock.SetDay(2026, 8, 18);
        await Leader.MeAsync();
        await SweepAsync();
        Assert.Equal(
            ["answer", "processing"],
            (await DeadlinesOf(own)).Where(d => Text(d, "duty") != "alarm").Select(d => Text(d, "duty")).Order());
        Assert.DoesNotContain(await Leader.ListAsync("notices"), n => (string?)n["rule"] == "TC-03");
        Assert.Empty(await Desk.ListAsync("deadlines/overdue?duty=forward"));

        await Desk.ChangeAsync("letters", own, "processing", Bodies.Accepted(new { on = "2026-08-18" }));
        await Desk.ChangeAsync(
            "letters",
            other,
            "processing",
            new
            {
                on = "2026-08-18",
                eligible = true,
                jurisdiction = "other",
                outcome = "transferred",
                receiver = "Sở Xây dựng",
            });

        Assert.DoesNotContain(await DeadlinesOf(own), d => Text(d, "ruleId") == "TC-03");
        var forward = Assert.Single(await DeadlinesOf(other), d => Text(d, "ruleId") == "TC-03");
        Assert.Equal(("2026-08-10", "2026-08-17", "met-late"), (Text(forward, "startedOn"), Text(forward, "due"), Text(forward, "ending")));
    }

    [Fact]
    public async Task A_check_in_several_places_takes_ten_working_days_in_all()
    {
        var letter = await DenunciationAsync();
        Assert.Equal("2026-08-19", letter["processingDueOn"]);
        var path = $"/api/v1/letters/{letter.Id}/longer-check";
        await Answer.IsProblem(
            await Desk.PostAsync(path, new { on = "2026-08-10", ground = "several-places" }, ifMatch: letter.Tag),
            400,
            "request.malformed");
        var body = new
        {
            on = "2026-08-10",
            ground = "several-places",
            reason = "Phải kiểm tra tại ba xã",
        };
        await Answer.IsProblem(
            await app.As(StaffRole.LetterOfficer, "td-ubnd").PostAsync(path, body, ifMatch: letter.Tag),
            404,
            "letter.not_found");

        var longer = await Desk.ChangeAsync("letters", letter, "longer-check", body);
        Assert.Equal(
            ("2026-08-22", "several-places", "2026-08-10"),
            (longer["processingDueOn"], (string?)longer.Body["longerCheck"]!["ground"], (string?)longer.Body["longerCheck"]!["on"]));
        var clock = Assert.Single(await DeadlinesOf(letter), d => Text(d, "ruleId") == "TC-01");
        Assert.Equal(("2026-08-19", "2026-08-22"), (Text(clock, "originalDue"), Text(clock, "due")));
        var working = await Answer.Is(
            await Desk.GetAsync($"/api/v1/cases/{letter.Body["cases"]![0]}/deadlines/{clock["id"]}/explanation"),
            200);
        Assert.Equal((7, 10), ((int)working["originalLimit"]!, (int)working["limit"]!));
        Assert.Contains(await Desk.ListAsync($"letters/{letter.Id}/history"), h => (string?)h["action"] == "letter.check-lengthened");
        await Answer.IsProblem(await Desk.PostAsync(path, body, ifMatch: longer.Tag), 409, "letter.longer_check_already");
    }

    [Fact]
    public async Task A_longer_check_comes_too_late_after_the_limit_and_is_no_ones_but_a_denunciations()
    {
        var (late, complaint) = (await DenunciationAsync(), await Desk.RegisterLetterAsync(new { kind = "complaint" }));
        app.Clock.SetDay(2026, 8, 20);

        await RefusedLonger(late, "2026-08-20", "letter.longer_check_late");
        await RefusedLonger(late, "2026-08-09", "letter.longer_check_early");
        await RefusedLonger(late, "2026-08-21", "date.in_future");
        await RefusedLonger(complaint, "2026-08-11", "letter.longer_check_not_foreseen");
    }

    [Fact]
    public async Task A_petition_on_regulations_is_forwarded_within_five_working_days_by_its_own_regime()
    {
        var letter = await Desk.RegisterLetterAsync(new { onRegulations = true });
        Assert.Equal(("true", "2026-08-17"), (letter["onRegulations"], letter["processingDueOn"]));
        Assert.Equal(["PAKN-B"], (await DeadlinesOf(letter)).Select(d => Text(d, "ruleId")));
        await Answer.IsProblem(
            await Desk.PostAsync("/api/v1/letters", Bodies.Letter(new { kind = "complaint", onRegulations = true })),
            422,
            "letter.regulations_of_petition",
            "onRegulations");

        app.Clock.SetDay(2026, 8, 18);
        await Leader.MeAsync();
        await SweepAsync();
        Assert.Single(await Leader.ListAsync("notices"), n => ((string?)n["event"], (string?)n["rule"]) == ("overdue", "PAKN-B"));
        await Desk.ChangeAsync(
            "letters",
            letter,
            "processing",
            new
            {
                on = "2026-08-17",
                eligible = true,
                jurisdiction = "other",
                outcome = "transferred",
                receiver = "Văn phòng UBND tỉnh",
            });
        Assert.Equal("met", Text(Assert.Single(await DeadlinesOf(letter)), "ending"));
    }

    [Fact]
    public async Task A_petition_can_be_found_to_be_on_regulations_and_back()
    {
        var letter = await Desk.RegisterLetterAsync();
        var path = $"/api/v1/letters/{letter.Id}/classification";
        var body = new { kind = "petition", field = "other", summary = "Phản ánh thủ tục đất đai", onRegulations = true };
        var response = await Desk.PutAsync(path, body, ifMatch: letter.Tag);
        await Answer.Is(response, 200);
        Assert.Equal(["PAKN-B"], (await DeadlinesOf(letter)).Select(d => Text(d, "ruleId")));

        await Answer.Is(
            await Desk.PutAsync(
                path,
                new
                {
                    kind = "petition",
                    field = "other",
                    summary = "Phản ánh thủ tục đất đai",
                },
                ifMatch: response.ETag()),
            200);
        Assert.Equal(["TCD-06", "TCD-10"], (await DeadlinesOf(letter)).Select(d => Text(d, "ruleId")).Order());
    }

    [Fact]
    public async Task A_filed_letter_is_kept_for_a_year_and_then_the_head_is_asked()
    {
        var letter = await Desk.RegisterLetterAsync();
        letter = await Desk.ChangeAsync(
            "letters",
            letter,
            "processing",
            new
            {
                on = "2026-08-10",
                eligible = false,
                outcome = "filed",
                reason = "Đơn không rõ nội dung",
            });
        Assert.Equal(
            ("keep-filed", "2027-08-10"),
            Assert.Single(await DeadlinesOf(letter), d => Text(d, "ruleId") == "LUU-01") is var kept
                ? (Text(kept, "duty"), Text(kept, "due"))
                : default);

        app.Clock.SetDay(2027, 8, 10);
        await Leader.MeAsync();
        await SweepAsync();
        Assert.DoesNotContain(await Leader.ListAsync("notices"), n => (string?)n["event"] == "keeping-over");
        await Answer.IsProblem(
            await Desk.PostAsync(
                $"/api/v1/letters/{letter.Id}/follow-ups",
                new { @event = "destruction-decided", on = "2027-08-10" },
                ifMatch: letter.Tag),
            422,
            "letter.kept_a_year",
            "on");

        app.Clock.SetDay(2027, 8, 11);
        await SweepAsync();
        await SweepAsync();
        Assert.Equal(
            "LUU-01",
            (string?)Assert.Single(await Leader.ListAsync("notices"), n => (string?)n["event"] == "keeping-over")["rule"]);
        var decided = await Desk.ChangeAsync("letters", letter, "follow-ups", new { @event = "destruction-decided", on = "2027-08-11" });
        Assert.Equal("2027-08-11", decided["destructionDecidedOn"]);
        Assert.Equal("met", Text(Assert.Single(await DeadlinesOf(letter), d => Text(d, "ruleId") == "LUU-01"), "ending"));
    }

    [Fact]
    public async Task What_a_journal_says_of_longer_checks_and_regulations_is_taken_and_told_again()
    {
        const string Lines = """
            {"type":"case","source":"s","key":"C1","unit":"dd-ubnd","kind":"denunciation","field":"land","title":"Tố cáo"}
            {"type":"letter","source":"s","key":"L1","unit":"dd-ubnd","receivedOn":"2026-08-03","channel":"post","kind":"denunciation","instance":1,"field":"land","case":"C1","manyPlaces":true}
            {"type":"letter","source":"s","key":"L2","unit":"dd-ubnd","receivedOn":"2026-08-03","channel":"post","kind":"denunciation","instance":1,"field":"land","case":"C1","delegatedCheck":true,"longerCheckOn":"2026-08-05","longerCheckReason":"Ủy quyền"}
            {"type":"case","source":"s","key":"C2","unit":"dd-ubnd","kind":"petition","field":"other","title":"Phản ánh"}
            {"type":"letter","source":"s","key":"L3","unit":"dd-ubnd","receivedOn":"2026-08-03","channel":"post","kind":"petition","instance":1,"field":"other","case":"C2","onRegulations":true}
            """;
        await app.ImportAsync(Lines);
        await app.ImportAsync(Lines);

        Assert.Equal(
            ["2026-08-10", "2026-08-17", "2026-08-17"],
            (await Desk.ListAsync("letters")).Select(l => (string?)l["processingDueOn"]).Order());
        Assert.Equal(
            ["PAKN-B 2026-08-10", "TC-01 2026-08-17", "TC-01 2026-08-17"],
            (await Leader.ListAsync("deadlines/due-soon?days=30"))
                .Where(d => (string?)d["rule"] is "PAKN-B" or "TC-01")
                .Select(d => $"{d["rule"]} {d["dueOn"]}")
                .Order());
    }

    private async Task RefusedLonger(Seen letter, string on, string code) =>
        await Answer.IsProblem(
            await Desk.PostAsync(
                $"/api/v1/letters/{letter.Id}/longer-check",
                new
                {
                    on,
                    ground = "delegated",
                    reason = "Ủy quyền kiểm tra",
                },
                ifMatch: letter.Tag),
            422,
            code);

    private Task<Seen> DenunciationAsync() => Desk.RegisterLetterAsync(new { kind = "denunciation" });

    private Task SweepAsync() => app.WithAsync<DeadlineMonitor>(job => job.RunAsync(TestContext.Current.CancellationToken));

    /// <summary>The clocks of a letter, which are shown with those of its case.</summary>
    private async Task<List<JsonObject>> DeadlinesOf(Seen letter) =>
        [.. (await Answer.Is(await Desk.GetAsync($"/api/v1/cases/{letter.Body["cases"]![0]}/deadlines"), 200))["deadlines"]!.AsArray()
            .Select(d => d!.AsObject()).Where(d => (string?)d["letter"] == $"{letter.Id}")];

    private static string? Text(JsonObject from, string member) => from[member]?.ToString();
}
