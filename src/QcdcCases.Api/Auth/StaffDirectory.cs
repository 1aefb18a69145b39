using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Hybrid;
using QcdcCases.Application.Access;
using QcdcCases.Application.Caching;
using QcdcCases.Persistence;

namespace QcdcCases.Api.Auth;

/// <summary>
/// Caches active accounts and their grants for at most 15 seconds, so a revoked grant ends soon although tokens are valid for an hour. A
/// new grant applies at once, because an account is read again before it is refused.
/// </summary>
internal sealed class StaffDirectory(HybridCache cache, IServiceScopeFactory scopes, TimeProvider time)
{
    private readonly CachedLookup<StaffMember> members = new(cache, scopes, time, "account:", TimeSpan.FromSeconds(15), ReadAsync);

    /// <summary>
    /// Returns the account whose token has this stamp; null if it is disabled or the token is older than the present password.
    /// </summary>
    /// <param name="since">The timestamp after which the cached entry must have been read.</param>
    public async ValueTask<StaffMember?> FindAsync(Guid id, string stamp, CancellationToken cancellationToken, long since = long.MinValue)
    {
        var begunAt = time.GetTimestamp();
        var member = await members.GetAsync(NameOf(id), cancellationToken, since);
        if (member?.Stamp != stamp)
        {
            // Another server may have just changed the password or enabled the account. Tokens cannot be forged, so callers cannot flood
            // the database.
            member = await members.GetAsync(NameOf(id), cancellationToken, begunAt);
        }

        return member?.Stamp == stamp ? member : null;
    }

    /// <summary>Removes an account from the cache. Call it after the account was changed on this server.</summary>
    public void Invalidate(Guid id) => members.Invalidate(NameOf(id));

    private static string NameOf(Guid id) => id.ToString("N");

    private static async Task<StaffMember?> ReadAsync(CasesDbContext db, string name, CancellationToken cancellationToken)
    {
        var id = Guid.ParseExact(name, "N");
        var account = await db
            .Users.AsNoTracking()
            .Include(a => a.Grants)
            .SingleOrDefaultAsync(a => a.Id == id && !a.Disabled, cancellationToken);
        if (account is null)
        {
            return null;
        }

        var grants = account.Grants
            .GroupBy(g => g.UnitId)
            .Select(unit => new Grant(unit.Key, unit.SelectMany(Permissions.Of).ToHashSet()));
        var known = new AuthenticatedCaller(
            new Caller(id, account.FullName, [.. grants]), account.MustChangePassword, account.Grants.ToLookup(g => g.UnitId, g => g.Role));
        return new StaffMember(known, account.SecurityStamp!);
    }
}

/// <summary>The data of an account that requests need.</summary>
/// <param name="Stamp">Changes with the password; a token with another stamp is invalid.</param>
internal sealed record StaffMember(AuthenticatedCaller Known, string Stamp);
