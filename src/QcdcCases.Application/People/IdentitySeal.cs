using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Cases;
using QcdcCases.Domain.People;

namespace QcdcCases.Application.People;

/// <summary>Seals who denounced, and opens it again for those who may know (Law 25/2018 Đ56). The keys are the data-protection ring's.</summary>
public sealed class IdentitySeal(IDataProtectionProvider protection)
{
    private readonly IDataProtector protector = protection.CreateProtector("denouncer-identity");

    /// <summary>
    /// Makes the people of a letter or visit: those who bring a denunciation are sealed, whom it is about is not hidden from those who handle it.
    /// </summary>
    public IEnumerable<Person> People(Guid ownerId, CaseKind? kind, IEnumerable<(PersonRole Role, Identity Identity)> named) =>
        People(ownerId, kind is CaseKind.Denunciation, named);

    /// <param name="hidden">Whether those who bring the matter are sealed.</param>
    public IEnumerable<Person> People(Guid ownerId, bool hidden, IEnumerable<(PersonRole Role, Identity Identity)> named) => named
        .GroupBy(n => n.Role)
        .SelectMany(role => role.Select((n, place) => hidden && n.Role is not PersonRole.Respondent
            ? Person.Sealed(Guid.CreateVersion7(), ownerId, n.Role, place, Seal(n.Identity))
            : Person.Open(Guid.CreateVersion7(), ownerId, n.Role, place, n.Identity)));

    public string Seal(Identity identity) => protector.Protect(JsonSerializer.Serialize(identity, AnswerJson.Options));

    public Identity Open(string cipherText) => JsonSerializer.Deserialize<Identity>(protector.Unprotect(cipherText), AnswerJson.Options)!;

    /// <summary>The names that may be searched: none of a denunciation's.</summary>
    public static IReadOnlyList<string> OpenNames(CaseKind? kind, IEnumerable<Identity> named) =>
        kind is CaseKind.Denunciation ? [] : [.. named.Select(n => n.Name)];

    /// <inheritdoc cref="OpenNames(CaseKind?, IEnumerable{Identity})"/>
    public static IReadOnlyList<string> OpenNames(CaseKind? kind, IEnumerable<Person> people) =>
        OpenNames(kind, people.Where(p => p.Identity is not null).Select(p => p.Identity!));
}
