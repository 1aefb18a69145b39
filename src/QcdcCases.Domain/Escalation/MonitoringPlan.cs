using QcdcCases.Domain.Deadlines;
using QcdcCases.Domain.Letters;
using QcdcCases.Domain.Procedures;

namespace QcdcCases.Domain.Escalation;

/// <summary>What is to be noticed of a deadline.</summary>
public enum DeadlineEvent
{
    /// <summary>Its last day is near.</summary>
    DueSoon,

    /// <summary>Its last day has passed and the duty is not met.</summary>
    Overdue,

    /// <summary>A letter has lain unprocessed so long that somebody answers for it (NĐ 154/2026 Đ41 k3 đ.b).</summary>
    Alarm,

    /// <summary>A body to which something was passed, or that was asked, has not replied by the day agreed.</summary>
    ReplyMissing,

    /// <summary>The time has passed after which the law lets a decision take effect (Luật Khiếu nại Đ44, Đ57).</summary>
    EffectReached,

    /// <summary>A filed letter was kept for its year: the head decides on its destruction (TT 05/2021 Đ28).</summary>
    KeepingOver,

    /// <summary>A month is over in which the head received people on fewer days than the law asks for (Luật TCD Đ12, Đ15, Đ18; Quy định 11-QĐi/TW).</summary>
    ReceptionDaysMissing,

    /// <summary>A unit's report for a period that is over must be closed and sent (TT 06/2025 Đ7).</summary>
    ReportDue,

    /// <summary>Its last day has passed and the period is not closed.</summary>
    ReportOverdue,

    /// <summary>Told to whoever stands above: reports from below are missing past their last day.</summary>
    ReportsMissing,
}

/// <summary>Something to be noticed from a day on.</summary>
/// <param name="Rung">0 for the event itself, then the rungs of the ladder from 1.</param>
/// <param name="From">The first day on which it is noticed; a sweep that comes later notices it then.</param>
/// <param name="Until">The last day on which noticing it makes sense; null for ever.</param>
public sealed record MonitoringPoint(DeadlineEvent Event, int Rung, DateOnly From, DateOnly? Until, IReadOnlyList<RecipientRole> Recipient);

/// <summary>What is to be noticed of an open deadline, and when: from its days and its unit's ladder alone.</summary>
public static class MonitoringPlan
{
    /// <summary>The points by day. A deadline that stands still has none, nor has what only the citizen may do.</summary>
    public static IReadOnlyList<MonitoringPoint> Of(Deadline deadline, EscalationPolicy escalationPolicy, WorkingCalendar calendar) => deadline switch
    {
        { EndedOn: not null } or { DueOn: null } => [],
        { IsOwed: true } => [.. Owed(deadline, deadline.DueOn.Value, escalationPolicy, calendar)],

        // Legal effect is no duty that rolls off a day off.
        { Purpose: DeadlinePurpose.Effect } =>
            [new MonitoringPoint(DeadlineEvent.EffectReached, 0, (deadline.RawDueOn ?? deadline.DueOn.Value).AddDays(1), null, [RecipientRole.Assignee])],

        // An old book does not tell what became of the letters that it filed.
        { Duty: LetterDeadlines.KeepFiled } when !(deadline.DueOn < deadline.ArrivedOn) =>
            [new MonitoringPoint(DeadlineEvent.KeepingOver, 0, deadline.DueOn.Value.AddDays(1), null, [RecipientRole.Assignee, RecipientRole.UnitLeaders])],
        _ => [],
    };

    /// <summary>What is to be noticed on a day.</summary>
    public static IEnumerable<MonitoringPoint> On(IEnumerable<MonitoringPoint> monitoringPoints, DateOnly today) =>
        monitoringPoints.Where(p => p.From <= today && !(today > p.Until));

    /// <summary>
    /// Whether something was so already when an import brought the deadline. An old book brings years of it: it is known, and rings nobody one by one.
    /// What falls due soon is told all the same, and so is each later rung.
    /// </summary>
    public static bool IsOnArrival(Deadline deadline, MonitoringPoint monitoringPoint) => monitoringPoint.Event is not DeadlineEvent.DueSoon && monitoringPoint.From <= deadline.ArrivedOn;

    /// <summary>The next day on which something is to be noticed, after today; null when nothing is left.</summary>
    public static DateOnly? Next(IEnumerable<MonitoringPoint> monitoringPoints, DateOnly today) =>
        monitoringPoints.Where(p => p.From > today).Select(p => (DateOnly?)p.From).Min();

    private static IEnumerable<MonitoringPoint> Owed(Deadline deadline, DateOnly due, EscalationPolicy escalationPolicy, WorkingCalendar calendar)
    {
        // Warnings go by the day as counted, which may lie before the day off that the last day moved over (T-7).
        var soon = calendar.AddWorkingDays(deadline.Rule.WarnBy(deadline.StartedOn, deadline.RawDueOn ?? due, calendar), -escalationPolicy.LeadDays);
        yield return new MonitoringPoint(DeadlineEvent.DueSoon, 0, soon, due, [RecipientRole.Assignee]);
        var late = EventOf(deadline);
        yield return new MonitoringPoint(late, 0, due.AddDays(1), null, late is DeadlineEvent.Alarm ? [RecipientRole.Assignee, RecipientRole.UnitLeaders] : [RecipientRole.Assignee]);
        for (var i = 0; i < escalationPolicy.Rungs.Count; i++)
        {
            yield return new MonitoringPoint(late, i + 1, due.AddDays(escalationPolicy.Rungs[i].AfterDays), null, [escalationPolicy.Rungs[i].Tell]);
        }
    }

    private static DeadlineEvent EventOf(Deadline deadline) => deadline switch
    {
        { Purpose: DeadlinePurpose.Alarm } => DeadlineEvent.Alarm,
        { Duty: var duty } when duty == Duties.Reply.Code => DeadlineEvent.ReplyMissing,
        _ => DeadlineEvent.Overdue,
    };
}
