using MediatR;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Access;
using QcdcCases.Application.Audit;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Staffing;
using QcdcCases.Application.Units;
using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Shared;
using QcdcCases.Domain.Units;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Cases;

/// <summary>Reads one case with the related records that the caller may see.</summary>
public sealed record GetCase(Guid Id) : IQuery<CaseView>;

internal sealed class GetCaseHandler(
    CasesDbContext db, VisibleUnits visible, UnitDirectory units, StaffNames names, ReadingLog readings)
    : IRequestHandler<GetCase, Result<CaseView>>
{
    /// <summary>The number of letters and visits to return, the latest ones; the lists return all of them.</summary>
    private const int MaxRelatedRecords = 200;

    public async Task<Result<CaseView>> Handle(GetCase query, CancellationToken cancellationToken)
    {
        var readable = await visible.ForAsync(Permission.ReadCases, cancellationToken);
        var found = await db.Cases.AsNoTracking().IncludingVoided()
            .Include(c => c.Steps)
            .Where(c => c.Id == query.Id && (readable.Contains(c.UnitId) || readable.Contains(c.BookUnitId)))
            .Select(c => new { Case = c, Version = EF.Property<Guid>(c, CasesDbContext.Version) })
            .SingleOrDefaultAsync(cancellationToken);
        if (found is null)
        {
            return CaseRefusals.NotFound();
        }

        readings.Add(Reading.CaseRead, found.Case.UnitId, found.Case.Id);
        var tree = await units.TreeAsync(cancellationToken);
        return CaseView.Of(found.Case, tree, found.Version, await names.OfCaseAsync(found.Case, cancellationToken)) with
        {
            Letters = await LettersAsync(query.Id, tree, cancellationToken),
            Visits = await VisitsAsync(query.Id, tree, cancellationToken),
        };
    }

    private async Task<IReadOnlyList<LetterOfCase>> LettersAsync(Guid caseId, UnitTree tree, CancellationToken cancellationToken)
    {
        var readable = await visible.ForAsync(Permission.ReadLetters, cancellationToken);
        return await db.Letters.AsNoTracking()
            .Where(l => l.Cases.Any(c => c.CaseId == caseId) && readable.Contains(l.UnitId))
            .OrderByDescending(l => l.ReceivedOn).ThenByDescending(l => l.Id)
            .Take(MaxRelatedRecords)
            .Select(l => new LetterOfCase(
                l.Id, tree[l.UnitId].Key, l.Number, l.ReceivedOn, l.Kind, l.Instance, l.Processing!.Outcome, l.FinishedOn))
            .ToListAsync(cancellationToken);
    }

    private async Task<IReadOnlyList<VisitOfCase>> VisitsAsync(Guid caseId, UnitTree tree, CancellationToken cancellationToken)
    {
        var readable = await visible.ForAsync(Permission.ReadReception, cancellationToken);
        return await db.Visits.AsNoTracking()
            .Where(v => v.CaseId == caseId && readable.Contains(v.UnitId))
            .OrderByDescending(v => v.ReceivedOn).ThenByDescending(v => v.Id)
            .Take(MaxRelatedRecords)
            .Select(v => new VisitOfCase(v.Id, tree[v.UnitId].Key, v.Number, v.ReceivedOn, v.People, v.Result))
            .ToListAsync(cancellationToken);
    }
}
