using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Deadlines;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Domain.Letters;

/// <summary>What is known around a letter when its processing is entered at the counter.</summary>
/// <param name="GuidedBefore">Another letter about the same matter, or that it repeats, was guided.</param>
/// <param name="TransferredBefore">Another such letter was transferred.</param>
/// <param name="HasSender">Somebody stands for it by name.</param>
public sealed record LetterSurroundings(bool GuidedBefore, bool TransferredBefore, bool HasSender);

/// <summary>What the law makes an outcome of processing depend on, besides what any processing must say; old books need not show it.</summary>
public static class LetterLaw
{
    /// <summary>The condition that an outcome breaks, or null.</summary>
    public static Refusal? Check(Letter letter, LetterProcessing processing, LetterSurroundings around) => (letter.Kind, processing.Outcome) switch
    {
        (CaseKind.Complaint, ProcessingOutcome.Guided) when around.GuidedBefore => Broken(
            "letter.guided_already", "Its sender was guided on the same matter before; a complaint is guided once.", "outcome", "TT 05/2021 Đ8, Đ9"),
        (CaseKind.Complaint, ProcessingOutcome.Transferred) when processing.On < InForce.Law136 => Broken(
            "letter.complaint_is_guided",
            "Before 1 July 2026 a complaint to the wrong body is guided, not transferred.",
            "outcome",
            "Luật Tiếp công dân Đ26 k1 đ.b (Luật 136/2025)"),
        (CaseKind.Denunciation, ProcessingOutcome.Transferred) when around.TransferredBefore => Broken(
            "letter.transferred_already",
            "The same denunciation was transferred before; it is transferred once.",
            "outcome",
            "Luật Tố cáo Đ24; TT 05/2021 Đ14 k1"),
        (CaseKind.Denunciation, ProcessingOutcome.Accepted) when letter.Channel is LetterChannel.Online or LetterChannel.Hotline => Broken(
            "letter.tip_not_accepted", "What did not come by letter or in person is a tip, not a denunciation.", "outcome", "Luật Tố cáo Đ22, Đ25"),
        (CaseKind.Denunciation, ProcessingOutcome.Accepted) when !around.HasSender => Broken(
            "letter.anonymous_not_accepted", "An anonymous denunciation is a tip, not a denunciation.", "outcome", "Luật Tố cáo Đ23, Đ25 k1"),
        (_, ProcessingOutcome.Returned) when string.IsNullOrWhiteSpace(processing.Reason) => Broken(
            "letter.return_reason_missing", "Say why it is returned.", "reason", "TT 05/2021 Đ8 k2"),
        _ => null,
    };

    private static Refusal Broken(string code, string reason, string field, string article) => Refusal.Rule(code, reason, field) with { Article = article };
}
