using QcdcCases.Domain.Cases;

namespace QcdcCases.Domain.Procedures;

/// <summary>
/// The receipt and the window of a second complaint (Luật KN Đ33 k1, Đ48; NĐ 124/2020 Đ4), used for its acceptance, for the first
/// decision's effect and for closing the first round.
/// </summary>
internal static class SecondRounds
{
    /// <summary>
    /// Returns the letter's day of receipt; where none is registered, the day on which the complaint was recorded; null where there is
    /// none.
    /// </summary>
    public static DateOnly? ReceivedOn(GuardView view) =>
        view.Context.SecondReceivedOn ?? EscalatedOn(view) ?? (view.Entry.Event is CaseEvent.Escalated ? view.Entry.On : null);

    /// <summary>
    /// Returns the last day of the window. It counts from the receipt of the first decision by the second complaint; if unknown, from the
    /// day the decision was sent, the day of the decision, or the expiry of the limit. Remote cases have the longer window. Null where no
    /// start is known.
    /// </summary>
    public static DateOnly? LastDay(GuardView view)
    {
        var start = view.Context.FirstDecisionReceivedOn ?? SentOn(view) ?? ClosedOn(view) ?? DueOn(view);
        var traits = view.Context.First?.Traits ?? view.Context.Traits;
        var terms = CaseTerms.Of(view.State, traits) with { Instance = 1 };
        return start is { } from && DeadlineKinds.SecondComplaint.RuleOn(terms, from) is { } rule
            ? rule.LastDay(from, view.Context.Calendar, traits.Remote)
            : null;
    }

    /// <summary>True if a second complaint was received within its window.</summary>
    public static bool IsInTime(GuardView view) => ReceivedOn(view) is { } received && !(received > LastDay(view));

    /// <summary>True if a second complaint, received in time against a decision of the first instance, is pending.</summary>
    public static bool IsPending(GuardView view) =>
        view.State.Instance == 1 && view.Context.SecondReceivedOn is not null && IsInTime(view);

    /// <summary>True if the first decision was in effect when the second round began.</summary>
    public static bool IsFirstInEffect(GuardView view) => view.Context.First?.IsInEffect ?? view.State.Instance switch
    {
        2 => view.State.ProgressOrNone.FirstInEffect,
        _ => view.State.Status is CaseStatus.Effective or CaseStatus.Enforcing or CaseStatus.Enforced or CaseStatus.Closed,
    };

    /// <summary>True if the first round is over by a decision or by expiry of its limit (NĐ 124/2020 Đ4 k2).</summary>
    public static bool IsFirstOver(GuardView view) => ClosedOn(view) is not null || DueOn(view) < view.Entry.On;

    private static DateOnly? EscalatedOn(GuardView view) =>
        view.Context.First is { } first ? first.EscalatedOn : view.State.ProgressOrNone.EscalatedOn;

    private static DateOnly? SentOn(GuardView view) => view.Context.First is { } first ? first.SentOn
        : view.State.Instance == 2 ? view.State.ProgressOrNone.FirstSentOn
        : view.State.ProgressOrNone.SentOn;

    private static DateOnly? ClosedOn(GuardView view) => view.Context.First is { } first ? first.ClosedOn : view.State.FirstClosedOn;

    private static DateOnly? DueOn(GuardView view) => view.Context.First is { } first ? first.DueOn : view.Context.FirstDueOn;
}
