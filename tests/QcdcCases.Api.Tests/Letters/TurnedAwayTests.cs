using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Api.Tests.Scenarios;
using QcdcCases.Application.Jobs;
using QcdcCases.Domain.Access;
using QcdcCases.Persistence.Jobs;
using Xunit;

namespace QcdcCases.Api.Tests.Letters;

/// <summary>What ends at this unit with its letter, what does not, and what follows afterwards.</summary>
public sealed class TurnedAwayTests(CasesApplication app) : IClassFixture<CasesApplication>
{
    private static readonly object Guided = new
    {
        on = "2026-08-05",
        eligible = true,
        jurisdiction = "other",
        outcome = "guided",
        receiver = "UBND tỉnh",
    };

    private HttpClient Desk => app.As(StaffRole.LetterOfficer, "dd-ubnd");

    [Theory]
    [InlineData("complaint")]
    [InlineData("denunciation")]
    [InlineData("petition")]
    public async Task A_later_letter_takes_the_case_up_again(string kind)
    {
        var first = await Processed(await Desk.RegisterLetterAsync(new { kind, channel = "in-person", receivedOn = "2026-08-03" }), Guided);
        var about = await Desk.CaseOfAsync(first);
        Assert.Equal("guided", about["status"]);
        await Answer.IsProblem(
            await Desk.PostAsync($"/api/v1/cases/{about.Id}/acceptance", new { on = "2026-08-06" }, ifMatch: about.Tag),
            422,
            "case.turned_away");

        var second = await Desk.RegisterLetterAsync(new { kind, receivedOn = "2026-08-06", cases = new[] { about.Id } });
        Assert.Equal("guided", (await Desk.CaseAsync(about.Id))["status"]);
        second = await Processed(second, Bodies.Accepted(new { on = "2026-08-07" }));

        Assert.Equal(
            ("accepted", "2026-08-07"),
            ((await Desk.CaseAsync(about.Id))["status"], (await Desk.CaseAsync(about.Id))["acceptedOn"]));
        Assert.Equal(("2026-08-05", null), ((await Desk.LetterAsync(first.Id))["finishedOn"], second["finishedOn"]));
    }

    [Fact]
    public async Task A_case_that_another_letter_still_waits_for_is_not_ended()
    {
        var first = await Desk.RegisterLetterAsync(new { receivedOn = "2026-08-03" });
        var second = await Desk.RegisterLetterAsync(new { receivedOn = "2026-08-04", cases = first.Body["cases"]!.DeepClone() });

        await Processed(first, Guided);
        Assert.Equal("received", (await Desk.CaseOfAsync(first))["status"]);

        await Processed(second, new { on = "2026-08-07", eligible = false, outcome = "filed", reason = "Trùng đơn" });
        Assert.Equal("filed", (await Desk.CaseOfAsync(first))["status"]);
    }

    [Fact]
    public async Task A_case_that_is_under_way_or_decided_goes_on()
    {
        var first = await Processed(
            await Desk.RegisterLetterAsync(new { kind = "complaint", receivedOn = "2026-08-03" }),
            Bodies.Accepted(new { on = "2026-08-04" }));
        var repeated = await Desk.RegisterLetterAsync(
            new
            {
                kind = "complaint",
                receivedOn = "2026-08-05",
                cases = first.Body["cases"]!.DeepClone(),
            });
        await Processed(
            repeated,
            new
            {
                on = "2026-08-06",
                eligible = false,
                outcome = "filed",
                reason = "Trùng đơn",
            });
        Assert.Equal("accepted", (await Desk.CaseOfAsync(first))["status"]);

        await Desk.ChangeAsync("cases", await Desk.CaseOfAsync(first), "decision", new { on = "2026-08-07", result = "rejected" });
        var second = await Desk.RegisterLetterAsync(
            new
            {
                kind = "complaint",
                instance = 2,
                receivedOn = "2026-08-08",
                cases = first.Body["cases"]!.DeepClone(),
            });
        await Processed(
            second,
            new
            {
                on = "2026-08-09",
                eligible = true,
                jurisdiction = "own",
                outcome = "not-accepted",
                ground = "no-signature",
            });

        var about = await Desk.CaseOfAsync(first);
        Assert.Equal(("decided", "1"), (about["status"], about["instance"]));
    }

    [Fact]
    public async Task The_case_stays_where_that_is_said_and_a_step_begun_by_hand_is_ended_too()
    {
        var left = await Desk.RegisterLetterAsync(new { receivedOn = "2026-08-03" });
        await Processed(left, new { on = "2026-08-05", eligible = true, jurisdiction = "other", outcome = "guided", acceptCases = false });
        Assert.Equal("received", (await Desk.CaseOfAsync(left))["status"]);

        var screened = await Desk.RegisterLetterAsync(new { kind = "complaint", receivedOn = "2026-08-03" });
        await Desk.ChangeAsync("cases", await Desk.CaseOfAsync(screened), "steps", new { @event = "screening-begun", on = "2026-08-04" });
        await Processed(screened, Guided);
        Assert.Equal("guided", (await Desk.CaseOfAsync(screened))["status"]);
    }

    [Fact]
    public async Task What_the_counter_turned_away_leaves_the_worklist_and_the_overdue_lists()
    {
        var me = await Desk.MeAsync();
        var letter = await Desk.RegisterLetterAsync(new { kind = "complaint", receivedOn = "2026-08-03" });
        letter = await Desk.ChangeAsync("letters", letter, "assignment", new { assignee = me });
        await Processed(letter, Guided);

        var about = await Desk.CaseOfAsync(letter);
        Assert.DoesNotContain(await Desk.ListAsync("worklist"), w => (Guid)w["id"]! == about.Id || (Guid)w["id"]! == letter.Id);
        Assert.DoesNotContain(
            await Desk.ListAsync("deadlines/due-soon?days=366"),
            d => (Guid)d["subjectId"]! == about.Id || (Guid)d["subjectId"]! == letter.Id);
    }

    [Fact]
    public async Task A_reply_to_a_transferred_letter_is_chased_until_it_comes_and_then_the_citizen_is_told()
    {
        var me = await Desk.MeAsync();
        var letter = await Desk.RegisterLetterAsync(new { kind = "petition", receivedOn = "2026-08-03" });
        letter = await Desk.ChangeAsync("letters", letter, "assignment", new { assignee = me });
        letter = await Processed(
            letter,
            new
            {
                on = "2026-08-05",
                eligible = true,
                jurisdiction = "other",
                outcome = "transferred",
                receiver = "Sở Xây dựng",
                replyBy = "2026-08-20",
                tellCitizen = true,
            });
        await Answer.IsProblem(
            await Desk.PostAsync(
                $"/api/v1/letters/{letter.Id}/follow-ups",
                new { @event = "citizen-told", on = "2026-08-10" },
                ifMatch: letter.Tag),
            422,
            "letter.nothing_to_follow",
            "event");
        app.Clock.SetDay(2026, 8, 21);
        await SweepAsync();
        Assert.Contains(await Desk.ListAsync("notices"), n => (string)n["event"]! == "reply-missing" && (Guid)n["subjectId"]! == letter.Id);

        letter = await Desk.ChangeAsync("letters", letter, "follow-ups", new { @event = "reply-received", on = "2026-08-21" });
        Assert.Equal("2026-08-21", letter["repliedOn"]);
        var due = Assert.Single(await Desk.ListAsync("deadlines/due-soon?days=30"), d => (Guid)d["subjectId"]! == letter.Id);
        Assert.Equal(("TCD-08", "2026-08-27"), ((string)due["rule"]!, (string)due["dueOn"]!));
        letter = await Desk.ChangeAsync("letters", letter, "follow-ups", new { @event = "citizen-told", on = "2026-08-21" });

        Assert.DoesNotContain(await Desk.ListAsync("deadlines/due-soon?days=30"), d => (Guid)d["subjectId"]! == letter.Id);
        Assert.Equal(
            ["letter.registered", "letter.assigned", "letter.processed", "letter.reply-received", "letter.citizen-told"],
            (await Desk.ListAsync($"letters/{letter.Id}/history")).Select(h => (string)h["action"]!));
    }

    [Fact]
    public async Task Deputies_who_passed_a_complaint_on_are_told_what_came_of_it()
    {
        var letter = await Desk.RegisterLetterAsync(new
        {
            kind = "complaint", receivedOn = "2026-08-03", forwardedBy = "Đoàn đại biểu Quốc hội tỉnh", forwarderKind = "deputies",
        });
        letter = await Processed(letter, Bodies.Accepted(new { on = "2026-08-04" }));
        await Desk.ChangeAsync("cases", await Desk.CaseOfAsync(letter), "decision", new { on = "2026-08-07", result = "rejected" });

        var clock = Assert.Single(
            (await Answer.Is(await Desk.GetAsync($"/api/v1/cases/{(await Desk.CaseOfAsync(letter)).Id}/deadlines"), 200))[
                "deadlines"
            ]!.AsArray(),
            d => (string)d!["ruleId"]! == "TCD-07")!;
        Assert.Equal(
            ("2026-08-07", "2026-08-18", (string?)null),
            ((string)clock["startedOn"]!, (string)clock["due"]!, (string?)clock["metOn"]));

        letter = await Desk.ChangeAsync(
            "letters",
            await Desk.LetterAsync(letter.Id),
            "follow-ups",
            new { @event = "forwarder-told", on = "2026-08-10" });
        Assert.Equal("2026-08-10", letter["forwarderToldOn"]);
    }

    [Fact]
    public async Task A_complaint_that_came_after_its_window_is_accepted_for_a_good_reason_only()
    {
        var letter = await Desk.RegisterLetterAsync(new { kind = "complaint", receivedOn = "2026-08-10", knownOn = "2026-05-08" });
        var path = $"/api/v1/letters/{letter.Id}/processing";

        var problem = await Answer.IsProblem(
            await Desk.PostAsync(path, Bodies.Accepted(), ifMatch: letter.Tag),
            422,
            "letter.time_barred",
            "lateForGoodReason");
        Assert.Equal("Luật Khiếu nại Đ9, Đ11 k6, Đ48", (string?)problem["article"]);
        await Processed(letter, Bodies.Accepted(new { lateForGoodReason = true }));

        var inTime = await Desk.RegisterLetterAsync(new { kind = "complaint", receivedOn = "2026-08-10", knownOn = "2026-05-11" });
        await Processed(inTime, Bodies.Accepted());
        await Answer.IsProblem(
            await Desk.PostAsync(
                "/api/v1/letters",
                Bodies.Letter(
                    new
                    {
                        kind = "complaint",
                        receivedOn = "2026-08-09",
                        knownOn = "2026-08-10",
                    })),
            422,
            "letter.known_after_receipt",
            "knownOn");
    }

    private Task<Seen> Processed(Seen letter, object body) => Desk.ChangeAsync("letters", letter, "processing", body);

    private Task SweepAsync() => app.WithAsync<JobExecutor>(async jobExecutor =>
        Assert.Equal(JobRunState.Done, await jobExecutor.RunAsync("watch-clocks", TestContext.Current.CancellationToken)));
}
