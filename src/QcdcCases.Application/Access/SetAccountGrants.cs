using FluentValidation;
using MediatR;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Units;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence.Access;

namespace QcdcCases.Application.Access;

/// <summary>Replaces the roles of an account for the administrator's units. Its roles for other units do not change.</summary>
public sealed record SetAccountGrants(Guid Id, IReadOnlyList<RoleAtUnit> Grants) : ICommand<AccountView>;

internal sealed class SetAccountGrantsValidator : AbstractValidator<SetAccountGrants>
{
    public SetAccountGrantsValidator()
    {
        RuleFor(a => a.Grants).Must(g => g.Count <= CreateAccountValidator.MaxGrants).WithErrorCode("list.too_long");
        RuleForEach(a => a.Grants).SetValidator(new RoleAtUnitValidator());
    }
}

internal sealed class SetAccountGrantsHandler(RequestContext context, UnitDirectory units, AdministeredAccounts administeredAccounts)
    : IRequestHandler<SetAccountGrants, Result<AccountView>>
{
    public async Task<Result<AccountView>> Handle(SetAccountGrants command, CancellationToken cancellationToken)
    {
        var found = await administeredAccounts.FindAsync(command.Id, cancellationToken);
        if (found.IsRefused(out var refusal, out var account))
        {
            return refusal;
        }

        var wanted = command.Grants.Select((g, place) => ($"grants[{place}].unit", g.Unit)).ToList();
        var administered = await units.FindAdministeredAsync(context.Caller, wanted, cancellationToken);
        if (administered.IsRefused(out refusal, out var unitIds))
        {
            return refusal;
        }

        var tree = await units.TreeAsync(cancellationToken);
        var mine = await administeredAccounts.AdministeredUnitsAsync(cancellationToken);
        var before = AdministeredAccounts.FormatGrants(account.Grants, tree);
        var grants = command.Grants.Select(g => (UnitId: unitIds[g.Unit], g.Role)).ToHashSet();
        account.Grants.RemoveAll(g => mine.Contains(g.UnitId) && !grants.Remove((g.UnitId, g.Role)));
        if (account.Id == context.Caller.Id && grants.Any(g => Permissions.TouchSealedIdentities(g.Role)))
        {
            return SealedIdentityRights.OwnRight("grants");
        }

        var added = grants.Select(g => new StaffGrant { AccountId = account.Id, UnitId = g.UnitId, Role = g.Role }).ToList();
        SealedIdentityRights.Propose(added, context.Caller);
        account.Grants.AddRange(added);
        return account.Grants.Count == 0
            ? Refusal.Rule(
                "account.grants_missing",
                "`grants` must contain at least one role; to end all access, disable the account.",
                "grants")
            : await administeredAccounts.RecordChangeAsync(
                account,
                "account.grants-set",
                $"{before} → {AdministeredAccounts.FormatGrants(account.Grants, tree)}",
                cancellationToken);
    }
}
