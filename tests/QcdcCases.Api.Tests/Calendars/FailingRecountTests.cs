using Microsoft.EntityFrameworkCore;
using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Api.Tests.Scenarios;
using QcdcCases.Application.Jobs;
using QcdcCases.Domain.Access;
using QcdcCases.Domain.Deadlines;
using QcdcCases.Persistence.Jobs;
using Xunit;

namespace QcdcCases.Api.Tests.Calendars;

/// <summary>
/// A record that cannot be counted is named and left out: it holds up neither the others nor the next change of the calendar.
/// </summary>
public sealed class FailingRecountTests(CasesApplication app) : IClassFixture<CasesApplication>
{
    private const int Letters = 40;

    private HttpClient Administrator => app.As(StaffRole.Administrator, "dd");

    [Fact]
    public async Task A_record_that_always_fails_is_named_and_counted_once_it_is_mended()
    {
        await app.ImportAsync(string.Join('\n', Enumerable.Range(0, Letters).SelectMany(LinesOf)));
        var (bad, version) = await BreakAsync("fl-7");
        var year = OfficialCalendars
            .Calendar.GetYear(2026)
            .With(new CalendarDay(new(2026, 8, 12), CalendarDayType.Holiday, "Nghỉ theo quyết định"));
        await Answer.Is(await Administrator.TryEnterAsync(year), 200);
        await app.RecountedAsync();

        var recount = await Answer.Is(await Administrator.GetAsync("/api/v1/calendar/2026/recount"), 200);
        Assert.Equal(("done-in-part", Letters, Letters - 1), ((string)recount["state"]!, (int)recount["looked"]!, (int)recount["moved"]!));
        Assert.Equal(bad, (Guid)Assert.Single(recount["failures"]!.AsArray())!["subject"]!);
        Assert.Equal(JobRunState.Done, await RetryAsync());
        Assert.Single((await Answer.Is(await Administrator.GetAsync("/api/v1/calendar/2026/recount"), 200))["failures"]!.AsArray());

        // The next change is not refused.
        await app.InDatabaseAsync(db =>
            db.Deadlines.Where(c => c.SubjectId == bad && c.RuleId == "TCD-06")
                .ExecuteUpdateAsync(s => s.SetProperty(c => c.RuleVersion, version)));
        var later = year.With(new CalendarDay(new(2026, 8, 13), CalendarDayType.Holiday, "Nghỉ theo quyết định"));
        await app.EnterAsync(Administrator, later);
        Assert.Equal(JobRunState.Done, await RetryAsync());

        var years = (await Administrator.ListAsync("calendar")).Single(y => (int)y["year"]! == 2026);
        Assert.Equal("done", (string)years["recount"]!["state"]!);
        await app.InDatabaseAsync(async db =>
        {
            Assert.Empty(await db.CalendarRecountFailures.ToListAsync());
            var due = DeadlineLedger
                .Of(DeadlineRules.Find("TCD-06", new(2026, 8, 10))!, new(2026, 8, 10))
                .Evaluate(new WorkingCalendar([later]))
                .Due;
            Assert.Equal(Letters, await db.Deadlines.CountAsync(c => c.RuleId == "TCD-06" && c.DueOn == due));
        });
    }

    private async Task<(Guid Letter, string Version)> BreakAsync(string key)
    {
        var (id, version) = (Guid.Empty, string.Empty);
        await app.InDatabaseAsync(async db =>
        {
            id = await db.Letters.Where(l => l.Key == key).Select(l => l.Id).SingleAsync();
            version = await db.Deadlines.Where(c => c.SubjectId == id && c.RuleId == "TCD-06").Select(c => c.RuleVersion).SingleAsync();
            await db
                .Deadlines.Where(c => c.SubjectId == id && c.RuleId == "TCD-06")
                .ExecuteUpdateAsync(s => s.SetProperty(c => c.RuleVersion, "không có"));
        });
        return (id, version);
    }

    private async Task<JobRunState> RetryAsync()
    {
        var state = JobRunState.Running;
        await app.WithAsync<JobExecutor>(async jobExecutor =>
            state = await jobExecutor.RunAsync("retry-recounts", TestContext.Current.CancellationToken));
        return state;
    }

    private static IEnumerable<string> LinesOf(int number) =>
        [
            $$"""{"type":"case","key":"fc-{{number}}","unit":"dd-ubnd","kind":"petition","field":"land","title":"Việc {{number}}"}""",
            $$"""{"type":"letter","key":"fl-{{number}}","unit":"dd-ubnd","receivedOn":"2026-08-10","channel":"post","kind":"petition","instance":1,"field":"land","case":"fc-{{number}}"}""",
        ];
}
