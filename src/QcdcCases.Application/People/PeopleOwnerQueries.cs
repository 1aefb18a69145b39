using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Access;
using QcdcCases.Application.Units;
using QcdcCases.Domain.Letters;
using QcdcCases.Domain.Reception;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.People;

/// <summary>Finds the letter or visit whose people are requested, if the caller may read it.</summary>
internal sealed class PeopleOwnerQueries(CasesDbContext db, VisibleUnits visible)
{
    public async Task<Result<PeopleOwner>> FindAsync(PeopleOf of, Guid id, CancellationToken cancellationToken) => of is PeopleOf.Letter
        ? await OfLetters(await visible.ForAsync(Permission.ReadLetters, cancellationToken))
            .SingleOrDefaultAsync(o => o.Id == id, cancellationToken) is { } letter ? letter : LetterRefusals.NotFound()
        : await OfVisits(await visible.ForAsync(Permission.ReadReception, cancellationToken))
            .SingleOrDefaultAsync(o => o.Id == id, cancellationToken) is { } visit ? visit : VisitRefusals.NotFound();

    private IQueryable<PeopleOwner> OfLetters(List<Guid> units) => db.Letters.IncludingVoided()
        .Where(l => units.Contains(l.UnitId))
        .Select(l => new PeopleOwner
        {
            Id = l.Id,
            UnitId = l.UnitId,
            CaseId = l.Cases.OrderBy(c => c.Ordinal).Select(c => (Guid?)c.CaseId).FirstOrDefault(),
        });

    private IQueryable<PeopleOwner> OfVisits(List<Guid> units) => db.Visits.IncludingVoided()
        .Where(v => units.Contains(v.UnitId))
        .Select(v => new PeopleOwner { Id = v.Id, UnitId = v.UnitId, CaseId = v.CaseId });
}

internal sealed record PeopleOwner
{
    public Guid Id { get; init; }

    public Guid UnitId { get; init; }

    public Guid? CaseId { get; init; }
}
