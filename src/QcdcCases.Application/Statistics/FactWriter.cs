using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Deadlines;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Feedback;
using QcdcCases.Domain.Indicators;
using QcdcCases.Domain.Statistics;
using QcdcCases.Persistence;
using QcdcCases.Persistence.Statistics;

namespace QcdcCases.Application.Statistics;

/// <summary>
/// Updates the facts in the transaction of a change: drafts the facts of the changed records and of those that depend on them, retires
/// versions that no longer apply and adds new ones. Corrections need no special handling.
/// </summary>
public sealed class FactWriter(
    CasesDbContext db, RequestContext context, DimensionsDirectory profiles, NewDimensions newDimensions, RequestCalendar calendars)
{
    /// <summary>Writes the facts of a change that can be repeated.</summary>
    /// <returns>The dimensions that must first get ids in their own transaction. If there are any, no fact is written.</returns>
    public async Task<IReadOnlyCollection<Dimensions>> TryWriteAsync(CancellationToken cancellationToken)
    {
        var factChangeSet = await DraftAsync([], cancellationToken);
        var unknown = await profiles.UnknownAsync(db, factChangeSet.CurrentFacts.Select(f => f.Dimensions), cancellationToken);
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
        await newDimensions.LearnAsync(difference.New.Select(f => f.Dimensions), cancellationToken);
        Store(difference);
    }

    private async Task<FactChangeSet> DraftAsync(HashSet<object> revisited, CancellationToken cancellationToken)
    {
        var factChangeSet = new FactChangeSet(db, revisited);
        factChangeSet.SetFactsOfEach<Case>(c => c.Id, FactProjection.Decisions);
        await new LetterFacts(db, factChangeSet, await calendars.DueDaysAsync(cancellationToken)).AddAsync(cancellationToken);
        await new VisitFacts(db, factChangeSet).AddAsync(cancellationToken);
        await new ReceptionDayFacts(db, factChangeSet).AddAsync(cancellationToken);
        await new DialogueFacts(db, factChangeSet).AddAsync(cancellationToken);
        factChangeSet.SetFactsOfEach<FeedbackItem>(f => f.Id, FactProjection.Feedback);
        factChangeSet.SetFactsOfEach<DeclaredIndicator>(i => i.Id, i => [FactProjection.Indicator(i)]);
        return factChangeSet;
    }

    private async Task<FactDifference> CompareAsync(FactChangeSet factChangeSet, CancellationToken cancellationToken)
    {
        var known = factChangeSet.ExistingItemIds;
        var standing = known.Count == 0 ? [] : await db.Facts.Where(f => known.Contains(f.ItemId) && f.RetiredAt == null).ToListAsync(cancellationToken);
        var remaining = factChangeSet.CurrentFacts.ToHashSet();
        var gone = new List<Fact>();
        foreach (var fact in standing)
        {
            if (!remaining.Remove(fact.ToContent(await profiles.OfAsync(db, fact.ProfileId, cancellationToken))))
            {
                gone.Add(fact);
            }
        }

        return new FactDifference(gone, remaining);
    }

    private void Store(FactDifference difference)
    {
        foreach (var fact in difference.Gone)
        {
            fact.RetiredAt = context.RecordedAt;
            Queue(fact, -1);
        }

        foreach (var content in difference.New)
        {
            var fact = Fact.Of(Guid.CreateVersion7(context.RecordedAt), content, profiles.IdOf(content.Dimensions), context.RecordedAt);
            db.Facts.Add(fact);
            Queue(fact, 1);
        }
    }

    private void Queue(Fact fact, int sign) =>
        db.FactChanges.Add(new FactChange { Id = Guid.CreateVersion7(context.RecordedAt), FactId = fact.Id, UnitId = fact.UnitId, Sign = sign });
}

/// <summary>The difference between the stored facts of some records and those that apply.</summary>
/// <param name="Gone">Stored facts that no longer apply.</param>
/// <param name="New">Facts that apply and are not stored.</param>
internal sealed record FactDifference(IReadOnlyCollection<Fact> Gone, IReadOnlyCollection<FactContent> New);
