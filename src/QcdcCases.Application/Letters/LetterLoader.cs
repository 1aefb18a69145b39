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
    /// <param name="voided">True to restore a voided letter; otherwise a voided one is refused.</param>
    public async Task<Result<Letter>> LoadForUpdateAsync(Guid id, CancellationToken cancellationToken, bool voided = false)
    {
        var writable = await visible.ForAsync(Permission.WriteLetters, cancellationToken);
        var letter = await db.Letters.IncludingVoided()
            .SingleOrDefaultAsync(l => l.Id == id && writable.Contains(l.UnitId), cancellationToken);
        return letter is null ? LetterRefusals.NotFound()
            : (context.CheckVersion(db, letter) ?? VoidingRefusals.Check(letter, voided)) is { } refusal ? refusal
            : letter;
    }

    /// <summary>Returns its cases in order; they are locked before they are read.</summary>
    /// <param name="including">Further cases to lock, which follow.</param>
    public async Task<List<Case>> CasesOfAsync(Letter letter, CancellationToken cancellationToken, params Guid[] including)
    {
        List<Guid> ids = [.. letter.Cases.OrderBy(c => c.Ordinal).Select(c => c.CaseId), .. including];
        await locks.AcquireAsync(ids, cancellationToken);
        var cases = await db.Cases.IncludingVoided()
            .Include(c => c.Steps)
            .Where(c => ids.Contains(c.Id))
            .ToDictionaryAsync(c => c.Id, cancellationToken);
        return ids.ConvertAll(id => cases[id]);
    }

    /// <summary>Writes the history entry and returns the view of the changed letter.</summary>
    public async Task<LetterView> CompleteAsync(
        Letter letter,
        string action,
        string? detail,
        CancellationToken cancellationToken,
        string? legalBasis = null,
        string? reason = null)
    {
        history.Record(
            new HistoryNote(action, letter.Id, letter.UnitId, letter.Cases.MinBy(c => c.Ordinal)?.CaseId, legalBasis, detail, reason));
        return LetterView.Of(letter, (await units.TreeAsync(cancellationToken))[letter.UnitId].Key, db.Stamp(letter)) with
        {
            AssigneeName = (await names.OfAsync([letter.AssigneeId], cancellationToken)).Find(letter.AssigneeId),
        };
    }
}
