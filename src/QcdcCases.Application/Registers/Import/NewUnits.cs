using QcdcCases.Application.Registers.Index;
using QcdcCases.Domain.Units;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Registers.Import;

/// <summary>Enters the units that a journal adds.</summary>
internal sealed class NewUnits(CasesDbContext db, RegisterIndex index)
{
    public async Task WriteAsync(CancellationToken cancellationToken)
    {
        foreach (var node in index.Units.Added)
        {
            var line = node.Line!;
            var unit = Unit.Found(node.Id, line.ToFoundation(node.Parent?.Id));
            if (line.ValidTo is { } lastDay &&
                unit.Close(lastDay, [.. (line.Successors ?? []).Select(key => index.Units.Find(key)!.Id)]) is { } refusal)
            {
                throw new RefusedAfterCheckException(refusal);
            }

            db.Units.Add(unit);
        }

        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
    }
}
