using QcdcCases.Application.Shared;
using QcdcCases.Domain.Reception;
using QcdcCases.Domain.Shared;
using QcdcCases.Domain.Units;

namespace QcdcCases.Application.Reception;

/// <summary>A session as clients see it.</summary>
/// <param name="AnnouncedOn">The day on which an online session was announced to those concerned, or a periodic one on the posted
/// schedule.</param>
/// <param name="Held">False after it was called off.</param>
/// <param name="Voided">For an entry that was made twice or by mistake: when, why and by whom it was voided.</param>
/// <param name="Visits">The number of its visits so far.</param>
public sealed record SessionView(
    Guid Id,
    string Unit,
    DateOnly HeldOn,
    SessionKind Kind,
    Receiver Receiver,
    HeadOffice? HeadOffice,
    SessionMode? Mode,
    string? ReceiverName,
    DateOnly? AnnouncedOn,
    bool Held,
    DateTimeOffset? ClosedAt,
    int Visits,
    Guid Version,
    Voiding? Voided = null) : IVersioned
{
    public static SessionView Of(ReceptionSession session, UnitTree tree, int visits, Guid version) => new(
        session.Id,
        tree[session.UnitId].Key,
        session.HeldOn,
        session.Kind,
        session.Receiver,
        session.HeadOffice,
        session.Mode,
        session.ReceiverName,
        session.AnnouncedOn,
        session.Held,
        session.ClosedAt,
        visits,
        version,
        session.Voided);
}
