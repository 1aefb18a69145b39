using QcdcCases.Domain.Cases;

namespace QcdcCases.Domain.Reception;

/// <summary>A follow-up of a visit.</summary>
public enum VisitFollowUp
{
    /// <summary>Đã gửi thông báo từ chối tiếp công dân (Mẫu 01/TCD).</summary>
    RefusalSent,

    /// <summary>Đã thông báo kết quả xử lý cho công dân.</summary>
    CitizenTold,
}

/// <summary>The block of reception in TT 06/2025 form 01/TCD. A case with visits in several blocks counts in the first of them.</summary>
public enum ReceptionBlock
{
    Head,
    Delegate,
    Regular,
}

/// <summary>The block of a session and its visits.</summary>
public static class ReceptionBlocks
{
    /// <summary>Returns the block by receiver; a regular session counts as regular for every receiver.</summary>
    public static ReceptionBlock Of(SessionKind kind, Receiver receiver) => (kind, receiver) switch
    {
        (SessionKind.Regular, _) or (_, Receiver.Officer) => ReceptionBlock.Regular,
        (_, Receiver.Head) => ReceptionBlock.Head,
        _ => ReceptionBlock.Delegate,
    };
}

/// <summary>The place, day and receiver of a visit: those of its session, or of a day of regular reception without session.</summary>
public sealed record VisitPlace(Guid UnitId, DateOnly On, SessionKind Kind, Receiver Receiver, Guid? SessionId)
{
    /// <inheritdoc cref="Visit.HeadOffice"/>
    public HeadOffice? HeadOffice { get; init; }

    /// <inheritdoc cref="Visit.Watched"/>
    public bool Watched { get; init; }

    public static VisitPlace Of(ReceptionSession session) =>
        new(session.BookUnitId, session.HeldOn, session.Kind, session.Receiver, session.Id) { HeadOffice = session.HeadOffice };
}

/// <summary>The values of the register's columns for a visit.</summary>
/// <param name="Names">The searchable names of the visitors; never those of a denouncer.</param>
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
