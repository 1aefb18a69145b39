using QcdcCases.Application.Calendars;
using QcdcCases.Application.Escalation;
using QcdcCases.Application.Forms;
using QcdcCases.Application.Notifications;
using QcdcCases.Application.Reception;
using QcdcCases.Application.Reports;

namespace QcdcCases.Application.Jobs;

/// <summary>A job and when it runs.</summary>
/// <param name="Code">Its stable name: runners store it, so one that is not in the table any more is removed from them.</param>
/// <param name="Cron">Minute, hour, day of the month, month, day of the week, in the office's zone; days of the week by their English names.</param>
/// <param name="Job">The class.</param>
/// <param name="What">What it does, for people.</param>
public sealed record ScheduledJob(string Code, string Cron, Type Job, string What)
{
    /// <summary>The time since its last success after which it counts as late: a little more than a day, unless it runs more often.</summary>
    public TimeSpan LateAfter { get; init; } = TimeSpan.FromHours(26);
}

/// <summary>All jobs, one line each.</summary>
public static class JobSchedule
{
    public static IReadOnlyList<ScheduledJob> All { get; } =
    [
        new("watch-clocks", "*/10 * * * *", typeof(DeadlineMonitor), "Notices what falls due, is overdue or has waited too long, and tells who must know") { LateAfter = TimeSpan.FromMinutes(30) },
        new("note-effects", "20 0 * * *", typeof(ApplyDecisionEffects), "Notes that decisions took effect whose time the law has let run out"),
        new("prepare-forms", "5 * * * *", typeof(RefreshFormSnapshots), "Counts ahead what the forms of windows that are over ask of each unit, and again what late entries have changed") { LateAfter = TimeSpan.FromHours(3) },
        new("remind-of-reports", "30 6 * * *", typeof(RemindOfReports), "Tells who must close a period's report, who is late and who is missing"),
        new("remind-of-reception-days", "45 6 * * *", typeof(RemindOfReceptionDays), "Tells of Party secretaries who received people on too few days of the month before"),
        new("send-digests", "0 7 * * *", typeof(SendDigests), "Sends each member of staff, on working days of the calendar, the day's unread notices, where mail is set up"),
        new("retry-recounts", "10 3 * * *", typeof(RetryRecounts), "Tries again what a changed calendar could not count"),
        new("tidy-runs", "40 2 * * *", typeof(TidyRuns), "Forgets runs of jobs, records set aside and sessions of more than 90 days ago, and answers kept for an Idempotency-Key for 72 hours"),
    ];

    public static ScheduledJob? Find(string code) => All.FirstOrDefault(j => j.Code == code);
}
