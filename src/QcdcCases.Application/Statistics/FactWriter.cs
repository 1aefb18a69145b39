using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Dialogue;
using QcdcCases.Domain.Feedback;
using QcdcCases.Domain.Indicators;
using QcdcCases.Domain.Letters;
using QcdcCases.Domain.Reception;
using QcdcCases.Domain.Statistics;
using QcdcCases.Persistence;
using QcdcCases.Persistence.Statistics;

namespace QcdcCases.Application.Statistics;

/// <summary>
/// Keeps the facts in step with the records, in the transaction of the change: looks at what the change tracker holds, works out the facts
/// that now hold of it and of what hangs on it, and retires or adds versions where they differ. A correction needs nothing of its own.
/// </summary>
public sealed class FactWriter(CasesDbContext db, RequestContext context, ProfileDirectory profiles)
{
    private readonly List<FactContent> wanted = [];
    private readonly HashSet<Guid> known = [];
    private readonly HashSet<object> revisited = [];
    private ILookup<Type, object> changed = Enumerable.Empty<object>().ToLookup(record => record.GetType());

    /// <summary>As <see cref="WriteAsync"/>, also for letters and visits whose facts changed although they themselves did not.</summary>
    public async Task RevisitAsync(IReadOnlyCollection<Guid> letters, IReadOnlyCollection<Guid> visits, CancellationToken cancellationToken)
    {
        revisited.UnionWith(await db.Letters.Where(l => letters.Contains(l.Id)).ToListAsync(cancellationToken));
        revisited.UnionWith(await db.Visits.Where(v => visits.Contains(v.Id)).ToListAsync(cancellationToken));
        await WriteAsync(cancellationToken);
    }

    public async Task WriteAsync(CancellationToken cancellationToken)
    {
        db.ChangeTracker.DetectChanges();
        changed = db.ChangeTracker.Entries()
            .Where(e => e.State is EntityState.Added or EntityState.Modified || revisited.Contains(e.Entity))
            .ToLookup(e => e.Metadata.ClrType, e => e.Entity);
        await LettersAsync(cancellationToken);
        await VisitsAsync(cancellationToken);
        await ReceptionDaysAsync(cancellationToken);
        await DialogueAsync(cancellationToken);
        await FeedbackAsync(cancellationToken);
        foreach (var indicator in Changed<DeclaredIndicator>())
        {
            Want(indicator, indicator.Id, [FactsOf.Indicator(indicator)]);
        }

        await StoreAsync(cancellationToken);
    }

    private async Task LettersAsync(CancellationToken cancellationToken)
    {
        var changedCases = Changed<Case>();
        var earlierCases = changedCases.Where(c => !IsNew(c)).Select(c => c.Id).ToList();
        if (earlierCases.Count > 0)
        {
            await db.Letters.Where(l => l.Cases.Any(c => earlierCases.Contains(c.CaseId))).LoadAsync(cancellationToken);
        }

        var letters = Changed<Letter>()
            .UnionBy(Tracked<Letter>().Where(l => l.Cases.Any(c => earlierCases.Contains(c.CaseId))), l => l.Id)
            .ToList();
        foreach (var decided in changedCases)
        {
            Want(decided, decided.Id, FactsOf.Decisions(decided));
        }

        if (letters.Count == 0)
        {
            return;
        }

        var caseIds = letters.SelectMany(l => l.Cases).Select(c => c.CaseId).ToHashSet();
        var cases = await CasesAsync(caseIds, cancellationToken);
        var others = await OtherLettersAsync(caseIds, letters, cancellationToken);
        letters.AddRange(await CompanionsAsync(letters, others, cases, cancellationToken));
        await StepsAsync(cases.Values, cancellationToken);
        foreach (var letter in letters)
        {
            letter.Settle([.. letter.Cases.Select(c => cases[c.CaseId].ClosedOn(letter.Instance))]);
            var counted = new CountedLetter(
                letter.Id, letter.UnitId, letter.Kind, letter.Instance, letter.Field, letter.ReceivedOn, letter.DuplicateOfId is not null, letter.Processing, letter.FinishedOn);
            List<CountedCase> behind = [.. letter.Cases.OrderBy(c => c.Ordinal).Select(c => CountedCaseOf(cases[c.CaseId], letter))];
            Want(letter, letter.Id, [.. FactsOf.Letter(counted, behind), .. FactsOf.Stages(counted, behind)]);
        }

        CountedCase CountedCaseOf(Case behind, Letter letter) => new(
            behind.Id,
            behind.Kind,
            behind.Field,
            behind.ClosedOn(letter.Instance),
            behind.LastLawfulDay(letter.Instance),
            others.GetValueOrDefault(behind.Id) + letters.Count(l => l.Cases.Any(c => c.CaseId == behind.Id)) == 1)
        {
            Stages = behind.Stages(letter.Instance),
        };
    }

    private async Task<Dictionary<Guid, Case>> CasesAsync(HashSet<Guid> ids, CancellationToken cancellationToken)
    {
        var missing = ids.Except(Tracked<Case>().Select(c => c.Id)).ToList();
        if (missing.Count > 0)
        {
            await db.Cases.Where(c => missing.Contains(c.Id)).LoadAsync(cancellationToken);
        }

        return Tracked<Case>().Where(c => ids.Contains(c.Id)).ToDictionary(c => c.Id);
    }

    /// <summary>The steps of cases that were loaded without; the change tracker puts each in its place.</summary>
    private async Task StepsAsync(IEnumerable<Case> cases, CancellationToken cancellationToken)
    {
        var earlier = cases.Where(c => !IsNew(c) && !db.Entry(c).Collection(x => x.Steps).IsLoaded).Select(c => c.Id).ToList();
        if (earlier.Count > 0)
        {
            await db.CaseSteps.Where(s => earlier.Contains(s.CaseId)).LoadAsync(cancellationToken);
        }
    }

    /// <summary>For each case that existed before, how many letters besides those at hand are about it.</summary>
    private async Task<Dictionary<Guid, int>> OtherLettersAsync(HashSet<Guid> caseIds, List<Letter> letters, CancellationToken cancellationToken)
    {
        var earlier = caseIds.Except(Tracked<Case>().Where(IsNew).Select(c => c.Id)).ToList();
        if (earlier.Count == 0)
        {
            return [];
        }

        var atHand = letters.ConvertAll(l => l.Id);
        return await db.LetterCases
            .Where(c => earlier.Contains(c.CaseId) && !atHand.Contains(c.LetterId))
            .GroupBy(c => c.CaseId)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
    }

    /// <summary>Letters that were alone with a case until one at hand joined them: their facts change although they did not.</summary>
    private async Task<List<Letter>> CompanionsAsync(
        List<Letter> letters, Dictionary<Guid, int> others, Dictionary<Guid, Case> cases, CancellationToken cancellationToken)
    {
        var nowShared = others.Where(o => o.Value == 1).Select(o => o.Key).ToList();
        if (nowShared.Count == 0)
        {
            return [];
        }

        var atHand = letters.ConvertAll(l => l.Id);
        var companions = await db.Letters
            .Where(l => !atHand.Contains(l.Id) && l.Cases.Any(c => nowShared.Contains(c.CaseId)))
            .ToListAsync(cancellationToken);
        foreach (var more in await CasesAsync([.. companions.SelectMany(l => l.Cases).Select(c => c.CaseId)], cancellationToken))
        {
            cases[more.Key] = more.Value;
        }

        foreach (var shared in nowShared)
        {
            others[shared] = 0;
        }

        var unseen = companions.SelectMany(l => l.Cases).Select(c => c.CaseId).Where(id => !others.ContainsKey(id)).ToHashSet();
        foreach (var (id, count) in await OtherLettersAsync(unseen, [.. letters, .. companions], cancellationToken))
        {
            others[id] = count;
        }

        return companions;
    }

    private async Task VisitsAsync(CancellationToken cancellationToken)
    {
        var visitsAtHand = Changed<Visit>();
        var redescribed = Changed<Case>().Where(c => !IsNew(c)).Select(c => c.Id).ToHashSet();
        if (visitsAtHand.Count == 0 && redescribed.Count == 0)
        {
            return;
        }

        var caseIds = visitsAtHand.SelectMany(CaseIdsOf).Concat(redescribed).Distinct().ToList();
        var counts = new Dictionary<Guid, int>();
        if (caseIds.Count > 0)
        {
            var tracked = Tracked<Visit>().ConvertAll(v => v.Id);
            counts = await db.Visits
                .Where(v => v.CaseId != null && caseIds.Contains(v.CaseId.Value) && !tracked.Contains(v.Id))
                .GroupBy(v => v.CaseId!.Value)
                .Select(g => new { g.Key, Count = g.Count() })
                .ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);

            // Whether a visit is alone with its case can change for a second one only; a case's new description concerns all.
            var touched = counts.Where(c => c.Value == 1 || redescribed.Contains(c.Key)).Select(c => c.Key).ToList();
            if (touched.Count > 0)
            {
                await db.Visits.Where(v => v.CaseId != null && touched.Contains(v.CaseId.Value)).LoadAsync(cancellationToken);
                touched.ForEach(id => counts[id] = 0);
            }
        }

        var visits = visitsAtHand
            .UnionBy(Tracked<Visit>().Where(v => v.CaseId is { } id && caseIds.Contains(id)), v => v.Id)
            .ToList();
        var cases = await CasesAsync([.. visits.Where(v => v.CaseId is not null).Select(v => v.CaseId!.Value)], cancellationToken);
        foreach (var visit in visits)
        {
            var sole = visit.CaseId is not { } id || counts.GetValueOrDefault(id) + Tracked<Visit>().Count(v => v.CaseId == id) == 1;
            Want(visit, visit.Id, [FactsOf.Visit(visit, visit.CaseId is { } caseId ? cases[caseId].Field : null, sole)]);
        }
    }

    private IEnumerable<Guid> CaseIdsOf(Visit visit)
    {
        if (visit.CaseId is { } now)
        {
            yield return now;
        }

        if (!IsNew(visit) && db.Entry(visit).Property(v => v.CaseId).OriginalValue is { } before && before != visit.CaseId)
        {
            yield return before;
        }
    }

    /// <summary>The first session of a unit's day, office and receiver makes the day; the others are silent.</summary>
    private async Task ReceptionDaysAsync(CancellationToken cancellationToken)
    {
        foreach (var day in Changed<ReceptionSession>().Select(s => (s.UnitId, s.HeldOn)).Distinct().ToList())
        {
            await db.Sessions.Where(s => s.UnitId == day.UnitId && s.HeldOn == day.HeldOn).LoadAsync(cancellationToken);
            var sessions = Tracked<ReceptionSession>().Where(s => s.UnitId == day.UnitId && s.HeldOn == day.HeldOn).OrderBy(s => s.Id).ToList();
            var first = sessions.Where(s => s.IsHeadsDay).DistinctBy(s => (s.HeadOffice, s.Receiver)).ToHashSet();
            foreach (var session in sessions)
            {
                Want(session, session.Id, first.Contains(session) ? [FactsOf.ReceptionDay(session.Id, session.UnitId, session.HeldOn, session.Receiver)] : []);
            }
        }
    }

    private async Task DialogueAsync(CancellationToken cancellationToken)
    {
        var conferences = Changed<Conference>();
        if (conferences.Count == 0 && Changed<Opinion>().Count == 0)
        {
            return;
        }

        foreach (var conference in conferences)
        {
            Want(conference, conference.Id, [FactsOf.Conference(conference)]);
        }

        var corrected = conferences.Where(c => !IsNew(c)).Select(c => c.Id).ToList();
        if (corrected.Count > 0)
        {
            await db.Opinions.Where(o => corrected.Contains(o.ConferenceId)).LoadAsync(cancellationToken);
        }

        var opinions = Changed<Opinion>().UnionBy(Tracked<Opinion>().Where(o => corrected.Contains(o.ConferenceId)), o => o.Id).ToList();
        var missing = opinions.Select(o => o.ConferenceId).Except(Tracked<Conference>().Select(c => c.Id)).ToList();
        if (missing.Count > 0)
        {
            await db.Conferences.Where(c => missing.Contains(c.Id)).LoadAsync(cancellationToken);
        }

        var chairs = Tracked<Conference>().ToDictionary(c => c.Id, c => c.Chairs);
        foreach (var opinion in opinions)
        {
            Want(opinion, opinion.Id, [FactsOf.Opinion(opinion, chairs[opinion.ConferenceId])]);
        }
    }

    private Task FeedbackAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        foreach (var item in Changed<FeedbackItem>())
        {
            Want(item, item.Id, FactsOf.Feedback(
                item.Id, item.UnitId, item.ReceivedAt, item.Category, item.DueOn, item.Steps.OrderBy(s => s.Sequence).Select(s => (s.Event, s.At))));
        }

        return Task.CompletedTask;
    }

    /// <summary>Says which facts now hold of a record; those of a new record are not looked up, because there can be none.</summary>
    private void Want(object record, Guid itemId, IEnumerable<FactContent> facts)
    {
        if (!IsNew(record))
        {
            known.Add(itemId);
        }

        wanted.AddRange(facts);
    }

    private async Task StoreAsync(CancellationToken cancellationToken)
    {
        var standing = known.Count == 0 ? [] : await db.Facts.Where(f => known.Contains(f.ItemId) && f.RetiredAt == null).ToListAsync(cancellationToken);
        var remaining = wanted.ToHashSet();
        foreach (var fact in standing)
        {
            var content = fact.ToContent(await profiles.OfAsync(fact.ProfileId, cancellationToken));
            if (!remaining.Remove(content))
            {
                fact.RetiredAt = context.RecordedAt;
                Queue(fact, -1);
            }
        }

        foreach (var content in remaining)
        {
            var profileId = await profiles.IdOfAsync(content.Profile, cancellationToken);
            var fact = Fact.Of(Guid.CreateVersion7(context.RecordedAt), content, profileId, context.RecordedAt);
            db.Facts.Add(fact);
            Queue(fact, 1);
        }
    }

    private void Queue(Fact fact, int sign) =>
        db.FactChanges.Add(new FactChange { Id = Guid.CreateVersion7(context.RecordedAt), FactId = fact.Id, UnitId = fact.UnitId, Sign = sign });

    private bool IsNew(object record) => db.Entry(record).State is EntityState.Added;

    private List<T> Changed<T>()
        where T : class =>
        [.. changed[typeof(T)].Cast<T>()];

    private List<T> Tracked<T>()
        where T : class =>
        [.. db.ChangeTracker.Entries<T>().Select(e => e.Entity)];
}
