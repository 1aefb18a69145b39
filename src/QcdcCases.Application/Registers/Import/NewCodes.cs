using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Codes;
using QcdcCases.Application.Registers.Index;
using QcdcCases.Application.Registers.Lines;
using QcdcCases.Domain.Codes;
using QcdcCases.Domain.Units;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Registers.Import;

/// <summary>Loads the codes that offices have added, and writes those of a journal.</summary>
internal sealed class NewCodes(CasesDbContext db, RegisterIndex index)
{
    public async Task LoadAsync(UnitTree tree, CancellationToken cancellationToken)
    {
        foreach (var code in await db.OfficeCodes.AsNoTracking().ToListAsync(cancellationToken))
        {
            index.Codes.AddExisting(CodeLine.Of(code, tree[code.UnitId].Key));
        }
    }

    public async Task WriteAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        foreach (var line in index.Codes.Added)
        {
            var table = CodeLists.Extensible[line.List];
            var declared = OfficeCode.Declare(Guid.CreateVersion7(now), index.Units.Find(line.Unit)!.Id, table, line.ToCode());
            if (declared.IsRefused(out var refusal, out var code))
            {
                throw new RefusedAfterCheckException(refusal);
            }

            db.OfficeCodes.Add(code);
        }

        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
    }
}
