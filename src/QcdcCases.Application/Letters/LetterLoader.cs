using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Access;
using QcdcCases.Application.Cases;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Staffing;
using QcdcCases.Application.Units;
using QcdcCases.Domain.Cases;
using QcdcCases.Domain.History;
using QcdcCases.Domain.Letters;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Letters;

/// <summary>Loads a letter for update with a version check, and saves the change and its effects.</summary>
internal sealed class LetterLoader(
    CasesDbContext db,
    RequestContext context,
    VisibleUnits visible,
    UnitDirectory units,
    CaseLocks locks,
    HistoryWriter history,
    StaffNames names)
{
    /// <summary>Returns the letter if the caller may change it.</summary>
    public async Task<Result<Letter>> LoadForUpdateAsync(Guid id, CancellationToken cancellationToken)
    {
        var writable = await visible.ForAsync(Permission.WriteLetters, cancellationToken);
        var letter = await db.Letters.SingleOrDefaultAsync(l => l.Id == id && writable.Contains(l.UnitId), cancellationToken);
        return letter is null ? LetterRefusals.NotFound() : context.CheckVersion(db, letter) is { } stale ? stale : letter;
    }

    /// <summary>Returns its cases in order; they are locked before they are read.</summary>
    public async Task<List<Case>> CasesOfAsync(Letter letter, CancellationToken cancellationToken)
    {
        var ids = letter.Cases.Select(c => c.CaseId).ToList();
        await locks.AcquireAsync(ids, cancellationToken);
        var cases = await db.Cases.Include(c => c.Steps).Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, cancellationToken);
        return [.. letter.Cases.OrderBy(c => c.Ordinal).Select(c => cases[c.CaseId])];
    }

    /// <summary>Writes the history entry and returns the view of the changed letter.</summary>
    public async Task<LetterView> CompleteAsync(
        Letter letter, string action, string? detail, CancellationToken cancellationToken, string? legalBasis = null)
    {
        history.Record(new HistoryNote(action, letter.Id, letter.UnitId, letter.Cases.MinBy(c => c.Ordinal)?.CaseId, legalBasis, detail));
        return LetterView.Of(letter, (await units.TreeAsync(cancellationToken))[letter.UnitId].Key, db.Stamp(letter)) with
        {
            AssigneeName = (await names.OfAsync([letter.AssigneeId], cancellationToken)).Find(letter.AssigneeId),
        };
    }
}
