using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Deadlines;
using QcdcCases.Domain.Shared;
using QcdcCases.Domain.Statistics;
using QcdcCases.Domain.Units;

namespace QcdcCases.Domain.Letters;

/// <summary>
/// A letter (đơn): registered on receipt, processed once its eligibility and jurisdiction are known, and finished when an outcome ends it
/// or all its cases are over on or after its acceptance. Letters and cases are many-to-many.
/// </summary>
public sealed partial class Letter : HeldRecord, IVoidable
{
    private readonly List<LetterCase> cases = [];

    private Letter()
    {
    }

    public Guid Id { get; private init; }

    /// <summary>The register of origin; see <see cref="Origin"/>.</summary>
    public string Source { get; private init; } = null!;

    /// <summary>The stable key in the register of origin.</summary>
    public string Key { get; private init; } = null!;

    /// <summary>The serial number in the letter book (sổ) of the book unit of the year of receipt, without gaps.</summary>
    public int Number { get; private set; }

    /// <summary>The day of receipt, from which the processing deadline runs; a reclassification does not change it (invariant 9).</summary>
    public DateOnly ReceivedOn { get; private set; }

    public LetterChannel Channel { get; private set; }

    public CaseKind Kind { get; private set; }

    /// <summary>1 for the first instance, 2 for the second instance or a continued denunciation.</summary>
    public int Instance { get; private set; }

    /// <summary>The code of the field of the letter.</summary>
    public string Field { get; private set; } = null!;

    /// <summary>The number of signatories; null where the imported register has no value.</summary>
    public int? Signatories { get; private set; }

    /// <summary>A short summary of the content; null where the imported register has none.</summary>
    public string? Summary { get; private set; }

    /// <summary>The body or deputy that forwarded the letter; null where none did.</summary>
    public string? ForwardedBy { get; private set; }

    /// <summary>The kind of the forwarder, where informing it of the result has a separate limit.</summary>
    public ForwarderKind? ForwarderKind { get; private set; }

    /// <summary>
    /// Of a complaint: the day on which the complainant received, or learnt of, the decision or act; of a second complaint, the first
    /// decision. The window counts from this day (Luật KN Đ9, Đ33, Đ48).
    /// </summary>
    public DateOnly? KnownOn { get; private set; }

    /// <summary>Of a petition: true if it is about administrative regulations or procedures, so that NĐ 20/2008 applies.</summary>
    public bool OnRegulations { get; private set; }

    /// <summary>
    /// Of a denunciation: the day on which its check was found to need the longer limit (Luật TC Đ24 k1); null otherwise.
    /// </summary>
    public DateOnly? LongerCheckOn { get; private set; }

    public LongerCheckGround? LongerCheckGround { get; private set; }

    /// <summary>The reason in words; null where the imported register has none.</summary>
    public string? LongerCheckReason { get; private set; }

    /// <summary>True if the letter was sent past the proper level (đơn vượt cấp).</summary>
    public bool BeyondLevel { get; private set; }

    /// <summary>True if the letter was sent to several bodies (đơn gửi nhiều nơi).</summary>
    public bool ManyPlaces { get; private set; }

    /// <summary>The letter that this one repeats (đơn trùng).</summary>
    public Guid? DuplicateOfId { get; private set; }

    /// <summary>The visit at which the letter was received, if any.</summary>
    public Guid? VisitId { get; private init; }

    /// <summary>
    /// The last day to process the letter, by its kind and day of receipt. Projected from the stored deadline for lists
    /// (<see cref="ProjectDeadlines"/>).
    /// </summary>
    public DateOnly ProcessingDueOn { get; private set; }

    public LetterProcessing? Processing { get; private set; }

    /// <summary>The day on which the letter was finished; null while it is open.</summary>
    public DateOnly? FinishedOn { get; private set; }

    /// <summary>The day on which the receiver of the transfer replied.</summary>
    public DateOnly? RepliedOn { get; private set; }

    /// <summary>The day on which the citizen was informed of that reply.</summary>
    public DateOnly? CitizenToldOn { get; private set; }

    /// <summary>The day on which the forwarder was informed of the result.</summary>
    public DateOnly? ForwarderToldOn { get; private set; }

    /// <summary>Of a filed letter: the day on which the head decided on its destruction, after it was kept for a year.</summary>
    public DateOnly? DestructionDecidedOn { get; private set; }

    /// <summary>The officer to whom the letter is assigned.</summary>
    public Guid? AssigneeId { get; private set; }

    public string Search { get; private set; } = null!;

    /// <inheritdoc cref="IVoidable.Voided"/>
    public Voiding? Voided { get; private set; }

    /// <summary>True if a person brought the letter to a visit or to the office.</summary>
    public bool CameInPerson => Channel is LetterChannel.InPerson || VisitId is not null;

    /// <summary>True if a deputy, the Front, the press or another body forwarded the letter.</summary>
    public bool WasForwarded => ForwardedBy is not null || Channel is LetterChannel.Transfer;

    /// <summary>The cases of the letter, in the order of linking.</summary>
    public IReadOnlyList<LetterCase> Cases => cases;

    /// <summary>
    /// Sets the number in the letter book. Called last, because every other registration in the book waits for the number.
    /// </summary>
    public void SetNumber(int number) => Number = number;

    public static Letter Register(Guid id, Origin origin, int number, LetterRegistration registration)
    {
        var letter = new Letter
        {
            Id = id,
            Source = origin.Source,
            Key = origin.Key,
            Number = number,
            ReceivedOn = registration.ReceivedOn,
            Channel = registration.Channel,
            ForwardedBy = registration.ForwardedBy,
            ForwarderKind = registration.ForwarderKind,
            KnownOn = registration.KnownOn,
            DuplicateOfId = registration.DuplicateOfId,
            VisitId = registration.VisitId,
            Signatories = registration.Signatories,
            BeyondLevel = registration.BeyondLevel,
            ManyPlaces = registration.ManyPlaces,
        };
        letter.EnterInBookOf(registration.UnitId);
        (letter.LongerCheckOn, letter.LongerCheckGround, letter.LongerCheckReason) =
            (registration.LongerCheck?.On, registration.LongerCheck?.Ground, registration.LongerCheck?.Reason);
        letter.Write(registration.Classification, registration.Summary, registration.OpenNames);
        foreach (var caseId in registration.CaseIds)
        {
            letter.LinkCase(caseId);
        }

        return letter;
    }

    /// <summary>Changes the classification by content; day of receipt and number stay.</summary>
    public Refusal? Reclassify(LetterClassification classification, string? summary, IReadOnlyList<string> openNames)
    {
        if (FinishedOn is not null)
        {
            return LetterRefusals.Finished();
        }

        Write(classification, summary, openNames);
        return null;
    }

    /// <summary>Removes the names from the search text after the matter was found to be a denunciation.</summary>
    public void RemoveNamesFromSearch() => Search = SearchText.Of(Summary);

    /// <summary>Marks the letter as a duplicate of another letter, or removes the mark.</summary>
    public Refusal? MarkDuplicate(Guid? duplicateOfId)
    {
        if (duplicateOfId == Id)
        {
            return Refusal.Rule("letter.duplicate_of_itself", "A letter cannot be a duplicate of itself.", "duplicateOf");
        }

        DuplicateOfId = duplicateOfId;
        return null;
    }

    /// <summary>Links a case; a case that is linked already is not linked again.</summary>
    public void LinkCase(Guid caseId)
    {
        if (cases.TrueForAll(c => c.CaseId != caseId))
        {
            cases.Add(new LetterCase(Id, caseId, cases.Count));
        }
    }

    /// <summary>Projects the due day of the stored processing deadline. Only the writer of deadlines calls it.</summary>
    /// <param name="calendar">Counts the due day where the law of the day of receipt has no deadline; the earliest rule is then the
    /// nearest.</param>
    public void ProjectDeadlines(IEnumerable<Deadline> deadlines, WorkingCalendar calendar)
    {
        var rule = DeadlineRules.Processing(Kind, ReceivedOn, OnRegulations);
        ProcessingDueOn = deadlines.FirstOrDefault(d => d.RuleId == rule.Id && d.Ending is not DeadlineEnding.Void)?.DueOn ??
            rule.LastDay(ReceivedOn, calendar);
    }

    /// <summary>Assigns the letter to an officer, or returns it to the unit's worklist.</summary>
    public Refusal? Assign(Guid? assigneeId)
    {
        if (FinishedOn is not null)
        {
            return LetterRefusals.Finished();
        }

        AssigneeId = assigneeId;
        return null;
    }

    /// <summary>
    /// Moves the letter to a colleague, also when it is finished: a reply to a transfer or a notice may still be owed.
    /// </summary>
    public void Reassign(Guid to) => AssigneeId = to;

    /// <summary>Returns the letter to the unit's worklist, whether or not it is finished.</summary>
    public void Unassign() => AssigneeId = null;

    public void SetVoided(Voiding? voiding) => Voided = voiding;

    /// <summary>Updates <see cref="FinishedOn"/> from the processing and the cases.</summary>
    /// <param name="courses">The course of each of its cases in this letter's instance.</param>
    public void UpdateFinishedOn(IReadOnlyCollection<CaseCourse> courses) => FinishedOn = LetterEnd.Of(Processing, courses);

    private void Write(LetterClassification classification, string? summary, IReadOnlyList<string> openNames)
    {
        (Kind, Instance, Field) = (classification.Kind, classification.Instance, classification.Field);
        OnRegulations = classification is { Kind: CaseKind.Petition, OnRegulations: true };
        Summary = summary;
        Search = SearchText.WithNames(summary, openNames);
    }
}
