using QcdcCases.Application.Shared;
using QcdcCases.Domain.Units;
using QcdcCases.Persistence.Access;

namespace QcdcCases.Application.Access;

/// <summary>An account as administrators see it.</summary>
/// <param name="Disabled">It may not act until it is enabled again.</param>
/// <param name="MustChangePassword">Its password is a one-time one.</param>
/// <param name="Email">Where the daily letter goes; absent when none does.</param>
public sealed record AccountView(
    Guid Id, string UserName, string FullName, IReadOnlyList<RoleAtUnit> Grants, bool Disabled, bool MustChangePassword, string? Email, Guid Version) : IVersioned
{
    public static AccountView Of(StaffAccount account, UnitTree tree) => new(
        account.Id,
        account.UserName!,
        account.FullName,
        [.. account.Grants.Select(g => new RoleAtUnit(g.Role, tree[g.UnitId].Key)).OrderBy(g => g.Unit, StringComparer.Ordinal).ThenBy(g => g.Role)],
        account.Disabled,
        account.MustChangePassword,
        account.Email,
        Guid.Parse(account.ConcurrencyStamp!));
}
