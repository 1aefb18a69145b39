using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Deadlines;
using QcdcCases.Domain.Procedures;

namespace QcdcCases.Domain.Letters;

/// <summary>A rule of law on taking up or turning away a matter: the same code, sentence and article at every door.</summary>
/// <param name="Code">The refusal's code.</param>
/// <param name="Reason">The refusal's English sentence.</param>
/// <param name="Article">The article that sets the condition.</param>
public sealed record IntakeRule(string Code, string Reason, string Article)
{
    /// <summary>As a condition on an outcome of processing.</summary>
    /// <param name="field">The member of the processing at fault.</param>
    internal LetterGuard ForLetter(string field, Predicate<LetterGuardView> holds) => new(Code, Reason, field, Article, holds);

    /// <summary>As a condition on a step of the case.</summary>
    internal Guard ForCase(Predicate<GuardView> holds) => new(Code, Reason, Article, holds);
}

/// <summary>
/// The rules that bind the processing of a letter and the step of its case alike (<see cref="LetterGuards"/>, <see cref="Guard"/>), and
/// what they look at: each stands here once, whichever door a matter comes through.
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
    /// By KN-01, against a disciplinary decision by KN-02; a second complaint has windows of its own, which its case knows.
    /// </summary>
    /// <param name="knownOn">When the complainant learnt of what it is against; where that is unknown, nothing can be said against
    /// it.</param>
    public static bool IsInTime(int instance, DateOnly receivedOn, DateOnly? knownOn, bool disciplinary, WorkingCalendar calendar) =>
        instance == 2 || knownOn is not { } known ||
        DeadlineRules.FirstFiling(disciplinary, known) is not { } rule || receivedOn <= rule.LastDay(known, calendar);

    /// <summary>
    /// What came by telephone or the net is in writing before the law neither as a denunciation nor as a disciplinary complaint.
    /// </summary>
    public static bool IsLawfulChannel(LetterChannel channel) => channel is not (LetterChannel.Online or LetterChannel.Hotline);

    /// <summary>Before that day only bodies passed complaints on.</summary>
    public static bool MayTransferComplaint(DateOnly on) => on >= InForce.Law136;

    public static bool HasGround(CaseKind kind, StepGround? ground) =>
        ground is { } named && Grounds.Of(kind, CaseEvent.NotAccepted).Contains(named);

    public static bool HasGroupPapers(bool group, bool representativeAppointed, bool vouchedFor) =>
        !group || representativeAppointed || vouchedFor;
}
