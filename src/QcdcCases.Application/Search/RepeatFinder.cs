using Microsoft.EntityFrameworkCore;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Search;

/// <summary>Finds earlier letters and visits that may be about the same matter, among those that the caller may read.</summary>
internal sealed class RepeatFinder(CasesDbContext db, SearchTables searchTables, FoundRecords found)
{
    private const int MaxShown = 5;

    /// <summary>The people whose names are compared: the first of a long list.</summary>
    private const int MaxPeople = 3;

    /// <summary>The records that each of the looks may bring.</summary>
    private const int Each = 50;

    /// <param name="unitId">The unit that receives the new record.</param>
    /// <param name="except">Records that are no repeats: itself and those that are linked already.</param>
    public async Task<Result<Repeats>> FindAsync(
        RepeatQuestion asked, Guid unitId, IReadOnlySet<Guid> except, CancellationToken cancellationToken)
    {
        var reached = await searchTables.OfAsync(unit: null, year: null, [SearchKind.Visit, SearchKind.Letter], cancellationToken);
        if (reached.IsRefused(out var refusal, out var tables))
        {
            return refusal;
        }

        var (rows, withPhone) = (new Dictionary<Guid, Candidate>(), new HashSet<Guid>());
        foreach (var table in tables)
        {
            foreach (var row in await LookAsync(table, asked, withPhone, cancellationToken))
            {
                rows[row.Id] = row;
            }
        }

        var likely = rows.Values.Where(row => !except.Contains(row.Id))
            .Select(row => (Row: row, Likeness: asked.Compare(row, withPhone.Contains(row.Id), unitId)))
            .Where(hit => hit.Likeness.IsLikely)
            .OrderByDescending(hit => hit.Likeness.Score).ThenByDescending(hit => hit.Row.On).ThenByDescending(hit => hit.Row.Id)
            .Take(MaxShown)
            .ToList();
        var records = await found.OfAsync(likely.ConvertAll(hit => (hit.Row, hit.Likeness.Surest)), cancellationToken);
        return new Repeats([.. records.Zip(likely, (record, hit) => new Repeat(record, hit.Likeness.Reasons))]);
    }

    private async Task<List<Candidate>> LookAsync(
        ISearchTable table, RepeatQuestion asked, HashSet<Guid> withPhone, CancellationToken cancellationToken)
    {
        var rows = new List<Candidate>();
        if (asked.Phones.Count > 0)
        {
            var owners = db.People
                .Where(p => asked.Phones.Contains(EF.Property<string>(p, CasesDbContext.PhoneDigits)))
                .Select(p => p.OwnerId);
            rows.AddRange(await table.OfAsync(owners, Each, cancellationToken));
            withPhone.UnionWith(rows.Select(row => row.Id));
        }

        foreach (var name in asked.Names.Take(MaxPeople))
        {
            var named = await table.WithWordsAsync(name, namesOnly: true, Each, cancellationToken);
            rows.AddRange(named);
            if (named.Count == Each && asked.Places.Count > 0)
            {
                // So many have the name that the matter must choose among them.
                rows.AddRange(await table.WithWordsAsync([.. name, .. asked.Places], namesOnly: false, Each, cancellationToken));
            }
            else if (named.Count < Each)
            {
                rows.AddRange(await table.WithMistakeAsync(name, Each, cancellationToken));
            }
        }

        if (asked.Places.Count > 1)
        {
            rows.AddRange(await table.WithWordsAsync(asked.Places, namesOnly: false, Each, cancellationToken));
        }

        return rows;
    }
}
