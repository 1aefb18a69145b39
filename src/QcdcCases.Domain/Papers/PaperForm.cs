using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Letters;
using QcdcCases.Domain.Reception;

namespace QcdcCases.Domain.Papers;

/// <summary>The kind of record that a paper is about.</summary>
public enum PaperSubject
{
    Visit,
    Session,
    Letter,
    Case,
}

/// <summary>Whether a paper names the person who complains, denounces or petitions.</summary>
public enum NamingOfSender
{
    /// <summary>Never: the paper goes to the denounced, is published, or is about no single person.</summary>
    Never,

    /// <summary>Named unless the identity is sealed: the paper goes to another body or into the file (Luật Tố cáo Đ56).</summary>
    UnlessSealed,

    /// <summary>
    /// Named as the addressee. A sealed identity is printed only for a caller who may read denouncers and states a reason; otherwise the
    /// place stays dotted and is filled in by hand.
    /// </summary>
    Addressee,
}

/// <summary>A paper of the catalogue: one row of the tables in <see cref="PaperForms"/>.</summary>
/// <param name="Code">The stable code; also the name of the template.</param>
/// <param name="Title">The Vietnamese name of the paper.</param>
/// <param name="Form">The number of the prescribed form; null where no text prescribes one.</param>
/// <param name="Source">The text and article on which the paper rests.</param>
/// <param name="From">The first day on which the paper can be dated.</param>
/// <param name="To">The last day; null while it is in force.</param>
public sealed record PaperForm(string Code, string Title, string? Form, string Source, DateOnly From, DateOnly? To = null)
{
    public required IReadOnlyList<PaperSubject> Subjects { get; init; }

    /// <summary>The kinds of case for which the paper exists; empty for every kind.</summary>
    public IReadOnlyList<CaseKind> Kinds { get; init; } = [];

    /// <summary>Of a letter: the outcome of processing with which the paper belongs; null for a paper of any state.</summary>
    public ProcessingOutcome? Outcome { get; init; }

    /// <summary>Of a case: the step with which the paper belongs; null for a paper of any state.</summary>
    public CaseEvent? Step { get; init; }

    /// <summary>The instance, 1 or 2; null for both.</summary>
    public int? Instance { get; init; }

    /// <summary>Of a visit: its results; empty for every result.</summary>
    public IReadOnlyList<VisitResult> Results { get; init; } = [];

    /// <summary>Of a visit: the follow-up that the paper is.</summary>
    public VisitFollowUp? FollowUp { get; init; }

    /// <summary>Of a visit: whether the paper lists papers that were taken in.</summary>
    public bool ListsPapers { get; init; }

    /// <summary>Of a visit: whether the paper is for grounds on which the refusal is given in writing.</summary>
    public bool WrittenRefusal { get; init; }

    /// <summary>Whether issuing the paper is the outcome, step or follow-up itself; otherwise the paper only follows it.</summary>
    public bool IsAct { get; init; }

    public NamingOfSender Names { get; init; } = NamingOfSender.Addressee;

    /// <summary>
    /// True if the paper carries the receipt code. With it anybody can follow the matter, so on a denunciation it stands only on papers to
    /// the denouncer (Luật Tố cáo Đ56).
    /// </summary>
    public bool CarriesCode(CaseKind? kind) => Names is NamingOfSender.Addressee || kind is not CaseKind.Denunciation;

    /// <summary>The file name of the template.</summary>
    public string Template => $"{Code}.docx";

    /// <summary>True if the paper can be dated on the day.</summary>
    public bool IsInForce(DateOnly day) => From <= day && !(day > To);

    /// <summary>Returns how the paper fits the present state of a record.</summary>
    public PaperFit FitOf(PaperRecord record) =>
        !Subjects.Contains(record.Subject) || (Kinds.Count > 0 && !(record.Kind is { } kind && Kinds.Contains(kind))) ? PaperFit.None
        : Instance is { } instance && record.Instance != instance ? PaperFit.None
        : record.Subject switch
        {
            PaperSubject.Visit => FitOfVisit(record),
            PaperSubject.Letter when Outcome is { } outcome => FitOfLetter(record, outcome),
            PaperSubject.Case when Step is { } step => FitOfCase(record, step),
            _ => PaperFit.Ready,
        };

    private PaperFit FitOfVisit(PaperRecord record) =>
        Results.Count > 0 && !(record.Result is { } result && Results.Contains(result)) ? PaperFit.None
        : ListsPapers && !record.HasPapers ? PaperFit.None
        : WrittenRefusal && !record.RefusedInWriting ? PaperFit.None
        : FollowUp is null || record.Followed.Contains(FollowUp.Value) ? PaperFit.Ready
        : PaperFit.AwaitsStep;

    private PaperFit FitOfLetter(PaperRecord record, ProcessingOutcome outcome) =>
        record.Outcome == outcome ? PaperFit.Ready
        : record.Outcome is null && IsAct ? PaperFit.AwaitsStep
        : PaperFit.None;

    private PaperFit FitOfCase(PaperRecord record, CaseEvent step) =>
        record.Taken.Contains(step) ? PaperFit.Ready
        : IsAct && record.Open.Contains(step) ? PaperFit.AwaitsStep
        : PaperFit.None;
}

/// <summary>How a paper fits the state of a record.</summary>
public enum PaperFit
{
    /// <summary>The paper does not belong to this record or state.</summary>
    None,

    /// <summary>The paper is a step that the record has not taken yet: it is drafted, or issued together with the step.</summary>
    AwaitsStep,

    /// <summary>The paper can be issued.</summary>
    Ready,
}

/// <summary>The facts of a record that decide which papers fit it.</summary>
public sealed record PaperRecord(PaperSubject Subject, CaseKind? Kind = null)
{
    public int? Instance { get; init; }

    public ProcessingOutcome? Outcome { get; init; }

    /// <summary>The steps that the case has taken in its present instance.</summary>
    public IReadOnlyCollection<CaseEvent> Taken { get; init; } = [];

    /// <summary>The steps that the order of the procedure allows next.</summary>
    public IReadOnlyCollection<CaseEvent> Open { get; init; } = [];

    public VisitResult? Result { get; init; }

    public bool HasPapers { get; init; }

    public bool RefusedInWriting { get; init; }

    public IReadOnlyCollection<VisitFollowUp> Followed { get; init; } = [];
}
