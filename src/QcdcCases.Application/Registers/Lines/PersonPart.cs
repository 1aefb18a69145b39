using QcdcCases.Domain.People;

namespace QcdcCases.Application.Registers.Lines;

/// <summary>Somebody whom a letter or visit names, as thin as the old book has it.</summary>
internal sealed class PersonPart
{
    public required PersonRole Role { get; set; }
    [Name] public required string Name { get; set; } = string.Empty;
    [Name(MayBeBlank = true)] public string? Address { get; set; }
    public IdentityPaper? Paper { get; set; }
    [Name(MayBeBlank = true)] public string? PaperNumber { get; set; }
    public DateOnly? PaperIssuedOn { get; set; }
    [Name(MayBeBlank = true)] public string? PaperIssuedBy { get; set; }
    [Name(MayBeBlank = true)] public string? Phone { get; set; }
    [Name(MayBeBlank = true)] public string? Email { get; set; }
    [Name(MayBeBlank = true)] public string? AuthorisedBy { get; set; }
    public bool? Sealed { get => IsSealed ? true : null; set => IsSealed = value is true; }

    /// <summary>Who it is must stay hidden: a denouncer, or somebody who once was taken for one.</summary>
    internal bool IsSealed { get; set; }

    /// <summary>
    /// Hides those who bring a denunciation, or what is linked with one; whom it is about is not hidden (Law 25/2018 Đ56).
    /// </summary>
    internal static void Hide(IReadOnlyList<PersonPart>? people)
    {
        foreach (var person in people ?? [])
        {
            person.IsSealed |= person.Role is not PersonRole.Respondent;
        }
    }

    /// <summary>
    /// The people of a line and of the record held under its key, each in a form in which they can be compared. Those who are held sealed
    /// stand on both sides where the line names nobody but whom it is about: a journal may have been exported without them. Where the
    /// caller may not know them, nobody is compared, so that nobody can be found out by trying.
    /// </summary>
    internal static (IReadOnlyList<PersonPart>? Said, IReadOnlyList<PersonPart>? Held) Compared(
        IReadOnlyList<PersonPart>? said, IReadOnlyList<PersonPart>? held, bool isHeldInPart)
    {
        if (isHeldInPart)
        {
            return (null, null);
        }

        var mine = said ?? [];
        var theirs = held ?? [];
        var namesThem = mine.Any(p => p.Role is not PersonRole.Respondent);
        return (InOrder(namesThem ? mine : mine.Concat(theirs.Where(p => p.IsSealed))), InOrder(theirs));
    }

    /// <summary>The names that may be searched: none of a matter in which somebody denounced.</summary>
    internal static List<string> OpenNames(IReadOnlyList<PersonPart>? people) =>
        people?.Any(p => p.IsSealed) is true ? [] : [.. (people ?? []).Select(p => p.Name)];

    internal Identity ToIdentity() => new(Name, Address, Paper, PaperNumber, PaperIssuedOn, PaperIssuedBy, Phone, Email, AuthorisedBy);

    internal static PersonPart Of(PersonRole role, Identity identity, bool isSealed) => new()
    {
        IsSealed = isSealed,
        Role = role,
        Name = identity.Name,
        Address = identity.Address,
        Paper = identity.Paper,
        PaperNumber = identity.PaperNumber,
        PaperIssuedOn = identity.PaperIssuedOn,
        PaperIssuedBy = identity.PaperIssuedBy,
        Phone = identity.Phone,
        Email = identity.Email,
        AuthorisedBy = identity.AuthorisedBy,
    };

    private static List<PersonPart>? InOrder(IEnumerable<PersonPart> people)
    {
        var ordered = people.OrderBy(p => p.Role).ToList();
        ordered.ForEach(p => p.IsSealed = false);
        return ordered.Count == 0 ? null : ordered;
    }
}
