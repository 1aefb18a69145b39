using Microsoft.EntityFrameworkCore;
using QcdcCases.Domain.Access;
using QcdcCases.Domain.Escalation;
using QcdcCases.Domain.Units;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Escalation;

/// <summary>
/// Resolves the recipients of escalation levels. A unit without recipients passes the notification to the unit above. One instance serves
/// one run of a job: it loads all leaders once, and of the other officers only the assignees that are needed.
/// </summary>
public sealed class Recipients(CasesDbContext db)
{
    private readonly Dictionary<Guid, bool> officers = [];

    private ILookup<Guid, Guid>? leaders;

    /// <summary>Returns the recipients of a unit tree.</summary>
    /// <param name="assignees">The assignees of the deadlines concerned.</param>
    public async Task<RecipientDirectory> ReadAsync(UnitTree tree, IEnumerable<Guid> assignees, CancellationToken cancellationToken)
    {
        leaders ??= (await db.StaffGrants.AsNoTracking()
            .Where(g => g.Role == StaffRole.Leader && db.Users.Any(u => u.Id == g.AccountId && !u.Disabled))
            .Select(g => new { g.UnitId, g.AccountId })
            .ToListAsync(cancellationToken)).ToLookup(g => g.UnitId, g => g.AccountId);
        var unknown = assignees.Distinct().Where(id => !officers.ContainsKey(id)).ToList();
        if (unknown.Count > 0)
        {
            var active = await db
                .Users.Where(u => unknown.Contains(u.Id) && !u.Disabled)
                .Select(u => u.Id)
                .ToHashSetAsync(cancellationToken);
            unknown.ForEach(id => officers[id] = active.Contains(id));
        }

        return new RecipientDirectory(tree, officers, leaders);
    }
}

/// <summary>The possible recipients at one moment.</summary>
/// <param name="officers">Whether the account of an officer is enabled.</param>
public sealed class RecipientDirectory(UnitTree tree, IReadOnlyDictionary<Guid, bool> officers, ILookup<Guid, Guid> leaders)
{
    /// <summary>Returns the recipients of some roles without duplicates; empty only when no unit up to the top has a leader.</summary>
    public IReadOnlyList<Guid> Of(IEnumerable<RecipientRole> recipientRoles, Guid unitId, Guid? assigneeId)
    {
        // The successor of a closed unit takes over its deadlines.
        var unit = tree.CurrentUnit(unitId);
        return [.. recipientRoles.SelectMany(r => Of(r, unit, assigneeId)).Distinct()];
    }

    private List<Guid> Of(RecipientRole recipientRole, Unit unit, Guid? assigneeId) => recipientRole switch
    {
        RecipientRole.Assignee when assigneeId is { } officer && officers.GetValueOrDefault(officer) => [officer],
        RecipientRole.ParentLeaders when unit.ParentId is { } parent && NearestLeaders(parent) is { Count: > 0 } above => above,
        _ => NearestLeaders(unit.Id),
    };

    private List<Guid> NearestLeaders(Guid first) =>
        tree.WithAncestors(first).Select(unit => leaders[unit.Id].ToList()).FirstOrDefault(those => those.Count > 0) ?? [];
}
