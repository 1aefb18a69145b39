namespace QcdcCases.Persistence;

/// <summary>How long texts may be, in UTF-16 units: the columns' bounds, which the message checks repeat to name the field.</summary>
public static class TextLength
{
    /// <summary>A name, an address, a document number, a code.</summary>
    public const int Default = 500;

    /// <summary>A code of a list, such as a field or category.</summary>
    public const int Code = 60;

    /// <summary>The sender's key of a record, or the name of a source.</summary>
    public const int Key = 200;

    /// <summary>Anything people write at length: a matter, a summary, an answer.</summary>
    public const int Prose = 20_000;
}
