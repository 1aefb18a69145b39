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
/// Keeps the facts in step with the records, in the transaction of the change: drafts the facts that now hold of the changed records and of what
/// hangs on them, and retires or adds versions where they differ. A correction needs nothing of its own.
/// </summary>
public sealed class FactWriter(
    CasesDbContext db, RequestContext context, ProfileDirectory profiles, NewProfiles newProfiles, CalendarBook calendars)
{
    /// <summary>Writes the facts of a change that can begin again.</summary>
    /// <returns>The profiles that must be learned first, by a transaction of their own; when there are any, no fact is written.</returns>
    public async Task<IReadOnlyCollection<Profile>> TryWriteAsync(CancellationToken cancellationToken)
    {
        var draft = await DraftAsync([], cancellationToken);
        var unknown = await profiles.UnknownAsync(db, draft.Wanted.Select(f => f.Profile), cancellationToken);
        if (unknown.Count == 0)
        {
            Store(await CompareAsync(draft, cancellationToken));
        }

        return unknown;
    }

    /// <summary>Writes the facts of a change that cannot begin again.</summary>
    public Task WriteAsync(CancellationToken cancellationToken) => WriteAsync([], cancellationToken);

    /// <summary>As <see cref="WriteAsync(CancellationToken)"/>, also for letters and visits whose facts changed although they themselves did not.</summary>
    public async Task RevisitAsync(IReadOnlyCollection<Guid> letters, IReadOnlyCollection<Guid> visits, CancellationToken cancellationToken)
    {
        HashSet<object> revisited = [.. await db.Letters.Where(l => letters.Contains(l.Id)).ToListAsync(cancellationToken)];
        revisited.UnionWith(await db.Visits.Where(v => visits.Contains(v.Id)).ToListAsync(cancellationToken));
        await WriteAsync(revisited, cancellationToken);
    }

    private async Task WriteAsync(HashSet<object> revisited, CancellationToken cancellationToken) =>
        await StoreAsync(await CompareAsync(revisited, cancellationToken), cancellationToken);

    /// <summary>
    /// Drafts the facts of what was changed, and of records that count as changed, and tells where the register says otherwise. Nothing is
    /// written, but letters are finished or opened.
    /// </summary>
    internal async Task<FactDifference> CompareAsync(HashSet<object> revisited, CancellationToken cancellationToken) =>
        await CompareAsync(await DraftAsync(revisited, cancellationToken), cancellationToken);

    /// <summary>Retires what does not hold any more and adds what holds now, for work that cannot begin again.</summary>
    internal async Task StoreAsync(FactDifference difference, CancellationToken cancellationToken)
    {
        await newProfiles.LearnAsync(difference.New.Select(f => f.Profile), cancellationToken);
        Store(difference);
    }

    private async Task<FactDraft> DraftAsync(HashSet<object> revisited, CancellationToken cancellationToken)
    {
        var draft = new FactDraft(db, revisited);
        draft.WantEach<Case>(c => c.Id, FactsOf.Decisions);
        await new LetterFacts(db, draft, await calendars.DueDaysAsync(cancellationToken)).AddAsync(cancellationToken);
        await new VisitFacts(db, draft).AddAsync(cancellationToken);
        await new ReceptionDayFacts(db, draft).AddAsync(cancellationToken);
        await new DialogueFacts(db, draft).AddAsync(cancellationToken);
        draft.WantEach<FeedbackItem>(f => f.Id, FactsOf.Feedback);
        draft.WantEach<DeclaredIndicator>(i => i.Id, i => [FactsOf.Indicator(i)]);
        return draft;
    }

    private async Task<FactDifference> CompareAsync(FactDraft draft, CancellationToken cancellationToken)
    {
        var known = draft.Known;
        var standing = known.Count == 0 ? [] : await db.Facts.Where(f => known.Contains(f.ItemId) && f.RetiredAt == null).ToListAsync(cancellationToken);
        var remaining = draft.Wanted.ToHashSet();
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
            var fact = Fact.Of(Guid.CreateVersion7(context.RecordedAt), content, profiles.IdOf(content.Profile), context.RecordedAt);
            db.Facts.Add(fact);
            Queue(fact, 1);
        }
    }

    private void Queue(Fact fact, int sign) =>
        db.FactChanges.Add(new FactChange { Id = Guid.CreateVersion7(context.RecordedAt), FactId = fact.Id, UnitId = fact.UnitId, Sign = sign });
}

/// <summary>Where the facts that the register holds of some records are not those that hold of them.</summary>
/// <param name="Gone">Held, and not so.</param>
/// <param name="New">So, and not held.</param>
internal sealed record FactDifference(IReadOnlyCollection<Fact> Gone, IReadOnlyCollection<FactContent> New);
