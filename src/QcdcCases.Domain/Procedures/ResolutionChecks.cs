using QcdcCases.Domain.Deadlines;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Domain.Procedures;

/// <summary>Checks by the resolution deadline whether it may be lengthened; the deadline gives limits and refusals.</summary>
internal static class ResolutionChecks
{
    /// <summary>Returns the refusal of marking the matter as complex on the day, or null.</summary>
    public static Refusal? Marked(GuardView view) =>
        DeadlineOf(view) is { } deadline && Mark(deadline, view).IsRefused(out var refusal, out _) ? refusal : null;

    /// <summary>
    /// Returns the refusal of extending the limit to the day, or null. Criteria named with the extension count like those fixed before.
    /// </summary>
    public static Refusal? Extended(GuardView view)
    {
        if (view.Entry.Until is not { } until || DeadlineOf(view) is not { } deadline)
        {
            return null;
        }

        if (view.Entry.More.Criteria is { Count: > 0 })
        {
            // Criteria marked before may be named again.
            if (!Mark(deadline, view).IsRefused(out var notMarked, out var marked))
            {
                deadline = marked;
            }
            else if (notMarked.Code != LedgerGuards.AlreadyComplex)
            {
                return notMarked;
            }
        }

        return deadline.Append(LedgerEntry.Extend(view.Entry.On, until), view.Context.Calendar).IsRefused(out var refusal, out _)
            ? refusal
            : null;
    }

    private static Result<DeadlineLedger> Mark(DeadlineLedger deadline, GuardView view) => deadline.Append(
        LedgerEntry.MarkComplex(view.Entry.On, ComplexityOf((view.Entry.More.Criteria ?? []).Distinct().Count())), view.Context.Calendar);

    private static DeadlineLedger? DeadlineOf(GuardView view) =>
        ResolutionLedger.Of(view.State, view.Context.Traits);

    /// <summary>Two criteria make a denunciation especially complex (NĐ 31/2019 Đ3 k2); complaints have one degree.</summary>
    internal static Complexity ComplexityOf(int criteria) => criteria >= 2 ? Complexity.EspeciallyComplex : Complexity.Complex;
}
