using QcdcCases.Application.Deadlines;
using QcdcCases.Application.Operation;
using QcdcCases.Application.Registers;
using QcdcCases.Application.Statistics;

namespace QcdcCases.Application.Jobs;

/// <summary>
/// Background work that every server repeats after a short pause. A turn may run on several servers at once and be stopped anywhere: a lock or
/// a unique key decides what happens once. A turn that fails leaves the rest to the next one.
/// </summary>
public interface IContinuousTask
{
    /// <summary>Runs one turn.</summary>
    /// <returns>Whether more work waits, so that the next turn follows at once.</returns>
    Task<bool> RunTurnAsync(CancellationToken cancellationToken);

    /// <summary>Records that a turn failed, in a scope of its own. Called only when the database answers.</summary>
    Task RecordFailureAsync(Exception failure, CancellationToken cancellationToken) => Task.CompletedTask;
}

/// <summary>A continuous task and how often it runs.</summary>
/// <param name="Code">Its name in logs and metrics.</param>
/// <param name="Pause">The time between two turns.</param>
/// <param name="Task">The class, an <see cref="IContinuousTask"/>.</param>
/// <param name="What">What it does, for people.</param>
public sealed record ContinuousJob(string Code, TimeSpan Pause, Type Task, string What)
{
    /// <summary>
    /// All continuous jobs. They turn every few seconds, so they need no persistent queue: a run of <see cref="JobSchedule"/> costs several
    /// writes, one of these a read when there is nothing to do (ADR 17).
    /// </summary>
    public static IReadOnlyList<ContinuousJob> All { get; } =
    [
        new("refresh-aggregates", TimeSpan.FromSeconds(5), typeof(RefreshAggregates), "Adds fact changes to the aggregates"),
        new("recount-deadlines", TimeSpan.FromSeconds(1), typeof(RecountDueDays), "Recomputes open deadlines after a change of the calendar"),
        new("watch-imports", TimeSpan.FromSeconds(1), typeof(ImportHeartbeat), "Sends the heartbeat of this server's imports and ends lost imports"),
        new("read-status", TimeSpan.FromSeconds(30), typeof(RegisterStatusReader), "Reads how far background work is behind, for metrics and readiness"),
    ];

    /// <summary>The longest pause after repeated failures.</summary>
    public static TimeSpan LongestPause { get; } = TimeSpan.FromMinutes(1);

    /// <summary>The pause after a number of failed turns in a row: it doubles with each, up to <see cref="LongestPause"/>.</summary>
    public TimeSpan PauseAfter(int failures) =>
        failures == 0 || Pause >= LongestPause ? Pause : TimeSpan.FromTicks(Math.Min(Pause.Ticks << Math.Min(failures, 10), LongestPause.Ticks));
}
