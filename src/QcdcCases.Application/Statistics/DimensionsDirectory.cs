using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Domain.Statistics;
using QcdcCases.Persistence;
using QcdcCases.Persistence.Statistics;

namespace QcdcCases.Application.Statistics;

/// <summary>
/// Caches the ids by which facts and aggregates refer to their dimensions. There are a few hundred combinations, which never change.
/// Missing ones are read over the caller's connection in its snapshot, so that the dimensions of every visible fact are found. A new
/// combination is committed in its own transaction (<see cref="AddAsync"/>), not with the change that first uses it.
/// </summary>
public sealed class DimensionsDirectory(IDatabaseProvider engine)
{
    private readonly ConcurrentDictionary<Dimensions, int> ids = new();
    private readonly ConcurrentDictionary<int, Dimensions> dimensionSets = new();

    /// <summary>Returns the id of cached dimensions.</summary>
    public int IdOf(Dimensions dimensions) => ids[dimensions];

    /// <summary>Returns false if the dimensions are not cached.</summary>
    public bool TryGetId(Dimensions dimensions, out int id) => ids.TryGetValue(dimensions, out id);

    /// <summary>
    /// Returns cached dimensions by id. <see cref="AllAsync"/> must have been called in the snapshot that contains the id.
    /// </summary>
    public Dimensions Of(int id) => dimensionSets[id];

    /// <summary>Returns the dimensions that are not cached here; the database may contain them.</summary>
    public HashSet<Dimensions> NotInMemory(IEnumerable<Dimensions> wanted) => [.. wanted.Where(p => !ids.ContainsKey(p))];

    /// <summary>Returns the dimensions that have no id yet.</summary>
    public async ValueTask<IReadOnlyCollection<Dimensions>> UnknownAsync(
        CasesDbContext db,
        IEnumerable<Dimensions> wanted,
        CancellationToken cancellationToken)
    {
        var unknown = NotInMemory(wanted);
        if (unknown.Count > 0)
        {
            await ReadAsync(db, cancellationToken);
            unknown.ExceptWith(ids.Keys);
        }

        return unknown;
    }

    /// <summary>Returns the dimensions of an id used by a fact or aggregate.</summary>
    public async ValueTask<Dimensions> OfAsync(CasesDbContext db, int id, CancellationToken cancellationToken)
    {
        if (!dimensionSets.TryGetValue(id, out var dimensions))
        {
            await ReadAsync(db, cancellationToken);
            dimensions = dimensionSets[id];
        }

        return dimensions;
    }

    /// <summary>Returns all dimensions that the caller's snapshot can refer to, by id; possibly later ones too.</summary>
    public async Task<IReadOnlyDictionary<int, Dimensions>> AllAsync(CasesDbContext db, CancellationToken cancellationToken)
    {
        await ReadAsync(db, cancellationToken);
        return dimensionSets;
    }

    /// <summary>
    /// Assigns ids to new dimensions and commits them. A lock ensures that concurrent servers assign one id to each combination and commit
    /// ids in ascending order.
    /// </summary>
    /// <param name="db">Must not have a transaction: the ids stay even when the change that first uses them is rolled back.</param>
    public async Task AddAsync(CasesDbContext db, IEnumerable<Dimensions> wanted, CancellationToken cancellationToken)
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
        // In ascending order, because concurrent readers continue after the highest cached id.
        var known = dimensionSets.IsEmpty ? 0 : dimensionSets.Keys.Max();
        foreach (
            var dimensionsRow in await db
                .Dimensions.AsNoTracking()
                .Where(p => p.Id > known)
                .OrderBy(p => p.Id)
                .ToListAsync(cancellationToken))
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
