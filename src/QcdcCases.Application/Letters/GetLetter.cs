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

        var letter = found.Letter;
        readings.Add(Reading.LetterRead, letter.UnitId, letter.Id);
        var tree = await units.TreeAsync(cancellationToken);
        return LetterView.Of(letter, tree[letter.UnitId].Key, found.Version) with
        {
            AssigneeName = (await names.OfAsync([letter.AssigneeId], cancellationToken)).Find(letter.AssigneeId),
            SentTo = LetterDispatch.Of(letter, tree),
            CameFrom = letter.Channel is LetterChannel.Transfer ? await OriginAsync(letter.Id, cancellationToken) : null,
        };
    }

    private async Task<LetterOrigin?> OriginAsync(Guid id, CancellationToken cancellationToken)
    {
        var sent = await db.Letters.AsNoTracking().IncludingVoided()
            .Where(l => l.TakenInAsId == id)
            .Select(l => new { l.Id, l.BookUnitId, l.Number })
            .SingleOrDefaultAsync(cancellationToken);
        return sent is null
            ? null
            : new LetterOrigin(
                sent.Id, (await units.TreeWithAsync([sent.BookUnitId], cancellationToken))[sent.BookUnitId].Key, sent.Number);
    }
}
