using QcdcCases.Domain.Deadlines;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Domain.Letters;

/// <summary>The context of a letter whose processing is entered at the counter.</summary>
/// <param name="GuidedBefore">True if another letter about the same matter, or the original of a duplicate, was guided.</param>
/// <param name="TransferredBefore">True if another such letter was transferred.</param>
/// <param name="HasSender">True if a named sender is recorded.</param>
/// <param name="Disciplinary">True if one of its cases is against a disciplinary decision.</param>
public sealed record LetterContext(bool GuidedBefore, bool TransferredBefore, bool HasSender, bool Disciplinary, WorkingCalendar Calendar)
{
    /// <summary>The officer gives the assurance that the letter came after its window for a good reason.</summary>
    public bool LateForGoodReason { get; init; }

    /// <summary>True if several people complain together, by one of the letter's cases.</summary>
    public bool Group { get; init; }

    /// <summary>True if the letter has a representative with an appointment paper.</summary>
    public bool RepresentativeAppointed { get; init; }

    /// <summary>The officer gives the assurance that signatures and appointment are complete.</summary>
    public bool GroupPapersComplete { get; init; }
}

/// <summary>The input of a condition.</summary>
public readonly record struct LetterGuardView(Letter Letter, LetterProcessing Processing, LetterContext Around);

/// <summary>A named legal condition on an outcome of processing.</summary>
/// <param name="Code">The code of the refusal.</param>
/// <param name="Reason">The English sentence of the refusal.</param>
/// <param name="Field">The invalid member of the processing.</param>
/// <param name="Article">The article that sets the condition.</param>
public sealed record LetterGuard(string Code, string Reason, string Field, string Article, Predicate<LetterGuardView> Holds)
{
    internal Refusal ToRefusal() => Refusal.Rule(Code, Reason, Field) with { Article = Article };
}

/// <summary>The conditions in the table of letter outcomes.</summary>
internal static class LetterGuards
{
    public static LetterGuard FiledInTime { get; } =
        IntakeRules.InTime.ForLetter(
            "lateForGoodReason",
            v =>
                v.Around.LateForGoodReason
                || IntakeRules.IsInTime(v.Letter.Instance, v.Letter.ReceivedOn, v.Letter.KnownOn, v.Around.Disciplinary, v.Around.Calendar)
        );

    public static LetterGuard GroupPapers { get; } =
        IntakeRules.GroupPapers.ForLetter(
            "assurances",
            v => IntakeRules.HasGroupPapers(v.Around.Group, v.Around.RepresentativeAppointed, v.Around.GroupPapersComplete));

    public static LetterGuard DisciplinaryInWriting { get; } =
        IntakeRules.DisciplinaryInWriting.ForLetter(
            "outcome",
            v => !v.Around.Disciplinary || IntakeRules.IsLawfulChannel(v.Letter.Channel));

    public static LetterGuard GroundOfKind { get; } =
        IntakeRules.GroundOfKind.ForLetter(
            "ground",
            v => v.Processing.Ground is null || IntakeRules.HasGround(v.Letter.Kind, v.Processing.Ground));

    public static LetterGuard Ground { get; } =
        IntakeRules.Ground.ForLetter("ground", v => IntakeRules.HasGround(v.Letter.Kind, v.Processing.Ground));

    public static LetterGuard GuidedOnce { get; } = IntakeRules.GuidedOnce.ForLetter("outcome", v => !v.Around.GuidedBefore);

    public static LetterGuard TransferSinceLaw136 { get; } = IntakeRules.TransferSinceLaw136.ForLetter(
        "outcome", v => IntakeRules.MayTransferComplaint(v.Processing.On));

    public static LetterGuard TransferredOnce { get; } = IntakeRules.TransferredOnce.ForLetter("outcome", v => !v.Around.TransferredBefore);

    public static LetterGuard LawfulChannel { get; } =
        IntakeRules.LawfulChannel.ForLetter("outcome", v => IntakeRules.IsLawfulChannel(v.Letter.Channel));

    public static LetterGuard NamedSender { get; } = IntakeRules.NamedSender.ForLetter("outcome", v => v.Around.HasSender);

    public static LetterGuard ReturnReason { get; } = new(
        "letter.return_reason_missing",
        "`reason` is required for the return of a letter.",
        "reason", "TT 05/2021 Đ8 k2", v => !string.IsNullOrWhiteSpace(v.Processing.Reason));

    /// <summary>Only a complaint is returned, to its forwarder. Imported letters may differ.</summary>
    public static LetterGuard OnlyComplaintReturned { get; } = new(
        "letter.return_not_foreseen",
        "The law does not provide for the return of a denunciation or petition: within other jurisdiction it is transferred or guided.",
        "outcome",
        "Luật Tố cáo Đ24 k2; TT 05/2021 Đ14, Đ21 k2",
        _ => false);
}
