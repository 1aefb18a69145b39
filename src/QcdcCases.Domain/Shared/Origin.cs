namespace QcdcCases.Domain.Shared;

/// <summary>
/// Where a record was first written down: the register it came from and its stable key there. Unique per kind of record; what is entered here
/// at the counter has an empty source and its own id as the key.
/// </summary>
/// <param name="Source">The sending register, empty for this one.</param>
/// <param name="Key">The sender's stable key.</param>
public sealed record Origin(string Source, string Key)
{
    /// <summary>The origin of a record that is entered here.</summary>
    public static Origin Here(Guid id) => new(string.Empty, id.ToString("N"));
}
