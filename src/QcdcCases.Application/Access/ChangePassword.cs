using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Units;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Access;

/// <summary>Changes the caller's own password.</summary>
public sealed record ChangePassword(string CurrentPassword, string NewPassword) : ICommand<PasswordChanged>;

/// <summary>The result of a changed password. All tokens issued before are invalid.</summary>
/// <param name="Stamp">The security stamp that new tokens contain.</param>
public sealed record PasswordChanged(Guid AccountId, string Stamp);

internal sealed class ChangePasswordValidator : AbstractValidator<ChangePassword>
{
    public ChangePasswordValidator()
    {
        RuleFor(c => c.CurrentPassword).NotEmpty().MaximumLength(Passwords.MaxLength);
        RuleFor(c => c.NewPassword).NotEmpty().MaximumLength(Passwords.MaxLength);
    }
}

internal sealed class ChangePasswordHandler(
    CasesDbContext db,
    RequestContext context,
    AdministeredAccounts administeredAccounts,
    UnitDirectory units,
    Passwords passwords) : IRequestHandler<ChangePassword, Result<PasswordChanged>>
{
    public async Task<Result<PasswordChanged>> Handle(ChangePassword command, CancellationToken cancellationToken)
    {
        var account = await db.Users.Include(a => a.Grants).SingleOrDefaultAsync(a => a.Id == context.Caller.Id, cancellationToken);
        if (account is null)
        {
            return Refusal.Forbidden("account.staff_only", "Only a staff account has a password.");
        }

        if (!passwords.Verify(account, command.CurrentPassword))
        {
            return Passwords.CurrentWrong();
        }

        var tree = await units.TreeAsync(cancellationToken);
        var names = account.Grants.Select(g => tree.Find(g.UnitId)).OfType<Domain.Units.Unit>().SelectMany(u => new[] { u.Key, u.Name });
        if (passwords.SetChosenPassword(account, command.NewPassword, names) is { } refusal)
        {
            return refusal;
        }

        await administeredAccounts.RecordChangeAsync(account, "account.password-changed", null, cancellationToken);
        return new PasswordChanged(account.Id, account.SecurityStamp!);
    }
}
