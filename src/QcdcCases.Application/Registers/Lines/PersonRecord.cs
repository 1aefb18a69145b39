using QcdcCases.Domain.People;

namespace QcdcCases.Application.Registers.Lines;

/// <summary>A person named in a letter or visit, with as few details as the source has.</summary>
internal sealed class PersonRecord
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

    /// <summary>True if the identity is protected: a denouncer, or a person once recorded as one.</summary>
    internal bool IsSealed { get; set; }

    /// <summary>
    /// Protects the people who bring a denunciation or a record linked with one; the accused are not protected (Luật Tố cáo Đ56).
    /// </summary>
    internal static void Hide(IReadOnlyList<PersonRecord>? people)
    {
        foreach (var person in people ?? [])
        {
            person.IsSealed |= person.Role is not PersonRole.Respondent;
        }
    }

    /// <summary>
    /// Prepares the people of a line and of the existing record with its key for comparison. Existing sealed people are added to a line
    /// that names only the accused, because the journal may have been exported without them. If the caller may not see them, people are not
    /// compared, so that nobody can find them by trial.
    /// </summary>
    internal static (IReadOnlyList<PersonRecord>? Said, IReadOnlyList<PersonRecord>? Held) Compared(
        IReadOnlyList<PersonRecord>? said, IReadOnlyList<PersonRecord>? held, bool isHeldInPart)
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

    /// <summary>Returns the searchable names: none for a matter with a denunciation.</summary>
    internal static List<string> OpenNames(IReadOnlyList<PersonRecord>? people) =>
        people?.Any(p => p.IsSealed) is true ? [] : [.. (people ?? []).Select(p => p.Name)];

    internal Identity ToIdentity() => new(Name, Address, Paper, PaperNumber, PaperIssuedOn, PaperIssuedBy, Phone, Email, AuthorisedBy);

    internal static PersonRecord Of(PersonRole role, Identity identity, bool isSealed) => new()
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

    private static List<PersonRecord>? InOrder(IEnumerable<PersonRecord> people)
    {
        var ordered = people.OrderBy(p => p.Role).ToList();
        ordered.ForEach(p => p.IsSealed = false);
        return ordered.Count == 0 ? null : ordered;
    }
}
