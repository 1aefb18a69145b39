using QcdcCases.Domain.Shared;
using QcdcCases.Domain.Units;

namespace QcdcCases.Application.Access;

/// <summary>What a caller holds for one unit and everything below it.</summary>
public sealed record Grant(Guid UnitId, IReadOnlySet<Permission> Permissions);

/// <summary>
/// Who asks: a member of staff or an API client, with what each may do where. Every query filters by <see cref="UnitsFor"/>, so that what a
/// caller may not see is not found rather than forbidden.
/// </summary>
public sealed record Caller(Guid Id, string Name, IReadOnlyList<Grant> Grants, bool IsProgram = false)
{
    /// <summary>The program itself and its operator: everything, everywhere.</summary>
    public static Caller System { get; } = new(Guid.Empty, "system", [], IsProgram: true);

    public Actor Actor => new(Id, Name);

    /// <summary>Whether the caller holds a permission for any unit at all: what a route asks before it looks anything up.</summary>
    public bool Holds(Permission permission) => IsProgram || Grants.Any(g => g.Permissions.Contains(permission));

    /// <summary>Whether the caller holds the same as another: the same permissions for the same units.</summary>
    public bool HoldsSameAs(Caller other) =>
        Grants.Count == other.Grants.Count
        && Grants.All(g => other.Grants.Any(o => o.UnitId == g.UnitId && o.Permissions.SetEquals(g.Permissions)));

    /// <summary>Whether the caller holds a permission for a unit.</summary>
    public bool May(Permission permission, Guid unitId, UnitTree tree) => UnitsFor(permission, tree).Contains(unitId);

    /// <summary>Every unit for which the caller holds a permission.</summary>
    public IReadOnlySet<Guid> UnitsFor(Permission permission, UnitTree tree) => IsProgram
        ? tree.All.Select(u => u.Id).ToHashSet()
        : Grants
            .Where(g => g.Permissions.Contains(permission) && tree.Find(g.UnitId) is not null)
            .SelectMany(g => tree.Below(g.UnitId))
            .Select(u => u.Id)
            .ToHashSet();
}
