using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Deadlines;
using QcdcCases.Domain.Procedures;

namespace QcdcCases.Domain.Letters;

/// <summary>A rule of law on accepting or refusing a matter; letters and cases share its code, sentence and article.</summary>
/// <param name="Code">The code of the refusal.</param>
/// <param name="Reason">The English sentence of the refusal.</param>
/// <param name="Article">The article that sets the condition.</param>
public sealed record IntakeRule(string Code, string Reason, string Article)
{
    /// <summary>The rule as a condition on an outcome of processing.</summary>
    /// <param name="field">The invalid member of the processing.</param>
    internal LetterGuard ForLetter(string field, Predicate<LetterGuardView> holds) => new(Code, Reason, field, Article, holds);

    /// <summary>The rule as a condition on a step of the case.</summary>
    internal Guard ForCase(Predicate<GuardView> holds) => new(Code, Reason, Article, holds);
}

/// <summary>
/// The rules that apply both to the processing of a letter and to the step of its case (<see cref="LetterGuards"/>, <see cref="Guard"/>),
/// with the checks they use. Each rule is defined once.
/// </summary>
internal static class IntakeRules
{
    public static IntakeRule InTime { get; } = new(
        "letter.time_barred",
        "The complaint was received after its time limit, and no good reason for the delay is on record.",
        "Luật Khiếu nại Đ9, Đ11 k6, Đ48");

    public static IntakeRule LawfulChannel { get; } = new(
        "letter.tip_not_accepted",
        "Information that did not come by letter or in person is a tip and cannot be accepted as a denunciation.", "Luật Tố cáo Đ22, Đ25");

    public static IntakeRule NamedSender { get; } = new(
        "letter.anonymous_not_accepted",
        "An anonymous denunciation is a tip and cannot be accepted as a denunciation.", "Luật Tố cáo Đ23, Đ25 k1");

    public static IntakeRule GroupPapers { get; } = new(
        "case.group_papers_missing",
        "A complaint of several people can be accepted only when all have signed and the appointment of their representative is on file.",
        "NĐ 124/2020 Đ16 k1; Luật Tiếp công dân Đ29");

    public static IntakeRule DisciplinaryInWriting { get; } = new(
        "case.disciplinary_by_letter", "A complaint against a disciplinary decision must be made by letter.", "Luật Khiếu nại Đ49");

    public static IntakeRule GuidedOnce { get; } = new(
        "letter.guided_already", "The sender was already guided on the same matter; a complaint is guided only once.", "TT 05/2021 Đ8, Đ9");

    public static IntakeRule TransferredOnce { get; } = new(
        "letter.transferred_already",
        "The same denunciation was already transferred; it is transferred only once.", "Luật Tố cáo Đ24; TT 05/2021 Đ14 k1");

    public static IntakeRule TransferSinceLaw136 { get; } = new(
        "letter.complaint_is_guided",
        "Before 1 July 2026 a complaint to the wrong body is guided, not transferred.",
        "Luật Tiếp công dân Đ26 k1 đ.b (Luật 136/2025)");

    public static IntakeRule Ground { get; } = new(
        "letter.ground_missing",
        "`ground` is required: one of those that the law lists for not accepting this kind.", "Luật Khiếu nại Đ11; Luật Tố cáo Đ29 k1");

    public static IntakeRule GroundOfKind { get; } = new(
        "case.ground_of_other_step",
        "`ground` must be one of those that the law lists for this step.", "Luật Khiếu nại Đ11; Luật Tố cáo Đ29 k1");

    /// <summary>
    /// True if a first complaint is in time by KN-01, or by KN-02 against a disciplinary decision. A second complaint has separate windows,
    /// which its case checks.
    /// </summary>
    /// <param name="knownOn">The day on which the complainant learnt of the decision or act; where it is unknown, the complaint counts as
    /// in time.</param>
    public static bool IsInTime(int instance, DateOnly receivedOn, DateOnly? knownOn, bool disciplinary, WorkingCalendar calendar) =>
        instance == 2 || knownOn is not { } known ||
        DeadlineRules.FirstFiling(disciplinary, known) is not { } rule || receivedOn <= rule.LastDay(known, calendar);

    /// <summary>
    /// True if the law recognises the channel: a message by telephone or Internet is neither a written denunciation nor a disciplinary
    /// complaint.
    /// </summary>
    public static bool IsLawfulChannel(LetterChannel channel) => channel is not (LetterChannel.Online or LetterChannel.Hotline);

    /// <summary>True if the office may transfer a complaint. Before Luật 136/2025 only bodies forwarded complaints.</summary>
    public static bool MayTransferComplaint(DateOnly on) => on >= EntryIntoForce.Law136;

    public static bool HasGround(CaseKind kind, StepGround? ground) =>
        ground is { } named && Grounds.Of(kind, CaseEvent.NotAccepted).Contains(named);

    public static bool HasGroupPapers(bool group, bool representativeAppointed, bool vouchedFor) =>
        !group || representativeAppointed || vouchedFor;
}
