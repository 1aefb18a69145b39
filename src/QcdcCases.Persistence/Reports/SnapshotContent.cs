namespace QcdcCases.Persistence.Reports;

/// <summary>The bytes of a report snapshot, in a separate table because they are large and seldom read.</summary>
public sealed class SnapshotContent
{
    public Guid ClosingId { get; init; }

    /// <summary>The bytes: JSON in UTF-8.</summary>
    public byte[] Bytes { get; init; } = [];
}
