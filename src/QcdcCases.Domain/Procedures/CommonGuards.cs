using QcdcCases.Domain.Cases;

namespace QcdcCases.Domain.Procedures;

/// <summary>The conditions shared by several procedures.</summary>
internal static class CommonGuards
{
    public static Guard Receiver(string article) => new(
        "case.receiver_missing",
        "`receiver` is required: the body or person to which the matter goes.",
        article, v => !string.IsNullOrWhiteSpace(v.Entry.More.Receiver)) { Field = "receiver" };

    /// <summary>The receiver of a letter that goes to another body.</summary>
    public static Guard LetterReceiver(string article) => Receiver(article) with
    {
        Code = "letter.receiver_missing",
        Reason = "`receiver` is required: the body to which the letter goes.",
    };

    /// <summary>A complaint, letter or case, is returned with the reason.</summary>
    public static Guard ReturnReason(string article) => Reason(article) with
    {
        Code = "letter.return_reason_missing",
        Reason = "`reason` is required for the return of a letter.",
    };

    /// <summary>A letter or case is not accepted on a ground that the law lists for its kind.</summary>
    public static Guard RefusalGround(string article) => Letters.IntakeRules.Ground.ForCase(
        v => Letters.IntakeRules.HasGround(v.State.Kind, v.Entry.More.Ground)) with { Field = "ground", Article = article };

    public static Guard Reason(string article) => new(
        "case.reason_missing",
        "`reason` is required for this step.", article, v => !string.IsNullOrWhiteSpace(v.Entry.More.Reason)) { Field = "reason" };

    public static Guard Document(string article) => new(
        "case.document_missing",
        "`documentNo` is required: the number of the document that records this step.",
        article, v => !string.IsNullOrWhiteSpace(v.Entry.DocumentNo)) { Field = "documentNo" };

    public static Guard Ground(string article) => new(
        "case.ground_missing",
        "`ground` is required: one of those that the law lists for this step.",
        article, v => v.Entry.More.Ground is not null) { Field = "ground" };

    public static Guard Criteria(string article) => new(
        "case.criteria_missing",
        "`criteria` must name at least one of the seven criteria of a complex case.",
        article, v => v.Entry.More.Criteria is { Count: > 0 }) { Field = "criteria" };

    /// <summary>Imported cases may contain such a step; the law of the kind has none.</summary>
    public static Guard NotForeseen(string article) => new(
        "case.step_not_foreseen", "The law does not provide for this step in this kind of case.", article, _ => false);

    /// <summary>A refused matter is taken up again only after a further letter.</summary>
    public static Guard LaterLetter(string article) => new(
        "case.turned_away",
        "A case that was turned away can be accepted only with a later letter.",
        article, v => v.Context.FollowsLetter || v.Context.HasOpenLetter);

    /// <summary>A second round requires a second complaint: a letter, or the step that records it (Luật KN Đ33; Luật TC Đ37).</summary>
    public static Guard SecondComplaintMade { get; } =
        new(
            "case.second_complaint_missing",
            "The second instance requires a second complaint: register its letter, or record the step `escalated`.",
            "Luật Khiếu nại Đ33 k1; Luật Tố cáo Đ37",
            v =>
                !v.BeginsAfterFirst
                || SecondRounds.ReceivedOn(v) is not null
                || v.State.Progress is { CameFromReview: true }
                || v.Entry.Event is CaseEvent.TakenOver);

    /// <summary>A petition is answered once; a further petition needs new facts.</summary>
    public static Guard NoSecondRound { get; } = NotForeseen("Luật Tiếp công dân") with { Holds = v => !v.BeginsAfterFirst };

    /// <summary>An answer is recorded only while one is pending.</summary>
    public static Guard ResponsePending(CaseEvent answer, string article) =>
        new(
            "case.nothing_awaited",
            "No earlier step of the case calls for this step.",
            article,
            v => v.Context.PendingResponses.Contains(answer));

    /// <summary>A case is closed only after it was resolved, refused or passed on; closing does not replace the resolution.</summary>
    public static Guard Resolved(string article) => new(
        "case.not_resolved",
        "An accepted case must be resolved, withdrawn or terminated before it is closed.", article, v => !v.State.IsUnresolved);
}
