using Microsoft.EntityFrameworkCore;
using QcdcCases.Domain.Cases;
using QcdcCases.Domain.People;
using QcdcCases.Persistence;

namespace QcdcCases.Application.People;

/// <summary>Keeps the people of letters and visits: what was sealed once stays sealed, wherever they are carried.</summary>
internal sealed class PeopleBook(CasesDbContext db, IdentitySeal seal)
{
    public Task<List<Person>> OfAsync(Guid ownerId, CancellationToken cancellationToken) =>
        db.People.Where(p => p.OwnerId == ownerId).OrderBy(p => p.Role).ThenBy(p => p.Ordinal).ToListAsync(cancellationToken);

    /// <summary>Writes down whom a message names.</summary>
    public List<Person> Enter(Guid ownerId, CaseKind? kind, IEnumerable<NamedPerson> named) =>
        Add(seal.People(ownerId, kind, named.Select(Pair)));

    /// <summary>Writes whom a message names in place of those written down before.</summary>
    public List<Person> Replace(Guid ownerId, CaseKind? kind, IReadOnlyList<Person> before, IEnumerable<NamedPerson> named)
    {
        db.People.RemoveRange(before);
        return Add(seal.People(ownerId, kind is CaseKind.Denunciation || before.Any(p => p.IsSealed), named.Select(Pair)));
    }

    /// <summary>Carries the people of a visit over to its letter, without opening what is sealed.</summary>
    public List<Person> CarryOver(Guid letterId, CaseKind kind, IEnumerable<Person> visitors) => Add(visitors
        .GroupBy(p => p.Role is PersonRole.Visitor ? PersonRole.Sender : p.Role)
        .SelectMany(role => role.Select((p, place) => (p, role.Key) switch
        {
            ({ SealedIdentity: { } cipherText }, _) => Person.Sealed(Guid.CreateVersion7(), letterId, role.Key, place, cipherText),
            (_, not PersonRole.Respondent) when kind is CaseKind.Denunciation =>
                Person.Sealed(Guid.CreateVersion7(), letterId, role.Key, place, seal.Seal(p.Identity!)),

            // A copy: two rows cannot own one identity.
            _ => Person.Open(Guid.CreateVersion7(), letterId, role.Key, place, p.Identity! with { }),
        })));

    /// <summary>Seals those who brought a matter that turned out to be a denunciation.</summary>
    public void Seal(IEnumerable<Person> people)
    {
        foreach (var person in people.Where(p => p is { IsSealed: false, Role: not PersonRole.Respondent }))
        {
            person.Seal(seal.Seal(person.Identity!));
        }
    }

    private List<Person> Add(IEnumerable<Person> made)
    {
        var people = made.ToList();
        db.People.AddRange(people);
        return people;
    }

    private static (PersonRole Role, Identity Identity) Pair(NamedPerson named) => (named.Role, named.ToIdentity());
}
