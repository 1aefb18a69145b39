using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Units;
using QcdcCases.Domain.Indicators;
using QcdcCases.Domain.People;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Registers.Mend;

/// <summary>
/// Finds records that an earlier version accepted and that entry now refuses as impossible. Only the office knows the right values, so they
/// are not changed.
/// </summary>
internal sealed class ImpossibleRecords(CasesDbContext db, UnitDirectory units)
{
    /// <summary>Returns each violated rule of the records.</summary>
    public async Task<List<MendFinding>> OfAsync(RecordBatch recordBatch, CancellationToken cancellationToken)
    {
        var broken = recordBatch.Kind switch
        {
            RegisterRecord.Case => await CasesAsync(recordBatch.Ids, cancellationToken),
            RegisterRecord.Letter => await LettersAsync(recordBatch.Ids, cancellationToken),
            RegisterRecord.Visit => await VisitsAsync(recordBatch.Ids, cancellationToken),
            RegisterRecord.Indicator => await IndicatorsAsync(recordBatch.Ids, cancellationToken),
            _ => await OthersAsync(recordBatch, cancellationToken),
        };
        var findings = new List<MendFinding>();
        foreach (var (record, code) in broken.Distinct().OrderBy(b => b.Record.Id))
        {
            findings.Add(await NameAsync(record, code, isSetAside: false, cancellationToken));
        }

        return findings;
    }

    /// <summary>Reports one record that could not be recomputed.</summary>
    /// <param name="failure">The kind of failure without its message, which may quote personal data.</param>
    public async Task<MendFinding> NameAsync(RecordBatch recordBatch, string failure, CancellationToken cancellationToken)
    {
        var recordIdentification = await RecordSets.PlaceOfAsync(db, recordBatch.Kind, recordBatch.Ids[0], cancellationToken);
        return await NameAsync(recordIdentification, failure, isSetAside: true, cancellationToken);
    }

    private async Task<MendFinding> NameAsync(
        RecordIdentification record,
        string code,
        bool isSetAside,
        CancellationToken cancellationToken)
    {
        var tree = await units.TreeWithAsync([record.UnitId], cancellationToken);
        return new MendFinding(record.Kind, tree[record.UnitId].Key, record.Number, record.Year, record.Id, code, isSetAside);
    }

    private async Task<List<Broken>> CasesAsync(IReadOnlyList<Guid> ids, CancellationToken cancellationToken)
    {
        var cases = await db.Cases.AsNoTracking().Include(c => c.Steps).Where(c => ids.Contains(c.Id)).ToListAsync(cancellationToken);
        return
        [
            .. from about in cases
               from code in RecordRules.Of(about)
               select new Broken(new RecordIdentification(RegisterRecord.Case, about.Id, about.UnitId, null, null), code),
        ];
    }

    private async Task<List<Broken>> LettersAsync(IReadOnlyList<Guid> ids, CancellationToken cancellationToken)
    {
        var letters = await db.Letters.AsNoTracking().IgnoreAutoIncludes().Where(l => ids.Contains(l.Id)).ToListAsync(cancellationToken);
        var repeated = letters.Select(l => l.DuplicateOfId).OfType<Guid>().ToList();
        var originals = await db.Letters.AsNoTracking().IgnoreAutoIncludes()
            .Where(l => repeated.Contains(l.Id))
            .ToDictionaryAsync(l => l.Id, cancellationToken);
        var people = await PeopleAsync(ids, cancellationToken);
        return
        [
            .. from letter in letters
               let original = letter.DuplicateOfId is { } id ? originals.GetValueOrDefault(id) : null
               from code in RecordRules.Of(letter, original, [.. people[letter.Id].Select(p => (p.Role, p.Identity?.Name))])
               select new Broken(
                   new RecordIdentification(RegisterRecord.Letter, letter.Id, letter.UnitId, letter.Number, letter.ReceivedOn.Year), code),
        ];
    }

    private async Task<List<Broken>> VisitsAsync(IReadOnlyList<Guid> ids, CancellationToken cancellationToken)
    {
        var visits = await db.Visits.AsNoTracking().Where(v => ids.Contains(v.Id)).ToListAsync(cancellationToken);
        var people = await PeopleAsync(ids, cancellationToken);
        return
        [
            .. from visit in visits
            from code in RecordRules.Of(visit, people[visit.Id].Count(p => p.Role is not PersonRole.Respondent))
            select new Broken(
                new RecordIdentification(RegisterRecord.Visit, visit.Id, visit.UnitId, visit.Number, visit.ReceivedOn.Year),
                code),
        ];
    }

    private async Task<ILookup<Guid, Person>> PeopleAsync(IReadOnlyList<Guid> owners, CancellationToken cancellationToken) =>
        (await db.People.AsNoTracking().Where(p => owners.Contains(p.OwnerId)).ToListAsync(cancellationToken)).ToLookup(p => p.OwnerId);

    private async Task<List<Broken>> IndicatorsAsync(IReadOnlyList<Guid> ids, CancellationToken cancellationToken)
    {
        var numbers = await db.Indicators.AsNoTracking().Where(i => ids.Contains(i.Id)).ToListAsync(cancellationToken);
        var overlapping = await db.Indicators
            .Where(i => ids.Contains(i.Id) && db.Indicators.Any(
                other => other.Id != i.Id && other.UnitId == i.UnitId && other.Code == i.Code && other.From <= i.To && other.To >= i.From))
            .Select(i => i.Id)
            .ToListAsync(cancellationToken);
        var wholes = numbers.Select(i => IndicatorLimits.WholeOf(i.Code)).OfType<string>().Distinct().ToList();
        var unitIds = numbers.ConvertAll(i => i.UnitId);
        var there = wholes.Count == 0 ? [] : await db.Indicators.AsNoTracking()
            .Where(i => unitIds.Contains(i.UnitId) && wholes.Contains(i.Code))
            .ToListAsync(cancellationToken);
        return
        [
            .. from number in numbers
               from code in RecordRules.Of(number, overlapping.Contains(number.Id), whole =>
                   there.Find(i => (i.UnitId, i.Code, i.From, i.To) == (number.UnitId, whole, number.From, number.To))?.Value)
               select new Broken(new RecordIdentification(RegisterRecord.Indicator, number.Id, number.UnitId, null, null), code),
        ];
    }

    private async Task<List<Broken>> OthersAsync(RecordBatch recordBatch, CancellationToken cancellationToken)
    {
        var ids = recordBatch.Ids;
        return recordBatch.Kind switch
        {
            RegisterRecord.Session => BrokenOf(
                await db.Sessions.AsNoTracking().Where(s => ids.Contains(s.Id)).ToListAsync(cancellationToken),
                s => (s.Id, s.UnitId),
                RecordRules.Of),
            RegisterRecord.Conference => BrokenOf(
                await db.Conferences.AsNoTracking().Where(c => ids.Contains(c.Id)).ToListAsync(cancellationToken),
                c => (c.Id, c.UnitId),
                RecordRules.Of),
            RegisterRecord.Opinion => BrokenOf(
                await db.Opinions.AsNoTracking().Where(o => ids.Contains(o.Id)).ToListAsync(cancellationToken),
                o => (o.Id, o.UnitId),
                RecordRules.Of),
            RegisterRecord.Feedback => BrokenOf(
                await db.Feedback.AsNoTracking().Include(f => f.Steps).Where(f => ids.Contains(f.Id)).ToListAsync(cancellationToken),
                f => (f.Id, f.UnitId),
                RecordRules.Of),
            _ => throw new ArgumentOutOfRangeException(nameof(recordBatch)),
        };

        List<Broken> BrokenOf<T>(List<T> records, Func<T, (Guid Id, Guid UnitId)> nameOf, Func<T, IEnumerable<string>> rulesOf) =>
        [
            .. from record in records
               from code in rulesOf(record)
               let name = nameOf(record)
               select new Broken(new RecordIdentification(recordBatch.Kind, name.Id, name.UnitId, null, null), code),
        ];
    }

    private sealed record Broken(RecordIdentification Record, string Code);
}
