#if FULL_REGISTRY
using System.Diagnostics;
using System.Globalization;
using Hangfire;
using Hangfire.Logging;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using QcdcCases.Api.Tests.Escalation;
using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Domain.Deadlines;
using QcdcCases.Domain.Escalation;
using QcdcCases.Domain.Shared;
using QcdcCases.Jobs.Hangfire;
using QcdcCases.Persistence;
using QcdcCases.Persistence.Jobs;
using QcdcCases.Persistence.SqlServer;
#endif
using QcdcCases.Api.Tests.Jobs;
using Xunit;

namespace QcdcCases.Api.Tests.Engines;

/// <summary>Two servers that share Hangfire's tables, one of them a process that is killed in the middle of a job; skipped, by name, where Hangfire is not built.</summary>
public sealed class HangfireServersTests
{
    [Fact]
    public async Task A_job_whose_server_is_killed_goes_to_the_other_and_nothing_is_raised_twice()
    {
        HangfireApplication.SkipWithout();
#if FULL_REGISTRY
        await using var app = new TwoServers();
        await app.InitializeAsync();
        var today = new OfficeClock(TimeProvider.System).Today;
        var clocks = await app.SeedAsync(5000, today.AddDays(-90));
        var naive = new NaiveWatch(EscalationLadder.Usual.LeadDays, [.. EscalationLadder.Usual.Rungs.Select(r => r.AfterDays)]);
        naive.Sweep(today, clocks.Select(c => (c.Id, c.DueOn, c.RawDueOn, c.EndedOn)));

        using var first = app.StartProcess();
        await using var second = app.Survivor();
        try
        {
            await TwoServers.UntilAsync(() => app.Servers() == 1, "The first server did not begin.");
            app.Enqueue("watch-clocks");
            await TwoServers.UntilAsync(async () => await app.RaisedAsync() is { Count: > 0 }, "The first server raised nothing.");

            // Nobody raises anything more before this ends: whoever sweeps stands still in the middle of a batch.
            await using (var db = new CasesDbContext(app.Database.Options))
            await using (await app.Database.BarAsync(db, "raised_events"))
            {
                Assert.Contains($":{first.Id.ToString(CultureInfo.InvariantCulture)}:", app.ServersAtWork().Single(), StringComparison.Ordinal);
                _ = second.Services;
                await TwoServers.UntilAsync(() => app.Servers() == 2, "The second server did not begin.");
                first.Kill();
                await first.WaitForExitAsync(TestContext.Current.CancellationToken);
                Assert.InRange((await app.RaisedAsync()).Count, 1, naive.Raised.Count() - 1);
            }

            await TwoServers.UntilAsync(() => app.Succeeded() == 1, "Nobody took the job over.");
        }
        finally
        {
            if (!first.HasExited)
            {
                first.Kill();
            }
        }

        Assert.Equal(naive.Raised.Order(), (await app.RaisedAsync()).Order());
        Assert.Equal([JobRunState.Running, JobRunState.Done], (await app.RunsAsync()).Order());
    }

    /// <summary>A database prepared for Hangfire, and the servers that a test starts over it.</summary>
    private sealed class TwoServers : SchedulerApplication
    {
        private JobStorage? storage;

        protected override string Runner => "others";

        protected override string Prepared => "hangfire";

        private JobStorage Storage => storage ??= Store()(false);

        /// <summary>Duties that are long overdue.</summary>
        public async Task<List<Clock>> SeedAsync(int count, DateOnly startedOn)
        {
            var rule = DeadlineRules.Find("KN-05", new DateOnly(2026, 7, 1))!;
            await InDatabaseAsync(async db =>
            {
                var unit = await db.Units.Where(u => u.Key == "dd-ubnd").Select(u => u.Id).SingleAsync();
                db.Clocks.AddRange(Enumerable.Range(0, count).Select(_ => ClockSeeds.Draft(rule, startedOn).Begin(unit)));
                await db.SaveChangesAsync();
            });
            List<Clock> clocks = [];
            await InDatabaseAsync(async db => clocks = await db.Clocks.AsNoTracking().ToListAsync());
            return clocks;
        }

        /// <summary>The program itself, as its own process; its end is noticed by nobody.</summary>
        public Process StartProcess() => Process.Start(ProgramProcess.With(
            Database.Settings().Append(new("Jobs:Runner", "hangfire")).Append(new("Logging:LogLevel:Default", "None")),
            ProgramProcess.Assembly,
            "--urls",
            "http://127.0.0.1:0"))!;

        /// <summary>A server in this process, that does not wait five minutes for another to be heard of, but longer than that one stands still.</summary>
        public WebApplicationFactory<Program> Survivor()
        {
            Clock.Set(TimeProvider.System.GetUtcNow());
            return Beside().WithWebHostBuilder(builder =>
            {
                builder.UseSetting("Jobs:Runner", "hangfire");
                builder.ConfigureTestServices(services => services.Replace(ServiceDescriptor.Singleton(_ => Store(TimeSpan.FromSeconds(15))(false))));
            });
        }

        public void Enqueue(string code)
        {
            // It knows one log for the whole process: that of the command that made its tables, which has ended.
            LogProvider.SetCurrentLogProvider(null);
            new BackgroundJobClient(Storage).Enqueue<HangfireJob>(job => job.RunAsync(code, CancellationToken.None));
        }

        public int Servers() => Storage.GetMonitoringApi().Servers().Count;

        public List<string> ServersAtWork() => Storage.GetMonitoringApi().ProcessingJobs(0, 10).ConvertAll(j => j.Value.ServerId);

        public long Succeeded() => Storage.GetMonitoringApi().SucceededListCount();

        public async Task<List<(Guid Clock, ClockEvent Event, DateOnly DueOn, int Rung)>> RaisedAsync()
        {
            List<RaisedEvent> raised = [];
            await InDatabaseAsync(async db => raised = await db.RaisedEvents.AsNoTracking().ToListAsync());
            return raised.ConvertAll(e => (e.ClockId!.Value, e.Event, e.DueOn, e.Rung));
        }

        public async Task<List<JobRunState>> RunsAsync()
        {
            List<JobRunState> states = [];
            await InDatabaseAsync(async db => states = await db.JobRuns.Where(r => r.Code == "watch-clocks").Select(r => r.State).ToListAsync());
            return states;
        }

        public static Task UntilAsync(Func<bool> isSo, string otherwise) => UntilAsync(() => Task.FromResult(isSo()), otherwise);

        public static async Task UntilAsync(Func<Task<bool>> isSo, string otherwise)
        {
            for (var attempt = 0; attempt < 600; attempt++)
            {
                if (await isSo())
                {
                    return;
                }

                await Task.Delay(100, TestContext.Current.CancellationToken);
            }

            Assert.Fail(otherwise);
        }

        private Func<bool, JobStorage> Store(TimeSpan? silence = null) => TestDatabase.IsSqlServer
            ? HangfireStores.SqlServer(SqlServerSetup.Client, Database.ConnectionString, silence)
            : HangfireStores.PostgreSql(Database.ConnectionString, silence);
    }
#else
        await Task.CompletedTask;
    }
#endif
}
