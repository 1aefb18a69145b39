using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Registers.Lines;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Registers.Import;

/// <summary>Checks whether the register has records of a source.</summary>
internal static class ExistingSources
{
    private const string Source = nameof(Source);

    public static async Task<bool> HasRecordsAsync(CasesDbContext db, string source, CancellationToken cancellationToken)
    {
        foreach (var type in Enum.GetValues<RecordType>())
        {
            if (await HasRecordsAsync(db, type, source, cancellationToken))
            {
                return true;
            }
        }

        return await db.Indicators.AnyAsync(i => i.Source == source, cancellationToken);
    }

    public static Task<bool> HasRecordsAsync(CasesDbContext db, RecordType type, string source, CancellationToken cancellationToken)
    {
        return type switch
        {
            RecordType.Session => AnyAsync(db.Sessions),
            RecordType.Case => AnyAsync(db.Cases),
            RecordType.Visit => AnyAsync(db.Visits),
            RecordType.Letter => AnyAsync(db.Letters),
            RecordType.Conference => AnyAsync(db.Conferences),
            RecordType.Opinion => AnyAsync(db.Opinions),
            _ => AnyAsync(db.Feedback),
        };

        Task<bool> AnyAsync<T>(IQueryable<T> records)
            where T : class =>
            records.IncludingVoided().AnyAsync(r => EF.Property<string>(r, Source) == source, cancellationToken);
    }
}
