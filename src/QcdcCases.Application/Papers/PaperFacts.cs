using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Letters;
using QcdcCases.Domain.Papers;
using QcdcCases.Domain.People;
using QcdcCases.Domain.Reception;

namespace QcdcCases.Application.Papers;

/// <summary>
/// What a paper says, without the names of people. It is kept with an issued paper, so that the paper can be printed again the same after
/// its record has changed.
/// </summary>
public sealed record PaperFacts
{
    public required Letterhead Letterhead { get; init; }

    /// <summary>The day of the paper; null on a draft.</summary>
    public DateOnly? On { get; init; }

    public string? DocumentNo { get; init; }

    /// <summary>The name of the person who signs; null where it is left open.</summary>
    public string? Signer { get; init; }

    /// <summary>The office of the person who signs; null for the head of the body.</summary>
    public string? SignerOffice { get; init; }

    /// <summary>The letter or visit whose people the paper names; null where it names nobody.</summary>
    public Guid? Owner { get; init; }

    /// <summary>The number of the letter or visit in its register.</summary>
    public int? Number { get; init; }

    /// <summary>The year of that register.</summary>
    public int? Year { get; init; }

    public string? ReceiptCode { get; init; }

    /// <summary>The address at which the citizen follows the matter; null where the office has none.</summary>
    public string? FollowUrl { get; init; }

    public CaseKind? Kind { get; init; }

    public int? Instance { get; init; }

    /// <summary>The Vietnamese name of the field; null for a code without one.</summary>
    public string? Field { get; init; }

    public string? Matter { get; init; }

    public DateOnly? ReceivedOn { get; init; }

    public LetterChannel? Channel { get; init; }

    public string? ForwardedBy { get; init; }

    /// <summary>The number of signatories of the letter, or of people at the visit.</summary>
    public int? People { get; init; }

    public DateOnly? AcceptedOn { get; init; }

    /// <summary>The last day of resolution.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>The last day to process the letter.</summary>
    public DateOnly? ProcessingDueOn { get; init; }

    /// <summary>The outcome or step with which the paper belongs; null before it is recorded.</summary>
    public PaperStep? Step { get; init; }

    /// <summary>The papers that were taken in, each on its line.</summary>
    public IReadOnlyList<string> PapersTakenIn { get; init; } = [];

    public VisitOnPaper? Visit { get; init; }

    public SessionOnPaper? Session { get; init; }
}

/// <summary>The outcome, step or follow-up with which a paper belongs.</summary>
/// <param name="Until">The expected last day of a suspension, the new one of an extension, the day of a dialogue or reply.</param>
public sealed record PaperStep(
    DateOnly On,
    StepGround? Ground = null,
    string? Reason = null,
    string? Receiver = null,
    DateOnly? Until = null,
    string? LegalBasis = null,
    CaseResult? Result = null,
    IReadOnlyList<ComplexityCriterion>? Criteria = null,
    Consequences? Consequences = null);

/// <summary>A visit on a paper, also as a row of the conclusions of a session.</summary>
/// <param name="Ground">The Vietnamese words for the ground of a refusal.</param>
public sealed record VisitOnPaper(
    Guid Id,
    int Number,
    int People,
    CaseKind? Kind,
    string Matter,
    VisitResult Result,
    string? Ground,
    string? EarlierResolver,
    string? CompetentBody,
    string? FollowUp);

/// <summary>A session on a paper, with its visits in the order of the register.</summary>
public sealed record SessionOnPaper(
    DateOnly On, SessionKind Kind, Receiver Receiver, HeadOffice? HeadOffice, string? ReceiverName, IReadOnlyList<VisitOnPaper> Visits);

/// <summary>A person named on a paper.</summary>
/// <param name="Owner">The letter or visit that names the person.</param>
public sealed record PersonOnPaper(Guid Owner, PersonRole Role, Identity Identity);
