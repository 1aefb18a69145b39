using Microsoft.EntityFrameworkCore;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Registers.Mend;

/// <summary>The sets of records of each kind, and their queries.</summary>
internal static class RecordSets
{
    public static IQueryable<Guid> Ids(CasesDbContext db, RegisterRecord kind) => kind switch
    {
        RegisterRecord.Case => db.Cases.IncludingVoided().Select(c => c.Id),
        RegisterRecord.Letter => db.Letters.IncludingVoided().IgnoreAutoIncludes().Select(l => l.Id),
        RegisterRecord.Visit => db.Visits.IncludingVoided().Select(v => v.Id),
        RegisterRecord.Session => db.Sessions.IncludingVoided().Select(s => s.Id),
        RegisterRecord.Conference => db.Conferences.IncludingVoided().Select(c => c.Id),
        RegisterRecord.Opinion => db.Opinions.IncludingVoided().Select(o => o.Id),
        RegisterRecord.Feedback => db.Feedback.IncludingVoided().Select(f => f.Id),
        RegisterRecord.Indicator => db.Indicators.Select(i => i.Id),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>Loads some records with their parts into the change tracker.</summary>
    public static async Task<HashSet<object>> LoadAsync(CasesDbContext db, RecordBatch recordBatch, CancellationToken cancellationToken)
    {
        var ids = recordBatch.Ids;
        return recordBatch.Kind switch
        {
            RegisterRecord.Case => await SetOfAsync(db.Cases.IncludingVoided().Include(c => c.Steps).Where(c => ids.Contains(c.Id))),
            RegisterRecord.Letter => await SetOfAsync(db.Letters.IncludingVoided().Where(l => ids.Contains(l.Id))),
            RegisterRecord.Visit => await SetOfAsync(db.Visits.IncludingVoided().Where(v => ids.Contains(v.Id))),
            RegisterRecord.Session => await SetOfAsync(db.Sessions.IncludingVoided().Where(s => ids.Contains(s.Id))),
            RegisterRecord.Conference => await SetOfAsync(db.Conferences.IncludingVoided().Where(c => ids.Contains(c.Id))),
            RegisterRecord.Opinion => await SetOfAsync(db.Opinions.IncludingVoided().Where(o => ids.Contains(o.Id))),
            RegisterRecord.Feedback => await SetOfAsync(db.Feedback.IncludingVoided().Include(f => f.Steps).Where(f => ids.Contains(f.Id))),
            RegisterRecord.Indicator => await SetOfAsync(db.Indicators.Where(i => ids.Contains(i.Id))),
            _ => throw new ArgumentOutOfRangeException(nameof(recordBatch)),
        };

        async Task<HashSet<object>> SetOfAsync<T>(IQueryable<T> records)
            where T : class =>
            [.. await records.ToListAsync(cancellationToken)];
    }

    /// <summary>Returns the cases to lock before the records are read.</summary>
    public static async Task<List<Guid>> CasesOfAsync(CasesDbContext db, RecordBatch recordBatch, CancellationToken cancellationToken)
    {
        var ids = recordBatch.Ids;
        return recordBatch.Kind switch
        {
            RegisterRecord.Case => [.. ids],
            RegisterRecord.Letter => await db.LetterCases
                .Where(c => ids.Contains(c.LetterId)).Select(c => c.CaseId).Distinct().ToListAsync(cancellationToken),
            RegisterRecord.Visit => await db.Visits
                .Where(v => ids.Contains(v.Id) && v.CaseId != null).Select(v => v.CaseId!.Value).Distinct().ToListAsync(cancellationToken),
            _ => [],
        };
    }

    /// <summary>Returns the identification of a record.</summary>
    public static Task<RecordIdentification> PlaceOfAsync(
        CasesDbContext db,
        RegisterRecord kind,
        Guid id,
        CancellationToken cancellationToken)
    {
        var recordIdentifications = kind switch
        {
            RegisterRecord.Case => db.Cases.IncludingVoided().Where(r => r.Id == id)
                .Select(r => new RecordIdentification(kind, r.Id, r.UnitId, null, null)),
            RegisterRecord.Letter => db.Letters.IncludingVoided().IgnoreAutoIncludes().Where(r => r.Id == id)
                .Select(r => new RecordIdentification(kind, r.Id, r.UnitId, r.Number, r.ReceivedOn.Year)),
            RegisterRecord.Visit => db.Visits.IncludingVoided().Where(r => r.Id == id)
                .Select(r => new RecordIdentification(kind, r.Id, r.UnitId, r.Number, r.ReceivedOn.Year)),
            RegisterRecord.Session => db
                .Sessions.IncludingVoided().Where(r => r.Id == id)
                .Select(r => new RecordIdentification(kind, r.Id, r.UnitId, null, null)),
            RegisterRecord.Conference => db
                .Conferences.IncludingVoided().Where(r => r.Id == id)
                .Select(r => new RecordIdentification(kind, r.Id, r.UnitId, null, null)),
            RegisterRecord.Opinion => db
                .Opinions.IncludingVoided().Where(r => r.Id == id)
                .Select(r => new RecordIdentification(kind, r.Id, r.UnitId, null, null)),
            RegisterRecord.Feedback => db
                .Feedback.IncludingVoided().Where(r => r.Id == id)
                .Select(r => new RecordIdentification(kind, r.Id, r.UnitId, null, null)),
            RegisterRecord.Indicator => db
                .Indicators.Where(r => r.Id == id)
                .Select(r => new RecordIdentification(kind, r.Id, r.UnitId, null, null)),
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
        return recordIdentifications.SingleAsync(cancellationToken);
    }
}

/// <summary>Identifies a record: its unit, and its number in the unit's register of a year if it has one.</summary>
internal sealed record RecordIdentification(RegisterRecord Kind, Guid Id, Guid UnitId, int? Number, int? Year);
