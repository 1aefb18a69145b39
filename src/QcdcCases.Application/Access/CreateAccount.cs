using System.Text.Json.Serialization;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Identity;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Units;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;
using QcdcCases.Persistence.Access;

namespace QcdcCases.Application.Access;

/// <summary>Creates an account for a member of staff, with a one-time password.</summary>
/// <param name="FullName">The name shown in the history; the user name when absent.</param>
public sealed record CreateAccount(string UserName, IReadOnlyList<RoleAtUnit> Grants, string? FullName = null) : ICommand<CreatedAccount>;

/// <summary>A new account, or one whose password was reset.</summary>
public sealed record CreatedAccount(AccountView Account) : IVersioned
{
    /// <summary>
    /// The one-time password, returned once. It is not stored with the response, so a repeated request with the same idempotency key does
    /// not return it.
    /// </summary>
    [JsonIgnore]
    public string? OneTimePassword { get; init; }

    Guid IVersioned.Version => Account.Version;
}

internal sealed class CreateAccountValidator : AbstractValidator<CreateAccount>
{
    public const int MaxGrants = 100;

    public CreateAccountValidator()
    {
        RuleFor(a => a.UserName).NotEmpty().MaximumLength(60).Matches("^[a-z0-9]+([._-][a-z0-9]+)*$").WithErrorCode("account.name_format");
        RuleFor(a => a.FullName).IsOptionalName();
        RuleFor(a => a.Grants).NotEmpty();
        RuleFor(a => a.Grants).Must(g => g.Count <= MaxGrants).WithErrorCode("list.too_long");
        RuleForEach(a => a.Grants).SetValidator(new RoleAtUnitValidator());
    }
}

internal sealed class CreateAccountHandler(
    CasesDbContext db,
    RequestContext context,
    UnitDirectory units,
    AdministeredAccounts administeredAccounts,
    Passwords passwords,
    ILookupNormalizer names) : IRequestHandler<CreateAccount, Result<CreatedAccount>>
{
    public async Task<Result<CreatedAccount>> Handle(CreateAccount command, CancellationToken cancellationToken)
    {
        var wanted = command.Grants.Select((g, place) => ($"grants[{place}].unit", g.Unit)).ToList();
        var found = await units.FindAdministeredAsync(context.Caller, wanted, cancellationToken);
        if (found.IsRefused(out var refusal, out var unitIds))
        {
            return refusal;
        }

        var account = new StaffAccount
        {
            Id = Guid.CreateVersion7(context.Now),
            UserName = command.UserName,
            NormalizedUserName = names.NormalizeName(command.UserName),
            FullName = string.IsNullOrEmpty(command.FullName) ? command.UserName : command.FullName,
            LockoutEnabled = true,
        };
        account.Grants.AddRange(
            command
                .Grants.Distinct()
                .Select(g => new StaffGrant
                {
                    AccountId = account.Id,
                    UnitId = unitIds[g.Unit],
                    Role = g.Role,
                }));
        SealedIdentityRights.Propose(account.Grants, context.Caller);
        var password = passwords.SetOneTimePassword(account);
        db.Users.Add(account);
        var line = AdministeredAccounts.FormatGrants(account.Grants, await units.TreeAsync(cancellationToken));
        return new CreatedAccount(await administeredAccounts.RecordChangeAsync(account, "account.made", line, cancellationToken))
        {
            OneTimePassword = password,
        };
    }
}
