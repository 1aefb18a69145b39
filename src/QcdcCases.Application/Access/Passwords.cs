using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence.Access;

namespace QcdcCases.Application.Access;

/// <summary>
/// Sets the passwords of accounts: one-time passwords that can be dictated by telephone, and passwords chosen by their owners.
/// </summary>
public sealed class Passwords(IPasswordHasher<StaffAccount> hasher)
{
    /// <summary>The minimum length. Length makes a password hard to guess, so no character classes are required.</summary>
    public const int MinLength = 10;

    public const int MaxLength = 200;

    private const int MinDistinctCharacters = 5;

    // Without characters that are easily confused, such as l and 1.
    private const string ReadableCharacters = "abcdefghjkmnpqrstuvwxyz23456789";

    /// <summary>Sets a one-time password, which must be changed at the first sign-in, and returns it.</summary>
    public string SetOneTimePassword(StaffAccount account)
    {
        var password = string.Join('-', Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString(ReadableCharacters, 4)));
        Set(account, password);
        account.MustChangePassword = true;
        return password;
    }

    /// <summary>Sets the password that the owner chose, unless it breaks a password rule.</summary>
    /// <param name="names">The names of the owner's units.</param>
    public Refusal? SetChosenPassword(StaffAccount account, string password, IEnumerable<string> names)
    {
        if (password.Length is < MinLength or > MaxLength)
        {
            return Refusal.Rule("password.length", $"`newPassword` must have {MinLength} to {MaxLength} characters.", "newPassword") with
            {
                Arguments = [MinLength.ToString(CultureInfo.InvariantCulture), MaxLength.ToString(CultureInfo.InvariantCulture)],
            };
        }

        if (password.Distinct().Count() < MinDistinctCharacters || password.Contains(account.UserName!, StringComparison.OrdinalIgnoreCase))
        {
            return Refusal.Rule(
                "password.too_easy",
                "`newPassword` must have more different characters and must not contain the user name.", "newPassword");
        }

        if (CommonPasswords.Contain(password, [account.UserName!, account.FullName, .. names]))
        {
            return Refusal.Rule(
                "password.common",
                "`newPassword` must not consist of common words, rows of keys, digits, or names of yours and your office alone.",
                "newPassword");
        }

        if (Verify(account, password))
        {
            return Refusal.Rule("password.unchanged", "`newPassword` must differ from the current password.", "newPassword");
        }

        Set(account, password);
        account.MustChangePassword = false;
        return null;
    }

    public static Refusal CurrentWrong() => Refusal.Rule(
        "password.current_wrong", "The current password is incorrect, or the account is temporarily locked.", "currentPassword");

    public bool Verify(StaffAccount account, string password) =>
        hasher.VerifyHashedPassword(account, account.PasswordHash!, password) is not PasswordVerificationResult.Failed;

    /// <summary>Stores the password, invalidates every token issued under the old one and ends a lock-out.</summary>
    private void Set(StaffAccount account, string password)
    {
        account.PasswordHash = hasher.HashPassword(account, password);
        account.SecurityStamp = RandomNumberGenerator.GetHexString(32);
        account.AccessFailedCount = 0;
        account.LockoutEnd = null;
    }
}
