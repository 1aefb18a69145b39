using System.Diagnostics;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using QcdcCases.Api.Tests.Escalation;
using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Api.Tests.Jobs;
using QcdcCases.Domain.Deadlines;
using QcdcCases.Domain.Escalation;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;
using QcdcCases.Persistence.Jobs;
using Xunit;

namespace QcdcCases.Api.Tests.Engines;

/// <summary>
/// A database prepared for a runner, and two servers over it by the real time: the program as a process of its own, and another in this
/// one.
/// </summary>
public abstract class TwoServers : SchedulerApplication
{
    protected const string Sweep = "watch-clocks";

    /// <summary>The servers begin later.</summary>
    protected sealed override string Runner => "others";

    protected abstract override string Prepared { get; }

    /// <summary>
    /// Kills a server in the middle of a sweep of thousands of overdue duties; the other takes the job over, and raises each event once.
    /// </summary>
    public async Task LoseOneAsync()
    {
        await InitializeAsync();
        var today = new OfficeClock(TimeProvider.System).Today;
        var clocks = await SeedAsync(5000, today.AddDays(-90));
        var naive = new NaiveWatch(EscalationPolicy.Default.LeadDays, [.. EscalationPolicy.Default.Rungs.Select(r => r.AfterDays)]);
        naive.Sweep(today, clocks.Select(c => (c.Id, c.DueOn, c.RawDueOn, c.EndedOn)));

        using var first = StartProcess();
        await using var second = Survivor();
        try
        {
            await UntilAsync(async () => await ServersAsync() == 1, "The first server did not begin.");
            await StartAsync();
            await UntilAsync(async () => await RaisedAsync() is { Count: > 0 }, "The first server raised nothing.");

            // Nobody raises anything more before this ends: whoever sweeps stands still in the middle of a batch.
            await using (var db = new CasesDbContext(Database.Options))
            await using (await Database.BarAsync(db, "escalation_events"))
            {
                _ = second.Services;
                await UntilAsync(async () => await ServersAsync() == 2, "The second server did not begin.");
                first.Kill();
                await first.WaitForExitAsync(TestContext.Current.CancellationToken);
                Assert.InRange((await RaisedAsync()).Count, 1, naive.Raised.Count() - 1);
            }

            await UntilAsync(IsTakenOverAsync, "Nobody took the job over.");
        }
        finally
        {
            if (!first.HasExited)
            {
                first.Kill();
            }
        }

        // The schedule may have begun another sweep meanwhile.
        Assert.Equal(naive.Raised.Order(), (await RaisedAsync()).Order());
        Assert.Equal([JobRunState.Running], (await RunsAsync()).Where(state => state is not JobRunState.Done));
    }

    /// <summary>Asks the runner for a sweep.</summary>
    protected abstract Task StartAsync();

    /// <summary>How many servers the runner knows.</summary>
    protected abstract Task<int> ServersAsync();

    /// <summary>Whether the sweep that was asked for has come to its end.</summary>
    protected abstract Task<bool> IsTakenOverAsync();

    /// <summary>What is other in the server that goes on.</summary>
    protected virtual void AdjustSurvivor(IServiceCollection services)
    {
    }

    protected async Task<List<JobRunState>> RunsAsync()
    {
        List<JobRunState> states = [];
        await InDatabaseAsync(async db => states = await db.JobRuns.Where(r => r.Code == Sweep).Select(r => r.State).ToListAsync());
        return states;
    }

    private static async Task UntilAsync(Func<Task<bool>> isSo, string otherwise)
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

    private async Task<List<Deadline>> SeedAsync(int count, DateOnly startedOn)
    {
        var rule = DeadlineRules.Find("KN-05", new DateOnly(2026, 7, 1))!;
        List<Deadline> clocks = [];
        await InDatabaseAsync(async db =>
        {
            var unit = await db.Units.Where(u => u.Key == "dd-ubnd").Select(u => u.Id).SingleAsync();
            clocks = [.. Enumerable.Range(0, count).Select(_ => DeadlineSeeds.Draft(rule, startedOn).Begin(unit))];
            db.Deadlines.AddRange(clocks);
            await db.SaveChangesAsync();
        });
        return clocks;
    }

    private async Task<List<(Guid Deadline, DeadlineEvent Event, DateOnly DueOn, int Rung)>> RaisedAsync()
    {
        List<EscalationEvent> raised = [];
        await InDatabaseAsync(async db => raised = await db.EscalationEvents.AsNoTracking().ToListAsync());
        return raised.ConvertAll(e => (e.DeadlineId!.Value, e.Event, e.DueOn, e.Rung));
    }

    // Its end is noticed by nobody.
    private Process StartProcess() => Process.Start(ProgramProcess.With(
        Database.Settings().Append(new("Jobs:Runner", Prepared)).Append(new("Logging:LogLevel:Default", "None")),
        ProgramProcess.Assembly,
        "--urls",
        "http://127.0.0.1:0"))!;

    private WebApplicationFactory<Program> Survivor() => Beside().WithWebHostBuilder(builder =>
    {
        builder.UseSetting("Jobs:Runner", Prepared);
        builder.ConfigureTestServices(services =>
        {
            services.Replace(ServiceDescriptor.Singleton(TimeProvider.System));
            AdjustSurvivor(services);
        });
    });
}
