using QcdcCases.Application.Access;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Shared;

/// <summary>The context of one request: its caller, its instant, its idempotency key and the version that it sends.</summary>
public sealed class RequestContext(OfficeClock clock, TimeProvider time)
{
    private DateTimeOffset? recordedAt;

    /// <summary>Set once by the authentication.</summary>
    public Caller Caller { get; set; } = new(Guid.Empty, "nobody", []);

    /// <summary>Reloads the caller's rights from the database; null if the caller is not cached.</summary>
    public Func<CancellationToken, ValueTask<Caller?>>? RenewCaller { get; set; }

    /// <summary>The timestamp at the start of the request: everything committed before it must be visible to the request.</summary>
    public long BeganAt { get; } = time.GetTimestamp();

    /// <summary>The instant of the request, read once, so that everything that it writes has the same instant.</summary>
    public DateTimeOffset Now { get; } = clock.Now;

    /// <summary>
    /// The instant of the facts. It is read once the calendar is locked, so that whoever then locks it exclusively can rely on all earlier
    /// instants being committed.
    /// </summary>
    public DateTimeOffset RecordedAt => recordedAt ?? Now;

    /// <summary>The legal day of the request.</summary>
    public DateOnly Today => OfficeClock.DayOf(Now);

    /// <summary>The idempotency key and the hash of the request, if the request has a key.</summary>
    public (string Key, string RequestHash)? Resend { get; set; }

    /// <summary>
    /// How long a repetition gets the earlier answer, where the key is made of the request itself; null for a key that the client chose.
    /// </summary>
    public TimeSpan? ResendWindow { get; set; }

    /// <summary>
    /// The owner of the idempotency key: the caller, or for a request without an account its subject (<see cref="AnonymousKeyOwner"/>),
    /// because two anonymous callers may use the same key.
    /// </summary>
    public Guid KeyOwner => Caller.Id == Guid.Empty ? AnonymousKeyOwner : Caller.Id;

    /// <summary>Identifies the subject of an anonymous request; set with <see cref="Resend"/>.</summary>
    public Guid AnonymousKeyOwner { private get; set; }

    /// <summary>The version in <c>If-Match</c>, if any.</summary>
    public Guid? ExpectedVersion { get; set; }

    /// <summary>The actions to run after the commit, and only then: caches must never be newer than the register.</summary>
    public IList<Action> OnceCommitted { get; } = [];

    /// <summary>Sets the instant of the facts.</summary>
    /// <param name="at">The instant from the database (<see cref="RegisterTime"/>), so that the servers' clocks need not agree.</param>
    public void SetRecordedAt(DateTimeOffset at) => recordedAt = at;

    /// <summary>Refuses a change to a record that has changed since the caller read it.</summary>
    public Refusal? CheckVersion(CasesDbContext db, object record) =>
        ExpectedVersion is { } expected && expected != db.VersionOf(record) ? Stale() : null;

    /// <summary>The voiding of an entry by this request.</summary>
    public Voiding ToVoiding(string reason) => new(Today, reason, Caller.Name);

    public static Refusal Stale() =>
        new(RefusalKind.Stale, "request.stale", "The resource was changed after you read it; read it again and repeat your change.");
}
