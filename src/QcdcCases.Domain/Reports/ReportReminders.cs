using QcdcCases.Domain.Escalation;
using QcdcCases.Domain.Units;

namespace QcdcCases.Domain.Reports;

/// <summary>An event about the reports of a statutory period.</summary>
/// <param name="Unit">The unit that must report, or the unit above those whose reports are missing.</param>
/// <param name="Level">The escalation level: 0 from the day after the period, 1 on the last day.</param>
public sealed record ReportReminder(Unit Unit, DeadlineEvent Event, int Level, DateOnly DueOn);

/// <summary>
/// Computes the reminders about the reports of a statutory period on a day: for each unit that has not closed it, and for the unit above
/// once the last day has passed.
/// </summary>
public static class ReportReminders
{
    /// <param name="of">The units whose reports are checked.</param>
    /// <param name="closed">The units that have closed the period.</param>
    public static IReadOnlyList<ReportReminder> On(
        StatutoryPeriod statutoryPeriod,
        UnitTree tree,
        IReadOnlySet<Guid> of,
        IReadOnlySet<Guid> closed,
        DateOnly today)
    {
        var closingDay = statutoryPeriod.Period.To;
        if (today <= closingDay)
        {
            return [];
        }

        var open = tree
            .All.Where(u =>
                of.Contains(u.Id)
                && u.ExistsOn(closingDay)
                && u.MakesReports()
                && !closed.Contains(u.Id)
                && statutoryPeriod.DueOn(u) is not null)
            .ToList();
        var own = open.Select(u => Of(u, statutoryPeriod.DueOn(u)!.Value, today));
        var above = open
            .Where(u => statutoryPeriod.DueOn(u) < today)
            .Select(u => (Superior: tree.ParentOn(u, closingDay), DueOn: statutoryPeriod.DueOn(u)!.Value))
            .Where(m => m.Superior is not null && !closed.Contains(m.Superior.Id))
            .Distinct()
            .Select(m => new ReportReminder(m.Superior!, DeadlineEvent.ReportsMissing, 0, m.DueOn));
        return [.. own, .. above];
    }

    private static ReportReminder Of(Unit unit, DateOnly due, DateOnly today) => today > due
        ? new(unit, DeadlineEvent.ReportOverdue, 0, due)
        : new(unit, DeadlineEvent.ReportDue, today == due ? 1 : 0, due);
}
