using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Hybrid;
using QcdcCases.Application.Access;
using QcdcCases.Application.Caching;
using QcdcCases.Persistence;

namespace QcdcCases.Api.Auth;

/// <summary>
/// Knows the accounts that may act and what they hold, at most a quarter of a minute old: a right that is withdrawn ends soon, although tokens live an
/// hour. A right that is granted holds at once: before an account is refused, it is read again.
/// </summary>
internal sealed class StaffDirectory(HybridCache cache, IServiceScopeFactory scopes, TimeProvider time)
{
    private readonly Lookup<StaffMember> members = new(cache, scopes, time, "account:", TimeSpan.FromSeconds(15), ReadAsync);

    /// <summary>The account whose token names this stamp; null when it is disabled or the token is older than its present password.</summary>
    /// <param name="since">The timestamp from which on the register is to be seen.</param>
    public async ValueTask<StaffMember?> FindAsync(Guid id, string stamp, CancellationToken cancellationToken, long since = long.MinValue)
    {
        var begunAt = time.GetTimestamp();
        var member = await members.GetAsync(NameOf(id), cancellationToken, since);
        if (member?.Stamp != stamp)
        {
            // Another server may have just changed the password, or enabled the account: tokens cannot be made up, so this is no flood's way in.
            member = await members.GetAsync(NameOf(id), cancellationToken, begunAt);
        }

        return member?.Stamp == stamp ? member : null;
    }

    /// <summary>To be called after an account was changed here.</summary>
    public void Forget(Guid id) => members.Invalidate(NameOf(id));

    private static string NameOf(Guid id) => id.ToString("N");

    private static async Task<StaffMember?> ReadAsync(CasesDbContext db, string name, CancellationToken cancellationToken)
    {
        var id = Guid.ParseExact(name, "N");
        var account = await db.Users.AsNoTracking().Include(a => a.Grants).SingleOrDefaultAsync(a => a.Id == id && !a.Disabled, cancellationToken);
        if (account is null)
        {
            return null;
        }

        var grants = account.Grants
            .GroupBy(g => g.UnitId)
            .Select(unit => new Grant(unit.Key, unit.SelectMany(g => Permissions.Of(g.Role)).ToHashSet()));
        var known = new KnownCaller(
            new Caller(id, account.FullName, [.. grants]), account.MustChangePassword, account.Grants.ToLookup(g => g.UnitId, g => g.Role));
        return new StaffMember(known, account.SecurityStamp!);
    }
}

/// <summary>An account as requests need it.</summary>
/// <param name="Stamp">Changes with the password; a token of another stamp is void.</param>
internal sealed record StaffMember(KnownCaller Known, string Stamp);
