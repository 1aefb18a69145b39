using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Registers.Index;
using QcdcCases.Application.Registers.Lines;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Units;
using QcdcCases.Domain.Units;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Registers.Import;

/// <summary>Adds the units of a journal, and ends those that end in it.</summary>
internal sealed class NewUnits(CasesDbContext db, RequestContext context, RegisterIndex index)
{
    public async Task WriteAsync(CancellationToken cancellationToken)
    {
        foreach (var node in index.Units.Added)
        {
            var unit = Unit.Create(node.Id, node.Line!.ToUnitEntry(node.Parent?.Id));
            End(unit, index.Units.LineOf(node));
            db.Units.Add(unit);
        }

        var ended = index.Units.Ended.ToDictionary(n => n.Id);
        foreach (var unit in await db.Units.Where(u => ended.Keys.Contains(u.Id)).ToListAsync(cancellationToken))
        {
            End(unit, ended[unit.Id].Ending!);
        }

        var roots = index.Units.Added.Where(n => n.Parent is null).Select(n => (n.Id, n.Key)).ToList();
        await RootOwners.AdoptAsync(db, context, roots, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
    }

    private void End(Unit unit, UnitLine line)
    {
        if (line.ValidTo is not { } lastDay)
        {
            return;
        }

        // An existing unit may have ended since the journal was checked.
        if (unit.Close(lastDay, [.. (line.Successors ?? []).Select(key => index.Units.Find(key)!.Id)]) is not null)
        {
            throw new RegisterChangedException();
        }
    }
}
