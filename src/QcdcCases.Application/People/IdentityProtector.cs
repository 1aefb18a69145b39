using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.People;

namespace QcdcCases.Application.People;

/// <summary>Seals who denounced, and opens it again for those who may know (Law 25/2018 Đ56). The keys are the data-protection ring's.</summary>
public sealed class IdentityProtector(IDataProtectionProvider protection)
{
    private readonly IDataProtector protector = protection.CreateProtector("denouncer-identity");

    public string Seal(Identity identity) => protector.Protect(JsonSerializer.Serialize(identity, AnswerJson.Options));

    public Identity Open(string cipherText) => JsonSerializer.Deserialize<Identity>(protector.Unprotect(cipherText), AnswerJson.Options)!;
}
