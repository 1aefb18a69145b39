using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Deadlines;

namespace QcdcCases.Domain.Procedures;

/// <summary>
/// The ledger of the resolution deadline in the present instance (Law 02/2011 Đ28, Đ37, Đ50; Law 25/2018 Đ30). It follows from the case's
/// state, so guards can evaluate states without a stored deadline.
/// </summary>
public static class ResolutionLedger
{
    /// <summary>
    /// Returns the last day on which the case can be closed lawfully. Null where no deadline runs: not accepted yet, suspended in time, or
    /// a petition, for which the law sets no final day. A suspension after the last day moves nothing: a late case stays late.
    /// </summary>
    public static DateOnly? LastLawfulDay(CaseState state, CaseTraits traits, WorkingCalendar calendar) =>
        Of(state, traits)?.Evaluate(calendar).LastDay;

    /// <summary>Returns the ledger, or null where the law sets no final day or the case is not accepted yet.</summary>
    public static DeadlineLedger? Of(CaseState state, CaseTraits traits)
    {
        if (state.AcceptedOn is not { } acceptedOn ||
            DeadlineRules.Resolution(state.Kind, state.Instance, traits.Remote, traits.Disciplinary, acceptedOn) is not { } rule)
        {
            return null;
        }

        var pauses = (state.Pauses ?? []).AddRange(state.SuspendedOn is { } since ? [new PausedSpan(since, null)] : []);
        return DeadlineLedger.Of(
            rule,
            acceptedOn,
            traits.Complex ? Complexity.Complex : Complexity.Ordinary,
            traits.Remote,
            pauses,
            state.Extensions,
            mark: MarkOf(state));
    }

    /// <summary>
    /// Returns the day and degree of complexity fixed by a step. Two criteria make a denunciation especially complex; complaints have one
    /// degree (NĐ 31/2019 Đ3 k2).
    /// </summary>
    private static (DateOnly, Complexity)? MarkOf(CaseState state) => state.Progress is { ComplexOn: { } on, Criteria: var criteria }
        ? (on, ResolutionChecks.ComplexityOf(criteria))
        : null;
}
