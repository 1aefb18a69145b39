using Microsoft.EntityFrameworkCore;
using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Statistics;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Statistics;

/// <summary>
/// The records of one change, as in the change tracker at its creation, and the facts that apply to them after the change.
/// </summary>
internal sealed class FactChangeSet
{
    private readonly CasesDbContext db;
    private readonly ILookup<Type, object> changed;
    private readonly List<FactContent> wanted = [];

    /// <summary>Collects the changed records.</summary>
    /// <param name="revisited">Records that count as changed although they are not.</param>
    public FactChangeSet(CasesDbContext db, HashSet<object> revisited)
    {
        this.db = db;
        db.ChangeTracker.DetectChanges();
        changed = db.ChangeTracker.Entries()
            .Where(e => e.State is EntityState.Added or EntityState.Modified || revisited.Contains(e.Entity))
            .ToLookup(e => e.Metadata.ClrType, e => e.Entity);
    }

    /// <summary>All facts that apply to the records after the change.</summary>
    public IReadOnlyList<FactContent> CurrentFacts => wanted;

    /// <summary>The records that may already have facts. New records are not included, because they have none.</summary>
    public HashSet<Guid> ExistingItemIds { get; } = [];

    /// <summary>Sets the facts that now apply to a record.</summary>
    public void SetFacts(object record, Guid itemId, IEnumerable<FactContent> facts)
    {
        if (!IsNew(record))
        {
            ExistingItemIds.Add(itemId);
        }

        wanted.AddRange(facts);
    }

    /// <summary>Sets the facts of each changed record of a type whose facts depend on the record alone.</summary>
    public void SetFactsOfEach<T>(Func<T, Guid> idOf, Func<T, IEnumerable<FactContent>> factsOf)
        where T : class
    {
        foreach (var record in Changed<T>())
        {
            SetFacts(record, idOf(record), factsOf(record));
        }
    }

    public List<T> Changed<T>()
        where T : class =>
        [.. changed[typeof(T)].Cast<T>()];

    /// <summary>
    /// Returns the records that existed before and were themselves changed, so that facts of dependent records may have changed too.
    /// </summary>
    public List<T> ChangedExisting<T>()
        where T : class =>
        Changed<T>().FindAll(record => db.Entry(record).State is EntityState.Modified);

    /// <summary>Returns every tracked record of a type, changed or not.</summary>
    public List<T> Tracked<T>()
        where T : class =>
        [.. db.ChangeTracker.Entries<T>().Select(e => e.Entity)];

    public bool IsNew(object record) => db.Entry(record).State is EntityState.Added;

    /// <summary>Returns cases by id. Cases that are not tracked are loaded without their steps.</summary>
    public async Task<Dictionary<Guid, Case>> CasesAsync(HashSet<Guid> ids, CancellationToken cancellationToken)
    {
        var missing = ids.Except(Tracked<Case>().Select(c => c.Id)).ToList();
        if (missing.Count > 0)
        {
            await db.Cases.Where(c => missing.Contains(c.Id)).LoadAsync(cancellationToken);
        }

        return Tracked<Case>().Where(c => ids.Contains(c.Id)).ToDictionary(c => c.Id);
    }
}
