using Microsoft.EntityFrameworkCore;
using QcdcCases.Domain.Cases;
using QcdcCases.Persistence;

namespace QcdcCases.Application.People;

/// <summary>
/// Follows the links between cases, letters and visits in the database, in both directions: a letter and its cases, the letter that it
/// repeats and the visit from which it was taken; a visit and its case and letter; a case and the one that it continues. Voided entries
/// link like others: what was sealed because of them stays sealed.
/// </summary>
internal sealed class MatterLinks(CasesDbContext db)
{
    /// <summary>Follows the links of all records on the map until no new record is found.</summary>
    /// <param name="isHeld">Whether the database may contain a record; records that the current change adds are not queried.</param>
    /// <param name="beforeAsking">Called once, before the first query.</param>
    public async Task FollowAsync(MatterMap map, Func<Guid, bool> isHeld, Func<Task> beforeAsking, CancellationToken cancellationToken)
    {
        var hasAsked = false;
        for (var done = 0; done < map.Count;)
        {
            var held = map.From(done).Where(r => isHeld(r.Id)).ToLookup(r => r.Type, r => r.Id);
            done = map.Count;
            if (held.Count == 0)
            {
                continue;
            }

            if (!hasAsked)
            {
                hasAsked = true;
                await beforeAsking();
            }

            await FollowAsync(
                map, [.. held[MatterRecord.Case]], [.. held[MatterRecord.Letter]], [.. held[MatterRecord.Visit]], cancellationToken);
        }

        if (hasAsked)
        {
            await MarkSealedAsync(map, cancellationToken);
        }
    }

    private async Task FollowAsync(
        MatterMap map, List<Guid> cases, List<Guid> letters, List<Guid> visits, CancellationToken cancellationToken)
    {
        if (cases.Count > 0)
        {
            foreach (var about in await db.Cases.AsNoTracking().IncludingVoided()
                .Where(c => cases.Contains(c.Id) || cases.Contains(c.PreviousId!.Value))
                .Select(c => new { c.Id, c.PreviousId, c.Kind })
                .ToListAsync(cancellationToken))
            {
                map.Link((MatterRecord.Case, about.Id), MatterRecord.Case, about.PreviousId);
                MarkDenunciation(map, about.Id, about.Kind);
            }
        }

        if (letters.Count > 0 || visits.Count > 0)
        {
            foreach (var letter in await db.Letters.AsNoTracking().IgnoreAutoIncludes().IncludingVoided()
                .Where(l => letters.Contains(l.Id) || letters.Contains(l.DuplicateOfId!.Value) || visits.Contains(l.VisitId!.Value))
                .Select(l => new { l.Id, l.DuplicateOfId, l.VisitId, l.Kind })
                .ToListAsync(cancellationToken))
            {
                map.Link((MatterRecord.Letter, letter.Id), MatterRecord.Letter, letter.DuplicateOfId);
                map.Link((MatterRecord.Letter, letter.Id), MatterRecord.Visit, letter.VisitId);
                MarkDenunciation(map, letter.Id, letter.Kind);
            }
        }

        if (cases.Count > 0 || letters.Count > 0)
        {
            foreach (var about in await db.LetterCases.AsNoTracking()
                .Where(c => cases.Contains(c.CaseId) || letters.Contains(c.LetterId))
                .ToListAsync(cancellationToken))
            {
                map.Link((MatterRecord.Letter, about.LetterId), MatterRecord.Case, about.CaseId);
            }
        }

        foreach (var visit in await db.Visits.AsNoTracking().IncludingVoided()
            .Where(v => visits.Contains(v.Id) || cases.Contains(v.CaseId!.Value) || letters.Contains(v.LetterId!.Value))
            .Select(v => new { v.Id, v.CaseId, v.LetterId, v.Classification })
            .ToListAsync(cancellationToken))
        {
            map.Link((MatterRecord.Visit, visit.Id), MatterRecord.Case, visit.CaseId);
            map.Link((MatterRecord.Visit, visit.Id), MatterRecord.Letter, visit.LetterId);
            MarkDenunciation(map, visit.Id, visit.Classification);
        }
    }

    /// <summary>
    /// Marks the matters of sealed people as denounced: a sealed identity stays sealed, and so does everything linked with it later.
    /// </summary>
    private async Task MarkSealedAsync(MatterMap map, CancellationToken cancellationToken)
    {
        List<Guid> owners = [.. map.All(MatterRecord.Letter), .. map.All(MatterRecord.Visit)];
        var holders = await db.People.AsNoTracking()
            .Where(p => owners.Contains(p.OwnerId) && p.SealedIdentity != null)
            .Select(p => p.OwnerId)
            .Distinct()
            .ToListAsync(cancellationToken);
        holders.ForEach(map.MarkDenounced);
    }

    private static void MarkDenunciation(MatterMap map, Guid id, CaseKind? kind)
    {
        if (kind is CaseKind.Denunciation)
        {
            map.MarkDenounced(id);
        }
    }
}
