using QcdcCases.Domain.Shared;

namespace QcdcCases.Domain.Reception;

/// <summary>The forms of reception (Law 42/2013 Đ2; Đ18 k3 for the unscheduled one).</summary>
public enum SessionKind
{
    Regular,
    Periodic,
    Unscheduled,
}

/// <summary>Who receives: the head in person, somebody the head delegated, or the officer of the day.</summary>
public enum Receiver
{
    Head,
    Delegate,
    Officer,
}

/// <summary>The office of the head who receives or chairs; Party and State heads are counted apart.</summary>
public enum HeadOffice
{
    PartySecretary,
    GovernmentChair,
    CouncilChair,
    FrontChair,
    AgencyHead,
}

/// <summary>In person, or online since 2026-07-01 (Law 136/2025, Đ3a).</summary>
public enum SessionMode
{
    InPerson,
    Online,
}

/// <summary>A day's reception by one receiver. A session at which nobody came is a session; one that was called off is not held.</summary>
public sealed class ReceptionSession
{
    private ReceptionSession()
    {
    }

    public Guid Id { get; private init; }

    /// <summary>The register it came from; see <see cref="Origin"/>.</summary>
    public string Source { get; private init; } = null!;

    /// <summary>Its stable key there.</summary>
    public string Key { get; private init; } = null!;

    public Guid UnitId { get; private init; }

    public DateOnly HeldOn { get; private init; }

    public SessionKind Kind { get; private init; }

    public Receiver Receiver { get; private init; }

    /// <summary>Whose session it is; null only in thin old books and for the officer's regular reception.</summary>
    public HeadOffice? HeadOffice { get; private init; }

    public SessionMode? Mode { get; private init; }

    /// <summary>Who receives, by name, as the register shows it.</summary>
    public string? ReceiverName { get; private init; }

    /// <summary>The day on which it was announced: an online one to those concerned, a periodic one on the posted schedule; null where that is not told.</summary>
    public DateOnly? AnnouncedOn { get; private set; }

    public bool Held { get; private set; }

    /// <summary>When the session was closed at the counter; null while it is open, or unknown.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>True when it makes its day a day of reception by a head or a delegate: held, and periodic or unscheduled.</summary>
    public bool IsHeadsDay => Held && Kind is not SessionKind.Regular && Receiver is not Receiver.Officer;

    public static ReceptionSession Open(Guid id, Origin origin, SessionOpening opening) => new()
    {
        Id = id,
        Source = origin.Source,
        Key = origin.Key,
        UnitId = opening.UnitId,
        HeldOn = opening.HeldOn,
        Kind = opening.Kind,
        Receiver = opening.Receiver,
        HeadOffice = opening.HeadOffice,
        Mode = opening.Mode,
        ReceiverName = opening.ReceiverName,
        Held = opening.Held,
        AnnouncedOn = opening.AnnouncedOn,
    };

    /// <summary>Records when it was announced, or corrects the day of it.</summary>
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

    public Refusal? Close(DateTimeOffset now)
    {
        if (!Held)
        {
            return NotHeld();
        }

        if (ClosedAt is not null)
        {
            return Refusal.Conflict("session.already_closed", "The session is closed already.");
        }

        ClosedAt = now;
        return null;
    }

    /// <summary>Calls the session off; impossible once somebody was received.</summary>
    public Refusal? CallOff(bool anybodyReceived)
    {
        if (!Held)
        {
            return NotHeld();
        }

        if (anybodyReceived)
        {
            return Refusal.Rule("session.has_visits", "People were received at this session; it cannot be called off.");
        }

        Held = false;
        return null;
    }

    /// <summary>Whether a visit can be written into this session.</summary>
    public Refusal? Admits() => (Held, ClosedAt) switch
    {
        (false, _) => NotHeld("session"),
        (_, not null) => Refusal.Rule("session.closed", "The session is closed.", "session"),
        _ => null,
    };

    /// <param name="field">The member that names the session, where a message does.</param>
    public static Refusal NotHeld(string? field = null) => Refusal.Rule("session.not_held", "The session was called off.", field);
}

/// <summary>What is known of a session when it is opened.</summary>
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
    // Reception online is known to the law since then (Law 136/2025, Đ3a).
    private static readonly DateOnly OnlineFrom = new(2026, 7, 1);

    /// <inheritdoc cref="ReceptionSession.AnnouncedOn"/>
    public DateOnly? AnnouncedOn { get; init; }

    /// <summary>What must hold of every session, also one from an old book.</summary>
    public static Refusal? CheckAnnounced(DateOnly? announcedOn, DateOnly heldOn) => announcedOn > heldOn
        ? Refusal.Rule("session.announced_late", "A session is announced before it is held, not after.", "announcedOn")
        : null;

    /// <summary>What the counter must say; old books may be thinner. A regular session needs no head, the others are a head's or a delegate's.</summary>
    public Refusal? Check() => this switch
    {
        { Kind: not SessionKind.Regular, Receiver: Receiver.Officer } => Refusal.Rule(
            "session.needs_head", "A periodic or unscheduled session is received by the head or a delegate.", "receiver"),
        { Kind: not SessionKind.Regular, HeadOffice: null } => Refusal.Rule(
            "session.needs_office", "A periodic or unscheduled session says whose office receives.", "headOffice"),
        { Mode: SessionMode.Online } when HeldOn < OnlineFrom => Refusal.Rule(
            "session.online_too_early", "Reception online exists since 2026-07-01 (Law 136/2025).", "mode"),
        _ => null,
    };
}

public static class SessionRefusals
{
    public static Refusal NotFound() => Refusal.NotFound("session.not_found", "There is no such session.");
}
