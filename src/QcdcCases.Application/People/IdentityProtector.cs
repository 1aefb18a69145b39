using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.People;

namespace QcdcCases.Application.People;

/// <summary>Encrypts and decrypts the identities of denouncers (Law 25/2018 Đ56) with the data protection key ring.</summary>
public sealed class IdentityProtector(IDataProtectionProvider protection)
{
    private readonly IDataProtector protector = protection.CreateProtector("denouncer-identity");

    public string Seal(Identity identity) => SealText(JsonSerializer.Serialize(identity, AnswerJson.Options));

    public Identity Unseal(string cipherText) => JsonSerializer.Deserialize<Identity>(UnsealText(cipherText), AnswerJson.Options)!;

    /// <summary>Encrypts a text that contains identities.</summary>
    public string SealText(string text) => protector.Protect(text);

    public string UnsealText(string cipherText) => protector.Unprotect(cipherText);
}
