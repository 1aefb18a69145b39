using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Hybrid;
using QcdcCases.Application.Caching;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;
using QcdcCases.Persistence.Access;

namespace QcdcCases.Api.Auth;

/// <summary>Starts, renews and ends the sessions of members of staff.</summary>
internal sealed class SignInSessions(CasesDbContext db, OfficeClock clock, RequestContext request, SessionDirectory directory)
{
    /// <summary>Starts a session after the password was verified.</summary>
    public async Task<SignInSession> BeginAsync(Guid accountId, CancellationToken cancellationToken)
    {
        var now = clock.Now;
        var session = new SignInSession
        {
            Id = Guid.CreateVersion7(now), AccountId = accountId, Token = NewToken(), StartedAt = now, RenewedAt = now,
        };
        db.SignInSessions.Add(session);
        await db.SaveChangesAsync(cancellationToken);
        return session;
    }

    /// <summary>
    /// Exchanges the refresh token of a session for the next one. A token that was already exchanged ends the session, unless the same
    /// request is repeated with its Idempotency-Key because the answer was lost.
    /// </summary>
    /// <returns>The session with its new token; null if the token is no longer valid.</returns>
    public async Task<SignInSession?> RenewAsync(Guid id, Guid token, CancellationToken cancellationToken)
    {
        var (now, next, key) = (clock.Now, NewToken(), KeyHash());
        var open = db.SignInSessions.Where(s => s.Id == id && s.EndedAt == null);
        var renewed = await open
            .Where(s => s.Token == token || (key != null && s.TokenBefore == token && s.KeyBefore == key))
            .ExecuteUpdateAsync(
                s => s
                    .SetProperty(x => x.Token, next)
                    .SetProperty(x => x.TokenBefore, token)
                    .SetProperty(x => x.KeyBefore, key)
                    .SetProperty(x => x.RenewedAt, now),
                cancellationToken);
        if (renewed == 0)
        {
            await EndAsync(open, cancellationToken);
            directory.Invalidate(id);
            return null;
        }

        return await db.SignInSessions.AsNoTracking().SingleAsync(s => s.Id == id, cancellationToken);
    }

    /// <summary>Ends a session; its tokens become invalid.</summary>
    public async Task EndAsync(Guid id, CancellationToken cancellationToken)
    {
        await EndAsync(db.SignInSessions.Where(s => s.Id == id && s.EndedAt == null), cancellationToken);
        directory.Invalidate(id);
    }

    /// <summary>Ends all sessions of an account.</summary>
    public async Task EndAllAsync(Guid accountId, CancellationToken cancellationToken)
    {
        var open = db.SignInSessions.Where(s => s.AccountId == accountId && s.EndedAt == null);
        var ids = await open.Select(s => s.Id).ToListAsync(cancellationToken);
        await EndAsync(open, cancellationToken);
        ids.ForEach(directory.Invalidate);
    }

    private Task<int> EndAsync(IQueryable<SignInSession> sessions, CancellationToken cancellationToken)
    {
        var now = clock.Now;
        return sessions.ExecuteUpdateAsync(s => s.SetProperty(x => x.EndedAt, now), cancellationToken);
    }

    /// <summary>Returns a random token of 128 bits.</summary>
    private static Guid NewToken() => new(RandomNumberGenerator.GetBytes(16));

    private string? KeyHash() => request.Resend is { } resend
        ? Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(resend.Key)))
        : null;
}

/// <summary>Caches for at most 15 seconds whether a session is active. A session that has ended never becomes active again.</summary>
internal sealed class SessionDirectory(HybridCache cache, IServiceScopeFactory scopes, TimeProvider time)
{
    private readonly CachedLookup<object> sessions = new(cache, scopes, time, "session:", TimeSpan.FromSeconds(15), ReadAsync);

    public async ValueTask<bool> IsActiveAsync(Guid id, CancellationToken cancellationToken) =>
        await sessions.GetAsync(NameOf(id), cancellationToken) is not null;

    /// <summary>Removes a session from the cache. Call it after the session was ended on this server.</summary>
    public void Invalidate(Guid id) => sessions.Invalidate(NameOf(id));

    private static string NameOf(Guid id) => id.ToString("N");

    private static async Task<object?> ReadAsync(CasesDbContext db, string name, CancellationToken cancellationToken)
    {
        var id = Guid.ParseExact(name, "N");
        return await db.SignInSessions.AnyAsync(s => s.Id == id && s.EndedAt == null, cancellationToken) ? name : null;
    }
}
