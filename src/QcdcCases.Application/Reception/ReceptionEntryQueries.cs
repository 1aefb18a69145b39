using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Units;
using QcdcCases.Domain.Letters;
using QcdcCases.Domain.Reception;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Reception;

/// <summary>Reads rows of the reception register with their people.</summary>
internal sealed class ReceptionEntryQueries(CasesDbContext db, UnitDirectory units)
{
    /// <summary>The number of people of each role that a row shows; the visit itself returns all.</summary>
    private const int MaxPeoplePerRow = 5;

    /// <param name="byBook">True for the visits in the books of the units, false for those that the units are responsible for.</param>
    public IQueryable<Visit> Matching(VisitFilter filter, List<Guid> unitIds, bool byBook)
    {
        var visits = (filter.Voided ? db.Visits.IncludingVoided() : db.Visits).AsNoTracking();
        visits = byBook ? visits.Where(v => unitIds.Contains(v.BookUnitId)) : visits.Where(v => unitIds.Contains(v.UnitId));
        visits = filter.From is { } from ? visits.Where(v => v.ReceivedOn >= from) : visits;
        visits = filter.To is { } to ? visits.Where(v => v.ReceivedOn <= to) : visits;
        visits = filter.Session is { } session ? visits.Where(v => v.SessionId == session) : visits;
        visits = filter.Case is { } caseId ? visits.Where(v => v.CaseId == caseId) : visits;
        visits = filter.Kind is { } kind ? visits.Where(v => v.SessionKind == kind) : visits;
        visits = filter.Result is { } result ? visits.Where(v => v.Result == result) : visits;

        // The same three blocks as Visit.Block, as a database expression.
        visits = filter.Block switch
        {
            ReceptionBlock.Regular => visits.Where(v => v.SessionKind == SessionKind.Regular || v.Receiver == Receiver.Officer),
            ReceptionBlock.Head => visits.Where(v => v.SessionKind != SessionKind.Regular && v.Receiver == Receiver.Head),
            ReceptionBlock.Delegate => visits.Where(v => v.SessionKind != SessionKind.Regular && v.Receiver == Receiver.Delegate),
            _ => visits,
        };
        return SearchPattern.Of(filter.Search) is { } pattern
            ? visits.Where(v => EF.Functions.Like(v.Search, pattern, SearchPattern.Escape))
            : visits;
    }

    /// <param name="byBook">True to name the unit of the book, false to name the responsible unit.</param>
    public async Task<List<ReceptionEntry>> ReadAsync(IQueryable<Visit> visits, bool byBook, CancellationToken cancellationToken)
    {
        var rows = await visits
            .Select(v => new { Visit = v, Version = EF.Property<Guid>(v, CasesDbContext.Version) })
            .ToListAsync(cancellationToken);
        var visitors = await VisitorsAsync(rows.ConvertAll(r => r.Visit.Id), cancellationToken);
        var tree = await units.TreeAsync(cancellationToken);
        var letters = await LettersAsync([.. rows.Select(r => r.Visit.LetterId).OfType<Guid>().Distinct()], cancellationToken);
        return rows.ConvertAll(r =>
            ReceptionEntry.Of(r.Visit, tree[byBook ? r.Visit.BookUnitId : r.Visit.UnitId].Key, [.. visitors[r.Visit.Id]], r.Version) with
            {
                Became = SequelOf(r.Visit, letters),
            });
    }

    private static VisitSequel? SequelOf(Visit visit, Dictionary<Guid, (int Number, int Year, ProcessingOutcome? Outcome)> letters)
    {
        (int Number, int Year, ProcessingOutcome? Outcome)? letter =
            visit.LetterId is { } id && letters.TryGetValue(id, out var found) ? found : null;
        return letter is null && visit.CitizenToldOn is null && visit.RefusalNoticeOn is null
            ? null
            : new(letter?.Number, letter?.Year, letter?.Outcome, visit.CitizenToldOn, visit.RefusalNoticeNo, visit.RefusalNoticeOn);
    }

    private async Task<Dictionary<Guid, (int Number, int Year, ProcessingOutcome? Outcome)>> LettersAsync(
        List<Guid> ids, CancellationToken cancellationToken)
    {
        if (ids.Count == 0)
        {
            return [];
        }

        var rows = await db.Letters.AsNoTracking()
            .Where(l => ids.Contains(l.Id))
            .Select(l => new { l.Id, l.Number, l.ReceivedOn, Outcome = (ProcessingOutcome?)l.Processing!.Outcome })
            .ToListAsync(cancellationToken);
        return rows.ToDictionary(l => l.Id, l => (l.Number, l.ReceivedOn.Year, l.Outcome));
    }

    private async Task<ILookup<Guid, ReceptionEntryPerson>> VisitorsAsync(List<Guid> visitIds, CancellationToken cancellationToken)
    {
        var people = await db.People.AsNoTracking()
            .Where(p => visitIds.Contains(p.OwnerId) && p.Ordinal < MaxPeoplePerRow)
            .OrderBy(p => p.Role).ThenBy(p => p.Ordinal)
            .ToListAsync(cancellationToken);
        return people.ToLookup(p => p.OwnerId, ReceptionEntryPerson.Of);
    }
}
