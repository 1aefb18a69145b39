using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using QcdcCases.Domain.Statistics;
using QcdcCases.Persistence;
using QcdcCases.Persistence.Statistics;

namespace QcdcCases.Application.Statistics;

/// <summary>
/// The numbers by which facts and sums refer to their profiles. There are a few hundred and none ever changes, so they are kept in memory. A
/// new one is committed at once, by itself: it is a word of the vocabulary, not a part of the change that first uses it.
/// </summary>
public sealed class ProfileDirectory(IServiceScopeFactory scopes)
{
    private readonly ConcurrentDictionary<Profile, int> ids = new();
    private readonly ConcurrentDictionary<int, Profile> profiles = new();

    /// <summary>The number of a profile, given to it now if it is new.</summary>
    public async ValueTask<int> IdOfAsync(Profile profile, CancellationToken cancellationToken)
    {
        if (ids.TryGetValue(profile, out var id))
        {
            return id;
        }

        await LearnAsync([profile], cancellationToken);
        return ids[profile];
    }

    /// <summary>Gives numbers to all profiles of these that are new, at once.</summary>
    public async ValueTask LearnAsync(IEnumerable<Profile> wanted, CancellationToken cancellationToken)
    {
        var unknown = wanted.Where(p => !ids.ContainsKey(p)).ToHashSet();
        if (unknown.Count == 0)
        {
            return;
        }

        await ReadAsync(cancellationToken);
        unknown.ExceptWith(ids.Keys);
        if (unknown.Count > 0)
        {
            await AddAsync(unknown, cancellationToken);
        }
    }

    /// <summary>The profile of a number that a fact or sum bears.</summary>
    public async ValueTask<Profile> OfAsync(int id, CancellationToken cancellationToken)
    {
        if (!profiles.TryGetValue(id, out var profile))
        {
            await ReadAsync(cancellationToken);
            profile = profiles[id];
        }

        return profile;
    }

    /// <summary>Every profile known to the register, with its number.</summary>
    public async Task<IReadOnlyDictionary<int, Profile>> AllAsync(CancellationToken cancellationToken)
    {
        await ReadAsync(cancellationToken);
        return profiles;
    }

    private async Task AddAsync(HashSet<Profile> unknown, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CasesDbContext>();
        var engine = scope.ServiceProvider.GetRequiredService<IEngine>();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await engine.LockAsync(db, "profiles", cancellationToken);
        await ReadAsync(db, cancellationToken);
        unknown.ExceptWith(ids.Keys);
        var first = (profiles.IsEmpty ? 0 : profiles.Keys.Max()) + 1;
        var added = unknown.Select((profile, place) => (Id: first + place, Profile: profile)).ToList();
        db.Profiles.AddRange(added.Select(a => new ProfileRow { Id = a.Id, Key = a.Profile.ToKey() }));
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        added.ForEach(a => Keep(a.Id, a.Profile));
    }

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        await ReadAsync(scope.ServiceProvider.GetRequiredService<CasesDbContext>(), cancellationToken);
    }

    private async Task ReadAsync(CasesDbContext db, CancellationToken cancellationToken)
    {
        // In their order: whoever reads beside this begins after the highest number that is kept.
        var known = profiles.IsEmpty ? 0 : profiles.Keys.Max();
        await foreach (var row in db.Profiles.AsNoTracking().Where(p => p.Id > known).OrderBy(p => p.Id).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            Keep(row.Id, Profile.FromKey(row.Key));
        }
    }

    private void Keep(int id, Profile profile)
    {
        ids[profile] = id;
        profiles[id] = profile;
    }
}
