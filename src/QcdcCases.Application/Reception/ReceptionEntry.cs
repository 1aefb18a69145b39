using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Letters;
using QcdcCases.Domain.People;
using QcdcCases.Domain.Reception;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Application.Reception;

/// <summary>One row of the reception register (sổ tiếp công dân), with the 13 columns of Mẫu 03/TCD of NĐ 154/2026.</summary>
/// <param name="Number">Column 1, the serial number in the unit's register of the year.</param>
/// <param name="ReceivedOn">Column 2, the day.</param>
/// <param name="Visitors">Columns 3 and 4, names, addresses and identity papers; only the first people of a large group, masked for a
/// denunciation.</param>
/// <param name="Matter">Column 5, the matter in short.</param>
/// <param name="Classification">Column 6, complaint, denunciation or petition.</param>
/// <param name="People">Column 7, the number of people who came on the same matter.</param>
/// <param name="EarlierResolver">Column 8, the body that settled the matter before within its powers.</param>
/// <param name="OwnJurisdiction">Column 9, within own jurisdiction.</param>
/// <param name="GuidedTo">Column 10, the body to which the people were guided.</param>
/// <param name="TransferredTo">Column 11, the body to which the matter was transferred.</param>
/// <param name="FollowUp">Column 12, progress and result.</param>
/// <param name="Note">Column 13, remarks.</param>
/// <param name="Became">What became of the visit; absent where nothing is recorded.</param>
/// <param name="Voided">For an entry that was made twice or by mistake: when, why and by whom it was voided.</param>
public sealed record ReceptionEntry(
    Guid Id,
    string Unit,
    int Number,
    DateOnly ReceivedOn,
    IReadOnlyList<ReceptionEntryPerson> Visitors,
    string Matter,
    CaseKind? Classification,
    int People,
    string? EarlierResolver,
    bool? OwnJurisdiction,
    Direction? GuidedTo,
    Direction? TransferredTo,
    string? FollowUp,
    string? Note,
    Guid? Session,
    SessionKind Kind,
    Receiver Receiver,
    ReceptionBlock Block,
    VisitResult Result,
    string? RefusalGround,
    bool? Repeated,
    Guid? Case,
    Guid? Letter,
    Guid Version,
    Voiding? Voided = null,
    VisitSequel? Became = null)
{
    public static ReceptionEntry Of(Visit visit, string unit, IReadOnlyList<ReceptionEntryPerson> visitors, Guid version) => new(
        visit.Id,
        unit,
        visit.Number,
        visit.ReceivedOn,
        visitors,
        visit.Matter,
        visit.Classification,
        visit.People,
        visit.EarlierResolver,
        visit.OwnJurisdiction,
        DirectionOf(visit, VisitResult.Guided),
        DirectionOf(visit, VisitResult.Transferred),
        visit.FollowUp,
        visit.Note,
        visit.SessionId,
        visit.SessionKind,
        visit.Receiver,
        visit.Block,
        visit.Result,
        visit.RefusalGround,
        visit.Repeated,
        visit.CaseId,
        visit.LetterId,
        version,
        visit.Voided);

    private static Direction? DirectionOf(Visit visit, VisitResult result) =>
        visit.Result == result ? new(visit.CompetentBody, visit.DocumentNo) : null;
}

/// <summary>What became of a visit.</summary>
/// <param name="LetterNumber">The number of the letter that was made of it.</param>
/// <param name="LetterOutcome">The outcome of that letter.</param>
/// <param name="CitizenToldOn">For a matter taken in: the day on which the citizen was informed of the result.</param>
public sealed record VisitSequel(
    int? LetterNumber,
    int? LetterYear,
    ProcessingOutcome? LetterOutcome,
    DateOnly? CitizenToldOn,
    string? RefusalNoticeNo,
    DateOnly? RefusalNoticeOn);

/// <summary>The body to which people were guided or a matter was transferred, with the number of the document.</summary>
public sealed record Direction(string? Body, string? DocumentNo);

/// <summary>Columns 3 and 4 for one person.</summary>
public sealed record ReceptionEntryPerson(PersonRole Role, string Name, string? Address, IdentityPaper? Paper, string? PaperNumber)
{
    public static ReceptionEntryPerson Of(Person person) => person.Identity is { } known
        ? new(person.Role, known.Name, known.Address, known.Paper, known.PaperNumber)
        : new(person.Role, Person.Mask, null, null, null);
}
