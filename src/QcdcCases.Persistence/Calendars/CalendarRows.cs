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
    /// <summary>As many cases and letters are counted at once where nothing fails.</summary>
    public const int LargestPart = 250;

    /// <summary>So often a part is tried before its records are tried one by one, or, when it is a single record, left out.</summary>
    public const int MostTries = 3;

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

    /// <summary>How many are counted at once: fewer after failures, so that one bad record is found.</summary>
    public int PartSize { get; private set; } = LargestPart;

    /// <summary>How often the present part failed.</summary>
    public int Tries { get; private set; }

    /// <summary>How many were left out because they always failed (<see cref="CalendarRecountFailure"/>).</summary>
    public long Failed { get; private set; }

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
    public void Advance(Guid place, int looked, int moved)
    {
        (Place, Looked, Moved) = (place, Looked + looked, Moved + moved);
        (PartSize, Tries) = (Math.Min(PartSize * 2, LargestPart), 0);
    }

    /// <summary>The present part failed once more.</summary>
    /// <returns>Whether it is a single record that failed often enough to be left out.</returns>
    public bool Fail()
    {
        if (++Tries < MostTries)
        {
            return false;
        }

        if (PartSize == 1)
        {
            return true;
        }

        (PartSize, Tries) = (1, 0);
        return false;
    }

    /// <summary>A record is left out.</summary>
    public void Skip(Guid place) => (Place, Looked, Failed, Tries) = (place, Looked + 1, Failed + 1, 0);

    public void End(DateTimeOffset now) => EndedAt = now;
}

/// <summary>A case or letter that could not be counted by a changed calendar, until a later try counts it.</summary>
public sealed class CalendarRecountFailure
{
    public Guid SubjectId { get; init; }

    /// <inheritdoc cref="CalendarRevision.Number"/>
    public int Revision { get; init; }

    /// <summary>The kind of failure, without its message: that may quote what it worked on.</summary>
    public string Failure { get; init; } = string.Empty;

    public DateTimeOffset FailedAt { get; init; }
}
