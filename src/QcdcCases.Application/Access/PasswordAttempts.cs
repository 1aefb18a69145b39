using System.Net;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;
using QcdcCases.Persistence.Access;

namespace QcdcCases.Application.Access;

/// <summary>
/// Counts the attempts to guess a password, by account and by network address, for all servers together. Each attempt is counted in one
/// statement before the password is looked at, so that attempts at the same time cannot pass the limit; a right password gives it back.
/// </summary>
public sealed class PasswordAttempts(CasesDbContext db, OfficeClock clock, KeyedHash keyedHash, IDatabaseProvider engine)
{
    /// <summary>The wrong passwords after which an account is locked.</summary>
    public const int MaxOfAccount = 5;

    private static readonly TimeSpan LockedFor = TimeSpan.FromMinutes(15);

    private static readonly TimeSpan AddressWindow = TimeSpan.FromMinutes(15);

    /// <summary>Counts an attempt for an account; false if the account is locked or disabled.</summary>
    public async Task<bool> TryTakeAsync(Guid accountId, CancellationToken cancellationToken)
    {
        var (now, until) = (clock.Now, clock.Now + LockedFor);
        var taken = await db.Users
            .Where(a => a.Id == accountId && !a.Disabled && (a.LockoutEnd == null || a.LockoutEnd <= now))
            .ExecuteUpdateAsync(
                set => set
                    .SetProperty(
                        a => a.AccessFailedCount,
                        a => a.LockoutEnd != null ? 1 : a.AccessFailedCount + 1 >= MaxOfAccount ? 0 : a.AccessFailedCount + 1)
                    .SetProperty(
                        a => a.LockoutEnd,
                        a => a.LockoutEnd == null && a.AccessFailedCount + 1 >= MaxOfAccount ? until : null),
                cancellationToken);
        return taken > 0;
    }

    /// <summary>Gives back the attempts of an account whose password was right.</summary>
    public Task GiveBackAsync(Guid accountId, CancellationToken cancellationToken)
    {
        DateTimeOffset? never = null;
        return db.Users.Where(a => a.Id == accountId).ExecuteUpdateAsync(
            set => set.SetProperty(a => a.AccessFailedCount, 0).SetProperty(a => a.LockoutEnd, never), cancellationToken);
    }

    /// <summary>Counts an attempt from a network address.</summary>
    /// <param name="max">The attempts within a quarter of an hour.</param>
    /// <returns>Null, or the time to wait if the address has no attempt left.</returns>
    public async Task<TimeSpan?> TryTakeAsync(IPAddress address, int max, CancellationToken cancellationToken)
    {
        var (hash, now) = (await HashAsync(address, cancellationToken), clock.Now);
        var until = now + AddressWindow;
        while (true)
        {
            var taken = await db.SignInAddresses
                .Where(a => a.Hash == hash && (a.CountedUntil <= now || a.Attempts < max))
                .ExecuteUpdateAsync(
                    set => set
                        .SetProperty(a => a.Attempts, a => a.CountedUntil <= now ? 1 : a.Attempts + 1)
                        .SetProperty(a => a.CountedUntil, a => a.CountedUntil <= now ? until : a.CountedUntil),
                    cancellationToken);
            if (taken > 0)
            {
                return null;
            }

            if (await db.SignInAddresses.AsNoTracking().SingleOrDefaultAsync(a => a.Hash == hash, cancellationToken) is { } counted)
            {
                if (counted.Attempts >= max && counted.CountedUntil > now)
                {
                    return counted.CountedUntil - now;
                }

                // Counted first by another attempt, or given back, meanwhile.
                continue;
            }

            var first = db.SignInAddresses.Add(new SignInAddress { Hash = hash, Attempts = 1, CountedUntil = until });
            try
            {
                await db.SaveChangesAsync(cancellationToken);
                return null;
            }
            catch (DbUpdateException failure) when (engine.BrokenUniqueKey(failure) is not null)
            {
                // Another attempt from there was counted first; this one is counted with it.
                first.State = EntityState.Detached;
            }
        }
    }

    /// <summary>Gives back the attempt from a network address whose password was right.</summary>
    public async Task GiveBackAsync(IPAddress address, CancellationToken cancellationToken)
    {
        var hash = await HashAsync(address, cancellationToken);
        await db.SignInAddresses.Where(a => a.Hash == hash && a.Attempts > 0)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.Attempts, a => a.Attempts - 1), cancellationToken);
    }

    private ValueTask<string> HashAsync(IPAddress address, CancellationToken cancellationToken) =>
        keyedHash.OfAsync(cancellationToken, address.GetAddressBytes());
}
