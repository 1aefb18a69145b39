using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Access;
using QcdcCases.Persistence;

namespace QcdcCases.Api.Auth;

/// <summary>Knows the accounts that may act and what they hold, at most a quarter of a minute old: a right that is withdrawn ends soon, although tokens live an hour.</summary>
internal sealed class StaffDirectory(IServiceScopeFactory scopes, TimeProvider time)
{
    private readonly Remembered<Guid, StaffMember> members = new(time, TimeSpan.FromSeconds(15));

    /// <summary>The account whose token names this stamp; null when it is disabled or the token is older than its present password.</summary>
    public async ValueTask<StaffMember?> FindAsync(Guid id, string stamp, CancellationToken cancellationToken)
    {
        var member = await members.GetAsync(id, ReadAsync, cancellationToken);
        if (member is not null && member.Stamp != stamp)
        {
            // The password may have just been changed at another server.
            members.Forget(id);
            member = await members.GetAsync(id, ReadAsync, cancellationToken);
        }

        return member?.Stamp == stamp ? member : null;
    }

    /// <summary>To be called after an account was changed here.</summary>
    public void Forget(Guid id) => members.Forget(id);

    private async Task<StaffMember?> ReadAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CasesDbContext>();
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
