using Microsoft.EntityFrameworkCore;
using QcdcCases.Domain.People;
using QcdcCases.Persistence;

namespace QcdcCases.Application.People;

/// <summary>
/// Stores the people of letters and visits. Sealed identities stay sealed when they are replaced or copied; <see cref="DenouncerSealing"/>
/// seals new ones.
/// </summary>
internal sealed class PeopleStore(CasesDbContext db, IdentityProtector identityProtector)
{
    public Task<List<Person>> OfAsync(Guid ownerId, CancellationToken cancellationToken) =>
        db.People.Where(p => p.OwnerId == ownerId).OrderBy(p => p.Role).ThenBy(p => p.Ordinal).ToListAsync(cancellationToken);

    /// <summary>Adds the people named in a request.</summary>
    public List<Person> Add(Guid ownerId, IEnumerable<NamedPerson> named) => Add(named
        .GroupBy(n => n.Role)
        .SelectMany(role => role.Select((n, place) => Person.Open(Guid.CreateVersion7(), ownerId, role.Key, place, n.ToIdentity()))));

    /// <summary>
    /// Replaces the people of a record by those named in a request. If one was sealed, the new ones are sealed too, except respondents.
    /// </summary>
    public List<Person> Replace(Guid ownerId, IReadOnlyList<Person> before, IEnumerable<NamedPerson> named)
    {
        db.People.RemoveRange(before);
        var people = Add(ownerId, named);
        foreach (var person in people.Where(p => p.Role is not PersonRole.Respondent && before.Any(b => b.IsSealed)))
        {
            person.Seal(identityProtector.Seal(person.Identity!));
        }

        return people;
    }

    /// <summary>Copies the people of a visit to its letter without decrypting sealed identities.</summary>
    public List<Person> CarryOver(Guid letterId, IEnumerable<Person> visitors) => Add(visitors
        .GroupBy(p => p.Role is PersonRole.Visitor ? PersonRole.Sender : p.Role)
        .SelectMany(role => role.Select((p, place) => p.SealedIdentity is { } cipherText
            ? Person.Sealed(Guid.CreateVersion7(), letterId, role.Key, place, cipherText)

            // A copy, because two rows cannot own the same identity.
            : Person.Open(Guid.CreateVersion7(), letterId, role.Key, place, p.Identity! with { }))));

    /// <summary>Returns the names that may be searched: those of people who are not sealed.</summary>
    public static IReadOnlyList<string> OpenNames(IEnumerable<Person> people) => [.. people.Select(p => p.Identity?.Name).OfType<string>()];

    private List<Person> Add(IEnumerable<Person> made)
    {
        var people = made.ToList();
        db.People.AddRange(people);
        return people;
    }
}
