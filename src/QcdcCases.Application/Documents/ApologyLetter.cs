using QcdcCases.Domain.Cases;
using QcdcCases.Domain.People;
using QcdcCases.Domain.Units;

namespace QcdcCases.Application.Documents;

/// <summary>The office's apology for a case that it has not resolved in time, in the form of administrative documents (NĐ 30/2020 Phụ lục I).</summary>
/// <param name="ParentBody">The body above the one that signs; null where there is none.</param>
/// <param name="WrittenOn">The day on the letter.</param>
/// <param name="Addressee">Whom it is for; null where the name is to be filled in by hand.</param>
/// <param name="ReceivedOn">When the letter about the case came; null where there was none.</param>
/// <param name="NewDate">The day by which the office will resolve it.</param>
public sealed record ApologyLetter(
    string? ParentBody,
    string Body,
    UnitKind BodyKind,
    DateOnly WrittenOn,
    CaseKind Kind,
    Identity? Addressee,
    DateOnly? ReceivedOn,
    DateOnly AcceptedOn,
    DateOnly DueOn,
    DateOnly NewDate);
