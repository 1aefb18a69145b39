namespace QcdcCases.Persistence.Access;

/// <summary>
/// A session of a member of staff from sign-in to sign-out. Each use of the refresh token exchanges it for a new one. If an exchanged token
/// is used again, it was stolen or leaked, and the session ends.
/// </summary>
public sealed class SignInSession
{
    public Guid Id { get; init; }

    public Guid AccountId { get; init; }

    /// <summary>The id of the one valid refresh token.</summary>
    public Guid Token { get; set; }

    /// <summary>The id of the token that was exchanged for it; null before the first exchange.</summary>
    public Guid? TokenBefore { get; set; }

    /// <summary>The hash of the Idempotency-Key of that exchange; the same request may be repeated if its answer was lost.</summary>
    public string? KeyBefore { get; set; }

    public DateTimeOffset StartedAt { get; init; }

    /// <summary>The time at which the valid token was issued.</summary>
    public DateTimeOffset RenewedAt { get; set; }

    /// <summary>The time at which the session ended; null while active.</summary>
    public DateTimeOffset? EndedAt { get; set; }
}
