using System.Collections.Frozen;
using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Shared;
using static QcdcCases.Domain.Letters.IntakeGuards;
using static QcdcCases.Domain.Letters.LetterGuards;
using E = QcdcCases.Domain.Cases.CaseEvent;
using O = QcdcCases.Domain.Letters.ProcessingOutcome;

namespace QcdcCases.Domain.Letters;

/// <summary>
/// One row of the table of letter outcomes: the requirements of an outcome and the step that the letter's case takes with it.
/// </summary>
/// <param name="Step">The step; null where the procedure of the kind has none and the case stays unchanged.</param>
/// <param name="Form">The form of the document, in Vietnamese; null where the law prescribes none.</param>
/// <param name="Source">The article of law.</param>
public sealed record OutcomeRule(CaseKind Kind, ProcessingOutcome Outcome, CaseEvent? Step, string? Form, string Source)
{
    /// <summary>The conditions on entries at the counter; imported letters need not meet them.</summary>
    public IReadOnlyList<LetterGuard> Guards { get; init; } = [];
}

/// <summary>Xử lý đơn: the table of processing outcomes for letters of each kind (TT 05/2021; Luật 136/2025).</summary>
public static class LetterProcedure
{
    private static readonly FrozenDictionary<(CaseKind, ProcessingOutcome), OutcomeRule> Lines;

    static LetterProcedure() => Lines = Table.ToFrozenDictionary(l => (l.Kind, l.Outcome));

    public static IReadOnlyList<OutcomeRule> Table { get; } =
    [
        new(CaseKind.Complaint, O.Accepted, E.Accepted, "Mẫu 01", "TT 05/2021 Đ7 k1") { Guards = [FiledInTime, NamedComplainant, GroupPapers, DisciplinaryInWriting] },
        new(CaseKind.Complaint, O.NotAccepted, E.NotAccepted, "NĐ 124/2020 Mẫu 04", "Luật Khiếu nại Đ11, Đ27; TT 05/2021 Đ7 k2") { Guards = [GroundOfKind, Ground, NoJurisdictionOfIneligible, RefusedWithinOwn] },
        new(CaseKind.Complaint, O.Guided, E.Guided, "Mẫu 02", "TT 05/2021 Đ8, Đ9")
        {
            Guards = [GuidedOnce, NoJurisdictionOfIneligible, OthersOnly, GuidedToCitizen],
        },
        new(CaseKind.Complaint, O.Transferred, E.Transferred, null, "Luật Tiếp công dân Đ26 k1 đ.b (Luật 136/2025)")
        {
            Guards = [TransferSinceLaw136, NoJurisdictionOfIneligible, EligibleToPassOn, OthersOnly, ArrivalRules.TransferAtReception.ForLetter],
        },
        new(CaseKind.Complaint, O.Returned, E.Returned, null, "TT 05/2021 Đ8 k2")
        {
            Guards = [ReturnReason, NoJurisdictionOfIneligible, EligibleToPassOn, OthersOnly, ArrivalRules.ReturnedToForwarder.ForLetter],
        },
        new(CaseKind.Complaint, O.Filed, E.Filed, null, "TT 05/2021 Đ28") { Guards = [NoJurisdictionOfIneligible] },
        new(CaseKind.Denunciation, O.Accepted, E.Accepted, "Mẫu 01", "Luật Tố cáo Đ29; TT 05/2021 Đ13") { Guards = [LawfulChannel, NamedSender] },
        new(CaseKind.Denunciation, O.NotAccepted, E.NotAccepted, null, "Luật Tố cáo Đ24 k1, Đ29 k1") { Guards = [GroundOfKind, Ground, NoJurisdictionOfIneligible, RefusedForJurisdiction] },
        new(CaseKind.Denunciation, O.Guided, E.Guided, null, "Luật Tố cáo Đ24 k2")
        {
            Guards = [NoJurisdictionOfIneligible, OthersOnly, ArrivalRules.GuidedInPerson.ForLetter],
        },
        new(CaseKind.Denunciation, O.Transferred, E.Transferred, "Mẫu 03", "Luật Tố cáo Đ24 k2; TT 05/2021 Đ14 k1")
        {
            Guards = [TransferredOnce, NoJurisdictionOfIneligible, EligibleToPassOn, OthersOnly, ArrivalRules.InPersonIsGuided.ForLetter],
        },
        new(CaseKind.Denunciation, O.Returned, null, null, "sổ cũ") { Guards = [OnlyComplaintReturned] },
        new(CaseKind.Denunciation, O.Filed, E.Filed, null, "TT 05/2021 Đ28") { Guards = [NoJurisdictionOfIneligible] },
        new(CaseKind.Petition, O.Accepted, E.Accepted, "Mẫu 01", "TT 05/2021 Đ21 k1"),
        new(CaseKind.Petition, O.NotAccepted, E.NotAccepted, null, "Luật Tiếp công dân Đ28 k1") { Guards = [NoJurisdictionOfIneligible, RefusedWithinOwn] },
        new(CaseKind.Petition, O.Guided, E.Guided, "Mẫu 02", "TT 05/2021 Đ22") { Guards = [NoJurisdictionOfIneligible, OthersOnly] },
        new(CaseKind.Petition, O.Transferred, E.Transferred, "Mẫu 04", "TT 05/2021 Đ21 k2") { Guards = [NoJurisdictionOfIneligible, EligibleToPassOn, OthersOnly] },
        new(CaseKind.Petition, O.Returned, null, null, "sổ cũ") { Guards = [OnlyComplaintReturned] },
        new(CaseKind.Petition, O.Filed, E.Filed, null, "TT 05/2021 Đ28") { Guards = [NoJurisdictionOfIneligible] },
    ];

    /// <summary>Returns the row of an outcome; every kind has one row for each outcome.</summary>
    public static OutcomeRule GetRow(CaseKind kind, ProcessingOutcome outcome) => Lines[(kind, outcome)];

    /// <summary>Returns the refusal of the first condition that an outcome violates, or null.</summary>
    public static Refusal? Check(Letter letter, LetterProcessing processing, LetterContext around)
    {
        var view = new LetterGuardView(letter, processing, around);
        return GetRow(letter.Kind, processing.Outcome).Guards.FirstOrDefault(g => !g.Holds(view))?.ToRefusal();
    }
}
