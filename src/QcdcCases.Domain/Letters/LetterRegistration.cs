using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Deadlines;
using QcdcCases.Domain.People;
using QcdcCases.Domain.Reception;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Domain.Letters;

/// <summary>What is known of a letter when it is registered.</summary>
/// <param name="OpenNames">Names of the senders that may be searched; a denouncer's never is among them.</param>
public sealed record LetterRegistration(
    Guid UnitId,
    DateOnly ReceivedOn,
    LetterChannel Channel,
    LetterClassification Classification,
    IReadOnlyList<Guid> CaseIds,
    int? Signatories,
    string? Summary,
    string? ForwardedBy,
    Guid? DuplicateOfId,
    Guid? VisitId,
    IReadOnlyList<string> OpenNames)
{
    public ForwarderKind? ForwarderKind { get; init; }

    /// <inheritdoc cref="Letter.KnownOn"/>
    public DateOnly? KnownOn { get; init; }

    /// <summary>The longer limit of its check, as an old book tells it.</summary>
    public LongerCheck? LongerCheck { get; init; }

    /// <summary>Every rule that it breaks of those that hold of all letters, at the counter and from an old book.</summary>
    /// <param name="named">Who is named, a name being null where it is sealed.</param>
    /// <param name="calendar">Needed where <see cref="LongerCheck"/> is told: it must be fixed before the ordinary limit expires.</param>
    public IEnumerable<Refusal> Broken(IReadOnlyCollection<(PersonRole Role, string? Name)> named, WorkingCalendar? calendar = null)
    {
        Refusal?[] rules =
        [
            CheckKnown(KnownOn, ReceivedOn),
            Classification.Check(),
            LongerCheck?.Check(
                Classification.Kind, ReceivedOn, DeadlineRules.Processing(Classification.Kind, ReceivedOn).LastDay(ReceivedOn, calendar!)),
            LetterLimits.CheckSignatories(Signatories, named),
        ];
        return rules.OfType<Refusal>();
    }

    /// <summary>What must hold of every letter, also one from an old book.</summary>
    public static Refusal? CheckKnown(DateOnly? knownOn, DateOnly receivedOn) => knownOn > receivedOn
        ? Refusal.Rule("letter.known_after_receipt", "`knownOn` must not be after `receivedOn`.", "knownOn")
        : null;
}

/// <summary>The kind of a letter by its content (TT 05/2021 Đ6).</summary>
/// <param name="OnRegulations">Of a petition: on administrative regulations or procedures (NĐ 20/2008 Đ5).</param>
public sealed record LetterClassification(CaseKind Kind, int Instance, string Field, bool OnRegulations = false)
{
    /// <summary>What must hold of every letter, also one from an old book.</summary>
    public Refusal? Check() =>
        OnRegulations && Kind is not CaseKind.Petition
            ? Refusal.Rule(
                "letter.regulations_of_petition",
                "`onRegulations` is allowed only for a petition (Decree 20/2008/NĐ-CP).",
                "onRegulations")
            : null;
}

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
        Representation.CheckMaximum(signatories ?? NamedOf(named), named.Count(p => p.Role is PersonRole.Representative)) is { } refusal
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
