using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Registers.Existing;
using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Codes;
using QcdcCases.Domain.Dialogue;
using QcdcCases.Domain.Feedback;
using QcdcCases.Domain.Indicators;
using QcdcCases.Domain.Letters;
using QcdcCases.Domain.Reception;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Registers.Export;

/// <summary>The records of the exported units, and the order in which they are written.</summary>
internal sealed class CoveredRecords(CasesDbContext db, IDatabaseProvider engine, IReadOnlyCollection<Guid> units)
{
    private const string Id = nameof(Id);
    private const string Source = nameof(Source);
    private const string Key = nameof(Key);

    private readonly string ordinal = engine.OrdinalCollation;

    public CasesDbContext Db => db;

    public IReadOnlyCollection<Guid> Units => units;

    public IQueryable<OfficeCode> Codes => db.OfficeCodes.Where(c => units.Contains(c.UnitId))
        .OrderBy(c => EF.Functions.Collate(c.List, ordinal))
        .ThenBy(c => EF.Functions.Collate(c.Code, ordinal));

    /// <summary>All definitions of declared codes: the whole register shares them.</summary>
    public IQueryable<IndicatorDefinition> Definitions => db.IndicatorDefinitions
        .OrderBy(d => EF.Functions.Collate(d.Code, ordinal))
        .ThenBy(d => d.ValidFrom);

    public IQueryable<ReceptionSession> Sessions => db.Sessions.IncludingVoided().Where(s => units.Contains(s.BookUnitId));

    public IQueryable<Case> Cases => db.Cases.IncludingVoided().Where(c => units.Contains(c.BookUnitId));

    public IQueryable<Visit> Visits => db.Visits.IncludingVoided().Where(v => units.Contains(v.BookUnitId));

    public IQueryable<Letter> Letters => db.Letters.IncludingVoided().IgnoreAutoIncludes().Where(l => units.Contains(l.BookUnitId));

    public IQueryable<Conference> Conferences => db.Conferences.IncludingVoided().Where(c => units.Contains(c.UnitId));

    public IQueryable<Opinion> Opinions => db.Opinions.IncludingVoided().Where(o => units.Contains(o.BookUnitId));

    public IQueryable<FeedbackItem> Feedback => db.Feedback.IncludingVoided().Where(f => units.Contains(f.BookUnitId));

    /// <summary>The notes about the exported records, type by type.</summary>
    public IEnumerable<IQueryable<NoteRow>> Notes => NoteRows.OfAll(db, db.Notes.IncludingVoided()).Select(rows => rows
        .Where(r => units.Contains(r.UnitId))
        .OrderBy(r => EF.Functions.Collate(r.Note.Source, ordinal))
        .ThenBy(r => EF.Functions.Collate(r.Note.Key, ordinal)));

    public IQueryable<DeclaredIndicator> Indicators => db.Indicators.Where(i => units.Contains(i.UnitId));

    /// <summary>Letters of which people are sealed.</summary>
    public IQueryable<Letter> SealedLetters => Letters.Where(l => db.People.Any(p => p.OwnerId == l.Id && p.SealedIdentity != null));

    /// <summary>Visits of which people are sealed.</summary>
    public IQueryable<Visit> SealedVisits => Visits.Where(v => db.People.Any(p => p.OwnerId == v.Id && p.SealedIdentity != null));

    /// <summary>Declared indicators by source, unit, code and days.</summary>
    public IQueryable<DeclaredIndicator> IndicatorsInOrder => Indicators
        .OrderBy(i => EF.Functions.Collate(i.Source, ordinal))
        .ThenBy(i => EF.Functions.Collate(db.Units.First(u => u.Id == i.UnitId).Key, ordinal))
        .ThenBy(i => EF.Functions.Collate(i.Code, ordinal))
        .ThenBy(i => i.From)
        .ThenBy(i => i.To);

    /// <summary>Records by source and key in ordinal order, independent of the database's collation.</summary>
    public IOrderedQueryable<T> InOrder<T>(IQueryable<T> records)
        where T : class =>
        records
            .OrderBy(r => EF.Functions.Collate(EF.Property<string>(r, Source), ordinal))
            .ThenBy(r => EF.Functions.Collate(EF.Property<string>(r, Key), ordinal));

    /// <summary>Returns all sources of the exported records.</summary>
    public async Task<List<string>> SourcesAsync(CancellationToken cancellationToken)
    {
        var sources = await Sessions.Select(s => s.Source)
            .Union(Cases.Select(c => c.Source))
            .Union(Visits.Select(v => v.Source))
            .Union(Letters.Select(l => l.Source))
            .Union(Conferences.Select(c => c.Source))
            .Union(Opinions.Select(o => o.Source))
            .Union(Feedback.Select(f => f.Source))
            .Union(Indicators.Select(i => i.Source))
            .ToListAsync(cancellationToken);
        foreach (var notes in Notes)
        {
            sources.AddRange(await notes.Select(r => r.Note.Source).Distinct().ToListAsync(cancellationToken));
        }

        return [.. sources.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>
    /// Returns records in an order in which each follows the one that it continues. Few records continue one that itself continues another:
    /// only those are kept in memory.
    /// </summary>
    /// <param name="link">The property with the continued record.</param>
    public async Task<List<IQueryable<T>>> InLayersAsync<T>(IQueryable<T> records, string link, CancellationToken cancellationToken)
        where T : class
    {
        Expression<Func<T, bool>> continues = r => records.Any(p => EF.Property<Guid>(p, Id) == EF.Property<Guid?>(r, link));
        var continuing = records.Where(continues);
        var layers = new List<IQueryable<T>>
        {
            InOrder(records.Where(r => !continuing.Any(c => EF.Property<Guid>(c, Id) == EF.Property<Guid>(r, Id)))),
            InOrder(continuing.Where(r => !continuing.Any(p => EF.Property<Guid>(p, Id) == EF.Property<Guid?>(r, link)))),
        };
        var waiting = await continuing
            .Where(r => continuing.Any(p => EF.Property<Guid>(p, Id) == EF.Property<Guid?>(r, link)))
            .Select(r => new { Id = EF.Property<Guid>(r, Id), Earlier = EF.Property<Guid?>(r, link)!.Value })
            .ToDictionaryAsync(r => r.Id, r => r.Earlier, cancellationToken);
        while (waiting.Count > 0)
        {
            var next = waiting.Where(w => !waiting.ContainsKey(w.Value)).Select(w => w.Key).ToList();
            if (next.Count == 0)
            {
                throw new InvalidOperationException("Records continue one another in a circle.");
            }

            layers.Add(InOrder(records.Where(r => next.Contains(EF.Property<Guid>(r, Id)))));
            next.ForEach(id => waiting.Remove(id));
        }

        return layers;
    }
}
