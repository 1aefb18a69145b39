using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Units;
using QcdcCases.Domain.People;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Search;

/// <summary>Completes the records that were found: the unit and the first person of each.</summary>
internal sealed class FoundRecords(CasesDbContext db, UnitDirectory units)
{
    public async Task<SearchAnswer> AnswerAsync(SearchHits hits, int limit, CancellationToken cancellationToken)
    {
        var shown = hits.Ranked().Take(limit).ToList();
        return new SearchAnswer(await OfAsync(shown, cancellationToken), More: hits.Count > limit);
    }

    public async Task<List<FoundRecord>> OfAsync(
        List<(Candidate Row, SearchReason Reason)> shown, CancellationToken cancellationToken)
    {
        var tree = await units.TreeWithAsync(shown.Select(hit => hit.Row.UnitId), cancellationToken);
        var people = await PeopleAsync([.. shown.Select(hit => hit.Row.Id)], cancellationToken);
        return shown.ConvertAll(hit => new FoundRecord(
            hit.Row.Kind,
            hit.Row.Id,
            tree[hit.Row.UnitId].Key,
            hit.Row.Number,
            hit.Row.On,
            hit.Row.Title,
            people.GetValueOrDefault(hit.Row.Id),
            hit.Reason));
    }

    private async Task<Dictionary<Guid, string>> PeopleAsync(List<Guid> owners, CancellationToken cancellationToken)
    {
        var people = await db.People.AsNoTracking()
            .Where(p => owners.Contains(p.OwnerId) && p.Role != PersonRole.Respondent && p.Ordinal == 0)
            .Select(p => new { p.OwnerId, p.Role, Name = p.SealedIdentity != null ? Person.Mask : p.Identity!.Name })
            .ToListAsync(cancellationToken);
        return people.GroupBy(p => p.OwnerId).ToDictionary(owner => owner.Key, owner => owner.MinBy(p => p.Role)!.Name);
    }
}
