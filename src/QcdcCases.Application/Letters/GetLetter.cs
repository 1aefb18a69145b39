using MediatR;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Access;
using QcdcCases.Application.Audit;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Staffing;
using QcdcCases.Application.Units;
using QcdcCases.Domain.Letters;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Letters;

/// <summary>Reads one letter.</summary>
public sealed record GetLetter(Guid Id) : IQuery<LetterView>;

internal sealed class GetLetterHandler(CasesDbContext db, VisibleUnits visible, UnitDirectory units, StaffNames names, ReadingLog readings)
    : IRequestHandler<GetLetter, Result<LetterView>>
{
    public async Task<Result<LetterView>> Handle(GetLetter query, CancellationToken cancellationToken)
    {
        var readable = await visible.ForAsync(Permission.ReadLetters, cancellationToken);
        var found = await db.Letters.AsNoTracking().IncludingVoided()
            .Where(l => l.Id == query.Id && (readable.Contains(l.UnitId) || readable.Contains(l.BookUnitId)))
            .Select(l => new { Letter = l, Version = EF.Property<Guid>(l, CasesDbContext.Version) })
            .SingleOrDefaultAsync(cancellationToken);
        if (found is null)
        {
            return LetterRefusals.NotFound();
        }

        readings.Add(Reading.LetterRead, found.Letter.UnitId, found.Letter.Id);
        return LetterView.Of(found.Letter, (await units.TreeAsync(cancellationToken))[found.Letter.UnitId].Key, found.Version) with
        {
            AssigneeName = (await names.OfAsync([found.Letter.AssigneeId], cancellationToken)).Find(found.Letter.AssigneeId),
        };
    }
}
