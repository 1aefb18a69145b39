using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Application.Jobs;
using QcdcCases.Application.Operation;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;
using QcdcCases.Persistence.Jobs;
using Xunit;

namespace QcdcCases.Api.Tests.Operation;

public sealed class TelemetryTests(ScrapedApplication app) : IClassFixture<ScrapedApplication>
{
    [Fact]
    public async Task A_scraper_reads_requests_jobs_and_what_is_behind()
    {
        await app.WithAsync<JobExecutor>(jobExecutor => jobExecutor.RunAsync("tidy-runs", TestContext.Current.CancellationToken));
        await ReadStatusAsync();
        await app.AsNobody().GetAsync("/api/v1/deadlines/rules");

        var metrics = await app.AsNobody().GetStringAsync("/metrics", TestContext.Current.CancellationToken);

        Assert.Matches("qcdc_job_runs_total\\{[^}]*job=\"tidy-runs\"[^}]*state=\"done\"[^}]*\\} 1", metrics);
        Assert.Contains("qcdc_job_age_seconds{", metrics, StringComparison.Ordinal);
        Assert.Contains("qcdc_figures_pending", metrics, StringComparison.Ordinal);
        Assert.Contains("http_server_request_duration_seconds", metrics, StringComparison.Ordinal);
        Assert.Contains("dotnet_gc_collections", metrics, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Readiness_names_what_is_behind_and_stays_ready()
    {
        await InDatabaseAsync(db =>
            db.SetAside.Add(
                new SetAsideRecord
                {
                    Job = "watch-clocks",
                    Kind = SetAsideKind.Clock,
                    RecordId = Guid.CreateVersion7(),
                    Failure = "FormatException",
                    TriedOn = new(2026, 8, 3),
                }));
        await ReadStatusAsync();

        var ready = await Answer.Is(await app.AsNobody().GetAsync("/health/ready"), 200);

        Assert.Equal("ready", (string?)ready["status"]);
        Assert.Contains("set-aside", ready["behind"]!.AsArray().Select(b => (string?)b));
    }

    [Theory]
    [InlineData(29, false)]
    [InlineData(31, true)]
    public void A_job_is_late_after_its_own_time(int minutes, bool late)
    {
        var job = JobSchedule.Find("watch-clocks")!;

        Assert.Equal(late, new JobAge(job.Code, TimeSpan.FromMinutes(minutes), job.LateAfter).IsLate);
        Assert.False(new JobAge(job.Code, null, job.LateAfter).IsLate);
    }

    private Task ReadStatusAsync() => app.WithAsync<CasesDbContext>(async db => await app.WithAsync<RegisterMetrics>(async metrics =>
        metrics.Update(await RegisterStatus.ReadAsync(db, new OfficeClock(app.Clock), TestContext.Current.CancellationToken))));

    private Task InDatabaseAsync(Action<CasesDbContext> change) => app.WithAsync<CasesDbContext>(async db =>
    {
        change(db);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    });
}

/// <summary>As <see cref="CasesApplication"/>, scraped for metrics: the test server's connections have the port 0.</summary>
public sealed class ScrapedApplication : CasesApplication
{
    protected override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string> { ["Telemetry:ScrapePort"] = "0" };
}
