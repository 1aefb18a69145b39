using QcdcCases.Domain.Statistics;

namespace QcdcCases.Persistence.Statistics;

/// <summary>
/// One version of a fact, valid from <see cref="RecordedAt"/> until <see cref="RetiredAt"/>. Rows are added and retired once; they are
/// never changed otherwise.
/// </summary>
public sealed class Fact
{
    public Guid Id { get; init; }

    public FactSubject Subject { get; init; }

    public Guid ItemId { get; init; }

    public int Part { get; init; }

    public Guid UnitId { get; init; }

    public int DimensionsId { get; init; }

    public Guid? CaseId { get; init; }

    public DateOnly BegunOn { get; init; }

    public DateOnly? ProcessedOn { get; init; }

    public DateOnly? FinishedOn { get; init; }

    public DateOnly? ClosedOn { get; init; }

    public DateOnly? OverdueFrom { get; init; }

    public DateOnly? RatedOn { get; init; }

    /// <inheritdoc cref="FactContent.HeldFrom"/>
    public DateOnly? HeldFrom { get; init; }

    /// <inheritdoc cref="FactContent.HeldUntil"/>
    public DateOnly? HeldUntil { get; init; }

    /// <summary>The last day on which a period can count the fact; null while it is open.</summary>
    public DateOnly? EndsOn { get; init; }

    public long Amount { get; init; }

    /// <summary>True for the few facts that measures read one by one (<see cref="Dimensions.ReadDirectly"/>).</summary>
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
        DimensionsId = profileId,
        CaseId = content.CaseId,
        BegunOn = content.BegunOn,
        ProcessedOn = content.ProcessedOn,
        FinishedOn = content.FinishedOn,
        ClosedOn = content.ClosedOn,
        OverdueFrom = content.OverdueFrom,
        RatedOn = content.RatedOn,
        HeldFrom = content.HeldFrom,
        HeldUntil = content.HeldUntil,
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
        HeldFrom = HeldFrom,
        HeldUntil = HeldUntil,
        Amount = Amount,
    };
}

/// <summary>A combination of dimensions and the small number by which facts and aggregates refer to it.</summary>
public sealed class DimensionsRow
{
    public int Id { get; init; }

    /// <summary>The text of <see cref="Dimensions.ToKey"/>; unique.</summary>
    public string Key { get; init; } = string.Empty;
}

/// <summary>
/// A fact that was added (+1) or retired (−1) and is not in the aggregates yet. The refresh removes the row and updates the aggregates in
/// one transaction.
/// </summary>
public sealed class FactChange
{
    public Guid Id { get; init; }

    public Guid FactId { get; init; }

    public Guid UnitId { get; init; }

    public int Sign { get; init; }
}

/// <summary>
/// The range of time of an aggregate. A running total up to a day adds the earlier years, then the months, then the days.
/// </summary>
public enum Grain
{
    Year,
    Month,
    Day,
}

/// <summary>
/// The sum of all facts with the same dimensions by one of their days, for one range of time and one unit: its own facts (<see
/// cref="Below"/> false), or those of all units below that are added to it, without its own (true). Sums of units below exist by year and
/// month only; the days of one month are read from the units' own rows.
/// </summary>
public sealed class FactAggregate
{
    public Guid UnitId { get; init; }

    public bool Below { get; init; }

    public Grain Grain { get; init; }

    /// <summary>The first day of the range.</summary>
    public DateOnly Start { get; init; }

    public FactDay Day { get; init; }

    public int DimensionsId { get; init; }

    public long Facts { get; set; }

    public long Amount { get; set; }
}
