using QcdcCases.Domain.Deadlines;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Persistence.Calendars;

/// <summary>A year of the calendar as it was entered once. Rows are only ever added: entered anew, the year has a row of a later revision.</summary>
public sealed class CalendarYearRow
{
    private readonly List<CalendarDayRow> days = [];

    private CalendarYearRow()
    {
    }

    /// <summary>Its version: what the year's ETag says.</summary>
    public Guid Id { get; private init; }

    /// <inheritdoc cref="CalendarRevision.Number"/>
    public int Revision { get; private init; }

    public int Year { get; private init; }

    public CalendarStatus Status { get; private init; }

    /// <inheritdoc cref="CalendarYear.Source"/>
    public string Source { get; private init; } = null!;

    public IReadOnlyList<CalendarDayRow> Days => days;

    public static CalendarYearRow Enter(Guid id, int revision, CalendarYear year)
    {
        var row = new CalendarYearRow { Id = id, Revision = revision, Year = year.Year, Status = year.Status, Source = year.Source };
        row.days.AddRange(year.Days.Select(d => new CalendarDayRow { YearId = id, On = d.On, Type = d.Type, Name = d.Name, Pair = d.Pair }));
        return row;
    }

    public CalendarRevision ToRevision() =>
        new(Revision, new CalendarYear(Year, Status, Source, [.. days.OrderBy(d => d.On).Select(d => new CalendarDay(d.On, d.Type, d.Name, d.Pair))]));
}

/// <summary>One listed day of such a year.</summary>
public sealed class CalendarDayRow
{
    public Guid YearId { get; init; }

    public DateOnly On { get; init; }

    public CalendarDayType Type { get; init; }

    public string Name { get; init; } = string.Empty;

    /// <inheritdoc cref="CalendarDay.Pair"/>
    public DateOnly? Pair { get; init; }
}

/// <summary>
/// The work that a revision of the calendar leaves behind: what is open is counted anew, some records at a time in the order of their ids. Each
/// part is committed with the place it reached, so that any server goes on where another stopped.
/// </summary>
public sealed class CalendarRecount
{
    private CalendarRecount()
    {
    }

    /// <inheritdoc cref="CalendarRevision.Number"/>
    public int Revision { get; private init; }

    public int Year { get; private init; }

    /// <inheritdoc cref="CalendarYear.Source"/>
    public string Source { get; private init; } = null!;

    /// <summary>Who entered the year: the history of what moves names them.</summary>
    public Guid ActorId { get; private init; }

    public string ActorName { get; private init; } = null!;

    /// <summary>The first and the last day whose counting changed: what neither spans nor touches them cannot move.</summary>
    public DateOnly FirstChanged { get; private init; }

    public DateOnly LastChanged { get; private init; }

    /// <summary>The last case or letter that was looked at.</summary>
    public Guid Place { get; private set; }

    /// <summary>How many cases and letters there are to look at; null until it begins.</summary>
    public long? Total { get; private set; }

    /// <summary>How many were looked at.</summary>
    public long Looked { get; private set; }

    /// <summary>In how many of them a due day moved.</summary>
    public long Moved { get; private set; }

    public DateTimeOffset EnteredAt { get; private init; }

    public DateTimeOffset? EndedAt { get; private set; }

    public Actor Actor => new(ActorId, ActorName);

    public static CalendarRecount Leave(int revision, CalendarYear year, (DateOnly First, DateOnly Last) changed, Actor actor, DateTimeOffset now) => new()
    {
        Revision = revision,
        Year = year.Year,
        Source = year.Source,
        ActorId = actor.Id,
        ActorName = actor.Name,
        FirstChanged = changed.First,
        LastChanged = changed.Last,
        EnteredAt = now,
    };

    /// <summary>It begins, with so many records to look at.</summary>
    public void Begin(long total) => Total = total;

    /// <summary>A part of it is done, up to a record.</summary>
    public void Advance(Guid place, int looked, int moved) => (Place, Looked, Moved) = (place, Looked + looked, Moved + moved);

    public void End(DateTimeOffset now) => EndedAt = now;
}
