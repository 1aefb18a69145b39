using QcdcCases.Application.Shared;
using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Reception;
using QcdcCases.Domain.Shared;
using QcdcCases.Domain.Units;

namespace QcdcCases.Application.Reception;

/// <summary>
/// A visit as clients see it. People have an endpoint of their own, because not every reader of a visit may see who came.
/// </summary>
/// <param name="RefusalNoticeNo">For a written refusal: the number of the notice.</param>
/// <param name="RefusalNoticeOn">The day of that notice.</param>
/// <param name="Voided">For an entry that was made twice or by mistake: when, why and by whom it was voided.</param>
/// <param name="CitizenToldOn">For a matter taken in: the day on which the citizen was informed of the result.</param>
public sealed record VisitView(
    Guid Id,
    string Unit,
    int Number,
    int Year,
    DateOnly ReceivedOn,
    Guid? Session,
    SessionKind Kind,
    Receiver Receiver,
    ReceptionBlock Block,
    int People,
    string Matter,
    CaseKind? Classification,
    Guid? Case,
    Guid? Letter,
    VisitResult Result,
    string? RefusalGround,
    string? EarlierResolver,
    bool? OwnJurisdiction,
    string? CompetentBody,
    string? DocumentNo,
    string? FollowUp,
    string? Note,
    bool? Repeated,
    string? PapersTakenIn,
    string? RefusalNoticeNo,
    DateOnly? RefusalNoticeOn,
    DateOnly? CitizenToldOn,
    Guid Version,
    Voiding? Voided = null) : IVersioned, ICompletedAtCommit<VisitView>
{
    private Visit? record;

    VisitView ICompletedAtCommit<VisitView>.Completed() => record is { } visit ? this with { Number = visit.Number } : this;

    public static VisitView Of(Visit visit, UnitTree tree, Guid version) => new(
        visit.Id,
        tree[visit.UnitId].Key,
        visit.Number,
        visit.ReceivedOn.Year,
        visit.ReceivedOn,
        visit.SessionId,
        visit.SessionKind,
        visit.Receiver,
        visit.Block,
        visit.People,
        visit.Matter,
        visit.Classification,
        visit.CaseId,
        visit.LetterId,
        visit.Result,
        visit.RefusalGround,
        visit.EarlierResolver,
        visit.OwnJurisdiction,
        visit.CompetentBody,
        visit.DocumentNo,
        visit.FollowUp,
        visit.Note,
        visit.Repeated,
        visit.PapersTakenIn,
        visit.RefusalNoticeNo,
        visit.RefusalNoticeOn,
        visit.CitizenToldOn,
        version,
        visit.Voided)
    {
        record = visit,
    };
}
