using Microsoft.EntityFrameworkCore;
using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Api.Tests.Scenarios;
using QcdcCases.Application.Deadlines;
using QcdcCases.Domain.Access;
using QcdcCases.Domain.Deadlines;
using Xunit;

namespace QcdcCases.Api.Tests.Calendars;

/// <summary>More letters than are counted in one part, by several servers at once, of which the connections break in between.</summary>
public sealed class RecountTests(CasesApplication app) : IClassFixture<CasesApplication>
{
    private const int Letters = 1200;
    private const int Servers = 3;

    [Fact]
    public async Task Every_record_moves_once_whoever_counts_and_whatever_breaks()
    {
        await app.ImportAsync(string.Join('\n', Enumerable.Range(0, Letters).SelectMany(LinesOf)));
        var year = OfficialCalendars
            .Calendar.GetYear(2026)
            .With(new CalendarDay(new(2026, 8, 12), CalendarDayType.Holiday, "Nghỉ theo quyết định"));

        await Answer.Is(await app.As(StaffRole.Administrator, "dd").TryEnterAsync(year), 200);
        var counting = Task.WhenAll(Enumerable.Range(0, Servers).Select(_ => CountAsync()));
        await Task.Delay(300);
        await app.Database.BreakConnectionsAsync();
        await counting;
        await app.RecountedAsync();

        await app.InDatabaseAsync(async db =>
        {
            var recount = await db.CalendarRecounts.AsNoTracking().SingleAsync();
            Assert.Equal((Letters, Letters, Letters), (recount.Total, recount.Looked, recount.Moved));
            var traces = await db.History.AsNoTracking().Where(h => h.Action == "letter.due-moved").Select(h => h.SubjectId).ToListAsync();
            Assert.Equal((Letters, Letters), (traces.Count, traces.Distinct().Count()));
            var due = DeadlineLedger
                .Of(DeadlineRules.Find("TCD-06", new(2026, 8, 10))!, new(2026, 8, 10))
                .Evaluate(new WorkingCalendar([year]))
                .Due;
            Assert.Equal(Letters, await db.Deadlines.CountAsync(c => c.RuleId == "TCD-06" && c.DueOn == due));
            Assert.Equal(Letters, await db.Letters.CountAsync(l => l.ProcessingDueOn == due));
        });
    }

    private static IEnumerable<string> LinesOf(int number) =>
        [
            $$"""{"type":"case","key":"rc-{{number}}","unit":"dd-ubnd","kind":"petition","field":"land","title":"Việc {{number}}"}""",
            $$"""{"type":"letter","key":"rl-{{number}}","unit":"dd-ubnd","receivedOn":"2026-08-10","channel":"post","kind":"petition","instance":1,"field":"land","case":"rc-{{number}}"}""",
        ];

    /// <summary>As one more server would, beside the application's own work; a broken connection ends its turn.</summary>
    private async Task CountAsync()
    {
        try
        {
            for (var more = true; more;)
            {
                await app.WithAsync<RecountDeadlines>(async recount => more = await recount.RunTurnAsync(CancellationToken.None));
            }
        }
        catch (Exception broken) when (broken is InvalidOperationException or System.Data.Common.DbException or DbUpdateException)
        {
            // Another goes on.
        }
    }
}
