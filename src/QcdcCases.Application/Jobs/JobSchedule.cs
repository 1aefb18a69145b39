using QcdcCases.Application.Calendars;
using QcdcCases.Application.Escalation;
using QcdcCases.Application.Forms;
using QcdcCases.Application.Notifications;
using QcdcCases.Application.Reception;
using QcdcCases.Application.Reports;

namespace QcdcCases.Application.Jobs;

/// <summary>A job and its schedule.</summary>
/// <param name="Code">The stable name. Runners store it; a job that is no longer in the table is removed from them.</param>
/// <param name="Cron">
/// Minute, hour, day of the month, month and day of the week in the office's time zone; days of the week by their English names.
/// </param>
/// <param name="JobType">The class.</param>
/// <param name="Description">A description for people.</param>
public sealed record ScheduledJob(string Code, string Cron, Type JobType, string Description)
{
    /// <summary>
    /// The time since the last successful run after which the job counts as late: a little more than a day, unless it runs more often.
    /// </summary>
    public TimeSpan LateAfter { get; init; } = TimeSpan.FromHours(26);
}

/// <summary>The table of all scheduled jobs.</summary>
public static class JobSchedule
{
    public static IReadOnlyList<ScheduledJob> All { get; } =
    [
        new("watch-clocks", "*/10 * * * *", typeof(DeadlineMonitor),
            "Checks open deadlines, raises events and notifies recipients")
        { LateAfter = TimeSpan.FromMinutes(30) },
        new("note-effects", "20 0 * * *", typeof(ApplyDecisionEffects),
            "Records the legal effect of decisions whose period for a second complaint has expired"),
        new("prepare-forms", "5 * * * *", typeof(RefreshFormSnapshots),
            "Precomputes the forms of statutory periods that are over and refreshes those changed by late entries")
        { LateAfter = TimeSpan.FromHours(3) },
        new("remind-of-reports", "30 6 * * *", typeof(RemindOfReports),
            "Notifies units of due and overdue reports, and superiors of missing ones"),
        new("remind-of-reception-days", "45 6 * * *", typeof(RemindOfReceptionDays),
            "Reports Party secretaries with too few days of reception in the previous month"),
        new("send-digests", "0 7 * * *", typeof(SendDigests),
            "Sends each member of staff a digest of unread notifications on working days, if mail is configured"),
        new("retry-recounts", "10 3 * * *", typeof(RetryRecounts), "Retries deadlines that failed in a recount after a calendar change"),
        new("tidy-runs", "40 2 * * *", typeof(DeleteExpiredRecords),
            "Deletes job runs, set-aside records and sessions after 90 days and stored responses of idempotency keys after 72 hours"),
    ];

    public static ScheduledJob? Find(string code) => All.FirstOrDefault(j => j.Code == code);
}
