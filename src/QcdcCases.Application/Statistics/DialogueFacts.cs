using Microsoft.EntityFrameworkCore;
using QcdcCases.Domain.Dialogue;
using QcdcCases.Domain.Statistics;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Statistics;

/// <summary>
/// Drafts the facts of conferences and opinions. The facts of an opinion include the kind and the chairs, so a corrected conference
/// changes those of its
/// opinions.
/// </summary>
internal sealed class DialogueFacts(CasesDbContext db, FactChangeSet factChangeSet)
{
    public async Task AddAsync(CancellationToken cancellationToken)
    {
        var voiced = factChangeSet.Changed<Opinion>();
        if (voiced.Count == 0 && factChangeSet.Changed<Conference>().Count == 0)
        {
            return;
        }

        factChangeSet.SetFactsOfEach<Conference>(c => c.Id, c => [FactProjection.Conference(c)]);
        var corrected = factChangeSet.ChangedExisting<Conference>().ConvertAll(c => c.Id);
        if (corrected.Count > 0)
        {
            await db.Opinions.Where(o => corrected.Contains(o.ConferenceId)).LoadAsync(cancellationToken);
        }

        var opinions = voiced.UnionBy(factChangeSet.Tracked<Opinion>().Where(o => corrected.Contains(o.ConferenceId)), o => o.Id).ToList();
        var missing = opinions.Select(o => o.ConferenceId).Except(factChangeSet.Tracked<Conference>().Select(c => c.Id)).ToList();
        if (missing.Count > 0)
        {
            await db.Conferences.IncludingVoided().Where(c => missing.Contains(c.Id)).LoadAsync(cancellationToken);
        }

        var conferences = factChangeSet.Tracked<Conference>().ToDictionary(c => c.Id);
        foreach (var opinion in opinions)
        {
            var conference = conferences[opinion.ConferenceId];
            factChangeSet.SetFacts(
                opinion,
                opinion.Id,
                FactProjection.AtHolders(opinion, [FactProjection.Opinion(opinion, conference.Kind, conference.Chairs)]));
        }
    }
}
