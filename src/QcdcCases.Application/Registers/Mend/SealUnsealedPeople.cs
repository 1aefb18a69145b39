using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.People;
using QcdcCases.Domain.Cases;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Registers.Mend;

/// <summary>Seals people whom an earlier version stored in clear text although they are linked with a denunciation.</summary>
internal sealed class SealUnsealedPeople(CasesDbContext db, DenouncerSealing denouncers)
{
    private const int BatchSize = 250;

    /// <param name="dryRun">True to only count them.</param>
    /// <returns>The number of newly sealed letters and visits.</returns>
    public async Task<long> SealAsync(bool dryRun, CancellationToken cancellationToken)
    {
        var cases = db.Cases.IncludingVoided().Where(c => c.Kind == CaseKind.Denunciation).Select(c => c.Id);
        var letters = db.Letters.IncludingVoided().IgnoreAutoIncludes()
            .Where(l => l.Kind == CaseKind.Denunciation || db.People.Any(p => p.OwnerId == l.Id && p.SealedIdentity != null))
            .Select(l => l.Id);
        var visits = db.Visits.IncludingVoided()
            .Where(v => v.Classification == CaseKind.Denunciation || db.People.Any(p => p.OwnerId == v.Id && p.SealedIdentity != null))
            .Select(v => v.Id);

        // A dry run finds the same record again from each linked record.
        var owners = new HashSet<Guid>();
        await SealAsync(MatterRecord.Case, cases, owners, dryRun, cancellationToken);
        await SealAsync(MatterRecord.Letter, letters, owners, dryRun, cancellationToken);
        await SealAsync(MatterRecord.Visit, visits, owners, dryRun, cancellationToken);
        return owners.Count;
    }

    private async Task SealAsync(
        MatterRecord type, IQueryable<Guid> denounced, HashSet<Guid> owners, bool dryRun, CancellationToken cancellationToken)
    {
        for (var (last, read) = (Guid.Empty, BatchSize); read == BatchSize;)
        {
            var after = last;
            var part = await denounced.Where(id => id > after).Order().Take(BatchSize).ToListAsync(cancellationToken);
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            owners.UnionWith(await denouncers.SealAsync(part.Select(id => (type, id)), cancellationToken));
            if (!dryRun)
            {
                await db.SaveChangesAsync(cancellationToken);
                await transaction.CommitAsync(cancellationToken);
            }

            db.ChangeTracker.Clear();
            (last, read) = (part.LastOrDefault(), part.Count);
        }
    }
}
