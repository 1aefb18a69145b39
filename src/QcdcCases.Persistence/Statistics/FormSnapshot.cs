namespace QcdcCases.Persistence.Statistics;

/// <summary>
/// What a unit's own book counts in a window that is over, by the forms of one circular: prepared, so that a form need not add it up. Whatever folds a
/// change that could count there removes the row in the same transaction; what stands is right, but for changes that are not folded yet.
/// </summary>
public sealed class FormSnapshot
{
    public Guid UnitId { get; init; }

    public DateOnly From { get; init; }

    public DateOnly To { get; init; }

    /// <summary>The code of the circular.</summary>
    public string Circular { get; init; } = string.Empty;

    /// <summary>The mark of the build whose rules were counted: another one's numbers are of no use.</summary>
    public string Build { get; init; } = string.Empty;

    /// <summary>The numbers of the rules in their order, packed: most are nought.</summary>
    public byte[] Counts { get; init; } = [];
}
