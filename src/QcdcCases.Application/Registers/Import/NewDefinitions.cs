using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Registers.Index;
using QcdcCases.Application.Registers.Lines;
using QcdcCases.Domain.Indicators;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Registers.Import;

/// <summary>Loads the register's definitions of declared codes, and writes those of a journal.</summary>
internal sealed class NewDefinitions(CasesDbContext db, RegisterIndex index)
{
    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        foreach (var definition in await db.IndicatorDefinitions.AsNoTracking().ToListAsync(cancellationToken))
        {
            index.Definitions.AddExisting(IndicatorDefinitionLine.Of(definition.Terms));
        }
    }

    public async Task WriteAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        foreach (var line in index.Definitions.Added)
        {
            if (IndicatorDefinition.Define(Guid.CreateVersion7(now), line.ToTerms()).IsRefused(out var refusal, out var definition))
            {
                throw new RefusedAfterCheckException(refusal);
            }

            db.IndicatorDefinitions.Add(definition);
        }

        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
    }
}
