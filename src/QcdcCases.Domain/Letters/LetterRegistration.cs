using QcdcCases.Domain.People;
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
    DateOnly ProcessingDueOn,
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
    /// <param name="usualDueOn">The last day to process it without a longer limit.</param>
    public IEnumerable<Refusal> Broken(IReadOnlyCollection<(PersonRole Role, string? Name)> named, DateOnly usualDueOn)
    {
        Refusal?[] rules =
        [
            CheckKnown(KnownOn, ReceivedOn),
            Classification.Check(),
            LongerCheck?.Check(Classification.Kind, ReceivedOn, usualDueOn),
            LetterLimits.CheckSignatories(Signatories, named),
        ];
        return rules.OfType<Refusal>();
    }

    /// <summary>What must hold of every letter, also one from an old book.</summary>
    public static Refusal? CheckKnown(DateOnly? knownOn, DateOnly receivedOn) => knownOn > receivedOn
        ? Refusal.Rule("letter.known_after_receipt", "`knownOn` must not be after `receivedOn`.", "knownOn")
        : null;
}
