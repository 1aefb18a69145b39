using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Shared;
using QcdcCases.Domain.Units;

namespace QcdcCases.Domain.Reception;

/// <summary>The result of a visit (Law 42/2013 Đ26, as amended by Law 136/2025).</summary>
public enum VisitResult
{
    Guided,
    Transferred,
    TakenIn,
    Explained,
    Answered,
    Refused,
}

/// <summary>
/// One entry of the reception register (sổ tiếp công dân, Mẫu 03/TCD of NĐ 154/2026), regardless of the number of people.
/// </summary>
public sealed class Visit : HeldRecord, IVoidable
{
    /// <summary>
    /// The number of people from which a visit is a large group (đoàn đông người, Law 42/2013 Đ29; TT 06/2025 form 01/TCD).
    /// </summary>
    public const int LargeGroup = 5;

    private Visit()
    {
    }

    public Guid Id { get; private init; }

    /// <summary>The source register; see <see cref="Origin"/>.</summary>
    public string Source { get; private init; } = null!;

    /// <summary>The stable key in the source register.</summary>
    public string Key { get; private init; } = null!;

    public Guid? SessionId { get; private set; }

    /// <summary>The day of reception, that of the session.</summary>
    public DateOnly ReceivedOn { get; private set; }

    /// <summary>The kind of the session; regular for an imported visit without session.</summary>
    public SessionKind SessionKind { get; private set; }

    public Receiver Receiver { get; private set; }

    /// <summary>The office of the head of its session; null for a visit without a session.</summary>
    public HeadOffice? HeadOffice { get; private set; }

    /// <summary>The serial number in the unit's register of the year, without gaps (column 1).</summary>
    public int Number { get; private set; }

    /// <summary>The number of people present, at least one.</summary>
    public int People { get; private set; }

    /// <summary>A short description of the matter (column 5).</summary>
    public string Matter { get; private set; } = null!;

    public Guid? CaseId { get; private set; }

    public Guid? LetterId { get; private set; }

    public VisitResult Result { get; private set; }

    /// <summary>The code of a ground in <see cref="RefusalGrounds"/>; imported visits may have other texts.</summary>
    public string? RefusalGround { get; private set; }

    /// <summary>The kind of the matter (column 6); null if an imported visit does not record it.</summary>
    public CaseKind? Classification { get; private set; }

    /// <summary>The competent body that resolved the matter before (column 8).</summary>
    public string? EarlierResolver { get; private set; }

    /// <summary>True if the matter is within the unit's own jurisdiction (column 9).</summary>
    public bool? OwnJurisdiction { get; private set; }

    /// <summary>The body to which people were guided or the matter was transferred (columns 10 and 11).</summary>
    public string? CompetentBody { get; private set; }

    /// <summary>The number of the guiding or transferring document (columns 10 and 11).</summary>
    public string? DocumentNo { get; private set; }

    /// <summary>The progress and result of the matter, as recorded (column 12).</summary>
    public string? FollowUp { get; private set; }

    /// <summary>Remarks (column 13).</summary>
    public string? Note { get; private set; }

    /// <summary>True if these people came about the same matter before; null if an imported visit does not record it.</summary>
    public bool? Repeated { get; private set; }

    /// <summary>The papers taken in, one per line, as on the receipt Mẫu 02/TCD.</summary>
    public string? PapersTakenIn { get; private set; }

    /// <summary>True if the visit is tracked in full and has deadlines; false for imported visits.</summary>
    public bool Watched { get; private init; }

    /// <summary>The number of the written notice of refusal (Mẫu 01/TCD).</summary>
    public string? RefusalNoticeNo { get; private set; }

    /// <summary>The day of the written notice of refusal.</summary>
    public DateOnly? RefusalNoticeOn { get; private set; }

    /// <summary>The day on which the citizen was informed of the result of what was taken in (Luật TCD Đ28 k1).</summary>
    public DateOnly? CitizenToldOn { get; private set; }

    /// <summary>The day on which the visit became a letter; from then on the letter's deadlines apply.</summary>
    public DateOnly? LetterMadeOn { get; private set; }

    /// <summary>The search text: the matter and the names that are not sealed, normalised by <see cref="SearchText"/>.</summary>
    public string Search { get; private set; } = null!;

    /// <inheritdoc cref="IVoidable.Voided"/>
    public Voiding? Voided { get; private set; }

    public bool IsLargeGroup => People >= LargeGroup;

    /// <summary>The block of the figures by receiver; a regular session counts as regular for every receiver.</summary>
    public ReceptionBlock Block => ReceptionBlocks.Of(SessionKind, Receiver);

    /// <summary>
    /// Assigns the number in the register. Call it last, because it locks the counter that all entries of the register share.
    /// </summary>
    public void AssignNumber(int number) => Number = number;

    public static Visit Record(Guid id, Origin origin, VisitPlace place, int number, VisitEntry entry)
    {
        var visit = new Visit
        {
            Id = id,
            Source = origin.Source,
            Key = origin.Key,
            SessionId = place.SessionId,
            ReceivedOn = place.On,
            SessionKind = place.Kind,
            Receiver = place.Receiver,
            HeadOffice = place.HeadOffice,
            Number = number,
            Watched = place.Watched,
        };
        visit.EnterInBookOf(place.UnitId);
        visit.Correct(entry);
        return visit;
    }

    /// <summary>
    /// Writes the entry, as a new record or a correction. Place, day and number never change; a visit that became a letter keeps its case
    /// unless the entry names another.
    /// </summary>
    public void Correct(VisitEntry entry)
    {
        People = entry.People;
        Matter = entry.Matter;
        CaseId = entry.CaseId ?? (LetterId is null ? null : CaseId);
        LetterId = entry.LetterId ?? LetterId;
        Result = entry.Result;
        RefusalGround = entry.RefusalGround;
        Classification = entry.Classification;
        EarlierResolver = entry.EarlierResolver;
        OwnJurisdiction = entry.OwnJurisdiction;
        CompetentBody = entry.CompetentBody;
        DocumentNo = entry.DocumentNo;
        FollowUp = entry.FollowUp;
        Note = entry.Note;
        Repeated = entry.Repeated;
        PapersTakenIn = entry.PapersTakenIn;
        Search = SearchText.WithNames(entry.Matter, entry.OpenNames);
        LetterMadeOn = LetterId is null ? null : LetterMadeOn ?? ReceivedOn;
        (RefusalNoticeNo, RefusalNoticeOn) = Result is VisitResult.Refused ? (RefusalNoticeNo, RefusalNoticeOn) : (null, null);
        CitizenToldOn = Result is VisitResult.TakenIn ? CitizenToldOn : null;
    }

    /// <summary>
    /// Moves the visit to another place of the same unit: another session, or the corrected day or receiver of its own. Number and columns
    /// stay; what was recorded later must still be possible.
    /// </summary>
    public Refusal? MoveTo(VisitPlace place)
    {
        if (place.On.Year != ReceivedOn.Year)
        {
            return VisitRefusals.OtherBook();
        }

        if (RefusalNoticeOn < place.On || CitizenToldOn < place.On)
        {
            return VisitRefusals.MovedAfterFollowUp();
        }

        if (RefusalGround is { } ground
            && RefusalGrounds.Find(ground, ReceivedOn) is not null
            && RefusalGrounds.Find(ground, place.On) is null)
        {
            return VisitRefusals.GroundNotInForce();
        }

        (SessionId, ReceivedOn) = (place.SessionId, place.On);
        (SessionKind, Receiver, HeadOffice) = (place.Kind, place.Receiver, place.HeadOffice);
        LetterMadeOn = LetterMadeOn < ReceivedOn ? ReceivedOn : LetterMadeOn;
        return null;
    }

    /// <summary>Removes the link with a letter that was voided, so that another can be made of the visit.</summary>
    /// <param name="caseId">The case that the visit got from the letter, if it loses it too.</param>
    public void UnlinkLetter(Guid? caseId)
    {
        (LetterId, LetterMadeOn) = (null, null);
        CaseId = CaseId == caseId ? null : CaseId;
    }

    /// <summary>Returns the refusal of a follow-up that does not fit the result or the day of a visit; null if it fits.</summary>
    public static Refusal? CheckFollowUp(VisitFollowUp happened, VisitResult result, DateOnly receivedOn, DateOnly on)
    {
        var follows = happened switch
        {
            VisitFollowUp.RefusalSent => result is VisitResult.Refused,
            VisitFollowUp.CitizenTold => result is VisitResult.TakenIn,
            _ => throw new ArgumentOutOfRangeException(nameof(happened)),
        };
        return !follows ? VisitRefusals.NothingToFollow() : on < receivedOn ? VisitRefusals.FollowUpTooEarly() : null;
    }

    /// <summary>Records a follow-up of the visit, or corrects its day.</summary>
    /// <param name="documentNo">The number of the notice, for a written refusal.</param>
    public Refusal? RecordFollowUp(VisitFollowUp happened, DateOnly on, string? documentNo)
    {
        if (CheckFollowUp(happened, Result, ReceivedOn, on) is { } refusal)
        {
            return refusal;
        }

        if (happened is VisitFollowUp.CitizenTold)
        {
            CitizenToldOn = on;
        }
        else
        {
            (RefusalNoticeNo, RefusalNoticeOn) = (documentNo, on);
        }

        return null;
    }

    public void SetVoided(Voiding? voiding) => Voided = voiding;

    /// <summary>Removes the names from the search text because the matter is now a denunciation.</summary>
    public void RemoveNamesFromSearch() => Search = SearchText.Of(Matter);

    /// <summary>Checks whether the visit can become a letter: once, and not if reception was refused.</summary>
    public Refusal? CheckLetter() => VisitLimits.CheckBecomesLetter(LetterId is not null, Result is VisitResult.Refused);

    /// <summary>Links the visit to the letter made of it.</summary>
    /// <param name="on">The day on which the letter was made.</param>
    public Refusal? LinkLetter(Guid letterId, Guid? caseId, DateOnly on)
    {
        if (CheckLetter() is { } refusal)
        {
            return refusal;
        }

        (LetterId, LetterMadeOn) = (letterId, on);
        CaseId ??= caseId;
        return null;
    }
}
