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
        new(
            "watch-clocks", "*/10 * * * *", typeof(DeadlineMonitor),
            "Notifies the recipients of the escalation policy of due and overdue deadlines and of letters unprocessed for too long")
        {
            LateAfter = TimeSpan.FromMinutes(30),
        },
        new(
            "note-effects", "20 0 * * *", typeof(ApplyDecisionEffects),
            "Records that decisions took effect when the time limit for a second complaint has expired"),
        new(
            "prepare-forms", "5 * * * *", typeof(RefreshFormSnapshots),
            "Precomputes the form snapshots of past statutory periods for each unit, and recomputes those that late entries changed")
        {
            LateAfter = TimeSpan.FromHours(3),
        },
        new(
            "remind-of-reports", "30 6 * * *", typeof(RemindOfReports),
            "Reminds units to close the report of a period and reports the late and missing ones"),
        new(
            "remind-of-reception-days", "45 6 * * *", typeof(RemindOfReceptionDays),
            "Reports Party secretaries who received people on too few days of the previous month"),
        new(
            "send-digests", "0 7 * * *", typeof(SendDigests),
            "Sends each member of staff the unread notifications of the day on working days, if mail is configured"),
        new(
            "retry-recounts", "10 3 * * *", typeof(RetryRecounts),
            "Retries the records whose due days could not be recomputed after a change of the calendar"),
        new(
            "tidy-runs", "40 2 * * *", typeof(TidyRuns),
            "Deletes job runs, records set aside and sign-in sessions after 90 days, and answers for an Idempotency-Key after 72 hours"),
    ];

    public static ScheduledJob? Find(string code) => All.FirstOrDefault(j => j.Code == code);
}
