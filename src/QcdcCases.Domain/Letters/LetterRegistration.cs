using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Deadlines;
using QcdcCases.Domain.People;
using QcdcCases.Domain.Reception;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Domain.Letters;

/// <summary>The data with which a letter is registered.</summary>
/// <param name="OpenNames">The names of the senders that may be searched; never the name of a denouncer.</param>
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

    /// <inheritdoc cref="Letter.BeyondLevel"/>
    public bool BeyondLevel { get; init; }

    /// <inheritdoc cref="Letter.ManyPlaces"/>
    public bool ManyPlaces { get; init; }

    /// <summary>The longer limit of the check, as given by an imported register.</summary>
    public LongerCheck? LongerCheck { get; init; }

    /// <summary>Returns every violated rule of those that apply to all letters, at the counter and on import.</summary>
    /// <param name="named">The named people; a name is null where it is sealed.</param>
    /// <param name="calendar">Required where <see cref="LongerCheck"/> is given: it must be fixed before the ordinary limit
    /// expires.</param>
    public IEnumerable<Refusal> FindViolations(IReadOnlyCollection<(PersonRole Role, string? Name)> named, WorkingCalendar? calendar = null)
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

    /// <summary>Checks the rules for every letter, imported ones included.</summary>
    public static Refusal? CheckKnown(DateOnly? knownOn, DateOnly receivedOn) => knownOn > receivedOn
        ? Refusal.Rule("letter.known_after_receipt", "`knownOn` must not be after `receivedOn`.", "knownOn")
        : null;
}

/// <summary>The classification of a letter by its content (TT 05/2021 Đ6).</summary>
/// <param name="OnRegulations">Of a petition: true if it is about administrative regulations or procedures (NĐ 20/2008 Đ5).</param>
public sealed record LetterClassification(CaseKind Kind, int Instance, string Field, bool OnRegulations = false)
{
    /// <summary>Checks the rules for every letter, imported ones included.</summary>
    public Refusal? Check() =>
        OnRegulations && Kind is not CaseKind.Petition
            ? Refusal.Rule(
                "letter.regulations_of_petition",
                "`onRegulations` is allowed only for a petition (Decree 20/2008/NĐ-CP).",
                "onRegulations")
            : null;
}

/// <summary>The limits on a letter's people and on the original of a duplicate, for imported letters too.</summary>
public static class LetterLimits
{
    /// <summary>Checks that every named sender or representative counts as a signatory.</summary>
    /// <param name="signatories">The number of signatories; null where it is not given.</param>
    /// <param name="named">The named people; a name is null where it is sealed.</param>
    public static Refusal? CheckSignatories(int? signatories, IReadOnlyCollection<(PersonRole Role, string? Name)> named) =>
        CountNamed(named) > signatories
        ? Refusal.Rule("letter.more_named_than_signed", "`signatories` is less than the number of named senders.", "signatories")
        : null;

    /// <summary>Checks the number of representatives of a group that writes (Luật TCD Đ29); applies at the counter only.</summary>
    public static Refusal? CheckRepresentatives(int? signatories, IReadOnlyCollection<(PersonRole Role, string? Name)> named) =>
        Representation.CheckMaximum(signatories ?? CountNamed(named), named.Count(p => p.Role is PersonRole.Representative)) is { } refusal
            ? refusal with { Field = "people" }
            : null;

    /// <summary>Checks that the original of a duplicate precedes it.</summary>
    /// <param name="original">The day and number of the original; null for a number in another letter book.</param>
    /// <param name="number">The number of the duplicate; null before it is assigned, which makes it the last in the letter book.</param>
    public static Refusal? CheckOriginal(DateOnly receivedOn, int? number, (DateOnly ReceivedOn, int? Number) original, string field) =>
        original.ReceivedOn > receivedOn || (original.ReceivedOn == receivedOn && original.Number > number)
            ? Refusal.Rule("letter.duplicate_of_later", "A letter can be a duplicate only of an earlier letter.", field)
            : null;

    /// <summary>Counts the senders and the representatives with other names, because a representative belongs to the group.</summary>
    private static int CountNamed(IReadOnlyCollection<(PersonRole Role, string? Name)> named)
    {
        var senders = named.Where(p => p.Role is PersonRole.Sender or PersonRole.Visitor).Select(p => p.Name).ToList();
        return senders.Count + named.Count(p => p.Role is PersonRole.Representative && (p.Name is null || !senders.Contains(p.Name)));
    }
}
