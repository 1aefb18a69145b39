using Microsoft.EntityFrameworkCore;
using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Deadlines;
using QcdcCases.Domain.Letters;
using QcdcCases.Domain.Statistics;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Statistics;

/// <summary>
/// Drafts the facts of letters. They depend on the letter, its cases, and whether it is the only letter about each of them: a changed case
/// changes the facts of all its letters, and a second letter those of the first. Create one instance for each change.
/// </summary>
internal sealed class LetterFacts(CasesDbContext db, FactChangeSet factChangeSet, CalendarHistory calendars)
{
    private readonly List<Letter> letters = [];
    private readonly Dictionary<Guid, Case> cases = [];

    /// <summary>For each existing case of <see cref="letters"/>, the number of other letters about it.</summary>
    private readonly Dictionary<Guid, int> others = [];

    /// <summary>Of complaints that denunciations continue: the day of the first decision that rejected them.</summary>
    private readonly Dictionary<Guid, DateOnly> rejectedOn = [];

    public async Task AddAsync(CancellationToken cancellationToken)
    {
        var changed = await ChangedAsync(cancellationToken);
        if (changed.Count == 0)
        {
            return;
        }

        await IncludeAsync(changed, cancellationToken);
        if (await NewlySharedLettersAsync(cancellationToken) is { Count: > 0 } companions)
        {
            await IncludeAsync(companions, cancellationToken);
        }

        await LoadStepsAsync(cancellationToken);
        await FindRejectedAsync(cancellationToken);
        foreach (var letter in letters)
        {
            letter.UpdateFinishedOn([.. letter.Cases.Select(c => cases[c.CaseId].GetTimeline(calendars).Course(letter.Instance))]);
            db.DetectChangesOf(letter);
            var counted = CountedLetter.Of(letter);
            List<CountedCase> behind = [.. letter.Cases.OrderBy(c => c.Ordinal).Select(c => CountedCaseOf(cases[c.CaseId], letter))];
            factChangeSet.SetFacts(
                letter,
                letter.Id,
                FactProjection.OfLetter(letter, counted, behind));
        }
    }

    private CountedCase CountedCaseOf(Case behind, Letter letter) => new(
        behind.Id,
        behind.Kind,
        behind.Field,
        behind.GetTimeline(calendars).Course(letter.Instance),
        others.GetValueOrDefault(behind.Id) + letters.Count(l => l.Voided is null && l.Cases.Any(c => c.CaseId == behind.Id)) == 1)
    {
        Marks = CaseMarks.Of(behind),
        RejectedBeforeOn = Continued(behind) is { } before && rejectedOn.TryGetValue(before, out var on) ? on : null,
    };

    /// <summary>The case that a denunciation continues.</summary>
    private static Guid? Continued(Case about) => about.Kind is CaseKind.Denunciation ? about.PreviousId : null;

    /// <summary>Returns the letters that changed or whose case changed, or the complaint that their case continues.</summary>
    private async Task<List<Letter>> ChangedAsync(CancellationToken cancellationToken)
    {
        var changedCases = factChangeSet.ChangedExisting<Case>().ConvertAll(c => c.Id);
        var rejected = factChangeSet.ChangedExisting<Case>()
            .Where(c => c.Kind is CaseKind.Complaint && c.Steps.Any(s => s.Result is CaseResult.Rejected))
            .Select(c => c.Id).ToList();
        if (rejected.Count > 0)
        {
            changedCases.AddRange(await db.Cases
                .Where(c => c.PreviousId != null && rejected.Contains(c.PreviousId.Value) && c.Kind == CaseKind.Denunciation)
                .Select(c => c.Id).ToListAsync(cancellationToken));
        }

        if (changedCases.Count > 0)
        {
            await db.Letters.Where(l => l.Cases.Any(c => changedCases.Contains(c.CaseId))).LoadAsync(cancellationToken);
        }

        return
        [
            .. factChangeSet.Changed<Letter>()
                .UnionBy(factChangeSet.Tracked<Letter>().Where(l => l.Cases.Any(c => changedCases.Contains(c.CaseId))), l => l.Id),
        ];
    }

    /// <summary>
    /// Returns unchanged letters that were the only one of a case until a letter of this change joined it, or are since one left it.
    /// </summary>
    private async Task<List<Letter>> NewlySharedLettersAsync(CancellationToken cancellationToken)
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
        nowShared.ForEach(id => others[id] = 0);
        return companions;
    }

    /// <summary>Adds letters with their cases and the number of other letters of these cases.</summary>
    private async Task IncludeAsync(List<Letter> taken, CancellationToken cancellationToken)
    {
        letters.AddRange(taken);
        var caseIds = taken.SelectMany(l => l.Cases).Select(c => c.CaseId).Concat(UnlinkedOf(taken)).ToHashSet();
        foreach (var (id, about) in await factChangeSet.CasesAsync(caseIds, cancellationToken))
        {
            cases[id] = about;
        }

        await CountOthersAsync(caseIds.Where(id => !others.ContainsKey(id)), cancellationToken);
    }

    /// <summary>The cases that a letter of this change left: another letter may be their only one now.</summary>
    private IEnumerable<Guid> UnlinkedOf(List<Letter> taken) => db.ChangeTracker.Entries<LetterCase>()
        .Where(e => e.State is EntityState.Deleted && taken.Exists(l => l.Id == e.Entity.LetterId))
        .Select(e => e.Entity.CaseId);

    private async Task CountOthersAsync(IEnumerable<Guid> caseIds, CancellationToken cancellationToken)
    {
        var held = caseIds.Except(factChangeSet.Tracked<Case>().Where(factChangeSet.IsNew).Select(c => c.Id)).ToList();
        if (held.Count == 0)
        {
            return;
        }

        var atHand = letters.ConvertAll(l => l.Id);
        var counts = await db.Letters
            .SelectMany(l => l.Cases)
            .Where(c => held.Contains(c.CaseId) && !atHand.Contains(c.LetterId))
            .GroupBy(c => c.CaseId)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToListAsync(cancellationToken);
        counts.ForEach(c => others[c.Key] = c.Count);
    }

    /// <summary>Finds the rejections of continued complaints; a complaint of this change is in memory.</summary>
    private async Task FindRejectedAsync(CancellationToken cancellationToken)
    {
        var continued = cases.Values.Select(Continued).OfType<Guid>().ToHashSet();
        foreach (var complaint in factChangeSet.Tracked<Case>().Where(c => continued.Contains(c.Id)))
        {
            if (factChangeSet.IsNew(complaint) || db.Entry(complaint).Collection(c => c.Steps).IsLoaded)
            {
                continued.Remove(complaint.Id);
                if (CaseMarks.Of(complaint).RejectedOn is { } on)
                {
                    rejectedOn[complaint.Id] = on;
                }
            }
        }

        if (continued.Count > 0)
        {
            var found = await db.CaseSteps
                .Where(s => continued.Contains(s.CaseId) && s.SupersededBy == null && s.Result == CaseResult.Rejected)
                .Where(s => db.Cases.Any(c => c.Id == s.CaseId))
                .GroupBy(s => s.CaseId)
                .Select(g => new { g.Key, On = g.Min(s => s.On) })
                .ToListAsync(cancellationToken);
            found.ForEach(f => rejectedOn[f.Key] = f.On);
        }
    }

    /// <summary>Loads the steps of cases that were loaded without them; the change tracker attaches them to their cases.</summary>
    private async Task LoadStepsAsync(CancellationToken cancellationToken)
    {
        var without = cases
            .Values.Where(c => !factChangeSet.IsNew(c) && !db.Entry(c).Collection(x => x.Steps).IsLoaded)
            .Select(c => c.Id)
            .ToList();
        if (without.Count > 0)
        {
            await db.CaseSteps.Where(s => without.Contains(s.CaseId)).LoadAsync(cancellationToken);
        }
    }
}
