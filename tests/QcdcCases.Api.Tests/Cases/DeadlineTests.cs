using Microsoft.EntityFrameworkCore;
using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Api.Tests.Scenarios;
using QcdcCases.Domain.Access;
using QcdcCases.Domain.Deadlines;
using Xunit;

namespace QcdcCases.Api.Tests.Cases;

public sealed class DeadlineTests(CasesApplication app) : IClassFixture<CasesApplication>
{
    private HttpClient Desk => app.As(StaffRole.LetterOfficer, "dd-ubnd");

    [Fact]
    public async Task A_letters_clocks_begin_with_its_receipt_and_end_with_its_processing()
    {
        var letter = await Desk.RegisterLetterAsync(new { kind = "denunciation", receivedOn = "2026-08-03", forwardedBy = "Báo Lâm Đồng" });

        Assert.Equal(
            [("TC-01", "2026-08-12"), ("TC-12", "2026-08-24"), ("TCD-06", "2026-08-17"), ("TCD-10", "2026-09-17")],
            (await DeadlinesOf(letter.Id)).Select(c => (c.RuleId, $"{c.DueOn:yyyy-MM-dd}")));

        await Desk.ChangeAsync("letters", letter, "processing", Bodies.Accepted());

        Assert.Equal(
            [("TC-01", DeadlineEnding.Met), ("TC-12", DeadlineEnding.Met), ("TCD-06", DeadlineEnding.Met), ("TCD-10", DeadlineEnding.Met)],
            (await DeadlinesOf(letter.Id)).Select(c => (c.RuleId, c.Ending!.Value)));
    }

    [Fact]
    public async Task A_letter_of_another_kind_is_counted_anew_from_its_receipt()
    {
        var letter = await Desk.RegisterLetterAsync(new { kind = "complaint", receivedOn = "2026-08-03" });
        var response = await Desk.PutAsync(
            $"/api/v1/letters/{letter.Id}/classification",
            new
            {
                kind = "denunciation",
                field = "land",
                summary = "Tố cáo",
            },
            ifMatch: letter.Tag);
        await Answer.Is(response, 200);

        var deadline = Assert.Single(await DeadlinesOf(letter.Id), c => c.Duty == "processing");

        Assert.Equal(("TC-01", new DateOnly(2026, 8, 3)), (deadline.RuleId, deadline.StartedOn));
        Assert.Equal([LedgerEntryKind.Start, LedgerEntryKind.Reclassify], deadline.Entries.Select(e => e.Kind));
    }

    [Fact]
    public async Task What_was_stored_is_what_the_story_gives_also_after_corrections()
    {
        var at = await Desk.OpenCaseAsync(new { kind = "denunciation" });
        at = await Desk.ChangeAsync("cases", at, "acceptance", new { on = "2026-07-01" });
        await ReplayEqualsStored(at.Id);
        at = await Step(at, new { @event = "complex-fixed", on = "2026-07-10", criteria = new[] { "many-people", "several-places" } });
        at = await Step(at, new { @event = "extended", on = "2026-07-20", until = "2026-08-20", documentNo = "1/GH" });
        at = await Step(at, new { @event = "suspended", on = "2026-07-25", ground = "waiting-for-result" });
        await ReplayEqualsStored(at.Id);
        Assert.Null((await Resolution(at.Id)).DueOn);
        at = await Step(at, new { @event = "resumed", on = "2026-07-30" });
        await ReplayEqualsStored(at.Id);
        Assert.Equal(at.Day("dueOn"), (await Resolution(at.Id)).DueOn);

        at = new Seen(await Answer.Is(await Desk.DeleteAsync($"/api/v1/cases/{at.Id}/steps/last", at.Tag), 200), string.Empty);
        await ReplayEqualsStored(at.Id);
        Assert.Null((await Resolution(at.Id)).DueOn);

        at = await Desk.CaseAsync(at.Id);
        at = await Step(at, new { @event = "resumed", on = "2026-08-03" });
        at = await Step(at, new { @event = "decided", on = "2026-08-05", result = "true" });
        await ReplayEqualsStored(at.Id);
        Assert.Equal(DeadlineEnding.Met, (await Resolution(at.Id)).Ending);
        Assert.Equal(
            ["TC-07", "TC-08", "TC-10"],
            (await DeadlinesOf(at.Id)).Where(c => c is { StartEvent: "decided", EndedOn: null }).Select(c => c.RuleId));
    }

    [Fact]
    public async Task A_trait_fixed_in_time_is_seen_by_the_case_and_its_clock_alike()
    {
        var at = await Desk.ChangeAsync("cases", await Desk.OpenCaseAsync(), "acceptance", new { on = "2026-08-03" });
        await ReplayEqualsStored(at.Id);

        at = await Desk.ChangeAsync(
            "cases",
            at,
            "traits",
            new
            {
                on = "2026-08-06",
                remote = true,
                documentNo = "5/TB",
                reason = "Thôn vùng xa, chỉ có đường mòn",
            });

        Assert.Equal("KN-06", (await Resolution(at.Id)).RuleId);
        Assert.Equal(new DateOnly(2026, 9, 17), (await Resolution(at.Id)).DueOn);
        await ReplayEqualsStored(at.Id);
    }

    [Fact]
    public async Task A_step_taken_back_leaves_clocks_that_never_ran()
    {
        var at = await Desk.ChangeAsync("cases", await Desk.OpenCaseAsync(), "acceptance", new { on = "2026-08-03" });
        at = await Desk.ChangeAsync("cases", at, "decision", new { on = "2026-08-07", result = "upheld" });

        await Answer.Is(await Desk.DeleteAsync($"/api/v1/cases/{at.Id}/steps/last", at.Tag), 200);

        Assert.All((await DeadlinesOf(at.Id)).Where(c => c.StartEvent == "decided"), c => Assert.Equal(DeadlineEnding.Void, c.Ending));
        Assert.Null((await Resolution(at.Id)).EndedOn);
        Assert.Single((await Answer.Is(await Desk.GetAsync($"/api/v1/cases/{at.Id}/deadlines"), 200))["deadlines"]!.AsArray());

        at = await Desk.CaseAsync(at.Id);
        await Desk.ChangeAsync("cases", at, "decision", new { on = "2026-08-10", result = "upheld" });

        Assert.Equal(new DateOnly(2026, 8, 13), Assert.Single(await DeadlinesOf(at.Id), c => c.RuleId == "KN-11").DueOn);
    }

    [Fact]
    public async Task Who_has_the_case_has_its_clocks()
    {
        var me = await Desk.MeAsync();
        var at = await Desk.ChangeAsync("cases", await Desk.OpenCaseAsync(), "acceptance", new { on = "2026-08-03" });
        await Desk.ChangeAsync("cases", at, "assignment", new { assignee = me });

        Assert.Equal(me, (await Resolution(at.Id)).AssigneeId);
    }

    [Fact]
    public async Task Deadlines_of_old_books_are_those_that_a_book_can_answer()
    {
        await app.ImportAsync(
            """
            {"type":"case","key":"clk-1","unit":"dd-ubnd","kind":"complaint","field":"land","title":"Việc cũ"}
            {"type":"letter","key":"clk-l1","unit":"dd-ubnd","receivedOn":"2023-03-01","channel":"post","kind":"complaint","instance":1,"field":"land","case":"clk-1"}
            {"type":"letter-processed","letter":"clk-l1","on":"2023-03-20","eligible":true,"jurisdiction":"own","outcome":"accepted"}
            {"type":"case-event","case":"clk-1","on":"2023-03-20","event":"accepted"}
            {"type":"case-event","case":"clk-1","on":"2023-05-30","event":"decided","result":"upheld"}
            """);
        var (caseId, letterId) = (Guid.Empty, Guid.Empty);
        await app.InDatabaseAsync(async db =>
        {
            caseId = await db.Cases.Where(c => c.Key == "clk-1").Select(c => c.Id).SingleAsync();
            letterId = await db.Letters.Where(l => l.Key == "clk-l1").Select(l => l.Id).SingleAsync();
        });

        Assert.Equal([("KN-05", DeadlineEnding.MetLate)], (await DeadlinesOf(caseId)).Select(c => (c.RuleId, c.Ending!.Value)));
        Assert.Equal(
            [("KN-04a", DeadlineEnding.MetLate), ("TCD-06", DeadlineEnding.MetLate)],
            (await DeadlinesOf(letterId)).Select(c => (c.RuleId, c.Ending!.Value)));
        await ReplayEqualsStored(caseId);
    }

    private Task<Seen> Step(Seen at, object body) => Desk.ChangeAsync("cases", at, "steps", body);

    private async Task<Deadline> Resolution(Guid caseId) =>
        Assert.Single(await DeadlinesOf(caseId), c => c.Duty == "resolution" && c.Ending is not DeadlineEnding.Void);

    private async Task<List<Deadline>> DeadlinesOf(Guid subject)
    {
        List<Deadline> deadlines = [];
        await app.InDatabaseAsync(async db =>
            deadlines = await db.Deadlines.AsNoTracking().Where(c => c.SubjectId == subject).OrderBy(c => c.RuleId).ToListAsync());
        return deadlines;
    }

    private Task ReplayEqualsStored(Guid caseId) =>
        app.InDatabaseAsync(async db =>
        {
            var at = await db.Cases.AsNoTracking().Include(c => c.Steps).SingleAsync(c => c.Id == caseId);
            var stored = await db
                .Deadlines.AsNoTracking()
                .Where(c => c.SubjectId == caseId && c.Ending != DeadlineEnding.Void)
                .ToListAsync();
            var told = at.GetTimeline(CalendarHistory.Official)
                .Deadlines.Select(d => (d.Duty, d.Ordinal, d.Rule.Id, Days(d.Ledger.Evaluate(OfficialCalendars.Calendar)), d.EndedOn));

            Assert.Equal(
                told.Order(),
                stored.Select(c => (c.Duty, c.Ordinal, c.RuleId, (c.RawDueOn, c.DueOn, c.OriginalDueOn), c.EndedOn)).Order());
            Assert.Equal(
                at.GetTimeline(CalendarHistory.Official).LastDay(1),
                stored.Where(c => c is { Duty: "resolution", Instance: 1 }).MaxBy(c => c.Ordinal)?.DueOn);
            Assert.Equal(
                stored.SingleOrDefault(c => c.Duty == "resolution" && c.Instance == at.Instance && c.EndedOn is null)?.DueOn,
                at.DueOn);
            Assert.All(
                stored,
                c => Assert.Equal((c.RawDueOn, c.DueOn, c.OriginalDueOn), Days(c.Ledger.Evaluate(OfficialCalendars.Calendar))));
        });

    private static (DateOnly?, DateOnly?, DateOnly) Days(DeadlineEvaluation deadline) =>
        (deadline.RawDue, deadline.LastDay, deadline.OriginalDue);
}
