namespace QcdcCases.Domain.Shared;

/// <summary>
/// The origin of a record: its source register and its stable key there. Unique per kind of record; a record entered at the counter has an
/// empty source and its own id as the key.
/// </summary>
/// <param name="Source">The source register; empty for this one.</param>
/// <param name="Key">The stable key in the source register.</param>
public sealed record Origin(string Source, string Key)
{
    /// <summary>The origin of a record entered at the counter.</summary>
    public static Origin Local(Guid id) => new(string.Empty, id.ToString("N"));
}
