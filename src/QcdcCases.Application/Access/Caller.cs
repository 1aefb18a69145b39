using QcdcCases.Domain.Shared;
using QcdcCases.Domain.Units;

namespace QcdcCases.Application.Access;

/// <summary>The permissions of a caller for one unit and everything below it.</summary>
public sealed record Grant(Guid UnitId, IReadOnlySet<Permission> Permissions);

/// <summary>
/// The caller of a request: a member of staff or an API client, with its grants. Every query filters by <see cref="UnitsFor"/>, so that
/// records outside the caller's units are not found (404) rather than forbidden (403).
/// </summary>
public sealed record Caller(Guid Id, string Name, IReadOnlyList<Grant> Grants, bool IsSystem = false)
{
    /// <summary>The system itself and its operator, with every permission for every unit.</summary>
    public static Caller System { get; } = new(Guid.Empty, "system", [], IsSystem: true);

    public Actor Actor => new(Id, Name);

    /// <summary>Whether the caller has a permission for at least one unit. Routes check this before they load anything.</summary>
    public bool HasPermissionAnywhere(Permission permission) => IsSystem || Grants.Any(g => g.Permissions.Contains(permission));

    /// <summary>Whether another caller has the same permissions for the same units.</summary>
    public bool HasSameGrantsAs(Caller other) =>
        Grants.Count == other.Grants.Count
        && Grants.All(g => other.Grants.Any(o => o.UnitId == g.UnitId && o.Permissions.SetEquals(g.Permissions)));

    /// <summary>Whether the caller has a permission for a unit.</summary>
    public bool HasPermission(Permission permission, Guid unitId, UnitTree tree) => tree.Find(unitId) is not null
        && (IsSystem
            || Bearers(permission, unitId, tree).SelectMany(tree.WithAncestors)
                .Any(unit => Grants.Any(g => g.UnitId == unit.Id && g.Permissions.Contains(permission))));

    /// <summary>
    /// Returns every unit for which the caller has a permission: the granted units with everything below them, and the closed units that
    /// these succeeded, as far as the permission passes to successors.
    /// </summary>
    public IReadOnlySet<Guid> UnitsFor(Permission permission, UnitTree tree) => IsSystem
        ? tree.All.Select(u => u.Id).ToHashSet()
        : Permissions.PassedToSuccessors(permission) switch
        {
            SuccessorShare.None => Granted(permission, tree).ToHashSet(),
            var share => tree.WithSucceeded(Granted(permission, tree), asFirst: share is SuccessorShare.First),
        };

    /// <summary>Returns the unit, and the successors to whose staff a permission for it passes.</summary>
    private static HashSet<Guid> Bearers(Permission permission, Guid unitId, UnitTree tree) =>
        Permissions.PassedToSuccessors(permission) switch
        {
            SuccessorShare.None => [unitId],
            var share => tree.WithSuccessors(unitId, asFirst: share is SuccessorShare.First),
        };

    private IEnumerable<Guid> Granted(Permission permission, UnitTree tree) => Grants
        .Where(g => g.Permissions.Contains(permission) && tree.Find(g.UnitId) is not null)
        .SelectMany(g => tree.WithDescendants(g.UnitId))
        .Select(u => u.Id);
}
