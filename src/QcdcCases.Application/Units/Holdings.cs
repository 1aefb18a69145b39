using QcdcCases.Domain.Cases;

namespace QcdcCases.Application.Units;

/// <summary>The kind of a record that a unit still holds, in the order in which holdings are listed.</summary>
public enum HoldingKind
{
    /// <summary>A case that is not over, or that an office still owes an act.</summary>
    Case,

    /// <summary>A letter that is not finished, or that an office still owes an act.</summary>
    Letter,

    /// <summary>A visit with an open deadline.</summary>
    Visit,

    /// <summary>A session with an open deadline.</summary>
    Session,

    /// <summary>An unresolved opinion from the unit's conference or assigned to the unit.</summary>
    Opinion,

    /// <summary>Feedback without answer or refusal.</summary>
    Feedback,
}

/// <summary>A record that a unit still holds.</summary>
/// <param name="Number">The number in its book; absent where the book has none.</param>
/// <param name="On">The day on which it was received or held; absent for a case.</param>
/// <param name="CaseKind">The kind of the matter; absent where there is none.</param>
/// <param name="Field">The field of the matter, or the category of feedback.</param>
/// <param name="DueOn">The last day to process a letter or to resolve a case.</param>
/// <param name="Case">The case that it is about, with which it is handed over.</param>
public sealed record Holding(
    HoldingKind Kind, Guid Id, int? Number, DateOnly? On, CaseKind? CaseKind, string? Field, DateOnly? DueOn, Guid? Case);

/// <summary>The number of holdings of a kind.</summary>
public sealed record HoldingCount(HoldingKind Kind, int Count);
