using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Domain.Access;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;
using QcdcCases.Persistence.Access;

namespace QcdcCases.Api.Tests.Infrastructure;

/// <summary>An account of a test, with its password chosen already.</summary>
public sealed record TestAccount(string UserName, string FullName, StaffRole Role, string Unit)
{
    public const string Password = "mật khẩu của thử nghiệm";

    public static TestAccount Of(StaffRole role, string unit, string suffix = "") =>
        new($"{Code.Of(role)}.{unit}{suffix}", $"Cán bộ {Code.Of(role)} {unit} {suffix}".TrimEnd(), role, unit);

    public async Task SaveAsync(CasesDbContext db, TestClock clock)
    {
        var unit = await db.Units.SingleAsync(u => u.Key == Unit);
        var account = new StaffAccount
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            UserName = UserName,
            NormalizedUserName = UserName.ToUpperInvariant(),
            FullName = FullName,
            LockoutEnabled = true,
            SecurityStamp = Guid.NewGuid().ToString("N"),
        };
        account.PasswordHash = new PasswordHasher<StaffAccount>().HashPassword(account, Password);
        account.Grants.Add(new StaffGrant { AccountId = account.Id, UnitId = unit.Id, Role = Role });
        db.Users.Add(account);
        await db.SaveChangesAsync();
    }
}
