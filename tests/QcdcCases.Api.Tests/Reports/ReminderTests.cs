using Microsoft.EntityFrameworkCore;
using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Api.Tests.Scenarios;
using QcdcCases.Application.Reports;
using QcdcCases.Domain.Access;
using QcdcCases.Domain.Escalation;
using Xunit;

namespace QcdcCases.Api.Tests.Reports;

/// <summary>The first quarter of 2026 ends on 14/3; the reports of a district's units are due on 17/3.</summary>
public sealed class ReminderTests(CasesApplication app) : IClassFixture<CasesApplication>
{
    [Fact]
    public async Task Units_are_reminded_and_superiors_told_who_is_missing_each_once_however_often_the_job_runs()
    {
        var (leader, below) = (app.As(StaffRole.Leader, "dd"), app.As(StaffRole.Leader, "dd-x01"));
        app.Clock.SetDay(2026, 3, 14);
        await Answer.Is(await leader.GetAsync("/api/v1/me"), 200);
        await Answer.Is(await below.GetAsync("/api/v1/me"), 200);
        await RunAsync();
        Assert.Empty(await RaisedAsync("dd-x01"));

        app.Clock.SetDay(2026, 3, 15);
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => RunAsync()));
        Assert.Equal([(DeadlineEvent.ReportDue, 0)], await RaisedAsync("dd-x01"));

        app.Clock.SetDay(2026, 3, 17);
        await new ReportsClient(leader).CloseAsync("dd-x02", "2026-Q1");
        await RunAsync();
        await RunAsync();
        Assert.Equal([(DeadlineEvent.ReportDue, 0), (DeadlineEvent.ReportDue, 1)], await RaisedAsync("dd-x01"));
        Assert.Equal([(DeadlineEvent.ReportDue, 0)], await RaisedAsync("dd-x02"));

        app.Clock.SetDay(2026, 3, 19);
        await RunAsync();
        await RunAsync();
        Assert.Equal(
            [(DeadlineEvent.ReportDue, 0), (DeadlineEvent.ReportDue, 1), (DeadlineEvent.ReportOverdue, 0)],
            await RaisedAsync("dd-x01"));
        Assert.Contains((DeadlineEvent.ReportsMissing, 0), await RaisedAsync("dd"));

        var notices = (await below.ListAsync("notices")).Where(n => (string)n["unit"]! == "dd-x01").ToList();
        Assert.Equal(["report-overdue", "report-due", "report-due"], notices.Select(n => (string)n["event"]!));
        Assert.All(
            notices,
            n =>
                Assert.Equal(
                    ("2025-12-15", "2026-03-14", "2026-03-17"),
                    ((string)n["period"]!["from"]!, (string)n["period"]!["to"]!, (string)n["dueOn"]!)));
        Assert.All(notices, n => Assert.False((bool)n["ended"]!));
        await new ReportsClient(below).CloseAsync("dd-x01", "2026-Q1");
        Assert.All((await below.ListAsync("notices")).Where(n => (string)n["unit"]! == "dd-x01"), n => Assert.True((bool)n["ended"]!));
        var told = Assert.Single(
            await leader.ListAsync("notices"),
            n => (string)n["event"]! == "reports-missing" && (string)n["unit"]! == "dd");
        var read = await leader.PutAsync($"/api/v1/notices/{told["id"]}/reading", ifMatch: $"\"{Guid.Parse((string)told["version"]!):N}\"");
        Assert.NotNull((await Answer.Is(read, 200))["seenAt"]);
    }

    private Task RunAsync() => app.WithAsync<RemindOfReports>(job => job.RunAsync(TestContext.Current.CancellationToken));

    private async Task<List<(DeadlineEvent Event, int Rung)>> RaisedAsync(string unit)
    {
        var (from, raised) = (new DateOnly(2025, 12, 15), new List<EscalationEvent>());
        await app.InDatabaseAsync(async db =>
        {
            var id = await db.Units.Where(u => u.Key == unit).Select(u => u.Id).SingleAsync();
            raised = await db
                .EscalationEvents.AsNoTracking()
                .Where(e => e.UnitId == id && e.PeriodFrom == from)
                .OrderBy(e => e.Event)
                .ThenBy(e => e.Rung)
                .ToListAsync();
        });
        return [.. raised.OrderBy(e => e.RaisedAt).Select(e => (e.Event, e.Rung))];
    }
}
