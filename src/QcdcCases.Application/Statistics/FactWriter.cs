using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Deadlines;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Feedback;
using QcdcCases.Domain.Indicators;
using QcdcCases.Domain.Shared;
using QcdcCases.Domain.Statistics;
using QcdcCases.Persistence.Statistics;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Statistics;

/// <summary>
/// Updates the facts in the transaction of a change: drafts the facts of the changed records and of those that depend on them, retires
/// versions that no longer apply and adds new ones. Corrections need no special handling.
/// </summary>
public sealed class FactWriter(
    CasesDbContext db,
    RequestContext context,
    DimensionsDirectory dimensionsDirectory,
    DimensionsAllocator dimensionsAllocator,
    RequestCalendar calendars)
{
    /// <summary>Writes the facts of a change that can be repeated.</summary>
    /// <returns>The dimensions that must first get ids in their own transaction. If there are any, no fact is written.</returns>
    public async Task<IReadOnlyCollection<Dimensions>> TryWriteAsync(CancellationToken cancellationToken)
    {
        var factChangeSet = await DraftAsync([], cancellationToken);
        var unknown = await dimensionsDirectory.UnknownAsync(db, factChangeSet.CurrentFacts.Select(f => f.Dimensions), cancellationToken);
        if (unknown.Count == 0)
        {
            Store(await CompareAsync(factChangeSet, cancellationToken));
        }

        return unknown;
    }

    /// <summary>Writes the facts of a change that cannot be repeated.</summary>
    public Task WriteAsync(CancellationToken cancellationToken) => WriteAsync([], cancellationToken);

    /// <summary>
    /// Writes facts as <see cref="WriteAsync(CancellationToken)"/> does, and also those of unchanged letters and visits whose facts
    /// changed.
    /// </summary>
    public async Task RevisitAsync(IReadOnlyCollection<Guid> letters, IReadOnlyCollection<Guid> visits, CancellationToken cancellationToken)
    {
        HashSet<object> revisited = [.. await db.Letters.Where(l => letters.Contains(l.Id)).ToListAsync(cancellationToken)];
        revisited.UnionWith(await db.Visits.Where(v => visits.Contains(v.Id)).ToListAsync(cancellationToken));
        await WriteAsync(revisited, cancellationToken);
    }

    /// <summary>Writes the facts of unchanged sessions, which an import gave their first visits.</summary>
    public async Task RevisitSessionsAsync(IReadOnlyCollection<Guid> sessions, CancellationToken cancellationToken) =>
        await WriteAsync([.. await db.Sessions.Where(s => sessions.Contains(s.Id)).ToListAsync(cancellationToken)], cancellationToken);

    private async Task WriteAsync(HashSet<object> revisited, CancellationToken cancellationToken) =>
        await StoreAsync(await CompareAsync(revisited, cancellationToken), cancellationToken);

    /// <summary>
    /// Drafts the facts of changed and revisited records and compares them with the stored facts. Writes no facts, but sets whether letters
    /// are finished.
    /// </summary>
    internal async Task<FactDifference> CompareAsync(HashSet<object> revisited, CancellationToken cancellationToken) =>
        await CompareAsync(await DraftAsync(revisited, cancellationToken), cancellationToken);

    /// <summary>Retires and adds facts, for work that cannot be repeated.</summary>
    internal async Task StoreAsync(FactDifference difference, CancellationToken cancellationToken)
    {
        await dimensionsAllocator.AddMissingAsync(difference.Added.Select(f => f.Dimensions), cancellationToken);
        Store(difference);
    }

    private async Task<FactChangeSet> DraftAsync(HashSet<object> revisited, CancellationToken cancellationToken)
    {
        var factChangeSet = new FactChangeSet(db, revisited);
        factChangeSet.SetFactsOfEach<Case>(c => c.Id, FactProjection.Decisions);
        await new LetterFacts(db, factChangeSet, await calendars.GetAsync(cancellationToken)).AddAsync(cancellationToken);
        await new VisitFacts(db, factChangeSet).AddAsync(cancellationToken);
        await new SessionFacts(db, factChangeSet).AddAsync(cancellationToken);
        await new DialogueFacts(db, factChangeSet).AddAsync(cancellationToken);
        factChangeSet.SetFactsOfEach<FeedbackItem>(f => f.Id, FactProjection.Feedback);
        factChangeSet.SetFactsOfEach<DeclaredIndicator>(i => i.Id, i => [FactProjection.Indicator(i)]);
        return factChangeSet;
    }

    private async Task<FactDifference> CompareAsync(FactChangeSet factChangeSet, CancellationToken cancellationToken)
    {
        var known = factChangeSet.ExistingItemIds;
        var standing =
            known.Count == 0
                ? []
                : await db.Facts.Where(f => known.Contains(f.ItemId) && f.RetiredAt == null).ToListAsync(cancellationToken);
        var remaining = factChangeSet.CurrentFacts.ToHashSet();
        var gone = new List<Fact>();
        foreach (var fact in standing)
        {
            if (!remaining.Remove(fact.ToContent(await dimensionsDirectory.OfAsync(db, fact.DimensionsId, cancellationToken))))
            {
                gone.Add(fact);
            }
        }

        return new FactDifference(gone, remaining);
    }

    private void Store(FactDifference difference)
    {
        foreach (var fact in difference.Retired)
        {
            fact.RetiredAt = context.RecordedAt;
            db.DetectChangesOf(fact);
            AddPendingChange(fact, -1);
        }

        foreach (var content in difference.Added)
        {
            var fact = Fact.Of(
                Guid.CreateVersion7(context.RecordedAt),
                content,
                dimensionsDirectory.IdOf(content.Dimensions),
                context.RecordedAt);
            db.Facts.Add(fact);
            AddPendingChange(fact, 1);
        }
    }

    private void AddPendingChange(Fact fact, int sign) =>
        db.FactChanges.Add(
            new FactChange
            {
                Id = Guid.CreateVersion7(context.RecordedAt),
                FactId = fact.Id,
                UnitId = fact.UnitId,
                Sign = sign,
            });
}

/// <summary>The difference between the stored facts of some records and those that apply.</summary>
/// <param name="Retired">Stored facts that no longer apply.</param>
/// <param name="Added">Facts that apply and are not stored.</param>
internal sealed record FactDifference(IReadOnlyCollection<Fact> Retired, IReadOnlyCollection<FactContent> Added);

/// <summary>
/// One change as the writer of facts sees it: the records that were changed, as the change tracker held them at the outset, and the facts
/// that are to hold of them from now on.
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
        db.DetectChanges();
        changed = db.ChangeTracker.Entries()
            .Where(e => e.State is EntityState.Added or EntityState.Modified || revisited.Contains(e.Entity))
            .ToLookup(e => e.Metadata.ClrType, e => e.Entity);
    }

    /// <summary>All facts that are to hold of the records spoken of.</summary>
    public IReadOnlyList<FactContent> CurrentFacts => wanted;

    /// <summary>
    /// The records spoken of that may have facts already; those of a new record are not looked up, because there can be none.
    /// </summary>
    public HashSet<Guid> ExistingItemIds { get; } = [];

    /// <summary>Says which facts now hold of a record; of a voided one there are none.</summary>
    public void SetFacts(object record, Guid itemId, IEnumerable<FactContent> facts)
    {
        if (!IsNew(record))
        {
            ExistingItemIds.Add(itemId);
        }

        if (record is not IVoidable { Voided: not null })
        {
            wanted.AddRange(facts);
        }
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
            await db.Cases.IncludingVoided().Where(c => missing.Contains(c.Id)).LoadAsync(cancellationToken);
        }

        return Tracked<Case>().Where(c => ids.Contains(c.Id)).ToDictionary(c => c.Id);
    }
}
