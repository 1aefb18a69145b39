using QcdcCases.Domain.People;
using QcdcCases.Domain.Reception;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Domain.Letters;

/// <summary>What must be possible of a letter's people and of the letter that it repeats, also in an old book.</summary>
public static class LetterLimits
{
    /// <summary>Whoever is named as a sender, or speaks for the senders, has signed.</summary>
    /// <param name="signatories">How many signed; null where that is not said.</param>
    /// <param name="named">Who is named, a name being null where it is sealed.</param>
    public static Refusal? CheckSignatories(int? signatories, IReadOnlyCollection<(PersonRole Role, string? Name)> named) =>
        NamedOf(named) > signatories
        ? Refusal.Rule("letter.more_named_than_signed", "`signatories` is less than the number of named senders.", "signatories")
        : null;

    /// <summary>How many may speak for a group that writes (Luật TCD Đ29); binds the counter.</summary>
    public static Refusal? CheckRepresentatives(int? signatories, IReadOnlyCollection<(PersonRole Role, string? Name)> named) =>
        Representation.CheckMost(signatories ?? NamedOf(named), named.Count(p => p.Role is PersonRole.Representative)) is { } refusal
            ? refusal with { Field = "people" }
            : null;

    /// <summary>A letter repeats one that was there before it.</summary>
    /// <param name="original">The day and number of the letter that it repeats; null for a number in another book.</param>
    /// <param name="number">Its own number; null where it is still to be given, which makes it the last of the book.</param>
    public static Refusal? CheckOriginal(DateOnly receivedOn, int? number, (DateOnly ReceivedOn, int? Number) original, string field) =>
        original.ReceivedOn > receivedOn || (original.ReceivedOn == receivedOn && original.Number > number)
            ? Refusal.Rule("letter.duplicate_of_later", "A letter can be a duplicate only of an earlier letter.", field)
            : null;

    /// <summary>The senders, and the representatives who are not among them by name: they belong to the group.</summary>
    private static int NamedOf(IReadOnlyCollection<(PersonRole Role, string? Name)> named)
    {
        var senders = named.Where(p => p.Role is PersonRole.Sender or PersonRole.Visitor).Select(p => p.Name).ToList();
        return senders.Count + named.Count(p => p.Role is PersonRole.Representative && (p.Name is null || !senders.Contains(p.Name)));
    }
}
