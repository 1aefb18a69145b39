using Microsoft.EntityFrameworkCore;
using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Registers.Mend;

/// <summary>Renormalises the search texts of records that an earlier version normalised differently (<see cref="SearchText"/>).</summary>
internal sealed class SearchTextUpdater(CasesDbContext db)
{
    private const int BatchSize = 500;
    private const string Column = nameof(Searched.Search);

    /// <returns>The number of records with a changed search text; their versions do not change, because clients do not see that
    /// text.</returns>
    /// <param name="dryRun">True to only count them.</param>
    public async Task<long> NormaliseAsync(bool dryRun, CancellationToken cancellationToken)
    {
        var cases = db.Cases.IncludingVoided().Select(c => new Searched { Id = c.Id, Search = c.Search, Text = c.Title });
        var letters = db.Letters.IncludingVoided().IgnoreAutoIncludes().Select(
            l => new Searched { Id = l.Id, Search = l.Search, Text = l.Summary, HasNames = l.Kind != CaseKind.Denunciation });
        var visits = db.Visits.IncludingVoided().Select(
            v => new Searched { Id = v.Id, Search = v.Search, Text = v.Matter, HasNames = v.Classification != CaseKind.Denunciation });
        var opinions = db.Opinions.IncludingVoided().Select(o => new Searched { Id = o.Id, Search = o.Search, Text = o.Text });
        var feedback = db.Feedback.IncludingVoided()
            .Select(f => new Searched { Id = f.Id, Search = f.Search, Text = f.Text, Place = f.Location });
        return await NormaliseAsync(db.Cases, cases, dryRun, cancellationToken)
            + await NormaliseAsync(db.Letters, letters, dryRun, cancellationToken)
            + await NormaliseAsync(db.Visits, visits, dryRun, cancellationToken)
            + await NormaliseAsync(db.Opinions, opinions, dryRun, cancellationToken)
            + await NormaliseAsync(db.Feedback, feedback, dryRun, cancellationToken);
    }

    private async Task<long> NormaliseAsync<T>(
        DbSet<T> records,
        IQueryable<Searched> texts,
        bool dryRun,
        CancellationToken cancellationToken)
        where T : class
    {
        var folded = 0L;
        for (var (last, read) = (Guid.Empty, BatchSize); read == BatchSize;)
        {
            var after = last;
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            var part = await texts.Where(r => r.Id > after).OrderBy(r => r.Id).Take(BatchSize).ToListAsync(cancellationToken);
            var names = await NamesAsync([.. part.Where(r => r.HasNames).Select(r => r.Id)], cancellationToken);
            foreach (var record in part)
            {
                var (id, before, search) = (record.Id, record.Search, record.Place is null
                    ? SearchText.WithNames(record.Text, names[record.Id])
                    : SearchText.Of(record.Text, record.Place));
                if (search != before)
                {
                    // A concurrent change has normalised the text already.
                    folded += dryRun ? 1 : await records
                        .Where(r => EF.Property<Guid>(r, "Id") == id && EF.Property<string>(r, Column) == before)
                        .ExecuteUpdateAsync(r => r.SetProperty(x => EF.Property<string>(x, Column), search), cancellationToken);
                }
            }

            await transaction.CommitAsync(cancellationToken);
            (last, read) = (part.LastOrDefault()?.Id ?? last, part.Count);
        }

        return folded;
    }

    /// <summary>Returns the searchable names of letters and visits without sealed people.</summary>
    private async Task<ILookup<Guid, string>> NamesAsync(List<Guid> owners, CancellationToken cancellationToken)
    {
        var people = owners.Count == 0 ? [] : await db.People.AsNoTracking()
            .Where(p => owners.Contains(p.OwnerId))
            .OrderBy(p => p.Role).ThenBy(p => p.Ordinal)
            .ToListAsync(cancellationToken);
        var hidden = people.Where(p => p.IsSealed).Select(p => p.OwnerId).ToHashSet();
        return people.Where(p => !hidden.Contains(p.OwnerId)).ToLookup(p => p.OwnerId, p => p.Identity!.Name);
    }

    private sealed class Searched
    {
        public required Guid Id { get; init; }

        public required string Search { get; init; }

        public required string? Text { get; init; }

        public string? Place { get; init; }

        public bool HasNames { get; init; }
    }
}
