using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Search;

/// <summary>Searches the records of one kind that the caller may read.</summary>
internal interface ISearchTable
{
    /// <summary>Whether its records have people.</summary>
    bool HasPeople { get; }

    /// <summary>Returns the latest records with these ids.</summary>
    Task<List<Candidate>> OfAsync(IQueryable<Guid> ids, int limit, CancellationToken cancellationToken);

    /// <summary>Returns the latest records with a number in the register; none if the records have no numbers.</summary>
    Task<List<Candidate>> NumberedAsync(int number, int limit, CancellationToken cancellationToken);

    /// <summary>Returns the latest records with all words, in their names only or anywhere.</summary>
    Task<List<Candidate>> WithWordsAsync(IReadOnlyList<string> words, bool namesOnly, int limit, CancellationToken cancellationToken);

    /// <summary>Returns records whose names have all words, one of them with a mistake.</summary>
    Task<List<Candidate>> WithMistakeAsync(IReadOnlyList<string> words, int limit, CancellationToken cancellationToken);
}

/// <inheritdoc cref="ISearchTable"/>
/// <param name="unitIds">The units whose records the caller may read; null for all.</param>
internal sealed class SearchTable<T>(CasesDbContext db, IDatabaseProvider engine, List<Guid>? unitIds) : ISearchTable
    where T : class
{
    /// <summary>The latest records, among which mistakes are searched first: a frequent name is among them.</summary>
    private const int Window = 1_000;

    /// <summary>The records that an index of mistakes may return for each word.</summary>
    private const int MaxMistaken = 500;

    /// <summary>The name of the table.</summary>
    public required string Name { get; init; }

    public bool HasPeople { get; init; }

    /// <summary>Keeps the records of the wanted year, if one is wanted.</summary>
    public required Func<IQueryable<T>, IQueryable<T>> InYear { get; init; }

    /// <summary>Orders the latest first.</summary>
    public required Func<IQueryable<T>, IQueryable<T>> Latest { get; init; }

    public required Expression<Func<T, Candidate>> Row { get; init; }

    /// <summary>Keeps the records with a number; null if they have none.</summary>
    public Func<IQueryable<T>, int, IQueryable<T>>? Numbered { get; init; }

    public Task<List<Candidate>> OfAsync(IQueryable<Guid> ids, int limit, CancellationToken cancellationToken) =>
        LatestAsync(Readable(db.Set<T>()).Where(r => ids.Contains(EF.Property<Guid>(r, "Id"))), limit, cancellationToken);

    public async Task<List<Candidate>> NumberedAsync(int number, int limit, CancellationToken cancellationToken) =>
        Numbered is null ? [] : await LatestAsync(Numbered(Readable(db.Set<T>()), number), limit, cancellationToken);

    public Task<List<Candidate>> WithWordsAsync(
        IReadOnlyList<string> words, bool namesOnly, int limit, CancellationToken cancellationToken) =>
        LatestAsync(Readable(Matching(namesOnly, [.. words.Select(word => new[] { word })])), limit, cancellationToken);

    public async Task<List<Candidate>> WithMistakeAsync(IReadOnlyList<string> words, int limit, CancellationToken cancellationToken)
    {
        var ofYear = InYear(db.Set<T>().AsNoTracking());
        var latest = await db.FirstOf(unitIds, ofYear, Latest, Window).Select(Row).ToListAsync(cancellationToken);
        var found = latest.FindAll(row => SearchWords.Match(words, SearchWords.Of(row.Search)).IsClose);
        for (var place = 0; place < words.Count && found.Count < limit; place++)
        {
            if (SearchWords.MayBeMistaken(words[place]))
            {
                var mistaken = place;
                IReadOnlyList<string>[] groups =
                    [.. words.Select((word, at) => at == mistaken ? [.. SearchWords.WithOneMistake(word)] : (IReadOnlyList<string>)[word])];

                // Without an order the index of words answers, however few match; the few that it finds are ordered afterwards.
                var rows = Readable(Matching(namesOnly: true, groups)).Take(MaxMistaken);
                found.AddRange(await rows.Select(Row).ToListAsync(cancellationToken));
            }
        }

        return found;
    }

    private Task<List<Candidate>> LatestAsync(IQueryable<T> rows, int limit, CancellationToken cancellationToken) =>
        Latest(rows).Take(limit).Select(Row).ToListAsync(cancellationToken);

    private IQueryable<T> Matching(bool namesOnly, IReadOnlyList<IReadOnlyList<string>> groups)
    {
        var (sql, parameter) = engine.WithWords(Name, namesOnly, groups);
        return db.Set<T>().FromSqlRaw(sql, parameter);
    }

    private IQueryable<T> Readable(IQueryable<T> rows)
    {
        var ofYear = InYear(rows.AsNoTracking());
        return unitIds is null ? ofYear : ofYear.Where(r => unitIds.Contains(EF.Property<Guid>(r, "UnitId")));
    }
}
