using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Access;
using QcdcCases.Application.Units;
using QcdcCases.Domain.Letters;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Letters;

/// <summary>What a message about a letter refers to.</summary>
internal sealed class LetterReferences(CasesDbContext db, VisibleUnits visible)
{
    /// <summary>The letter that another one repeats is the caller's to see, and the first of its row: what repeats is marked against the original.</summary>
    /// <param name="repeats">The unit, day and number of the letter that repeats it; no number while it has none.</param>
    public async Task<Refusal?> CheckOriginalAsync(
        Guid id, (Guid UnitId, DateOnly ReceivedOn, int? Number) repeats, string field, CancellationToken cancellationToken)
    {
        var units = await visible.ForAsync(Permission.ReadLetters, cancellationToken);
        var original = await db.Letters.AsNoTracking()
            .Where(l => l.Id == id && units.Contains(l.UnitId))
            .Select(l => new { l.DuplicateOfId, l.UnitId, l.ReceivedOn, l.Number })
            .SingleOrDefaultAsync(cancellationToken);
        return original switch
        {
            null => LetterRefusals.Unknown(field),
            { DuplicateOfId: not null } => Refusal.Rule(
                "letter.original_repeats", "The original letter is itself a duplicate; name the first letter.", field),
            _ => LetterLimits.CheckOriginal(
                repeats.ReceivedOn,
                repeats.Number,
                (original.ReceivedOn, original.UnitId == repeats.UnitId ? original.Number : null),
                field),
        };
    }
}
