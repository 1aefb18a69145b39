using QcdcCases.Domain.Reception;

namespace QcdcCases.Application.Registers.Lines;

/// <summary>A session of reception, also one without visits.</summary>
internal sealed class SessionLine : HeldLine
{
    [KeyText] public required string Unit { get; set; } = string.Empty;
    public required DateOnly On { get; set; }
    public required SessionKind Kind { get; set; }
    public required Receiver Receiver { get; set; }
    public HeadOffice? HeadOffice { get; set; }
    public SessionMode? Mode { get; set; }
    [Name(MayBeBlank = true)] public string? ReceiverName { get; set; }

    /// <inheritdoc cref="ReceptionSession.AnnouncedOn"/>
    public DateOnly? AnnouncedOn { get; set; }

    /// <summary>Present only if it was called off.</summary>
    public bool? Held { get; set => field = value is false ? false : null; }
    [AssignedByRegister] public DateTimeOffset? ClosedAt { get; set; }

    internal override RecordType Record => RecordType.Session;

    internal SessionOpening ToOpening(Guid unitId) =>
        new(unitId, On, Kind, Receiver, HeadOffice, Mode, ReceiverName, Held is not false) { AnnouncedOn = AnnouncedOn };

    /// <summary>A line without later events does not undo those recorded at the counter.</summary>
    internal override void Reconcile(JournalLine held)
    {
        base.Reconcile(held);
        AnnouncedOn ??= ((SessionLine)held).AnnouncedOn;
    }

    internal static SessionLine Of(ReceptionSession session, string unit, IReadOnlyList<HandOverRecord>? handedOver) => new()
    {
        Key = session.Key,
        Voided = VoidedRecord.Of(session),
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
        HandedOver = handedOver,
    };
}
