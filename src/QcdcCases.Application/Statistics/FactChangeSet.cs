using Microsoft.EntityFrameworkCore;
using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Statistics;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Statistics;

/// <summary>
/// One change as the writer of facts sees it: the records that were changed, as the change tracker held them at the outset, and the facts that
/// are to hold of them from now on.
/// </summary>
internal sealed class FactChangeSet
{
    private readonly CasesDbContext db;
    private readonly ILookup<Type, object> changed;
    private readonly List<FactContent> wanted = [];

    /// <param name="revisited">Records that count as changed although they are not.</param>
    public FactChangeSet(CasesDbContext db, HashSet<object> revisited)
    {
        this.db = db;
        db.ChangeTracker.DetectChanges();
        changed = db.ChangeTracker.Entries()
            .Where(e => e.State is EntityState.Added or EntityState.Modified || revisited.Contains(e.Entity))
            .ToLookup(e => e.Metadata.ClrType, e => e.Entity);
    }

    /// <summary>All facts that are to hold of the records spoken of.</summary>
    public IReadOnlyList<FactContent> CurrentFacts => wanted;

    /// <summary>The records spoken of that may have facts already; those of a new record are not looked up, because there can be none.</summary>
    public HashSet<Guid> ExistingItemIds { get; } = [];

    /// <summary>Says which facts now hold of a record.</summary>
    public void SetFacts(object record, Guid itemId, IEnumerable<FactContent> facts)
    {
        if (!IsNew(record))
        {
            ExistingItemIds.Add(itemId);
        }

        wanted.AddRange(facts);
    }

    /// <summary>Says which facts now hold of each changed record of a type whose facts follow from the record alone.</summary>
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
    /// Those of the records that the register held before and that were changed themselves: what hangs on them may say something else now.
    /// </summary>
    public List<T> ChangedExisting<T>()
        where T : class =>
        Changed<T>().FindAll(record => db.Entry(record).State is EntityState.Modified);

    /// <summary>Every record of a type in memory, changed or not.</summary>
    public List<T> Tracked<T>()
        where T : class =>
        [.. db.ChangeTracker.Entries<T>().Select(e => e.Entity)];

    public bool IsNew(object record) => db.Entry(record).State is EntityState.Added;

    /// <summary>Cases by their ids; those that are not in memory are loaded, without their steps.</summary>
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
