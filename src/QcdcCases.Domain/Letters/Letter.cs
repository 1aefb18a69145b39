using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Deadlines;
using QcdcCases.Domain.Shared;
using QcdcCases.Domain.Statistics;

namespace QcdcCases.Domain.Letters;

/// <summary>
/// A letter (đơn): registered on receipt, processed once its eligibility and jurisdiction are known, finished when an outcome ends it or
/// all its cases are over on or after its acceptance. Several letters may be about one case and one letter about several cases.
/// </summary>
public sealed partial class Letter
{
    private readonly List<LetterCase> cases = [];

    private Letter()
    {
    }

    public Guid Id { get; private init; }

    /// <summary>The register it came from; see <see cref="Origin"/>.</summary>
    public string Source { get; private init; } = null!;

    /// <summary>Its stable key there.</summary>
    public string Key { get; private init; } = null!;

    /// <summary>The unit that received it.</summary>
    public Guid UnitId { get; private init; }

    /// <summary>The serial number in the unit's letter book of the year of receipt, without gaps.</summary>
    public int Number { get; private set; }

    /// <summary>The day of receipt, from which the processing deadline runs; reclassification keeps it (invariant 9).</summary>
    public DateOnly ReceivedOn { get; private init; }

    public LetterChannel Channel { get; private init; }

    public CaseKind Kind { get; private set; }

    /// <summary>1 first, 2 second instance or continued denunciation.</summary>
    public int Instance { get; private set; }

    /// <summary>The code of the field it is about.</summary>
    public string Field { get; private set; } = null!;

    /// <summary>How many signed it; null where the old book does not say.</summary>
    public int? Signatories { get; private set; }

    /// <summary>What it is about, in short; null where the old book does not say.</summary>
    public string? Summary { get; private set; }

    /// <summary>The body or deputy that passed it on, if it came that way.</summary>
    public string? ForwardedBy { get; private init; }

    /// <summary>What sort of body that is, where telling it what came of the letter has a limit of its own.</summary>
    public ForwarderKind? ForwarderKind { get; private set; }

    /// <summary>
    /// Of a complaint: the day on which the complainant received, or learnt of, what it is against; of a second one, the first decision.
    /// Its window counts from it (Luật KN Đ9, Đ33, Đ48).
    /// </summary>
    public DateOnly? KnownOn { get; private set; }

    /// <summary>Of a petition: it is about administrative regulations or procedures, and goes by NĐ 20/2008.</summary>
    public bool OnRegulations { get; private set; }

    /// <summary>
    /// Of a denunciation: the day on which its check was found to need the longer limit (Luật TC Đ24 k1); null where it was not.
    /// </summary>
    public DateOnly? LongerCheckOn { get; private set; }

    public LongerCheckGround? LongerCheckGround { get; private set; }

    /// <summary>Why, in words; null where the old book does not say.</summary>
    public string? LongerCheckReason { get; private set; }

    /// <summary>The letter that this one repeats (đơn trùng).</summary>
    public Guid? DuplicateOfId { get; private set; }

    /// <summary>The visit from which it was taken, if any.</summary>
    public Guid? VisitId { get; private init; }

    /// <summary>
    /// The last day to process it, by its kind and day of receipt. What lists need of the stored deadline (<see cref="ShowDeadlines"/>).
    /// </summary>
    public DateOnly ProcessingDueOn { get; private set; }

    public LetterProcessing? Processing { get; private set; }

    /// <summary>The day on which it was finished; null while it is open.</summary>
    public DateOnly? FinishedOn { get; private set; }

    /// <summary>When the body to which it was transferred replied.</summary>
    public DateOnly? RepliedOn { get; private set; }

    /// <summary>When the citizen was told of that reply.</summary>
    public DateOnly? CitizenToldOn { get; private set; }

    /// <summary>When whoever passed it on was told what came of it.</summary>
    public DateOnly? ForwarderToldOn { get; private set; }

    /// <summary>Of a filed letter: when the head decided on its destruction, after the year for which it is kept.</summary>
    public DateOnly? DestructionDecidedOn { get; private set; }

    /// <summary>The officer who has it on the worklist.</summary>
    public Guid? AssigneeId { get; private set; }

    public string Search { get; private set; } = null!;

    /// <summary>Somebody brought it: at a visit, or to the desk.</summary>
    public bool CameInPerson => Channel is LetterChannel.InPerson || VisitId is not null;

    /// <summary>A deputy, the Front, the press or another body passed it on.</summary>
    public bool WasPassedOn => ForwardedBy is not null || Channel is LetterChannel.Transfer;

    /// <summary>The cases it is about, the first one first.</summary>
    public IReadOnlyList<LetterCase> Cases => cases;

    /// <summary>Gives the letter its number in the book: last of all, because everybody who registers in the book waits for it.</summary>
    public void TakeNumber(int number) => Number = number;

    public static Letter Register(Guid id, Origin origin, int number, LetterRegistration registration)
    {
        var letter = new Letter
        {
            Id = id,
            Source = origin.Source,
            Key = origin.Key,
            UnitId = registration.UnitId,
            Number = number,
            ReceivedOn = registration.ReceivedOn,
            Channel = registration.Channel,
            ForwardedBy = registration.ForwardedBy,
            ForwarderKind = registration.ForwarderKind,
            KnownOn = registration.KnownOn,
            DuplicateOfId = registration.DuplicateOfId,
            VisitId = registration.VisitId,
            Signatories = registration.Signatories,
        };
        (letter.LongerCheckOn, letter.LongerCheckGround, letter.LongerCheckReason) =
            (registration.LongerCheck?.On, registration.LongerCheck?.Ground, registration.LongerCheck?.Reason);
        letter.Write(registration.Classification, registration.Summary, registration.OpenNames);
        foreach (var caseId in registration.CaseIds)
        {
            letter.LinkCase(caseId);
        }

        return letter;
    }

    /// <summary>Classifies it anew by its content; receipt date and number stay.</summary>
    public Refusal? Reclassify(LetterClassification classification, string? summary, IReadOnlyList<string> openNames)
    {
        if (FinishedOn is not null)
        {
            return LetterRefusals.Finished();
        }

        Write(classification, summary, openNames);
        return null;
    }

    /// <summary>Takes the names out of what is searched: the matter turned out to be a denunciation.</summary>
    public void HideNames() => Search = SearchText.Of(Summary);

    /// <summary>Marks it as repeating another letter, or takes that back.</summary>
    public Refusal? MarkDuplicate(Guid? duplicateOfId)
    {
        if (duplicateOfId == Id)
        {
            return Refusal.Rule("letter.duplicate_of_itself", "A letter cannot be a duplicate of itself.", "duplicateOf");
        }

        DuplicateOfId = duplicateOfId;
        return null;
    }

    /// <summary>Adds a case; a case it has already is left as it is.</summary>
    public void LinkCase(Guid caseId)
    {
        if (cases.TrueForAll(c => c.CaseId != caseId))
        {
            cases.Add(new LetterCase(Id, caseId, cases.Count));
        }
    }

    /// <summary>Shows of its stored deadlines the one of its processing. Only the writer of deadlines calls it.</summary>
    /// <param name="calendar">Counts where the law of the day of receipt gave none: nearest to it is the earliest.</param>
    public void ShowDeadlines(IEnumerable<Deadline> deadlines, WorkingCalendar calendar)
    {
        var rule = DeadlineRules.Processing(Kind, ReceivedOn, OnRegulations);
        ProcessingDueOn = deadlines.FirstOrDefault(d => d.RuleId == rule.Id && d.Ending is not DeadlineEnding.Void)?.DueOn ??
            rule.LastDay(ReceivedOn, calendar);
    }

    /// <summary>Puts it on somebody's worklist, or back on the unit's.</summary>
    public Refusal? Assign(Guid? assigneeId)
    {
        if (FinishedOn is not null)
        {
            return LetterRefusals.Finished();
        }

        AssigneeId = assigneeId;
        return null;
    }

    /// <summary>Brings <see cref="FinishedOn"/> in line with the processing and the cases.</summary>
    /// <param name="courses">For each of its cases the course in this letter's instance.</param>
    public void Settle(IReadOnlyCollection<CaseCourse> courses) => FinishedOn = LetterEnd.Of(Processing, courses);

    private void Write(LetterClassification classification, string? summary, IReadOnlyList<string> openNames)
    {
        (Kind, Instance, Field) = (classification.Kind, classification.Instance, classification.Field);
        OnRegulations = classification is { Kind: CaseKind.Petition, OnRegulations: true };
        Summary = summary;
        Search = SearchText.Of([summary, .. openNames]);
    }
}
