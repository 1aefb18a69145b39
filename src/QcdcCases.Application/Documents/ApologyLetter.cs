using QcdcCases.Domain.Cases;
using QcdcCases.Domain.People;
using QcdcCases.Domain.Units;

namespace QcdcCases.Application.Documents;

/// <summary>
/// The letter of apology for a case not resolved in time, in the form of administrative documents (NĐ 30/2020 Phụ lục I).
/// </summary>
/// <param name="ParentBody">The name of the superior body; null at the top.</param>
/// <param name="WrittenOn">The date of the letter.</param>
/// <param name="Addressee">The addressee; null when the name is to be filled in by hand.</param>
/// <param name="ReceivedOn">The day on which the letter about the case was received; null when there was none.</param>
/// <param name="NewDate">The day by which the office will resolve the case.</param>
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
