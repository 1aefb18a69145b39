using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Deadlines;
using QcdcCases.Domain.Procedures;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Domain.Letters;

/// <summary>What is known around a letter when its processing is entered at the counter.</summary>
/// <param name="GuidedBefore">Another letter about the same matter, or that it repeats, was guided.</param>
/// <param name="TransferredBefore">Another such letter was transferred.</param>
/// <param name="HasSender">Somebody stands for it by name.</param>
/// <param name="Disciplinary">One of its cases is against a disciplinary decision.</param>
public sealed record LetterSurroundings(bool GuidedBefore, bool TransferredBefore, bool HasSender, bool Disciplinary, WorkingCalendar Calendar)
{
    /// <summary>The officer vouches for a good reason why it came after its window.</summary>
    public bool LateForGoodReason { get; init; }
}

/// <summary>What a condition looks at.</summary>
public readonly record struct LetterGuardView(Letter Letter, LetterProcessing Processing, LetterSurroundings Around);

/// <summary>A named condition of the law on an outcome of processing.</summary>
/// <param name="Code">The refusal's code.</param>
/// <param name="Reason">The refusal's English sentence.</param>
/// <param name="Field">The member of the processing at fault.</param>
/// <param name="Article">The article that sets the condition.</param>
public sealed record LetterGuard(string Code, string Reason, string Field, string Article, Predicate<LetterGuardView> Holds)
{
    internal Refusal ToRefusal() => Refusal.Rule(Code, Reason, Field) with { Article = Article };
}

/// <summary>The conditions of the letters' table.</summary>
internal static class LetterGuards
{
    /// <summary>By KN-01, against a disciplinary decision by KN-02; a second complaint has windows of its own, which its case knows.</summary>
    public static LetterGuard FiledInTime { get; } = new(
        "letter.time_barred",
        "The complaint was received after the window for it, and no good reason is on record.",
        "lateForGoodReason",
        "Luật Khiếu nại Đ9, Đ11 k6, Đ48",
        v => v.Letter.Instance == 2 || v.Around.LateForGoodReason || v.Letter.KnownOn is not { } known ||
            DeadlineRules.FirstFiling(v.Around.Disciplinary, known) is not { } rule || v.Letter.ReceivedOn <= rule.LastDay(known, v.Around.Calendar));

    public static LetterGuard Ground { get; } = new(
        "letter.ground_missing",
        "Say on which of the grounds that the law lists for its kind it is not accepted.",
        "ground",
        "Luật Khiếu nại Đ11; Luật Tố cáo Đ29 k1",
        v => v.Processing.Ground is { } ground && Grounds.Of(v.Letter.Kind, CaseEvent.NotAccepted).Contains(ground));

    public static LetterGuard GuidedOnce { get; } = new(
        "letter.guided_already", "Its sender was guided on the same matter before; a complaint is guided once.", "outcome", "TT 05/2021 Đ8, Đ9", v => !v.Around.GuidedBefore);

    public static LetterGuard TransferSinceLaw136 { get; } = new(
        "letter.complaint_is_guided",
        "Before 1 July 2026 a complaint to the wrong body is guided, not transferred.",
        "outcome",
        "Luật Tiếp công dân Đ26 k1 đ.b (Luật 136/2025)",
        v => v.Processing.On >= InForce.Law136);

    public static LetterGuard TransferredOnce { get; } = new(
        "letter.transferred_already",
        "The same denunciation was transferred before; it is transferred once.",
        "outcome",
        "Luật Tố cáo Đ24; TT 05/2021 Đ14 k1",
        v => !v.Around.TransferredBefore);

    public static LetterGuard LawfulChannel { get; } = new(
        "letter.tip_not_accepted",
        "What did not come by letter or in person is a tip, not a denunciation.",
        "outcome",
        "Luật Tố cáo Đ22, Đ25",
        v => v.Letter.Channel is not (LetterChannel.Online or LetterChannel.Hotline));

    public static LetterGuard NamedSender { get; } = new(
        "letter.anonymous_not_accepted", "An anonymous denunciation is a tip, not a denunciation.", "outcome", "Luật Tố cáo Đ23, Đ25 k1", v => v.Around.HasSender);

    public static LetterGuard ReturnReason { get; } = new(
        "letter.return_reason_missing", "Say why it is returned.", "reason", "TT 05/2021 Đ8 k2", v => !string.IsNullOrWhiteSpace(v.Processing.Reason));

    /// <summary>Only a complaint is returned, to who passed it on. An old book may tell of others.</summary>
    public static LetterGuard NotReturned { get; } = new(
        "letter.return_not_foreseen",
        "The law knows no return of a denunciation or petition: what is not the unit's own is transferred or guided.",
        "outcome",
        "Luật Tố cáo Đ24 k2; TT 05/2021 Đ14, Đ21 k2",
        _ => false);
}
