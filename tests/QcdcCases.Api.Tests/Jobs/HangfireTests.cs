using System.Data.Common;
using Hangfire;
using Hangfire.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Api.Tests.Scenarios;
using QcdcCases.Application.Jobs;
using QcdcCases.Domain.Access;
using QcdcCases.Jobs.Hangfire;
using QcdcCases.Persistence.SqlServer;
using Xunit;

namespace QcdcCases.Api.Tests.Jobs;

/// <summary>With Hangfire's server over a database that only <c>migrate</c> has prepared.</summary>
[Collection(HangfireApplication.OneLog)]
public sealed class HangfireTests(HangfireApplication app) : IClassFixture<HangfireApplication>
{
    [Fact]
    public async Task What_is_asked_for_runs_soon_and_the_schedule_is_known()
    {
        var administrator = app.As(StaffRole.Administrator, "dd");
        await administrator.RunAskedForAsync();

        Assert.All(await administrator.ListAsync("jobs"), job => Assert.NotNull(job["nextRunAt"]));
    }

    [Fact]
    public async Task The_runners_own_pages_are_for_who_manages_jobs()
    {
        Assert.Equal(401, (int)(await app.AsNobody().GetAsync("/jobs")).StatusCode);
        Assert.Equal(403, (int)(await app.As(StaffRole.Leader, "dd").GetAsync("/jobs/recurring")).StatusCode);
        var pages = await app.As(StaffRole.Administrator, "dd").GetAsync("/jobs/recurring?from=0&count=10");
        Assert.Equal(200, (int)pages.StatusCode);
        Assert.Contains("watch-clocks", await pages.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_job_stands_there_once_under_its_code_and_a_retired_one_no_more()
    {
        await app.WithAsync<IRecurringJobManager>(manager =>
        {
            manager.AddOrUpdate<HangfireJob>("retired", job => job.RunAsync("retired", CancellationToken.None), "0 0 1 1 *");
            return Task.CompletedTask;
        });

        // As another server does when it starts.
        await app.WithAsync<IEnumerable<IHostedService>>(services =>
            services.Single(s => s.GetType().Name == "HangfireSchedule").StartAsync(CancellationToken.None));

        await app.WithAsync<JobStorage>(storage =>
        {
            using var connection = storage.GetConnection();
            Assert.Equal(JobSchedule.All.Select(j => j.Code).Order(), connection.GetRecurringJobs().Select(j => j.Id).Order());
            return Task.CompletedTask;
        });
    }

    [Fact]
    public async Task Tables_that_are_not_there_are_not_taken_for_prepared()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var services = new ServiceCollection()
            .AddHangfireJobs(HangfireApplication.Store(database), mayProvision: false)
            .BuildServiceProvider();

        await Assert.ThrowsAnyAsync<DbException>(() =>
            services.GetRequiredService<IJobRunner>().CreateTablesAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public void What_its_tables_name_keeps_its_name()
    {
        Assert.Equal(
            "QcdcCases.Jobs.Hangfire.HangfireJob, QcdcCases.Jobs.Hangfire",
            $"{typeof(HangfireJob).FullName}, {typeof(HangfireJob).Assembly.GetName().Name}");
        Assert.Equal(
            [typeof(string), typeof(CancellationToken)],
            typeof(HangfireJob).GetMethod("RunAsync")!.GetParameters().Select(p => p.ParameterType));
        Assert.Equal(
            [typeof(string), typeof(Guid), typeof(CancellationToken)],
            typeof(HangfireJob).GetMethod("RunRequestedAsync")!.GetParameters().Select(p => p.ParameterType));
    }
}

/// <summary>As <see cref="SchedulerApplication"/>, for tests that look into Hangfire itself.</summary>
public sealed class HangfireApplication : SchedulerApplication
{
    /// <summary>Hangfire has one log for the whole process: no two of its tests run at once.</summary>
    public const string OneLog = "Hangfire";

    /// <summary>Where Hangfire's tables lie in a database of the tests.</summary>
    /// <param name="silence">How long a server may not be heard of before its job is given to another.</param>
    public static Func<bool, JobStorage> Store(TestDatabase database, TimeSpan? silence = null) => TestDatabase.IsSqlServer
        ? HangfireStores.SqlServer(SqlServerSetup.Client, database.ConnectionString, silence)
        : HangfireStores.PostgreSql(database.ConnectionString, silence);
}
