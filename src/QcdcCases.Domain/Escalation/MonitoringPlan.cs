using QcdcCases.Domain.Deadlines;
using QcdcCases.Domain.Letters;
using QcdcCases.Domain.Procedures;

namespace QcdcCases.Domain.Escalation;

/// <summary>An event about which staff are notified; the deadline monitor raises most of them.</summary>
public enum DeadlineEvent
{
    /// <summary>The last day is near.</summary>
    DueSoon,

    /// <summary>The last day has passed and the deadline is not met.</summary>
    Overdue,

    /// <summary>A letter has been unprocessed so long that an officer is accountable for it (NĐ 154/2026 Đ41 k3 đ.b).</summary>
    Alarm,

    /// <summary>A body to which a matter was passed, or that was asked, has not replied by the agreed day.</summary>
    ReplyMissing,

    /// <summary>The time has passed after which a decision takes legal effect (Luật Khiếu nại Đ44, Đ57).</summary>
    EffectReached,

    /// <summary>A filed letter was kept for one year; the head decides on its destruction (TT 05/2021 Đ28).</summary>
    KeepingOver,

    /// <summary>
    /// In a month that is over, the head received people on fewer days than required (Luật TCD Đ12, Đ15, Đ18; Quy định 11-QĐi/TW).
    /// </summary>
    ReceptionDaysMissing,

    /// <summary>A unit must close and send its report for a period that is over (TT 06/2025 Đ7).</summary>
    ReportDue,

    /// <summary>The last day for a report has passed and the period is not closed.</summary>
    ReportOverdue,

    /// <summary>Reports of units below are missing after their last day; notified to the unit above.</summary>
    ReportsMissing,

    /// <summary>A colleague's open work was handed over to the recipient.</summary>
    WorkHandedOver,

    /// <summary>An account was disabled that still has open work; notified to the leaders of the unit.</summary>
    WorkStranded,

    /// <summary>The recipient was named as the substitute of an absent officer.</summary>
    SubstituteNamed,
}

/// <summary>An event that the monitor raises from a day on.</summary>
/// <param name="Level">The escalation level: 0 for the event itself, then the levels of the policy from 1.</param>
/// <param name="From">The first day on which the event is raised; a later monitor run raises it then.</param>
/// <param name="Until">The last day on which the event is useful; null if unlimited.</param>
public sealed record MonitoringPoint(
    DeadlineEvent Event,
    int Level,
    DateOnly From,
    DateOnly? Until,
    IReadOnlyList<RecipientRole> Recipient);

/// <summary>Computes the events of an open deadline from its days and the escalation policy of its unit.</summary>
public static class MonitoringPlan
{
    /// <summary>The points by day. A deadline that stands still has none, nor has what only the citizen may do.</summary>
    public static IReadOnlyList<MonitoringPoint> Of(Deadline deadline, EscalationPolicy escalationPolicy, WorkingCalendar calendar) =>
        deadline switch
        {
            { EndedOn: not null } or { DueOn: null } => [],
            { IsOwed: true } => [.. PointsOfOwed(deadline, deadline.DueOn.Value, escalationPolicy, calendar)],

            // Legal effect is no deadline of the office, so its last day does not move over a day off.
            { Purpose: DeadlinePurpose.Effect } =>
            [
                new MonitoringPoint(
                    DeadlineEvent.EffectReached,
                    0,
                    (deadline.RawDueOn ?? deadline.DueOn.Value).AddDays(1),
                    null,
                    [RecipientRole.Assignee]),
            ],

            // An old book does not tell what became of the letters that it filed.
            { Duty: LetterDeadlines.KeepFiled } when !(deadline.DueOn < deadline.ArrivedOn) =>
            [
                new MonitoringPoint(
                    DeadlineEvent.KeepingOver,
                    0,
                    deadline.DueOn.Value.AddDays(1),
                    null,
                    [RecipientRole.Assignee, RecipientRole.UnitLeaders]),
            ],
            _ => [],
        };

    /// <summary>Returns the events to raise on a day.</summary>
    public static IEnumerable<MonitoringPoint> On(IEnumerable<MonitoringPoint> monitoringPoints, DateOnly today) =>
        monitoringPoints.Where(p => p.From <= today && !(today > p.Until));

    /// <summary>
    /// True if the event predates the import; such events are recorded but not notified individually. Due-soon events and later levels are
    /// notified normally.
    /// </summary>
    public static bool IsOnArrival(Deadline deadline, MonitoringPoint monitoringPoint) =>
        monitoringPoint.Event is not DeadlineEvent.DueSoon && monitoringPoint.From <= deadline.ArrivedOn;

    /// <summary>Returns the next day after today with an event; null if none is left.</summary>
    public static DateOnly? Next(IEnumerable<MonitoringPoint> monitoringPoints, DateOnly today) =>
        monitoringPoints.Where(p => p.From > today).Select(p => (DateOnly?)p.From).Min();

    private static IEnumerable<MonitoringPoint> PointsOfOwed(
        Deadline deadline,
        DateOnly due,
        EscalationPolicy escalationPolicy,
        WorkingCalendar calendar)
    {
        // Warnings go by the day as counted, which may lie before the day off that the last day moved over (T-7).
        var soon = escalationPolicy.WarnOn(deadline.Duty, deadline.Rule, deadline.StartedOn, deadline.RawDueOn ?? due, calendar);
        yield return new MonitoringPoint(DeadlineEvent.DueSoon, 0, soon, due, [RecipientRole.Assignee]);
        var late = EventOf(deadline);
        yield return new MonitoringPoint(
            late,
            0,
            due.AddDays(1),
            null,
            late is DeadlineEvent.Alarm ? [RecipientRole.Assignee, RecipientRole.UnitLeaders] : [RecipientRole.Assignee]);
        for (var i = 0; i < escalationPolicy.Rungs.Count; i++)
        {
            yield return new MonitoringPoint(
                late,
                i + 1,
                due.AddDays(escalationPolicy.Rungs[i].AfterDays),
                null,
                [escalationPolicy.Rungs[i].Tell]);
        }
    }

    private static DeadlineEvent EventOf(Deadline deadline) => deadline switch
    {
        { Purpose: DeadlinePurpose.Alarm } => DeadlineEvent.Alarm,
        { Duty: var duty } when duty == DeadlineKinds.Reply.Code => DeadlineEvent.ReplyMissing,
        _ => DeadlineEvent.Overdue,
    };
}
