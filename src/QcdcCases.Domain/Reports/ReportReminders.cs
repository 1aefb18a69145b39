using QcdcCases.Domain.Escalation;
using QcdcCases.Domain.Units;

namespace QcdcCases.Domain.Reports;

/// <summary>Something to be told of the reports of a window.</summary>
/// <param name="Unit">Whose report it is, or above whom reports are missing.</param>
/// <param name="Rung">0 from the day after the window, 1 on the last day.</param>
public sealed record ReportReminder(Unit Unit, DeadlineEvent Event, int Rung, DateOnly DueOn);

/// <summary>Who is to be told of the reports of a window on a day: whoever has not closed it, and whoever stands above them once their last day has passed.</summary>
public static class ReportReminders
{
    /// <param name="of">The units whose reports are looked at.</param>
    /// <param name="closed">The units that have closed the window.</param>
    public static IReadOnlyList<ReportReminder> On(ReportWindow window, UnitTree tree, IReadOnlySet<Guid> of, IReadOnlySet<Guid> closed, DateOnly today)
    {
        var closingDay = window.Period.To;
        if (today <= closingDay)
        {
            return [];
        }

        var open = tree.All
            .Where(u => of.Contains(u.Id) && u.ExistsOn(closingDay) && u.Reports() && !closed.Contains(u.Id) && window.DueOn(u) is not null)
            .ToList();
        var own = open.Select(u => Of(u, window.DueOn(u)!.Value, today));
        var above = open
            .Where(u => window.DueOn(u) < today)
            .Select(u => (Superior: tree.Above(u, closingDay), DueOn: window.DueOn(u)!.Value))
            .Where(m => m.Superior is not null && !closed.Contains(m.Superior.Id))
            .Distinct()
            .Select(m => new ReportReminder(m.Superior!, DeadlineEvent.ReportsMissing, 0, m.DueOn));
        return [.. own, .. above];
    }

    private static ReportReminder Of(Unit unit, DateOnly due, DateOnly today) => today > due
        ? new(unit, DeadlineEvent.ReportOverdue, 0, due)
        : new(unit, DeadlineEvent.ReportDue, today == due ? 1 : 0, due);
}
