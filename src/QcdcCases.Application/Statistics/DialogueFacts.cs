using Microsoft.EntityFrameworkCore;
using QcdcCases.Domain.Dialogue;
using QcdcCases.Domain.Statistics;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Statistics;

/// <summary>The facts of conferences and of the opinions voiced there; an opinion's facts say who chaired, so a corrected conference changes them.</summary>
internal sealed class DialogueFacts(CasesDbContext db, FactDraft draft)
{
    public async Task AddAsync(CancellationToken cancellationToken)
    {
        var voiced = draft.Changed<Opinion>();
        if (voiced.Count == 0 && draft.Changed<Conference>().Count == 0)
        {
            return;
        }

        draft.WantEach<Conference>(c => c.Id, c => [FactsOf.Conference(c)]);
        var corrected = draft.ChangedHeld<Conference>().ConvertAll(c => c.Id);
        if (corrected.Count > 0)
        {
            await db.Opinions.Where(o => corrected.Contains(o.ConferenceId)).LoadAsync(cancellationToken);
        }

        var opinions = voiced.UnionBy(draft.Tracked<Opinion>().Where(o => corrected.Contains(o.ConferenceId)), o => o.Id).ToList();
        var missing = opinions.Select(o => o.ConferenceId).Except(draft.Tracked<Conference>().Select(c => c.Id)).ToList();
        if (missing.Count > 0)
        {
            await db.Conferences.Where(c => missing.Contains(c.Id)).LoadAsync(cancellationToken);
        }

        var chairs = draft.Tracked<Conference>().ToDictionary(c => c.Id, c => c.Chairs);
        foreach (var opinion in opinions)
        {
            draft.Want(opinion, opinion.Id, [FactsOf.Opinion(opinion, chairs[opinion.ConferenceId])]);
        }
    }
}
