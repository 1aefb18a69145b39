using QcdcCases.Application.Audit;
using QcdcCases.Application.Deadlines;
using QcdcCases.Application.Events;
using QcdcCases.Application.Operation;
using QcdcCases.Application.Registers;
using QcdcCases.Application.Statistics;

namespace QcdcCases.Application.Jobs;

/// <summary>
/// A task that every server repeats after a short pause. A turn may run on several servers at once and may be interrupted at any point;
/// locks and unique keys ensure that its effects happen once. The next turn continues after a failed one.
/// </summary>
public interface IContinuousTask
{
    /// <summary>Runs one turn.</summary>
    /// <returns>Whether more work is pending, so that the next turn follows without a pause.</returns>
    Task<bool> RunTurnAsync(CancellationToken cancellationToken);

    /// <summary>Records a failed turn, in its own scope. Called only when the database is available.</summary>
    /// <returns>Whether the next turn proceeds differently, so that the pause before it need not grow.</returns>
    Task<bool> RecordFailureAsync(Exception failure, CancellationToken cancellationToken) => Task.FromResult(false);
}

/// <summary>A continuous task and how often it runs.</summary>
/// <param name="Code">The name in logs and metrics.</param>
/// <param name="Pause">The time between two turns.</param>
/// <param name="TaskType">The class, an <see cref="IContinuousTask"/>.</param>
/// <param name="Description">A description for people.</param>
public sealed record ContinuousJob(string Code, TimeSpan Pause, Type TaskType, string Description)
{
    /// <summary>
    /// All continuous jobs. They run every few seconds without a persistent queue: a run of <see cref="JobSchedule"/> costs several writes,
    /// a turn without work one read (ADR 17).
    /// </summary>
    public static IReadOnlyList<ContinuousJob> All { get; } =
    [
        new("refresh-aggregates", TimeSpan.FromSeconds(5), typeof(RefreshAggregates), "Adds fact changes to the aggregates"),
        new("number-events", TimeSpan.FromSeconds(1), typeof(NumberEvents), "Gives committed events their places in the feed"),
        new(
            "recount-deadlines",
            TimeSpan.FromSeconds(1),
            typeof(RecountDeadlines),
            "Recomputes open deadlines after a change of the calendar"),
        new(
            "watch-imports",
            TimeSpan.FromSeconds(1),
            typeof(ImportHeartbeat),
            "Sends the heartbeat of this server's imports, and stops the cancelled ones"),
        new("end-lost-imports", TimeSpan.FromSeconds(10), typeof(EndLostImports), "Ends imports of servers without a heartbeat"),
        new("seal-changes", TimeSpan.FromSeconds(1), typeof(SealChanges), "Seals the history of changes in the audit"),
        new("anchor-audit", TimeSpan.FromMinutes(10), typeof(AnchorAudit), "Writes an anchor of the audit outside the database"),
        new(
            "read-status",
            TimeSpan.FromSeconds(30),
            typeof(RegisterStatusReader),
            "Reads how far background work is behind, for metrics and readiness"),
    ];

    /// <summary>The maximum pause after repeated failures.</summary>
    public static TimeSpan MaxPause { get; } = TimeSpan.FromMinutes(1);

    /// <summary>Returns the pause after a number of consecutive failures. It doubles with each, up to <see cref="MaxPause"/>.</summary>
    public TimeSpan PauseAfter(int failures) =>
        failures == 0 || Pause >= MaxPause ? Pause : TimeSpan.FromTicks(Math.Min(Pause.Ticks << Math.Min(failures, 10), MaxPause.Ticks));
}
