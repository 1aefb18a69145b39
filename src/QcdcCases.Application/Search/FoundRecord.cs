
namespace QcdcCases.Application.Search;

/// <summary>The records that a search finds.</summary>
public enum SearchKind
{
    Visit,
    Letter,
    Case,
    Opinion,
    Feedback,
}

/// <summary>Why a record was found, the surest reason first.</summary>
public enum SearchReason
{
    /// <summary>Its number in the register is the one wanted.</summary>
    Number,

    /// <summary>A step of the case, or a paper issued about the record, has the document number.</summary>
    Document,

    /// <summary>A person of it has the phone number.</summary>
    Phone,

    /// <summary>A person of it has the number of the identity paper.</summary>
    Identity,

    /// <summary>A person's name contains all the words.</summary>
    Name,

    /// <summary>Its texts and names contain all the words.</summary>
    Words,

    /// <summary>A person's name contains all the words, one of them with a typing mistake.</summary>
    SimilarName,

    /// <summary>Its texts and names contain all the words, one of them with a typing mistake.</summary>
    SimilarWords,
}

/// <summary>A record that was found.</summary>
/// <param name="Number">The number in the register of the unit; only letters and visits have one.</param>
/// <param name="On">The day of receipt, of the conference, or of the acceptance of the case; null if the case was not accepted.</param>
/// <param name="Title">The summary, matter, title or text.</param>
/// <param name="Person">The first person of a letter or visit; a sealed one is masked.</param>
public sealed record FoundRecord(
    SearchKind Kind,
    Guid Id,
    string Unit,
    int? Number,
    DateOnly? On,
    string? Title,
    string? Person,
    SearchReason Reason);

/// <summary>What a search found, the surest first, then the latest.</summary>
/// <param name="More">True if more records match; a narrower question finds them.</param>
public sealed record SearchAnswer(IReadOnlyList<FoundRecord> Items, bool More);

/// <summary>A record that may answer the search.</summary>
internal sealed record Candidate
{
    public required SearchKind Kind { get; init; }

    public required Guid Id { get; init; }

    public required Guid UnitId { get; init; }

    public int? Number { get; init; }

    public DateOnly? On { get; init; }

    public string? Title { get; init; }

    public required string Search { get; init; }
}

