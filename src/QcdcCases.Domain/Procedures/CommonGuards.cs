using QcdcCases.Domain.Cases;

namespace QcdcCases.Domain.Procedures;

/// <summary>Conditions that several procedures share.</summary>
internal static class CommonGuards
{
    public static Guard Receiver(string article) => new(
        "case.receiver_missing", "Say to which body it goes.", article, v => !string.IsNullOrWhiteSpace(v.Entry.More.Receiver)) { Field = "receiver" };

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

    /// <summary>An answer is recorded while one is waited for.</summary>
    public static Guard Waiting(CaseEvent answer, string article) => new(
        "case.nothing_awaited", "Nothing of the case waits for this.", article, v => v.Context.Awaited.Contains(answer));

    /// <summary>Closing is the end of what was resolved, refused or passed on, not a way around resolving it.</summary>
    public static Guard Resolved(string article) => new(
        "case.not_resolved", "A case that was accepted is resolved, withdrawn or terminated before it is closed.", article, v => !v.State.IsUnresolved);
}
