using QcdcCases.Application.Shared;
using QcdcCases.Domain.Units;
using QcdcCases.Persistence.Access;

namespace QcdcCases.Application.Access;

/// <summary>A staff account, as returned to administrators.</summary>
/// <param name="Disabled">Whether the account is blocked until an administrator enables it again.</param>
/// <param name="MustChangePassword">Whether the account still has a one-time password, which must be changed at the first sign-in.</param>
/// <param name="Unconfirmed">
/// The grants that do not yet open sealed identities, because a second person must confirm them; absent when there are none.
/// </param>
/// <param name="Email">The address of the daily digest; absent when none is sent.</param>
/// <param name="Warning">Only in the answer to disabling: the open work that the account still has.</param>
public sealed record AccountView(
    Guid Id,
    string UserName,
    string FullName,
    IReadOnlyList<RoleAtUnit> Grants,
    bool Disabled,
    bool MustChangePassword,
    string? Email,
    Guid Version,
    IReadOnlyList<RoleAtUnit>? Unconfirmed = null,
    AccountWarning? Warning = null) : IVersioned
{
    public static AccountView Of(StaffAccount account, UnitTree tree) =>
        new(
            account.Id,
            account.UserName!,
            account.FullName,
            ViewOf(account.Grants, tree),
            account.Disabled,
            account.MustChangePassword,
            account.Email,
            Guid.Parse(account.ConcurrencyStamp!),
            account.Grants.Exists(g => !g.IsConfirmed) ? ViewOf(account.Grants.Where(g => !g.IsConfirmed), tree) : null);

    private static IReadOnlyList<RoleAtUnit> ViewOf(IEnumerable<StaffGrant> grants, UnitTree tree) =>
    [
        .. grants.Select(g => new RoleAtUnit(g.Role, tree[g.UnitId].Key)).OrderBy(g => g.Unit, StringComparer.Ordinal).ThenBy(g => g.Role),
    ];
}

/// <summary>A warning about the open work of a disabled account, of which the leaders of its units are notified.</summary>
/// <param name="Code"><c>account.holds_work</c>.</param>
public sealed record AccountWarning(string Code, int Letters, int Cases);
