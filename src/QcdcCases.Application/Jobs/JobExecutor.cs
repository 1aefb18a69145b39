using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using QcdcCases.Application.Access;
using QcdcCases.Application.Operation;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;
using QcdcCases.Persistence.Jobs;

namespace QcdcCases.Application.Jobs;

/// <summary>Runs jobs and records the outcome of each run. It is the only entry point for runners.</summary>
public sealed partial class JobExecutor(
    IServiceScopeFactory scopes,
    OfficeClock clock,
    TimeProvider time,
    RegisterMetrics metrics,
    ILogger<JobExecutor> log)
{
    /// <summary>The time after which an unfinished run counts as lost with its server.</summary>
    public static TimeSpan MaxDuration { get; } = TimeSpan.FromHours(6);

    /// <summary>Runs a job by its schedule. If a requested run is pending, it is executed instead of a new one.</summary>
    public async Task<JobRunState> RunAsync(string code, CancellationToken cancellationToken)
    {
        await CancelLostAsync(code, cancellationToken);
        var waiting = await InScopeAsync(db =>
            db.JobRuns.AsNoTracking()
                .Where(r => r.Code == code && r.EndedAt == null && r.State == JobRunState.Requested)
                .OrderBy(r => r.Id)
                .Select(r => (Guid?)r.Id)
                .FirstOrDefaultAsync(cancellationToken));
        var run =
            waiting is { } requested && await ClaimAsync(requested, cancellationToken)
                ? requested
                : await BeginAsync(code, cancellationToken);
        return await ExecuteAsync(code, run, cancellationToken);
    }

    /// <summary>Executes a requested run, unless another server has already claimed it.</summary>
    public async Task<JobRunState> RunRequestedAsync(string code, Guid run, CancellationToken cancellationToken) =>
        await ClaimAsync(run, cancellationToken) ? await ExecuteAsync(code, run, cancellationToken) : JobRunState.Running;

    private async Task<JobRunState> ExecuteAsync(string code, Guid run, CancellationToken cancellationToken)
    {
        var job = JobSchedule.Find(code) ?? throw new ArgumentException($"No job has the code {code}.", nameof(code));
        var began = time.GetTimestamp();
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<RequestContext>().Caller = Caller.System;
            var counts = await ((IScheduledJob)scope.ServiceProvider.GetRequiredService(job.JobType)).RunAsync(cancellationToken);
            return await EndAsync(run, code, time.GetElapsedTime(began), JobRunState.Done, counts, null);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return await EndAsync(run, code, time.GetElapsedTime(began), JobRunState.Cancelled, default, null);
        }
        catch (Exception failure)
        {
            LogFailed(code, failure.GetType().Name);
            return await EndAsync(run, code, time.GetElapsedTime(began), JobRunState.Failed, default, failure.GetType().Name);
        }
    }

    private async Task<Guid> BeginAsync(string code, CancellationToken cancellationToken)
    {
        var run = new JobRun { Id = Guid.CreateVersion7(clock.Now), Code = code, State = JobRunState.Running, StartedAt = clock.Now };
        await InScopeAsync(db =>
        {
            db.JobRuns.Add(run);
            return db.SaveChangesAsync(cancellationToken);
        });
        return run.Id;
    }

    private async Task<bool> ClaimAsync(Guid run, CancellationToken cancellationToken)
    {
        var now = clock.Now;
        return await InScopeAsync(db =>
                db.JobRuns.Where(r => r.Id == run && r.State == JobRunState.Requested)
                    .ExecuteUpdateAsync(
                        s => s.SetProperty(r => r.State, JobRunState.Running).SetProperty(r => r.StartedAt, now),
                        cancellationToken)) == 1;
    }

    // Not cancellable: a stopping server must still record how its run ended.
    private async Task<JobRunState> EndAsync(
        Guid run, string code, TimeSpan duration, JobRunState state, JobCounts counts, string? failure)
    {
        var now = clock.Now;
        await InScopeAsync(db => db.JobRuns.Where(r => r.Id == run).ExecuteUpdateAsync(
            s => s.SetProperty(r => r.State, state).SetProperty(r => r.EndedAt, now).SetProperty(r => r.Failure, failure)
                .SetProperty(r => r.Seen, counts.Seen).SetProperty(r => r.Done, counts.Done).SetProperty(r => r.Refused, counts.Refused),
            CancellationToken.None));
        metrics.JobEnded(code, state, counts, duration);
        return state;
    }

    private Task<int> CancelLostAsync(string code, CancellationToken cancellationToken)
    {
        var (now, before) = (clock.Now, clock.Now - MaxDuration);
        return InScopeAsync(db =>
            db.JobRuns.Where(r => r.Code == code && r.EndedAt == null && r.State == JobRunState.Running && r.StartedAt < before)
                .ExecuteUpdateAsync(
                    s => s.SetProperty(r => r.State, JobRunState.Cancelled).SetProperty(r => r.EndedAt, now),
                    cancellationToken));
    }

    private async Task<T> InScopeAsync<T>(Func<CasesDbContext, Task<T>> work)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<CasesDbContext>());
    }

    [LoggerMessage(EventId = 3001, Level = LogLevel.Error, Message = "Job {Code} failed: {Failure}; its next scheduled run resumes")]
    private partial void LogFailed(string code, string failure);
}
