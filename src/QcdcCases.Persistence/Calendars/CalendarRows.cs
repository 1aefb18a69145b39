using QcdcCases.Domain.Deadlines;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Persistence.Calendars;

/// <summary>One entered revision of a calendar year. Rows are only added: entering a year again adds a row with a later revision.</summary>
public sealed class CalendarYearRow
{
    private readonly List<CalendarDayRow> days = [];

    private CalendarYearRow()
    {
    }

    /// <summary>The version of the year, used as its ETag.</summary>
    public Guid Id { get; private init; }

    /// <inheritdoc cref="CalendarRevision.Number"/>
    public int Revision { get; private init; }

    public int Year { get; private init; }

    public CalendarStatus Status { get; private init; }

    /// <inheritdoc cref="CalendarYear.Source"/>
    public string Source { get; private init; } = null!;

    public IReadOnlyList<CalendarDayRow> Days => days;

    public static CalendarYearRow Create(Guid id, int revision, CalendarYear year)
    {
        var row = new CalendarYearRow
        {
            Id = id,
            Revision = revision,
            Year = year.Year,
            Status = year.Status,
            Source = year.Source,
        };
        row.days.AddRange(
            year.Days.Select(d => new CalendarDayRow
            {
                YearId = id,
                On = d.On,
                Type = d.Type,
                Name = d.Name,
                Pair = d.Pair,
            }));
        return row;
    }

    public CalendarRevision ToRevision() =>
        new(
            Revision,
            new CalendarYear(Year, Status, Source, [.. days.OrderBy(d => d.On).Select(d => new CalendarDay(d.On, d.Type, d.Name, d.Pair))])
        );
}

/// <summary>One listed day of a calendar year.</summary>
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
/// The recount that a calendar revision requires: all open deadlines are computed again in batches in the order of record ids. Each batch
/// is committed with its position, so that any server can continue.
/// </summary>
public sealed class CalendarRecount
{
    /// <summary>The maximum number of cases and letters in a batch.</summary>
    public const int MaxBatchSize = 250;

    /// <summary>The number of attempts before the records of a batch are tried one by one, or before a single record is skipped.</summary>
    public const int MaxTries = 3;

    private CalendarRecount()
    {
    }

    /// <inheritdoc cref="CalendarRevision.Number"/>
    public int Revision { get; private init; }

    public int Year { get; private init; }

    /// <inheritdoc cref="CalendarYear.Source"/>
    public string Source { get; private init; } = null!;

    /// <summary>The account that entered the year; the history of moved deadlines names it.</summary>
    public Guid ActorId { get; private init; }

    public string ActorName { get; private init; } = null!;

    /// <summary>The first changed day. Deadlines that neither span nor touch the changed days cannot move.</summary>
    public DateOnly FirstChanged { get; private init; }

    /// <summary>The last changed day.</summary>
    public DateOnly LastChanged { get; private init; }

    /// <summary>The last processed case or letter.</summary>
    public Guid Place { get; private set; }

    /// <summary>The number of cases and letters to process; null before the recount begins.</summary>
    public long? Total { get; private set; }

    /// <summary>The number of processed cases and letters.</summary>
    public long Looked { get; private set; }

    /// <summary>The number of those in which a due day moved.</summary>
    public long Moved { get; private set; }

    /// <summary>The present batch size; reduced to 1 after repeated failures to find the record that fails.</summary>
    public int PartSize { get; private set; } = MaxBatchSize;

    /// <summary>The number of failures of the present batch.</summary>
    public int Tries { get; private set; }

    /// <summary>The number of skipped records (<see cref="CalendarRecountFailure"/>).</summary>
    public long Failed { get; private set; }

    public DateTimeOffset EnteredAt { get; private init; }

    public DateTimeOffset? EndedAt { get; private set; }

    public Actor Actor => new(ActorId, ActorName);

    public static CalendarRecount Create(
        int revision,
        CalendarYear year,
        (DateOnly First, DateOnly Last) changed,
        Actor actor,
        DateTimeOffset now) =>
        new()
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

    /// <summary>Records the number of records to process.</summary>
    public void Begin(long total) => Total = total;

    /// <summary>Records a completed batch up to a record.</summary>
    public void Advance(Guid place, int looked, int moved)
    {
        (Place, Looked, Moved) = (place, Looked + looked, Moved + moved);
        (PartSize, Tries) = (Math.Min(PartSize * 2, MaxBatchSize), 0);
    }

    /// <summary>Records a failure of the present batch.</summary>
    /// <returns>True if the batch is a single record that must be skipped.</returns>
    public bool Fail()
    {
        if (++Tries < MaxTries)
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

    /// <summary>Skips a record.</summary>
    public void Skip(Guid place) => (Place, Looked, Failed, Tries) = (place, Looked + 1, Failed + 1, 0);

    public void End(DateTimeOffset now) => EndedAt = now;
}

/// <summary>A case or letter whose deadlines could not be computed with a changed calendar, until a later attempt succeeds.</summary>
public sealed class CalendarRecountFailure
{
    public Guid SubjectId { get; init; }

    /// <inheritdoc cref="CalendarRevision.Number"/>
    public int Revision { get; init; }

    /// <summary>The type of the failure without its message, which may quote data.</summary>
    public string Failure { get; init; } = string.Empty;

    public DateTimeOffset FailedAt { get; init; }
}
