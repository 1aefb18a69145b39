using QcdcCases.Application.Access;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Shared;

/// <summary>
/// What surrounds one request: who asks, at which instant, under which key it may be sent again, and which version it saw.
/// </summary>
public sealed class RequestContext(OfficeClock clock, TimeProvider time)
{
    private DateTimeOffset? recordedAt;

    /// <summary>Set once, by whoever authenticates the request.</summary>
    public Caller Caller { get; set; } = new(Guid.Empty, "nobody", []);

    /// <summary>Reads anew what the caller holds, from the register as it is now; null when the caller is of no server's memory.</summary>
    public Func<CancellationToken, ValueTask<Caller?>>? RenewCaller { get; set; }

    /// <summary>The timestamp at which the request began: what was committed before it is not to be hidden from it.</summary>
    public long BeganAt { get; } = time.GetTimestamp();

    /// <summary>The instant of the request: read once, so that everything it writes bears the same.</summary>
    public DateTimeOffset Now { get; } = clock.Now;

    /// <summary>
    /// The instant that facts bear: read once the calendar is held, so that whoever takes it alone for a moment knows that everything which
    /// bears an earlier one is committed.
    /// </summary>
    public DateTimeOffset RecordedAt => recordedAt ?? Now;

    /// <summary>The legal day of the request.</summary>
    public DateOnly Today => OfficeClock.DayOf(Now);

    /// <summary>The idempotency key and the hash of what was asked, when the request carries one.</summary>
    public (string Key, string RequestHash)? Resend { get; set; }

    /// <summary>
    /// Whose keys the key of the request is one of: the caller's, or, of somebody without an account, those of what the request is about
    /// (<see cref="AnonymousKeyOwner"/>). Two strangers may well think of the same key.
    /// </summary>
    public Guid KeyOwner => Caller.Id == Guid.Empty ? AnonymousKeyOwner : Caller.Id;

    /// <summary>Stands for what an anonymous request is about; set with <see cref="Resend"/>.</summary>
    public Guid AnonymousKeyOwner { private get; set; }

    /// <summary>The version of <c>If-Match</c>, when the request carries one.</summary>
    public Guid? ExpectedVersion { get; set; }

    /// <summary>
    /// What is to follow once the change is committed, and only then: what servers keep in memory may never run ahead of the register.
    /// </summary>
    public IList<Action> OnceCommitted { get; } = [];

    /// <summary>From now on facts bear this instant.</summary>
    /// <param name="at">From the database (<see cref="RegisterClock"/>), so that servers need not agree on the time.</param>
    public void BeginRecording(DateTimeOffset at) => recordedAt = at;

    /// <summary>Refuses a change to a record that has moved on since the caller saw it.</summary>
    public Refusal? CheckVersion(CasesDbContext db, object record) =>
        ExpectedVersion is { } expected && expected != db.VersionOf(record) ? Stale() : null;

    public static Refusal Stale() =>
        new(RefusalKind.Stale, "request.stale", "The resource was changed after you read it; read it again and repeat your change.");
}
