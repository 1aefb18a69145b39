#if FULL_REGISTRY
using Hangfire;
using Hangfire.Logging;
using Hangfire.States;
using Microsoft.Extensions.DependencyInjection.Extensions;
using QcdcCases.Jobs.Hangfire;
#endif
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quartz;
using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Api.Tests.Jobs;
using QcdcCases.Jobs.Quartz;
using QcdcCases.Persistence;
using QcdcCases.Persistence.Jobs;
using QcdcCases.Persistence.SqlServer;
using Xunit;

namespace QcdcCases.Api.Tests.Engines;

/// <summary>Two servers that share Quartz's tables, one of them a process that is killed in the middle of a job.</summary>
public sealed class QuartzServersTests
{
    [Fact]
    public async Task A_job_whose_server_is_killed_goes_to_the_other_and_nothing_is_raised_twice()
    {
        await using var app = new QuartzServers();
        await app.LoseOneAsync();
    }

    private sealed class QuartzServers : TwoServers
    {
        protected override string Prepared => "quartz";

        protected override async Task StartAsync()
        {
            var store = TestDatabase.IsSqlServer
                ? QuartzStores.SqlServer(SqlServerSetup.Client, Database.ConnectionString)
                : QuartzStores.PostgreSql(Database.ConnectionString);
            await using var services = new ServiceCollection().AddLogging().AddQuartzJobs(store, mayProvision: false).BuildServiceProvider();
            var scheduler = await services.GetRequiredService<ISchedulerFactory>().GetScheduler(TestContext.Current.CancellationToken);
            await scheduler.TriggerJob(new JobKey(Sweep), cancellationToken: TestContext.Current.CancellationToken);
        }

        protected override Task<int> ServersAsync() => CountAsync("select count(*) as \"Value\" from QRTZ_SCHEDULER_STATE");

        // Nobody else may sweep by its table before the one that was begun has ended or is given up.
        protected override async Task<bool> IsTakenOverAsync() =>
            (await RunsAsync()).Contains(JobRunState.Done) && await CountAsync("select count(*) as \"Value\" from QRTZ_FIRED_TRIGGERS where STATE = 'EXECUTING'") == 0;

        private async Task<int> CountAsync(string sql)
        {
            await using var db = new CasesDbContext(Database.Options);
            return await db.Database.SqlQueryRaw<int>(sql).SingleAsync(TestContext.Current.CancellationToken);
        }
    }
}

/// <summary>As <see cref="QuartzServersTests"/>, with Hangfire; skipped, by name, where it is not built.</summary>
[Collection(HangfireApplication.OneLog)]
public sealed class HangfireServersTests
{
    [Fact]
    public async Task A_job_whose_server_is_killed_goes_to_the_other_and_nothing_is_raised_twice()
    {
        HangfireApplication.SkipWithout();
#if FULL_REGISTRY
        await using var app = new HangfireServers();
        await app.LoseOneAsync();
    }

    private sealed class HangfireServers : TwoServers
    {
        private JobStorage? storage;

        private string? job;

        protected override string Prepared => "hangfire";

        private JobStorage Storage => storage ??= HangfireApplication.Store(Database)(false);

        protected override async Task PrepareAsync()
        {
            await base.PrepareAsync();

            // That of the command, which has ended.
            LogProvider.SetCurrentLogProvider(null);
        }

        protected override Task StartAsync()
        {
            job = new BackgroundJobClient(Storage).Enqueue<HangfireJob>(j => j.RunAsync(Sweep, CancellationToken.None));
            return Task.CompletedTask;
        }

        protected override Task<int> ServersAsync() => Task.FromResult(Storage.GetMonitoringApi().Servers().Count);

        protected override Task<bool> IsTakenOverAsync()
        {
            using var connection = Storage.GetConnection();
            return Task.FromResult(connection.GetJobData(job).State == SucceededState.StateName);
        }

        // It does not wait five minutes for another to be heard of, but longer than that one stands still.
        protected override void AdjustSurvivor(IServiceCollection services) =>
            services.Replace(ServiceDescriptor.Singleton(_ => HangfireApplication.Store(Database, TimeSpan.FromSeconds(15))(false)));
    }
#else
        await Task.CompletedTask;
    }
#endif
}
