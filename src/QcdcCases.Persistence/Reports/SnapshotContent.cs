namespace QcdcCases.Persistence.Reports;

/// <summary>The bytes that a closing froze, apart from it because they are large and seldom read.</summary>
public sealed class SnapshotContent
{
    public Guid ClosingId { get; init; }

    /// <summary>JSON in UTF-8.</summary>
    public byte[] Bytes { get; init; } = [];
}
