namespace QcdcCases.Persistence.Statistics;

/// <summary>
/// The precomputed values of one unit's own register for a statutory period that is over, by the forms of one circular. An aggregate
/// refresh with a change that could count there removes the row in the same transaction, so an existing row is correct except for changes
/// not yet refreshed.
/// </summary>
public sealed class FormSnapshot
{
    public Guid UnitId { get; init; }

    public DateOnly From { get; init; }

    public DateOnly To { get; init; }

    /// <summary>The code of the circular.</summary>
    public string Circular { get; init; } = string.Empty;

    /// <summary>The id of the build whose measures computed the values; rows of another build are ignored.</summary>
    public string Build { get; init; } = string.Empty;

    /// <summary>The values of the measures in their order, packed because most are zero.</summary>
    public byte[] Counts { get; init; } = [];
}
