using MediatR;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.People;
using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Registers;

/// <summary>
/// Brings what earlier versions wrote in line with this one: seals whoever is linked with a denunciation and was kept in the clear, each
/// with an entry in the history, and folds searched texts anew. It commits part by part; stopped anywhere and run again, it goes on.
/// </summary>
public sealed record MendRegister : IRequest<Result<RegisterMended>>;

/// <summary>What was brought in line.</summary>
/// <param name="Sealed">Letters and visits whose people are sealed from now on.</param>
/// <param name="Folded">Records that are searched by another text from now on.</param>
public sealed record RegisterMended(long Sealed, long Folded);

internal sealed class MendRegisterHandler(CasesDbContext db, DenouncerSeal denouncers, SearchedTexts searched)
    : IRequestHandler<MendRegister, Result<RegisterMended>>
{
    private const int Part = 250;

    public async Task<Result<RegisterMended>> Handle(MendRegister command, CancellationToken cancellationToken) =>
        new RegisterMended(await SealAsync(cancellationToken), await searched.FoldAsync(cancellationToken));

    private async Task<long> SealAsync(CancellationToken cancellationToken)
    {
        var cases = db.Cases.Where(c => c.Kind == CaseKind.Denunciation).Select(c => c.Id);
        var letters = db.Letters.IgnoreAutoIncludes()
            .Where(l => l.Kind == CaseKind.Denunciation || db.People.Any(p => p.OwnerId == l.Id && p.SealedIdentity != null))
            .Select(l => l.Id);
        var visits = db.Visits
            .Where(v => v.Classification == CaseKind.Denunciation || db.People.Any(p => p.OwnerId == v.Id && p.SealedIdentity != null))
            .Select(v => v.Id);
        return await SealAsync(MatterRecord.Case, cases, cancellationToken)
            + await SealAsync(MatterRecord.Letter, letters, cancellationToken)
            + await SealAsync(MatterRecord.Visit, visits, cancellationToken);
    }

    private async Task<long> SealAsync(MatterRecord type, IQueryable<Guid> denounced, CancellationToken cancellationToken)
    {
        var sealedNow = 0L;
        for (var (last, read) = (Guid.Empty, Part); read == Part;)
        {
            var after = last;
            var part = await denounced.Where(id => id > after).Order().Take(Part).ToListAsync(cancellationToken);
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            sealedNow += await denouncers.SealAsync(part.Select(id => (type, id)), cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            db.ChangeTracker.Clear();
            (last, read) = (part.LastOrDefault(), part.Count);
        }

        return sealedNow;
    }
}
