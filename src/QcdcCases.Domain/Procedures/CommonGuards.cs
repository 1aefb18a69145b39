using QcdcCases.Domain.Cases;

namespace QcdcCases.Domain.Procedures;

/// <summary>Conditions that several procedures share.</summary>
internal static class CommonGuards
{
    public static Guard Receiver(string article) => new(
        "case.receiver_missing", "Say to which body it goes.", article, v => !string.IsNullOrWhiteSpace(v.Entry.More.Receiver)) { Field = "receiver" };

    /// <summary>As of a letter that goes to another body.</summary>
    public static Guard LetterReceiver(string article) => Receiver(article) with { Code = "letter.receiver_missing", Reason = "Say to whom the letter goes." };

    /// <summary>A complaint is returned with the reason, its letter as its case.</summary>
    public static Guard ReturnReason(string article) => Reason(article) with { Code = "letter.return_reason_missing", Reason = "Say why it is returned." };

    /// <summary>Not accepted on a ground that the law lists for its kind, the letter as its case.</summary>
    public static Guard RefusalGround(string article) => Letters.IntakeRules.Ground.ForCase(
        v => Letters.IntakeRules.HasGround(v.State.Kind, v.Entry.More.Ground)) with { Field = "ground", Article = article };

    public static Guard Reason(string article) => new(
        "case.reason_missing", "Say why.", article, v => !string.IsNullOrWhiteSpace(v.Entry.More.Reason)) { Field = "reason" };

    public static Guard Document(string article) => new(
        "case.document_missing", "Name the document that fixes it.", article, v => !string.IsNullOrWhiteSpace(v.Entry.DocumentNo)) { Field = "documentNo" };

    public static Guard Ground(string article) => new(
        "case.ground_missing", "Say on which of the grounds that the law lists.", article, v => v.Entry.More.Ground is not null) { Field = "ground" };

    public static Guard Criteria(string article) => new(
        "case.criteria_missing", "Say which of the seven criteria make it complex.", article, v => v.Entry.More.Criteria is { Count: > 0 }) { Field = "criteria" };

    /// <summary>An old book may tell such a step; the law of the kind knows none.</summary>
    public static Guard NotForeseen(string article) => new(
        "case.step_not_foreseen", "The law of this kind of case knows no such step.", article, _ => false);

    /// <summary>What was turned away is not taken up again by itself: somebody must have written again.</summary>
    public static Guard LaterLetter(string article) => new(
        "case.turned_away", "What was turned away is taken up again with a later letter.", article, v => v.Context.FollowsLetter || v.Context.HasOpenLetter);

    /// <summary>A second round answers a second complaint: a letter of it, or the step that records it (Luật KN Đ33; Luật TC Đ37).</summary>
    public static Guard SecondMade { get; } = new(
        "case.second_complaint_missing",
        "The second round begins with a second complaint: register its letter, or record it with the step escalated.",
        "Luật Khiếu nại Đ33 k1; Luật Tố cáo Đ37",
        v => !v.BeginsAfterFirst || SecondRounds.ReceivedOn(v) is not null || v.State.Progress is { CameFromReview: true } || v.Entry.Event is CaseEvent.TakenOver);

    /// <summary>A petition is answered once; who is not content with the answer brings new facts.</summary>
    public static Guard NoSecondRound { get; } = NotForeseen("Luật Tiếp công dân") with { Holds = v => !v.BeginsAfterFirst };

    /// <summary>An answer is recorded while one is waited for.</summary>
    public static Guard Waiting(CaseEvent answer, string article) => new(
        "case.nothing_awaited", "Nothing of the case waits for this.", article, v => v.Context.Awaited.Contains(answer));

    /// <summary>Closing is the end of what was resolved, refused or passed on, not a way around resolving it.</summary>
    public static Guard Resolved(string article) => new(
        "case.not_resolved", "A case that was accepted is resolved, withdrawn or terminated before it is closed.", article, v => !v.State.IsUnresolved);
}
