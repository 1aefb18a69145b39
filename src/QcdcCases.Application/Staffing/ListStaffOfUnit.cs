using MediatR;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Access;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Units;
using QcdcCases.Domain.Access;
using QcdcCases.Domain.Shared;
using QcdcCases.Domain.Units;
using QcdcCases.Persistence;
using QcdcCases.Persistence.Access;

namespace QcdcCases.Application.Staffing;

/// <summary>Lists the members of staff who can be assigned work of a unit, for those who may assign it; ordered by account.</summary>
/// <param name="Unit">The key of the unit.</param>
public sealed record ListStaffOfUnit(string Unit, PageRequest Page) : IQuery<Page<Colleague>>;

/// <summary>A member of staff who can be assigned work of a unit.</summary>
/// <param name="Roles">The roles by which they can: at the unit itself or at a unit above it.</param>
/// <param name="Handles">What can be assigned to them.</param>
/// <param name="Absence">Until when the colleague is absent, and the substitute; absent if nobody substitutes them today.</param>
/// <param name="OpenWork">Their open work in the unit and everything below it, as far as the caller may see it.</param>
public sealed record Colleague(
    Guid Id,
    string Name,
    IReadOnlyList<RoleAtUnit> Roles,
    IReadOnlyList<AssignedRecord> Handles,
    WorkCount OpenWork,
    ColleagueAbsence? Absence = null);

/// <summary>An absence today.</summary>
/// <param name="Until">The last day of the absence.</param>
public sealed record ColleagueAbsence(DateOnly Until, Guid Substitute, string? SubstituteName);

internal sealed class ListStaffOfUnitHandler(
    CasesDbContext db, RequestContext context, UnitDirectory units, OpenWork openWork, StaffNames names)
    : IRequestHandler<ListStaffOfUnit, Result<Page<Colleague>>>
{
    private static readonly StaffRole[] Handling =
        [.. Enum.GetValues<StaffRole>().Where(r => Handles(Permissions.Of(r)).Count > 0)];

    public async Task<Result<Page<Colleague>>> Handle(ListStaffOfUnit query, CancellationToken cancellationToken)
    {
        if (query.Page.Place().IsRefused(out var refusal, out var place))
        {
            return refusal;
        }

        var unit = await units.FindAsync(query.Unit, cancellationToken);
        var tree = await units.TreeAsync(cancellationToken);
        if (unit is null || Assignable(tree) is not { } assignable || !assignable.Contains(unit.Id))
        {
            return UnitRefusals.NotFound();
        }

        var chain = tree.WithAncestors(unit.Id).Select(u => u.Id).ToList();
        var accounts = await db.Users.AsNoTracking()
            .Where(a => !a.Disabled && a.Id > place.Id && a.Grants.Any(g => chain.Contains(g.UnitId) && Handling.Contains(g.Role)))
            .OrderBy(a => a.Id)
            .Take(query.Page.Limit + 1)
            .Include(a => a.Grants)
            .ToListAsync(cancellationToken);
        var below = tree.WithDescendants(unit.Id).Select(u => u.Id).Where(assignable.Contains).ToList();
        var work = await openWork.CountAsync(accounts.ConvertAll(a => a.Id), below, cancellationToken);
        var absences = await AbsencesAsync(accounts.ConvertAll(a => a.Id), cancellationToken);
        var colleagues = accounts.ConvertAll(a => Of(a, chain, tree, work[a.Id]) with { Absence = absences.GetValueOrDefault(a.Id) });
        return Page<Colleague>.Of(colleagues, query.Page.Limit, last => new Cursor(null, last.Id));
    }

    private async Task<Dictionary<Guid, ColleagueAbsence>> AbsencesAsync(List<Guid> accounts, CancellationToken cancellationToken)
    {
        var rows = await db.SubstitutionsOn(context.Today).Where(s => accounts.Contains(s.AbsentId)).ToListAsync(cancellationToken);
        var nameOf = await names.OfAsync(rows.Select(s => (Guid?)s.SubstituteId), cancellationToken);
        return rows.GroupBy(s => s.AbsentId).ToDictionary(
            g => g.Key,
            g =>
            {
                var last = g.OrderBy(s => s.To).ThenBy(s => s.Id).Last();
                return new ColleagueAbsence(last.To, last.SubstituteId, nameOf.Find(last.SubstituteId));
            });
    }

    private HashSet<Guid> Assignable(UnitTree tree) =>
        [.. context.Caller.UnitsFor(Permission.WriteLetters, tree), .. context.Caller.UnitsFor(Permission.WriteCases, tree)];

    private static Colleague Of(StaffAccount account, List<Guid> chain, UnitTree tree, WorkCount work)
    {
        var grants = account.Grants.FindAll(g => chain.Contains(g.UnitId) && Handling.Contains(g.Role));
        return new Colleague(
            account.Id,
            account.FullName,
            [.. grants.OrderBy(g => chain.IndexOf(g.UnitId)).ThenBy(g => g.Role).Select(g => new RoleAtUnit(g.Role, tree[g.UnitId].Key))],
            Handles(grants.SelectMany(g => Permissions.Of(g.Role)).ToHashSet()),
            work);
    }

    private static List<AssignedRecord> Handles(IReadOnlySet<Permission> permissions) =>
    [
        .. permissions.Contains(Permission.WriteLetters) ? [AssignedRecord.Letter] : Array.Empty<AssignedRecord>(),
        .. permissions.Contains(Permission.WriteCases) ? [AssignedRecord.Case] : Array.Empty<AssignedRecord>(),
    ];
}
