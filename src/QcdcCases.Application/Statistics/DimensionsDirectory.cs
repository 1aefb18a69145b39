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
public sealed class DimensionsDirectory(IDatabaseProvider engine)
{
    private readonly ConcurrentDictionary<Dimensions, int> ids = new();
    private readonly ConcurrentDictionary<int, Dimensions> dimensionSets = new();

    /// <summary>The number of a profile that is known.</summary>
    public int IdOf(Dimensions dimensions) => ids[dimensions];

    /// <summary>The profile of a number that is known: <see cref="AllAsync"/> was called in the snapshot that shows the number.</summary>
    public Dimensions Of(int id) => dimensionSets[id];

    /// <summary>Those of these profiles that are not known here; the register may have them.</summary>
    public HashSet<Dimensions> NotInMemory(IEnumerable<Dimensions> wanted) => [.. wanted.Where(p => !ids.ContainsKey(p))];

    /// <summary>Those of these profiles that have no number yet.</summary>
    public async ValueTask<IReadOnlyCollection<Dimensions>> UnknownAsync(CasesDbContext db, IEnumerable<Dimensions> wanted, CancellationToken cancellationToken)
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
    public async ValueTask<Dimensions> OfAsync(CasesDbContext db, int id, CancellationToken cancellationToken)
    {
        if (!dimensionSets.TryGetValue(id, out var dimensions))
        {
            await ReadAsync(db, cancellationToken);
            dimensions = dimensionSets[id];
        }

        return dimensions;
    }

    /// <summary>Every profile that the snapshot of the caller can name, with its number; perhaps later ones too.</summary>
    public async Task<IReadOnlyDictionary<int, Dimensions>> AllAsync(CasesDbContext db, CancellationToken cancellationToken)
    {
        await ReadAsync(db, cancellationToken);
        return dimensionSets;
    }

    /// <summary>
    /// Gives numbers to new profiles and commits them. Servers that learn the same one take turns, so that it has one number, and numbers are committed in
    /// their order.
    /// </summary>
    /// <param name="db">Holds no transaction: a profile outlives the change that first uses it, also when that is rolled back.</param>
    public async Task LearnAsync(CasesDbContext db, IEnumerable<Dimensions> wanted, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await engine.LockAsync(db, "profiles", cancellationToken);
        var unknown = await UnknownAsync(db, wanted, cancellationToken);
        var first = (dimensionSets.IsEmpty ? 0 : dimensionSets.Keys.Max()) + 1;
        var added = unknown.Select((dimensions, place) => (Id: first + place, Profile: dimensions)).ToList();
        db.Dimensions.AddRange(added.Select(a => new DimensionsRow { Id = a.Id, Key = a.Profile.ToKey() }));
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        db.ChangeTracker.Clear();
        added.ForEach(a => Cache(a.Id, a.Profile));
    }

    private async Task ReadAsync(CasesDbContext db, CancellationToken cancellationToken)
    {
        // In their order: whoever reads beside this begins after the highest number that is kept.
        var known = dimensionSets.IsEmpty ? 0 : dimensionSets.Keys.Max();
        foreach (var dimensionsRow in await db.Dimensions.AsNoTracking().Where(p => p.Id > known).OrderBy(p => p.Id).ToListAsync(cancellationToken))
        {
            Cache(dimensionsRow.Id, Dimensions.FromKey(dimensionsRow.Key));
        }
    }

    private void Cache(int id, Dimensions dimensions)
    {
        ids[dimensions] = id;
        dimensionSets[id] = dimensions;
    }
}
