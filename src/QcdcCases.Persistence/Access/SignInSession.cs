namespace QcdcCases.Persistence.Access;

/// <summary>
/// One signing in of a member of staff, from the password to the signing out. Its refresh token is exchanged for the next one each time it
/// is used;
/// when one that was exchanged already comes again, somebody else holds it, and the session ends.
/// </summary>
public sealed class SignInSession
{
    public Guid Id { get; init; }

    public Guid AccountId { get; init; }

    /// <summary>The number of the one refresh token that is good.</summary>
    public Guid Token { get; set; }

    /// <summary>The number of the token that was exchanged for it; null before the first exchange.</summary>
    public Guid? TokenBefore { get; set; }

    /// <summary>
    /// The hash of the Idempotency-Key under which that was done: the same request may come again when its answer was lost.
    /// </summary>
    public string? KeyBefore { get; set; }

    public DateTimeOffset StartedAt { get; init; }

    /// <summary>When the good token was given out.</summary>
    public DateTimeOffset RenewedAt { get; set; }

    /// <summary>When it was signed out or ended; null while it stands.</summary>
    public DateTimeOffset? EndedAt { get; set; }
}
