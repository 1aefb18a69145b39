using MediatR;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Access;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Units;
using QcdcCases.Domain.Letters;
using QcdcCases.Domain.People;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Search;

/// <summary>
/// Suggests earlier letters and visits of which a registered letter may be a repeat. Records that are linked with it already are left out,
/// as are people whose identity is sealed.
/// </summary>
public sealed record ListRepeats(Guid Letter) : IQuery<Repeats>;

internal sealed class ListRepeatsHandler(CasesDbContext db, VisibleUnits visible, RepeatFinder repeats)
    : IRequestHandler<ListRepeats, Result<Repeats>>
{
    public async Task<Result<Repeats>> Handle(ListRepeats query, CancellationToken cancellationToken)
    {
        var readable = await visible.ForAsync(Permission.ReadLetters, cancellationToken);
        var letter = await db.Letters.AsNoTracking()
            .Where(l => l.Id == query.Letter && readable.Contains(l.UnitId))
            .Select(l => new { l.Id, l.UnitId, l.Summary, l.VisitId, l.DuplicateOfId })
            .SingleOrDefaultAsync(cancellationToken);
        if (letter is null)
        {
            return LetterRefusals.NotFound();
        }

        var people = await db.People.AsNoTracking()
            .Where(p => p.OwnerId == letter.Id && p.Role != PersonRole.Respondent && p.SealedIdentity == null)
            .OrderBy(p => p.Role).ThenBy(p => p.Ordinal)
            .Select(p => new { p.Identity!.Name, p.Identity.Phone })
            .ToListAsync(cancellationToken);
        var linked = await db.Letters.AsNoTracking()
            .Where(l => l.DuplicateOfId == letter.Id)
            .Select(l => l.Id)
            .ToListAsync(cancellationToken);
        var asked = new RepeatQuestion(
            letter.Summary ?? string.Empty, people.Select(p => p.Name), people.Select(p => p.Phone).OfType<string>());
        Guid?[] others = [letter.Id, letter.VisitId, letter.DuplicateOfId];
        return await repeats.FindAsync(asked, letter.UnitId, linked.Concat(others.OfType<Guid>()).ToHashSet(), cancellationToken);
    }
}
