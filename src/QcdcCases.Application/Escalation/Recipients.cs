using Microsoft.EntityFrameworkCore;
using QcdcCases.Domain.Access;
using QcdcCases.Domain.Escalation;
using QcdcCases.Domain.Units;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Escalation;

/// <summary>Finds the members of staff whom a rung names. Where there is nobody, the question goes up the tree, so that somebody is told.</summary>
public sealed class Recipients(CasesDbContext db)
{
    /// <summary>All who can be told now.</summary>
    public async Task<RecipientBook> ReadAsync(UnitTree tree, CancellationToken cancellationToken)
    {
        var active = await db.Users.AsNoTracking().Where(u => !u.Disabled).Select(u => u.Id).ToListAsync(cancellationToken);
        var known = active.ToHashSet();
        var leaders = await db.StaffGrants.AsNoTracking().Where(g => g.Role == StaffRole.Leader).ToListAsync(cancellationToken);
        return new RecipientBook(tree, known, leaders.Where(g => known.Contains(g.AccountId)).ToLookup(g => g.UnitId, g => g.AccountId));
    }
}

/// <summary>Who can be told at one moment.</summary>
public sealed class RecipientBook(UnitTree tree, HashSet<Guid> active, ILookup<Guid, Guid> leaders)
{
    /// <summary>Whom a rung tells, each once; nobody only where no unit up to the top has a leader.</summary>
    public IReadOnlyList<Guid> Of(IEnumerable<ToldRole> roles, Guid unitId, Guid? assigneeId)
    {
        // What a unit that has ended still owes is its successor's.
        var unit = tree.Now(unitId);
        return [.. roles.SelectMany(r => Of(r, unit, assigneeId)).Distinct()];
    }

    private List<Guid> Of(ToldRole role, Unit unit, Guid? assigneeId) => role switch
    {
        ToldRole.Assignee when assigneeId is { } officer && active.Contains(officer) => [officer],
        ToldRole.ParentLeaders when unit.ParentId is { } parent && LeadersUpFrom(parent) is { Count: > 0 } above => above,
        _ => LeadersUpFrom(unit.Id),
    };

    private List<Guid> LeadersUpFrom(Guid first) =>
        tree.Upwards(first).Select(unit => leaders[unit.Id].ToList()).FirstOrDefault(those => those.Count > 0) ?? [];
}
