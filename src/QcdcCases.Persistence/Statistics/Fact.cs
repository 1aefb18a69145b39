using QcdcCases.Domain.Statistics;

namespace QcdcCases.Persistence.Statistics;

/// <summary>
/// One version of a fact, as the register knew it from <see cref="RecordedAt"/> until <see cref="RetiredAt"/>. Rows are only ever added, and
/// retired once.
/// </summary>
public sealed class Fact
{
    public Guid Id { get; init; }

    public FactSubject Subject { get; init; }

    public Guid ItemId { get; init; }

    public int Part { get; init; }

    public Guid UnitId { get; init; }

    public int ProfileId { get; init; }

    public Guid? CaseId { get; init; }

    public DateOnly BegunOn { get; init; }

    public DateOnly? ProcessedOn { get; init; }

    public DateOnly? FinishedOn { get; init; }

    public DateOnly? ClosedOn { get; init; }

    public DateOnly? OverdueFrom { get; init; }

    public DateOnly? RatedOn { get; init; }

    /// <summary>The day after which no period asks for it any more, or null while it is open.</summary>
    public DateOnly? EndsOn { get; init; }

    public long Amount { get; init; }

    /// <summary>One of the few that figures look at one by one (<see cref="Dimensions.ReadDirectly"/>).</summary>
    public bool Direct { get; init; }

    public DateTimeOffset RecordedAt { get; init; }

    public DateTimeOffset? RetiredAt { get; set; }

    public static Fact Of(Guid id, FactContent content, int profileId, DateTimeOffset recordedAt) => new()
    {
        Id = id,
        Subject = content.Subject,
        ItemId = content.ItemId,
        Part = content.Part,
        UnitId = content.UnitId,
        ProfileId = profileId,
        CaseId = content.CaseId,
        BegunOn = content.BegunOn,
        ProcessedOn = content.ProcessedOn,
        FinishedOn = content.FinishedOn,
        ClosedOn = content.ClosedOn,
        OverdueFrom = content.OverdueFrom,
        RatedOn = content.RatedOn,
        EndsOn = content.EndsOn,
        Amount = content.Amount,
        Direct = content.Dimensions.ReadDirectly,
        RecordedAt = recordedAt,
    };

    public FactContent ToContent(Dimensions dimensions) => new(Subject, ItemId, Part, UnitId, dimensions, BegunOn)
    {
        CaseId = CaseId,
        ProcessedOn = ProcessedOn,
        FinishedOn = FinishedOn,
        ClosedOn = ClosedOn,
        OverdueFrom = OverdueFrom,
        RatedOn = RatedOn,
        Amount = Amount,
    };
}

/// <summary>A profile with the small number by which facts and sums refer to it.</summary>
public sealed class DimensionsRow
{
    public int Id { get; init; }

    /// <summary><see cref="Dimensions.ToKey"/>; unique.</summary>
    public string Key { get; init; } = string.Empty;
}

/// <summary>A fact that entered (+1) or left (−1) the register and is not in the sums yet. Folding removes the row and adds to the sums in one transaction.</summary>
public sealed class FactChange
{
    public Guid Id { get; init; }

    public Guid FactId { get; init; }

    public Guid UnitId { get; init; }

    public int Sign { get; init; }
}

/// <summary>How long a stretch a sum covers. A running total up to a day is the years before it, the months since, the days since.</summary>
public enum Grain
{
    Year,
    Month,
    Day,
}

/// <summary>
/// The sum of all facts of one profile by one of their days, for one stretch of time and one unit: its own (<see cref="Below"/> false), or those
/// of everything below it that is added in, without its own (true). What lies below is summed by year and month only: the days of one month
/// come from the units' own.
/// </summary>
public sealed class FactAggregate
{
    public Guid UnitId { get; init; }

    public bool Below { get; init; }

    public Grain Grain { get; init; }

    /// <summary>The first day of the stretch.</summary>
    public DateOnly Start { get; init; }

    public FactDay Day { get; init; }

    public int ProfileId { get; init; }

    public long Facts { get; set; }

    public long Amount { get; set; }
}
