using Microsoft.EntityFrameworkCore;
using QcdcCases.Domain.People;
using QcdcCases.Persistence;

namespace QcdcCases.Application.People;

/// <summary>
/// Keeps the people of letters and visits: what was sealed once stays sealed, wherever they are carried. <see cref="DenouncerSealing"/>
/// seals.
/// </summary>
internal sealed class PeopleStore(CasesDbContext db, IdentityProtector identityProtector)
{
    public Task<List<Person>> OfAsync(Guid ownerId, CancellationToken cancellationToken) =>
        db.People.Where(p => p.OwnerId == ownerId).OrderBy(p => p.Role).ThenBy(p => p.Ordinal).ToListAsync(cancellationToken);

    /// <summary>Writes down whom a message names.</summary>
    public List<Person> Add(Guid ownerId, IEnumerable<NamedPerson> named) => Add(named
        .GroupBy(n => n.Role)
        .SelectMany(role => role.Select((n, place) => Person.Open(Guid.CreateVersion7(), ownerId, role.Key, place, n.ToIdentity()))));

    /// <summary>Writes whom a message names in place of those written down before.</summary>
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

    /// <summary>Carries the people of a visit over to its letter, without opening what is sealed.</summary>
    public List<Person> CarryOver(Guid letterId, IEnumerable<Person> visitors) => Add(visitors
        .GroupBy(p => p.Role is PersonRole.Visitor ? PersonRole.Sender : p.Role)
        .SelectMany(role => role.Select((p, place) => p.SealedIdentity is { } cipherText
            ? Person.Sealed(Guid.CreateVersion7(), letterId, role.Key, place, cipherText)

            // A copy: two rows cannot own one identity.
            : Person.Open(Guid.CreateVersion7(), letterId, role.Key, place, p.Identity! with { }))));

    /// <summary>The names that may be searched: of those whose identity is not sealed.</summary>
    public static IReadOnlyList<string> OpenNames(IEnumerable<Person> people) => [.. people.Select(p => p.Identity?.Name).OfType<string>()];

    private List<Person> Add(IEnumerable<Person> made)
    {
        var people = made.ToList();
        db.People.AddRange(people);
        return people;
    }
}
