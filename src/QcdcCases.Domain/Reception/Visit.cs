using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Domain.Reception;

/// <summary>How a reception ended (Law 42/2013 Đ26, as amended by Law 136/2025).</summary>
public enum VisitResult
{
    Guided,
    Transferred,
    TakenIn,
    Explained,
    Answered,
    Refused,
}

/// <summary>One entry of the reception register (sổ tiếp công dân, Mẫu 03/TCD of NĐ 154/2026): one turn, however many people came.</summary>
public sealed class Visit
{
    /// <summary>From five people on a matter they are a large group (đoàn đông người, Law 42/2013 Đ29; TT 06/2025 form 01/TCD).</summary>
    public const int LargeGroup = 5;

    private Visit()
    {
    }

    public Guid Id { get; private init; }

    /// <summary>The register it came from; see <see cref="Origin"/>.</summary>
    public string Source { get; private init; } = null!;

    /// <summary>Its stable key there.</summary>
    public string Key { get; private init; } = null!;

    public Guid UnitId { get; private init; }

    public Guid? SessionId { get; private init; }

    /// <summary>The day of reception: that of its session.</summary>
    public DateOnly ReceivedOn { get; private init; }

    /// <summary>The kind of its session, or regular where the old book has no session.</summary>
    public SessionKind SessionKind { get; private init; }

    public Receiver Receiver { get; private init; }

    /// <summary>The serial number in the unit's register of that year, without gaps (column 1).</summary>
    public int Number { get; private set; }

    /// <summary>People present, at least one.</summary>
    public int People { get; private set; }

    /// <summary>The matter in short (column 5).</summary>
    public string Matter { get; private set; } = null!;

    public Guid? CaseId { get; private set; }

    public Guid? LetterId { get; private set; }

    public VisitResult Result { get; private set; }

    /// <summary>The code of a ground of <see cref="RefusalGrounds"/>; old books may use their own words.</summary>
    public string? RefusalGround { get; private set; }

    /// <summary>The kind of the matter (column 6); null where the old book does not say.</summary>
    public CaseKind? Classification { get; private set; }

    /// <summary>The body that has settled the matter within its powers before (column 8).</summary>
    public string? EarlierResolver { get; private set; }

    /// <summary>Whether the matter is within the unit's own jurisdiction (column 9).</summary>
    public bool? OwnJurisdiction { get; private set; }

    /// <summary>The body people were guided to, or the matter was transferred to (columns 10 and 11).</summary>
    public string? CompetentBody { get; private set; }

    /// <summary>The number of the guiding or transferring document (columns 10 and 11).</summary>
    public string? DocumentNo { get; private set; }

    /// <summary>Progress and result of the matter, as far as the register tells (column 12).</summary>
    public string? FollowUp { get; private set; }

    /// <summary>Remarks (column 13).</summary>
    public string? Note { get; private set; }

    /// <summary>Whether these people came about the same matter before; null where the old book does not say.</summary>
    public bool? Repeated { get; private set; }

    /// <summary>Papers taken in, one a line, as on the receipt Mẫu 02/TCD.</summary>
    public string? PapersTakenIn { get; private set; }

    /// <summary>Entered where every duty is followed, so that its deadlines run; an old book's visit has none.</summary>
    public bool Watched { get; private init; }

    /// <summary>Of one refused in writing: the number and the day of the notice (Mẫu 01/TCD).</summary>
    public string? RefusalNoticeNo { get; private set; }

    public DateOnly? RefusalNoticeOn { get; private set; }

    /// <summary>Of what was taken in: when the citizen was told how it was dealt with (Luật TCD Đ28 k1).</summary>
    public DateOnly? CitizenToldOn { get; private set; }

    /// <summary>The day on which it became a letter, whose deadlines then count.</summary>
    public DateOnly? LetterMadeOn { get; private set; }

    /// <summary>What is searched: the matter and the names that are not sealed, folded by <see cref="SearchText"/>.</summary>
    public string Search { get; private set; } = null!;

    public bool IsLargeGroup => People >= LargeGroup;

    /// <summary>Who received, for the three blocks of the figures: a regular day counts as regular whoever sat there.</summary>
    public ReceptionBlock Block => (SessionKind, Receiver) switch
    {
        (SessionKind.Regular, _) or (_, Receiver.Officer) => ReceptionBlock.Regular,
        (_, Receiver.Head) => ReceptionBlock.Head,
        _ => ReceptionBlock.Delegate,
    };

    /// <summary>Gives the visit its number in the book: last of all, because everybody who records in the book waits for it.</summary>
    public void TakeNumber(int number) => Number = number;

    public static Visit Record(Guid id, Origin origin, VisitPlace place, int number, VisitEntry entry)
    {
        var visit = new Visit
        {
            Id = id,
            Source = origin.Source,
            Key = origin.Key,
            UnitId = place.UnitId,
            SessionId = place.SessionId,
            ReceivedOn = place.On,
            SessionKind = place.Kind,
            Receiver = place.Receiver,
            Number = number,
            Watched = place.Watched,
        };
        visit.Correct(entry);
        return visit;
    }

    /// <summary>
    /// Writes what the entry says, for the first time or as a correction; place, day and number never change, and what became a letter stays
    /// about its case unless another is named.
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
        Search = SearchText.Of([entry.Matter, .. entry.OpenNames]);
        LetterMadeOn = LetterId is null ? null : LetterMadeOn ?? ReceivedOn;
        (RefusalNoticeNo, RefusalNoticeOn) = Result is VisitResult.Refused ? (RefusalNoticeNo, RefusalNoticeOn) : (null, null);
        CitizenToldOn = Result is VisitResult.TakenIn ? CitizenToldOn : null;
    }

    /// <summary>Why something cannot have followed a visit of a result on a day, or null.</summary>
    public static Refusal? CheckFollowUp(VisitFollowUp happened, VisitResult result, DateOnly receivedOn, DateOnly on)
    {
        var follows = happened switch
        {
            VisitFollowUp.RefusalSent => result is VisitResult.Refused,
            VisitFollowUp.CitizenTold => result is VisitResult.TakenIn,
            _ => throw new ArgumentOutOfRangeException(nameof(happened)),
        };
        return !follows ? VisitRefusals.NothingToFollow() : on < receivedOn ? VisitRefusals.FollowsBefore() : null;
    }

    /// <summary>Records what followed the visit, or corrects the day of it.</summary>
    /// <param name="documentNo">Of a written refusal: the number of the notice.</param>
    public Refusal? Follow(VisitFollowUp happened, DateOnly on, string? documentNo)
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

    /// <summary>Takes the names out of what is searched: the matter turned out to be a denunciation.</summary>
    public void HideNames() => Search = SearchText.Of(Matter);

    /// <summary>Whether it can become a letter: once, and not when reception was refused.</summary>
    public Refusal? AdmitsLetter() => this switch
    {
        { LetterId: not null } => Refusal.Conflict("visit.already_letter", "The visit has become a letter already."),
        { Result: VisitResult.Refused } => VisitLimits.WasRefused(),
        _ => null,
    };

    /// <summary>The visit became a letter: the link, both ways, without retyping.</summary>
    /// <param name="on">The day on which the letter was made.</param>
    public Refusal? BecomeLetter(Guid letterId, Guid? caseId, DateOnly on)
    {
        if (AdmitsLetter() is { } refusal)
        {
            return refusal;
        }

        (LetterId, LetterMadeOn) = (letterId, on);
        CaseId ??= caseId;
        return null;
    }
}

/// <summary>What can follow a visit.</summary>
public enum VisitFollowUp
{
    /// <summary>Đã gửi thông báo từ chối tiếp công dân (Mẫu 01/TCD).</summary>
    RefusalSent,

    /// <summary>Đã thông báo kết quả xử lý cho công dân.</summary>
    CitizenTold,
}

/// <summary>The three blocks into which reception is counted (TT 06/2025 form 01/TCD). A case seen in several counts in the first of them.</summary>
public enum ReceptionBlock
{
    Head,
    Delegate,
    Regular,
}

/// <summary>Where, when and by whom a visit was received: its session, or a bare day of regular reception.</summary>
public sealed record VisitPlace(Guid UnitId, DateOnly On, SessionKind Kind, Receiver Receiver, Guid? SessionId)
{
    /// <inheritdoc cref="Visit.Watched"/>
    public bool Watched { get; init; }

    public static VisitPlace Of(ReceptionSession session) =>
        new(session.UnitId, session.HeldOn, session.Kind, session.Receiver, session.Id);
}

/// <summary>What the register's columns say of a visit.</summary>
/// <param name="Names">Names of the visitors that may be searched; a denouncer's never is among them.</param>
public sealed record VisitEntry(
    int People,
    string Matter,
    VisitResult Result,
    Guid? CaseId = null,
    Guid? LetterId = null,
    string? RefusalGround = null,
    CaseKind? Classification = null,
    string? EarlierResolver = null,
    bool? OwnJurisdiction = null,
    string? CompetentBody = null,
    string? DocumentNo = null,
    string? FollowUp = null,
    string? Note = null,
    bool? Repeated = null,
    string? PapersTakenIn = null,
    IReadOnlyList<string>? Names = null)
{
    public IReadOnlyList<string> OpenNames => Names ?? [];
}

public static class VisitRefusals
{
    public static Refusal NotFound() => Refusal.NotFound("visit.not_found", "There is no such visit.");

    public static Refusal NothingToFollow() => Refusal.Rule(
        "visit.nothing_to_follow", "Nothing of the visit waits for this: it was not refused, or nothing was taken in.", "event");

    public static Refusal FollowsBefore() => Refusal.Rule("visit.follow_up_early", "It cannot lie before the day of reception.", "on");
}
