using System.Collections.Concurrent;

namespace QcdcCases.Domain.Deadlines;

/// <summary>One revision of a calendar year. Revisions are immutable: a change of the year is a later revision.</summary>
/// <param name="Number">Numbered over all years of a register, from 1; years entered together share a number.</param>
public sealed record CalendarRevision(int Number, CalendarYear Year);

/// <summary>
/// The register's calendar with its earlier revisions. Open deadlines use the current calendar; ended deadlines keep their days, so every
/// recount of them uses the revision of that time. Thread-safe and immutable.
/// </summary>
public sealed class CalendarHistory
{
    private readonly IReadOnlyList<CalendarRevision> revisions;
    private readonly ConcurrentDictionary<int, WorkingCalendar> calendarsByRevision = new();

    public CalendarHistory(IEnumerable<CalendarRevision> revisions)
    {
        this.revisions = [.. revisions.OrderBy(r => r.Number)];
        Revision = this.revisions.Count == 0 ? 0 : this.revisions[^1].Number;
        Current = Build(Revision);
    }

    /// <summary>The official calendars, for use without a register.</summary>
    public static CalendarHistory Official { get; } = new(OfficialCalendars.All.Select(y => new CalendarRevision(1, y)));

    /// <summary>The last revision; 0 when no year was entered.</summary>
    public int Revision { get; }

    public WorkingCalendar Current { get; }

    /// <summary>The calendar after a revision; the current one for null.</summary>
    public WorkingCalendar At(int? revision) =>
        revision is { } number && number < Revision
            ? calendarsByRevision.GetOrAdd(number, static (n, history) => history.Build(n), this)
            : Current;

    private WorkingCalendar Build(int revision) =>
        new(revisions.Where(r => r.Number <= revision).GroupBy(r => r.Year.Year).Select(year => year.Last().Year), revision);
}
