using System.Collections.Concurrent;

namespace QcdcCases.Domain.Deadlines;

/// <summary>One entering of a year. Nothing entered is ever changed: the year entered anew is a later revision.</summary>
/// <param name="Number">Counted over all years of a register, from 1; years entered together share it.</param>
public sealed record CalendarRevision(int Number, CalendarYear Year);

/// <summary>
/// The register's calendar as it is and as it was. What is open is counted by it as it is; what was ended keeps the days that it had, so it
/// is counted, whenever it is counted again, by the calendar as it was then. Thread-safe and immutable.
/// </summary>
public sealed class CalendarHistory
{
    private readonly IReadOnlyList<CalendarRevision> revisions;
    private readonly ConcurrentDictionary<int, WorkingCalendar> earlier = new();

    public CalendarHistory(IEnumerable<CalendarRevision> revisions)
    {
        this.revisions = [.. revisions.OrderBy(r => r.Number)];
        Revision = this.revisions.Count == 0 ? 0 : this.revisions[^1].Number;
        Current = Make(Revision);
    }

    /// <summary>What counts where there is no register.</summary>
    public static CalendarHistory Official { get; } = new(OfficialCalendars.All.Select(y => new CalendarRevision(1, y)));

    /// <summary>The last revision; 0 when no year was entered.</summary>
    public int Revision { get; }

    public WorkingCalendar Current { get; }

    /// <summary>The calendar as it was after a revision, or as it is for null.</summary>
    public WorkingCalendar At(int? revision) =>
        revision is { } number && number < Revision ? earlier.GetOrAdd(number, static (n, history) => history.Make(n), this) : Current;

    private WorkingCalendar Make(int revision) =>
        new(revisions.Where(r => r.Number <= revision).GroupBy(r => r.Year.Year).Select(year => year.Last().Year), revision);
}
