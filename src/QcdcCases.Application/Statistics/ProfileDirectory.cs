using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Domain.Statistics;
using QcdcCases.Persistence;
using QcdcCases.Persistence.Statistics;

namespace QcdcCases.Application.Statistics;

/// <summary>
/// The numbers by which facts and sums refer to their profiles. There are a few hundred and none ever changes, so they are kept in memory; what is
/// missing is read over the caller's own connection, in its snapshot: whoever sees a fact sees its profile. A new profile is committed at once, by
/// itself (<see cref="LearnAsync"/>): it is a word of the vocabulary, not a part of the change that first uses it.
/// </summary>
public sealed class ProfileDirectory(IEngine engine)
{
    private readonly ConcurrentDictionary<Profile, int> ids = new();
    private readonly ConcurrentDictionary<int, Profile> profiles = new();

    /// <summary>The number of a profile that is known.</summary>
    public int IdOf(Profile profile) => ids[profile];

    /// <summary>The profile of a number that is known: <see cref="AllAsync"/> was called in the snapshot that shows the number.</summary>
    public Profile Of(int id) => profiles[id];

    /// <summary>Those of these profiles that are not known here; the register may have them.</summary>
    public HashSet<Profile> NotInMemory(IEnumerable<Profile> wanted) => [.. wanted.Where(p => !ids.ContainsKey(p))];

    /// <summary>Those of these profiles that have no number yet.</summary>
    public async ValueTask<IReadOnlyCollection<Profile>> UnknownAsync(CasesDbContext db, IEnumerable<Profile> wanted, CancellationToken cancellationToken)
    {
        var unknown = NotInMemory(wanted);
        if (unknown.Count > 0)
        {
            await ReadAsync(db, cancellationToken);
            unknown.ExceptWith(ids.Keys);
        }

        return unknown;
    }

    /// <summary>The profile of a number that a fact or sum bears.</summary>
    public async ValueTask<Profile> OfAsync(CasesDbContext db, int id, CancellationToken cancellationToken)
    {
        if (!profiles.TryGetValue(id, out var profile))
        {
            await ReadAsync(db, cancellationToken);
            profile = profiles[id];
        }

        return profile;
    }

    /// <summary>Every profile that the snapshot of the caller can name, with its number; perhaps later ones too.</summary>
    public async Task<IReadOnlyDictionary<int, Profile>> AllAsync(CasesDbContext db, CancellationToken cancellationToken)
    {
        await ReadAsync(db, cancellationToken);
        return profiles;
    }

    /// <summary>
    /// Gives numbers to new profiles and commits them. Servers that learn the same one take turns, so that it has one number, and numbers are committed in
    /// their order.
    /// </summary>
    /// <param name="db">Holds no transaction: a profile outlives the change that first uses it, also when that is rolled back.</param>
    public async Task LearnAsync(CasesDbContext db, IEnumerable<Profile> wanted, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await engine.LockAsync(db, "profiles", cancellationToken);
        var unknown = await UnknownAsync(db, wanted, cancellationToken);
        var first = (profiles.IsEmpty ? 0 : profiles.Keys.Max()) + 1;
        var added = unknown.Select((profile, place) => (Id: first + place, Profile: profile)).ToList();
        db.Profiles.AddRange(added.Select(a => new ProfileRow { Id = a.Id, Key = a.Profile.ToKey() }));
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        db.ChangeTracker.Clear();
        added.ForEach(a => Keep(a.Id, a.Profile));
    }

    private async Task ReadAsync(CasesDbContext db, CancellationToken cancellationToken)
    {
        // In their order: whoever reads beside this begins after the highest number that is kept.
        var known = profiles.IsEmpty ? 0 : profiles.Keys.Max();
        foreach (var row in await db.Profiles.AsNoTracking().Where(p => p.Id > known).OrderBy(p => p.Id).ToListAsync(cancellationToken))
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
