namespace QcdcCases.Persistence;

/// <summary>
/// The maximum lengths of texts in UTF-16 units. They are the lengths of the columns, and validators repeat them to name the member.
/// </summary>
public static class TextLength
{
    /// <summary>A name, an address, a document number, a code.</summary>
    public const int Default = 500;

    /// <summary>A code of a list, such as a field or category.</summary>
    public const int Code = 60;

    /// <summary>A key of a record in its source register, or the name of a source.</summary>
    public const int Key = 200;

    /// <summary>The key of a combination of dimensions; the longest that an engine can index.</summary>
    public const int Dimensions = 800;

    /// <summary>A long text: a matter, a summary, an answer.</summary>
    public const int Prose = 20_000;
}
