using QcdcCases.Domain.Deadlines;

namespace QcdcCases.Domain.Cases;

/// <summary>The clock of resolving a case, in the instance it is in (Law 02/2011 Đ28, Đ37; Law 25/2018 Đ30).</summary>
public static class CaseClock
{
    /// <summary>
    /// The last day on which the case can be closed lawfully, that day included. Null when no clock runs: not accepted yet, suspended in time, or
    /// a petition, for which the law sets no final day. A suspension after the last day moves nothing: what is late stays late.
    /// </summary>
    public static DateOnly? LastLawfulDay(CaseState state, bool complex, bool remote, WorkingCalendar calendar)
    {
        if (state.SuspendedOn is not { } since)
        {
            return Of(state, complex, remote)?.Evaluate(calendar).Due;
        }

        var before = Of(state with { SuspendedOn = null }, complex, remote)?.Evaluate(calendar).Due;
        return before < since ? before : null;
    }

    /// <summary>The clock with all that happened to it, or null when the law sets no final day or the case is not accepted yet.</summary>
    /// <param name="metOn">The day on which the present instance was closed, to tell it; it moves no day.</param>
    public static DeadlineClock? Of(CaseState state, bool complex, bool remote, DateOnly? metOn = null)
    {
        if (state.AcceptedOn is not { } acceptedOn ||
            DeadlineRules.Resolution(state.Kind, state.Instance, remote, disciplinary: false, acceptedOn) is not { } rule)
        {
            return null;
        }

        var pauses = (state.Pauses ?? []).AddRange(state.SuspendedOn is { } since ? [new PausedSpan(since, null)] : []);
        return DueDate.Clock(rule, acceptedOn, complex ? Complexity.Complex : Complexity.Ordinary, remote, pauses, state.Extensions, metOn);
    }
}
