using System.Collections.Concurrent;
using System.Collections.Frozen;

namespace QcdcCases.Domain.Deadlines;

/// <summary>
/// The working days: Monday to Friday less the listed days off, plus the listed make-up days. A year without data is
/// <see cref="CalendarYear.Unpublished"/>: provisional and marked as such, never an error. Thread-safe and immutable: a changed year
/// creates a new calendar.
/// </summary>
public sealed class WorkingCalendar
{
    private readonly FrozenDictionary<int, CalendarYear> published;
    private readonly ConcurrentDictionary<int, WorkingYear> tables = new();

    /// <exception cref="ArgumentException">A year is given twice or is invalid by <see cref="CalendarYear.Check"/>.</exception>
    public WorkingCalendar(IEnumerable<CalendarYear> years, int revision = 0)
    {
        Revision = revision;
        ArgumentNullException.ThrowIfNull(years);
        var given = years.ToList();
        foreach (var year in given)
        {
            if (year.Check() is { } refusal)
            {
                throw new ArgumentException(refusal.Reason, nameof(years));
            }
        }

        published = given.ToFrozenDictionary(y => y.Year);
    }

    /// <summary>The revision of the register's calendar (<see cref="CalendarHistory"/>); 0 outside a register.</summary>
    public int Revision { get; }

    /// <summary>The years with data, the earliest first.</summary>
    public IReadOnlyList<CalendarYear> Years => [.. published.Values.OrderBy(y => y.Year)];

    /// <summary>The calendar of a year, given or assumed.</summary>
    public CalendarYear GetYear(int year) => published.GetValueOrDefault(year) ?? CalendarYear.Unpublished(year);

    public CalendarStatus StatusOf(int year) => published.GetValueOrDefault(year)?.Status ?? CalendarStatus.Provisional;

    public bool IsWorkingDay(DateOnly day) => Table(day.Year).IsWorkingDay(day);

    /// <summary>Returns the cause of a day off, or null for a working day.</summary>
    public DayOff? FindDayOff(DateOnly day)
    {
        var listed = Table(day.Year).Listed(day);
        return listed?.Type switch
        {
            CalendarDayType.Worked => null,
            CalendarDayType.Holiday => new(day, DayOffCause.Holiday, listed.Name),
            CalendarDayType.Substitute => new(day, DayOffCause.Substitute, listed.Name),
            CalendarDayType.SwapOff => new(day, DayOffCause.SwapOff, listed.Name),
            _ => day.IsWeeklyRest() ? new(day, DayOffCause.Weekend, "Nghỉ cuối tuần") : null,
        };
    }

    /// <summary>Returns the day itself if it is a working day, else the next working day.</summary>
    public DateOnly OnOrAfter(DateOnly day)
    {
        while (!IsWorkingDay(day))
        {
            day = day.AddDays(1);
        }

        return day;
    }

    /// <summary>
    /// Returns the <paramref name="count"/>-th working day after <paramref name="day"/>, which is not counted; before it when negative.
    /// Zero returns the day itself. Whole years are skipped, so the running time does not grow with the count.
    /// </summary>
    public DateOnly AddWorkingDays(DateOnly day, int count)
    {
        if (count == 0)
        {
            return day;
        }

        var year = day.Year;
        var ordinal = count > 0 ? Table(year).Through(day) + count : Table(year).Before(day) + 1 + count;
        while (ordinal > Table(year).Total)
        {
            ordinal -= Table(year).Total;
            year++;
        }

        while (ordinal < 1)
        {
            year--;
            ordinal += Table(year).Total;
        }

        return Table(year).WorkingDay(ordinal);
    }

    /// <summary>Counts the working days after <paramref name="after"/> up to and including <paramref name="through"/>.</summary>
    public int CountWorkingDays(DateOnly after, DateOnly through)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(through, after);
        var days = Table(through.Year).Through(through) - Table(after.Year).Through(after);
        for (var year = after.Year; year < through.Year; year++)
        {
            days += Table(year).Total;
        }

        return days;
    }

    /// <summary>
    /// Returns the first and the last day of a year that count differently in another calendar of that year, or null. A change between
    /// official and provisional affects the whole year, because every deadline counted with it stores that status.
    /// </summary>
    public (DateOnly First, DateOnly Last)? Changes(CalendarYear year)
    {
        var whole = (First: new DateOnly(year.Year, 1, 1), Last: new DateOnly(year.Year, 12, 31));
        if (StatusOf(year.Year) != year.Status)
        {
            return whole;
        }

        var other = new WorkingYear(year);
        var changed = Enumerable
            .Range(0, whole.Last.DayOfYear)
            .Select(whole.First.AddDays)
            .Where(d => IsWorkingDay(d) != other.IsWorkingDay(d))
            .ToList();
        return changed.Count == 0 ? null : (changed[0], changed[^1]);
    }

    private WorkingYear Table(int year) => tables.GetOrAdd(year, static (y, calendar) => new WorkingYear(calendar.GetYear(y)), this);
}

/// <summary>The cause of a day off.</summary>
public enum DayOffCause
{
    Weekend,
    Holiday,
    Substitute,
    SwapOff,
}

/// <summary>A day off with its common name (Vietnamese).</summary>
public sealed record DayOff(DateOnly On, DayOffCause Cause, string Name);
