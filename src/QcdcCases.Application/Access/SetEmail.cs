using System.Net.Mail;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;
using QcdcCases.Persistence.Access;

namespace QcdcCases.Application.Access;

/// <summary>Sets the address of the caller's own daily digest; null stops the digest.</summary>
public sealed record SetMyEmail(string? Email) : ICommand<MyEmail>;

/// <summary>Sets the address of another member of staff's daily digest. The caller must administer all units of the account.</summary>
public sealed record SetAccountEmail(Guid Id, string? Email) : ICommand<AccountView>;

/// <summary>Returns the address of the caller's own daily digest.</summary>
public sealed record GetMyEmail : IQuery<MyEmail>;

/// <summary>The caller's own address; absent when none is set.</summary>
public sealed record MyEmail(string? Email, Guid Version) : IVersioned;

internal sealed class SetMyEmailValidator : AbstractValidator<SetMyEmail>
{
    public SetMyEmailValidator() => RuleFor(e => e.Email).IsOptionalEmail();
}

internal sealed class SetAccountEmailValidator : AbstractValidator<SetAccountEmail>
{
    public SetAccountEmailValidator() => RuleFor(e => e.Email).IsOptionalEmail();
}

internal sealed class SetEmailHandler(CasesDbContext db, RequestContext context, AdministeredAccounts administeredAccounts)
    : IRequestHandler<SetMyEmail, Result<MyEmail>>,
        IRequestHandler<SetAccountEmail, Result<AccountView>>,
        IRequestHandler<GetMyEmail, Result<MyEmail>>
{
    public async Task<Result<MyEmail>> Handle(SetMyEmail command, CancellationToken cancellationToken)
    {
        var account = await OwnAccountAsync(cancellationToken);
        if (context.ExpectedVersion is { } expected && expected != Guid.Parse(account.ConcurrencyStamp!))
        {
            return RequestContext.Stale();
        }

        var view = await SetAsync(account, command.Email, cancellationToken);
        return new MyEmail(view.Email, view.Version);
    }

    public async Task<Result<AccountView>> Handle(SetAccountEmail command, CancellationToken cancellationToken) =>
        (await administeredAccounts.FindFullyAdministeredAsync(command.Id, cancellationToken)).IsRefused(out var refusal, out var account)
            ? refusal
            : await SetAsync(account, command.Email, cancellationToken);

    public async Task<Result<MyEmail>> Handle(GetMyEmail query, CancellationToken cancellationToken)
    {
        var account = await OwnAccountAsync(cancellationToken);
        return new MyEmail(account.Email, Guid.Parse(account.ConcurrencyStamp!));
    }

    /// <summary>The caller's account: the permission comes with the roles of staff alone, and no account is ever deleted.</summary>
    private Task<StaffAccount> OwnAccountAsync(CancellationToken cancellationToken) =>
        db.Users.Include(a => a.Grants).SingleAsync(a => a.Id == context.Caller.Id, cancellationToken);

    // The history does not contain the address itself.
    private Task<AccountView> SetAsync(StaffAccount account, string? email, CancellationToken cancellationToken)
    {
        account.Email = string.IsNullOrWhiteSpace(email) ? null : email.Trim();
        return administeredAccounts.RecordChangeAsync(
            account,
            account.Email is null ? "account.email-removed" : "account.email-set",
            null,
            cancellationToken);
    }
}

internal static class EmailRules
{
    /// <summary>The maximum length of an address in SMTP (RFC 5321).</summary>
    private const int MaxLength = 254;

    /// <summary>Requires one address without a display name, or nothing.</summary>
    public static IRuleBuilderOptions<T, string?> IsOptionalEmail<T>(this IRuleBuilder<T, string?> rule) => rule
        .Must(e => string.IsNullOrWhiteSpace(e) || IsBareAddress(e.Trim()))
        .WithErrorCode("account.email_format");

    private static bool IsBareAddress(string text) => text.Length <= MaxLength && text.All(c => c is > ' ' and < '\u007f') &&
        MailAddress.TryCreate(text, out var address) && address.Address == text && address.Host.Contains('.', StringComparison.Ordinal);
}
