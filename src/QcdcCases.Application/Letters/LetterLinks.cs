using Microsoft.EntityFrameworkCore;
using QcdcCases.Domain.Letters;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Letters;

/// <summary>Checks a corrected or voided letter against the letters that repeat it or that it repeats.</summary>
internal sealed class LetterLinks(CasesDbContext db)
{
    /// <summary>Refuses a day by which a duplicate would precede its original.</summary>
    public async Task<Refusal?> CheckOrderAsync(Letter letter, string field, CancellationToken cancellationToken)
    {
        var linked = await db.Letters.AsNoTracking().IgnoreAutoIncludes()
            .Where(l => l.Id == letter.DuplicateOfId || l.DuplicateOfId == letter.Id)
            .OrderBy(l => l.ReceivedOn)
            .Select(l => new { IsOriginal = l.Id == letter.DuplicateOfId, l.UnitId, l.ReceivedOn, l.Number })
            .ToListAsync(cancellationToken);
        return linked
            .Select(l => l.IsOriginal
                ? LetterLimits.CheckOriginal(
                    letter.ReceivedOn, letter.Number, (l.ReceivedOn, l.UnitId == letter.UnitId ? l.Number : null), field)
                : LetterLimits.CheckOriginal(
                    l.ReceivedOn, l.Number, (letter.ReceivedOn, l.UnitId == letter.UnitId ? letter.Number : null), field))
            .FirstOrDefault(r => r is not null);
    }

    /// <summary>Refuses to void a letter that others repeat: one of them must become the original first.</summary>
    public async Task<Refusal?> CheckNotRepeatedAsync(Letter letter, CancellationToken cancellationToken) =>
        await db.Letters.AnyAsync(l => l.DuplicateOfId == letter.Id, cancellationToken) ? LetterRefusals.IsRepeated() : null;
}
