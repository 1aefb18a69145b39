using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence.Access;

namespace QcdcCases.Application.Access;

/// <summary>Gives accounts their passwords: one-time ones that can be read out over the telephone, and those that people choose.</summary>
public sealed class Passwords(IPasswordHasher<StaffAccount> hasher)
{
    /// <summary>Length is what makes a password hard to guess; demanded characters only make it hard to remember.</summary>
    public const int Shortest = 10;

    public const int Longest = 200;

    private const int LeastDifferentCharacters = 5;

    // Nothing that looks like something else.
    private const string ReadableCharacters = "abcdefghjkmnpqrstuvwxyz23456789";

    /// <summary>Gives the account a one-time password, which must be changed at the first sign-in, and says which.</summary>
    public string SetOneTimePasswordAsync(StaffAccount account)
    {
        var password = string.Join('-', Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString(ReadableCharacters, 4)));
        Set(account, password);
        account.MustChangePassword = true;
        return password;
    }

    /// <summary>Gives the account the password that its owner chose, unless it is too easy to guess.</summary>
    public Refusal? Choose(StaffAccount account, string password)
    {
        if (password.Length is < Shortest or > Longest)
        {
            return Refusal.Rule("password.length", $"`newPassword` must have {Shortest} to {Longest} characters.", "newPassword") with
            {
                Arguments = [Shortest.ToString(CultureInfo.InvariantCulture), Longest.ToString(CultureInfo.InvariantCulture)],
            };
        }

        if (password.Distinct().Count() < LeastDifferentCharacters || password.Contains(account.UserName!, StringComparison.OrdinalIgnoreCase))
        {
            return Refusal.Rule(
                "password.too_easy",
                "`newPassword` must have more different characters and must not contain the user name.", "newPassword");
        }

        if (IsRight(account, password))
        {
            return Refusal.Rule("password.unchanged", "`newPassword` must differ from the current password.", "newPassword");
        }

        Set(account, password);
        account.MustChangePassword = false;
        return null;
    }

    public bool IsRight(StaffAccount account, string password) =>
        hasher.VerifyHashedPassword(account, account.PasswordHash!, password) is not PasswordVerificationResult.Failed;

    /// <summary>A new password voids every token given out under the old one, and a lock-out with it.</summary>
    private void Set(StaffAccount account, string password)
    {
        account.PasswordHash = hasher.HashPassword(account, password);
        account.SecurityStamp = RandomNumberGenerator.GetHexString(32);
        account.AccessFailedCount = 0;
        account.LockoutEnd = null;
    }
}
