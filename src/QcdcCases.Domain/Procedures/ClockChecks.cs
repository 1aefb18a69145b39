using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Deadlines;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Domain.Procedures;

/// <summary>Asks the clock of the resolution whether it may be lengthened: the limits are its own, and so are its refusals.</summary>
internal static class ClockChecks
{
    /// <summary>Why the matter cannot be marked as complex on that day, or null.</summary>
    public static Refusal? Marked(GuardView view) =>
        ClockOf(view) is { } clock && Mark(clock, view).IsRefused(out var refusal, out _) ? refusal : null;

    /// <summary>Why the limit cannot be extended to that day, or null. The criteria named with the extension count as those fixed before.</summary>
    public static Refusal? Extended(GuardView view)
    {
        if (view.Entry.Until is not { } until || ClockOf(view) is not { } clock)
        {
            return null;
        }

        if (view.Entry.More.Criteria is { Count: > 0 })
        {
            // What was marked as much before may be named again.
            if (!Mark(clock, view).IsRefused(out var notMarked, out var marked))
            {
                clock = marked;
            }
            else if (notMarked.Code != ClockGuards.AlreadyComplex)
            {
                return notMarked;
            }
        }

        return clock.Append(ClockEntry.Extend(view.Entry.On, until), view.Context.Calendar).IsRefused(out var refusal, out _) ? refusal : null;
    }

    private static Result<DeadlineClock> Mark(DeadlineClock clock, GuardView view) => clock.Append(
        ClockEntry.MarkComplex(view.Entry.On, ComplexityOf((view.Entry.More.Criteria ?? []).Distinct().Count())), view.Context.Calendar);

    private static DeadlineClock? ClockOf(GuardView view) =>
        CaseClock.Of(view.State, view.Context.Traits);

    /// <summary>Two criteria make a denunciation especially complex (NĐ 31/2019 Đ3 k2); complaints know one degree.</summary>
    internal static Complexity ComplexityOf(int criteria) => criteria >= 2 ? Complexity.EspeciallyComplex : Complexity.Complex;
}
