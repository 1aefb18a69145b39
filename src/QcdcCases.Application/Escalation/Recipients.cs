using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Access;
using QcdcCases.Application.Staffing;
using QcdcCases.Domain.Access;
using QcdcCases.Domain.Escalation;
using QcdcCases.Domain.Shared;
using QcdcCases.Domain.Units;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Escalation;

/// <summary>
/// Resolves the recipients of escalation levels. A unit without recipients passes the notification to the unit above. One instance serves
/// one run of a job: it loads all leaders once, and of the other officers only the assignees that are needed.
/// </summary>
public sealed class Recipients(CasesDbContext db, OfficeClock clock)
{
    private readonly Dictionary<Guid, bool> officers = [];

    private ILookup<Guid, Guid>? leaders;

    private ILookup<Guid, Caller>? substitutes;

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

        substitutes ??= await SubstitutesAsync(cancellationToken);
        return new RecipientDirectory(tree, officers, leaders, substitutes);
    }

    /// <summary>Returns today's substitutes by the absent officer, with the permissions of their own roles.</summary>
    private async Task<ILookup<Guid, Caller>> SubstitutesAsync(CancellationToken cancellationToken)
    {
        var rows = await (
            from substitution in db.SubstitutionsOn(clock.Today)
            join account in db.Users on substitution.SubstituteId equals account.Id
            join grant in db.StaffGrants on account.Id equals grant.AccountId
            where !account.Disabled
            select new { substitution.AbsentId, Grant = grant }).ToListAsync(cancellationToken);
        return rows
            .GroupBy(r => (r.AbsentId, r.Grant.AccountId), r => new Grant(r.Grant.UnitId, Permissions.Of(r.Grant).ToHashSet()))
            .ToLookup(g => g.Key.AbsentId, g => new Caller(g.Key.AccountId, string.Empty, [.. g]));
    }
}

/// <summary>The possible recipients at one moment.</summary>
/// <param name="officers">Whether the account of an officer is enabled.</param>
/// <param name="substitutes">Today's substitutes by the absent officer.</param>
public sealed class RecipientDirectory(
    UnitTree tree, IReadOnlyDictionary<Guid, bool> officers, ILookup<Guid, Guid> leaders, ILookup<Guid, Caller> substitutes)
{
    /// <summary>
    /// Returns the recipients of some roles without duplicates, with the substitutes of absent ones who may read the work of the unit;
    /// empty only when no unit up to the top has a leader.
    /// </summary>
    public IReadOnlyList<Guid> Of(IEnumerable<RecipientRole> recipientRoles, Guid unitId, Guid? assigneeId)
    {
        // The successor of a closed unit takes over its deadlines.
        var unit = tree.CurrentUnit(unitId);
        var named = recipientRoles.SelectMany(r => Of(r, unit, assigneeId)).Distinct().ToList();
        return [.. named.Concat(named.SelectMany(id => SubstitutesOf(id, unit))).Distinct()];
    }

    private List<Guid> Of(RecipientRole recipientRole, Unit unit, Guid? assigneeId) => recipientRole switch
    {
        RecipientRole.Assignee when assigneeId is { } officer && officers.GetValueOrDefault(officer) => [officer],
        RecipientRole.ParentLeaders when unit.ParentId is { } parent && NearestLeaders(parent) is { Count: > 0 } above => above,
        _ => NearestLeaders(unit.Id),
    };

    private IEnumerable<Guid> SubstitutesOf(Guid absent, Unit unit) =>
        substitutes[absent].Where(s => s.HasPermission(Permission.ReadLetters, unit.Id, tree)).Select(s => s.Id);

    private List<Guid> NearestLeaders(Guid first) =>
        tree.WithAncestors(first).Select(unit => leaders[unit.Id].ToList()).FirstOrDefault(those => those.Count > 0) ?? [];
}
