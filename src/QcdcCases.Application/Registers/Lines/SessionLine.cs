using QcdcCases.Application.Registers.Shapes;
using QcdcCases.Domain.Reception;

namespace QcdcCases.Application.Registers.Lines;

/// <summary>A session of reception, also one at which nobody came.</summary>
internal sealed class SessionLine : RecordLine<SessionLine>, IShaped<SessionLine>
{
    public static Shape<SessionLine> Members { get; } = ShapeOf("session")
        .Required("key", Values.Key, l => l.Key, (l, v) => l.Key = v)
        .Required("unit", Values.Key, l => l.Unit, (l, v) => l.Unit = v)
        .Required("on", Values.Day, l => l.On, (l, v) => l.On = v)
        .Required("kind", Values.Word<SessionKind>(), l => l.Kind, (l, v) => l.Kind = v)
        .Required("receiver", Values.Word<Receiver>(), l => l.Receiver, (l, v) => l.Receiver = v)
        .Optional("headOffice", Values.Word<HeadOffice>(), l => l.HeadOffice, (l, v) => l.HeadOffice = v)
        .Optional("mode", Values.Word<SessionMode>(), l => l.Mode, (l, v) => l.Mode = v)
        .Optional("receiverName", Values.OptionalName, l => l.ReceiverName, (l, v) => l.ReceiverName = v)
        .Optional("announcedOn", Values.Day, l => l.AnnouncedOn, (l, v) => l.AnnouncedOn = v)
        .Defaulted("held", Values.Flag, true, l => l.Held, (l, v) => l.Held = v)
        .Given("closedAt", Values.Instant, l => l.ClosedAt, (l, v) => l.ClosedAt = v);

    public override RecordType Type => RecordType.Session;

    public string Unit { get; set; } = string.Empty;

    public DateOnly On { get; set; }

    public SessionKind Kind { get; set; }

    public Receiver Receiver { get; set; }

    public HeadOffice? HeadOffice { get; set; }

    public SessionMode? Mode { get; set; }

    public string? ReceiverName { get; set; }

    /// <inheritdoc cref="ReceptionSession.AnnouncedOn"/>
    public DateOnly? AnnouncedOn { get; set; }

    public bool Held { get; set; } = true;

    public DateTimeOffset? ClosedAt { get; set; }

    public SessionOpening ToOpening(Guid unitId) => new(unitId, On, Kind, Receiver, HeadOffice, Mode, ReceiverName, Held) { AnnouncedOn = AnnouncedOn };

    /// <summary>What followed at the counter is not taken back by a line that does not know it.</summary>
    protected override void ReconcileLater(SessionLine held) => AnnouncedOn ??= held.AnnouncedOn;

    public static SessionLine Of(ReceptionSession session, string unit) => new()
    {
        Key = session.Key,
        Unit = unit,
        On = session.HeldOn,
        Kind = session.Kind,
        Receiver = session.Receiver,
        HeadOffice = session.HeadOffice,
        Mode = session.Mode,
        ReceiverName = session.ReceiverName,
        AnnouncedOn = session.AnnouncedOn,
        Held = session.Held,
        ClosedAt = session.ClosedAt,
    };
}
