using QcdcCases.Domain.Deadlines;

namespace QcdcCases.Domain.Cases;

/// <summary>The clock of resolving a case, in the instance it is in (Law 02/2011 Đ28, Đ37; Law 25/2018 Đ30).</summary>
public static class CaseClock
{
    /// <summary>
    /// The last day on which the case can be closed lawfully, that day included. Null when no clock runs: not accepted yet, suspended, or a
    /// petition, for which the law sets no final day.
    /// </summary>
    public static DateOnly? LastLawfulDay(CaseState state, bool complex, bool remote, WorkingCalendar calendar)
    {
        if (state.AcceptedOn is not { } acceptedOn ||
            DeadlineRules.Resolution(state.Kind, state.Instance, remote, disciplinary: false, acceptedOn) is not { } rule)
        {
            return null;
        }

        var pauses = (state.Pauses ?? []).AddRange(state.SuspendedOn is { } since ? [new PausedSpan(since, null)] : []);
        return DueDate.Of(rule, acceptedOn, calendar, complex ? Complexity.Complex : Complexity.Ordinary, remote, pauses, state.Extensions).Due;
    }
}
