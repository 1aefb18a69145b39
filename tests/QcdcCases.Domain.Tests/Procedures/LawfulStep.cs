using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Procedures;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Domain.Tests.Procedures;

/// <summary>
/// One row of the reference's state machines (legal reference §2.5, §3.5, §7.1), entered by hand in the words of the register journal.
/// Lists are words separated by spaces; nothing here is read from the product.
/// </summary>
/// <param name="Event">What happens.</param>
/// <param name="From">The states in which it may happen.</param>
/// <param name="To">The state after it; null when it stays, or is the one before the suspension.</param>
/// <param name="By">Who takes the step in law.</param>
internal sealed record LawfulStep(string Event, string From, string? To, string By)
{
    /// <summary>The duties whose deadlines begin.</summary>
    public string Begins { get; init; } = string.Empty;

    /// <summary>The duties that the step meets.</summary>
    public string Meets { get; init; } = string.Empty;

    /// <summary>The duties that fall away unmet.</summary>
    public string Stops { get; init; } = string.Empty;

    /// <summary>Every deadline of the case ends.</summary>
    public bool EndsAll { get; init; }

    /// <summary>Back to the state before the suspension.</summary>
    public bool Back { get; init; }

    /// <summary>The form of the document.</summary>
    public string? Form { get; init; }

    /// <summary>The codes of the conditions, in the order in which they are looked at.</summary>
    public string Asks { get; init; } = string.Empty;

    public CaseEvent Happened => Word<CaseEvent>(Event);

    public IReadOnlyList<CaseStatus> States { get; } = [.. From.Split(' ').Select(Word<CaseStatus>)];

    public CaseStatus? Next => To is null ? null : Word<CaseStatus>(To);

    public ProcedureActor Actor => Word<ProcedureActor>(By);

    public static T Word<T>(string word)
        where T : struct, Enum =>
        Code.TryParse<T>(word, out var member)
            ? member
            : throw new ArgumentOutOfRangeException(nameof(word), word, $"No {typeof(T).Name}.");

    public static IReadOnlyList<string> Words(string list) => list.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>The rows of all kinds.</summary>
internal static class Law
{
    public static IReadOnlyList<LawfulStep> Of(CaseKind kind) => kind switch
    {
        CaseKind.Complaint => ComplaintLaw.Steps,
        CaseKind.Denunciation => DenunciationLaw.Steps,
        _ => PetitionLaw.Steps,
    };

    public static LawfulStep? Find(CaseKind kind, CaseStatus status, CaseEvent happened) =>
        Of(kind).SingleOrDefault(s => s.Happened == happened && s.States.Contains(status));
}
