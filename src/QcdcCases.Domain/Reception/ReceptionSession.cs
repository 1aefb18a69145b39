using QcdcCases.Domain.Shared;
using QcdcCases.Domain.Units;

namespace QcdcCases.Domain.Reception;

/// <summary>The kind of reception (Law 42/2013 Đ2; Đ18 k3 for the unscheduled one).</summary>
public enum SessionKind
{
    Regular,
    Periodic,
    Unscheduled,
}

/// <summary>The receiver: the head in person, a delegate of the head, or the officer of the day.</summary>
public enum Receiver
{
    Head,
    Delegate,
    Officer,
}

/// <summary>The office of the head who receives or chairs; Party and State heads are counted separately.</summary>
public enum HeadOffice
{
    PartySecretary,
    GovernmentChair,
    CouncilChair,
    FrontChair,
    AgencyHead,
}

/// <summary>The mode of reception: in person, or online since 2026-07-01 (Law 136/2025, Đ3a).</summary>
public enum SessionMode
{
    InPerson,
    Online,
}

/// <summary>The reception of one receiver on one day. A session without visitors counts as held; a cancelled one does not.</summary>
public sealed class ReceptionSession : HeldRecord, IVoidable
{
    private ReceptionSession()
    {
    }

    public Guid Id { get; private init; }

    /// <summary>The source register; see <see cref="Origin"/>.</summary>
    public string Source { get; private init; } = null!;

    /// <summary>The stable key in the source register.</summary>
    public string Key { get; private init; } = null!;

    public DateOnly HeldOn { get; private set; }

    public SessionKind Kind { get; private set; }

    public Receiver Receiver { get; private set; }

    /// <summary>The office of the head; null only for regular reception by an officer and in old journals.</summary>
    public HeadOffice? HeadOffice { get; private set; }

    public SessionMode? Mode { get; private set; }

    /// <summary>The name of the receiver, as printed in the register.</summary>
    public string? ReceiverName { get; private set; }

    /// <summary>
    /// The day of announcement: to those concerned for an online session, on the posted schedule for a periodic one; null if not recorded.
    /// </summary>
    public DateOnly? AnnouncedOn { get; private set; }

    public bool Held { get; private set; }

    /// <summary>The time at which the session was closed at the counter; null if open or not recorded.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    /// <inheritdoc cref="IVoidable.Voided"/>
    public Voiding? Voided { get; private set; }

    /// <summary>
    /// True if the session makes its day a day of reception: held by the head or a delegate, and periodic or unscheduled.
    /// </summary>
    public bool IsReceptionDay => Voided is null && Held && Kind is not SessionKind.Regular && Receiver is not Receiver.Officer;

    public static ReceptionSession Open(Guid id, Origin origin, SessionOpening opening)
    {
        var session = Create(id, origin, opening);
        session.EnterInBookOf(opening.UnitId);
        return session;
    }

    private static ReceptionSession Create(Guid id, Origin origin, SessionOpening opening) => new()
    {
        Id = id,
        Source = origin.Source,
        Key = origin.Key,
        HeldOn = opening.HeldOn,
        Kind = opening.Kind,
        Receiver = opening.Receiver,
        HeadOffice = opening.HeadOffice,
        Mode = opening.Mode,
        ReceiverName = opening.ReceiverName,
        Held = opening.Held,
        AnnouncedOn = opening.AnnouncedOn,
    };

    /// <summary>Records or corrects the day of announcement.</summary>
    public Refusal? Announce(DateOnly on)
    {
        if (!Held)
        {
            return NotHeld();
        }

        if (SessionOpening.CheckAnnounced(on, HeldOn) is { } refusal)
        {
            return refusal;
        }

        AnnouncedOn = on;
        return null;
    }

    /// <summary>
    /// Replaces the entered values; the unit stays. The caller moves the visits with <see cref="Visit.MoveTo"/>.
    /// </summary>
    public Refusal? Correct(SessionOpening opening)
    {
        if (SessionOpening.CheckAnnounced(opening.AnnouncedOn, opening.HeldOn) is { } refusal)
        {
            return refusal;
        }

        (HeldOn, Kind, Receiver) = (opening.HeldOn, opening.Kind, opening.Receiver);
        (HeadOffice, Mode, ReceiverName) = (opening.HeadOffice, opening.Mode, opening.ReceiverName);
        AnnouncedOn = opening.AnnouncedOn;
        return null;
    }

    public Refusal? Close(DateTimeOffset now)
    {
        if (!Held)
        {
            return NotHeld();
        }

        if (ClosedAt is not null)
        {
            return Refusal.Conflict("session.already_closed", "The session is already closed.");
        }

        ClosedAt = now;
        return null;
    }

    /// <summary>Cancels the session; refused if it has visits.</summary>
    public Refusal? Cancel(bool anybodyReceived)
    {
        if (!Held)
        {
            return NotHeld();
        }

        if (anybodyReceived)
        {
            return Refusal.Rule("session.has_visits", "The session has visits and cannot be called off.");
        }

        Held = false;
        return null;
    }

    public void SetVoided(Voiding? voiding) => Voided = voiding;

    /// <summary>Checks whether a visit can be added to the session.</summary>
    public Refusal? CheckOpen() => (Held, ClosedAt) switch
    {
        (false, _) => NotHeld("session"),
        (_, not null) => Refusal.Rule("session.closed", "The session is closed.", "session"),
        _ => null,
    };

    /// <param name="field">The member that names the session, where a message does.</param>
    public static Refusal NotHeld(string? field = null) => Refusal.Rule("session.not_held", "The session was called off.", field);
}

/// <summary>The data of a new session.</summary>
public sealed record SessionOpening(
    Guid UnitId,
    DateOnly HeldOn,
    SessionKind Kind,
    Receiver Receiver,
    HeadOffice? HeadOffice,
    SessionMode? Mode,
    string? ReceiverName,
    bool Held = true)
{
    // Online reception is lawful since this day (Law 136/2025, Đ3a).
    private static readonly DateOnly OnlineFrom = new(2026, 7, 1);

    /// <inheritdoc cref="ReceptionSession.AnnouncedOn"/>
    public DateOnly? AnnouncedOn { get; init; }

    /// <summary>Refuses an announcement after the day of the session; applies to entered and imported sessions.</summary>
    public static Refusal? CheckAnnounced(DateOnly? announcedOn, DateOnly heldOn) => announcedOn > heldOn
        ? Refusal.Rule("session.announced_late", "A session must be announced on or before the day on which it is held.", "announcedOn")
        : null;

    /// <summary>
    /// Checks a session entered at the counter; imported sessions may have less data. Periodic and unscheduled sessions require a head's
    /// office and the head or a delegate as receiver.
    /// </summary>
    public Refusal? Check() => this switch
    {
        { Kind: not SessionKind.Regular, Receiver: Receiver.Officer } => Refusal.Rule(
            "session.needs_head", "`receiver` must be the head or a delegate for a periodic or unscheduled session.", "receiver"),
        { Kind: not SessionKind.Regular, HeadOffice: null } => Refusal.Rule(
            "session.needs_office", "`headOffice` is required for a periodic or unscheduled session.", "headOffice"),
        { Mode: SessionMode.Online } when HeldOn < OnlineFrom => Refusal.Rule(
            "session.online_too_early", "`mode` may be `online` only from 1 July 2026 (Law 136/2025).", "mode"),
        _ => null,
    };
}

public static class SessionRefusals
{
    public static Refusal IsNotEmpty() => Refusal.Rule(
        "session.not_empty", "The session has visits; void them or move them to the right session first.");

    public static Refusal NotFound() => Refusal.NotFound("session.not_found", "The session does not exist or is outside your units.");
}
