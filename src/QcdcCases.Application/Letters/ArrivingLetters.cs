using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Access;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Units;
using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Letters;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Letters;

/// <summary>A letter that another unit of this register sent, as its receiver sees it before it is taken in.</summary>
/// <param name="Id">The id of the letter in the sender's book.</param>
/// <param name="Unit">The key of the receiver.</param>
/// <param name="From">The key of the sending unit.</param>
/// <param name="FromName">The name of the sending unit.</param>
/// <param name="Number">The number in the sender's book.</param>
/// <param name="SentOn">The day of the sender's decision.</param>
/// <param name="Sender">The first person who brought it; masked if sealed.</param>
/// <param name="ReplyBy">The day by which the sender expects a reply.</param>
/// <param name="Version">The version of the letter, for <c>If-Match</c>.</param>
public sealed record ArrivingLetter(
    Guid Id,
    string Unit,
    string From,
    string FromName,
    int Number,
    DateOnly ReceivedOn,
    DateOnly SentOn,
    ProcessingOutcome Outcome,
    CaseKind Kind,
    string Field,
    string? Summary,
    string? Sender,
    string? Reason,
    string? DocumentNo,
    DateOnly? ReplyBy,
    Guid Version);

/// <summary>Finds the letters on their way to the caller's units: the right is that to the receiver's letters.</summary>
internal sealed class ArrivingLetters(CasesDbContext db, RequestContext context, VisibleUnits visible)
{
    /// <summary>Returns the letters on their way to some units.</summary>
    public IQueryable<Letter> To(IReadOnlyCollection<Guid> unitIds) => db.Letters.Where(l =>
        l.ReceiverUnitId != null && l.TakenInAsId == null && l.ReceiptRefusedOn == null && unitIds.Contains(l.ReceiverUnitId.Value));

    /// <summary>Loads a letter that arrives at a unit for which the caller may write letters.</summary>
    public async Task<Result<Letter>> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        var writable = await visible.ForAsync(Permission.WriteLetters, cancellationToken);
        var letter = await db.Letters
            .SingleOrDefaultAsync(
                l => l.Id == id && l.ReceiverUnitId != null && writable.Contains(l.ReceiverUnitId.Value), cancellationToken);
        return letter is null ? LetterRefusals.NotFound()
            : context.CheckVersion(db, letter) is { } stale ? stale
            : letter.IsArriving ? letter
            : LetterRefusals.NotArriving();
    }
}
