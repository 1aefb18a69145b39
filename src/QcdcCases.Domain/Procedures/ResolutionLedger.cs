using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Deadlines;

namespace QcdcCases.Domain.Procedures;

/// <summary>
/// The ledger of resolving a case, in the instance it is in (Law 02/2011 Đ28, Đ37, Đ50; Law 25/2018 Đ30). It follows from the case's state,
/// so that guards can ask about a state that no deadline was stored for.
/// </summary>
public static class ResolutionLedger
{
    /// <summary>
    /// The last day on which the case can be closed lawfully, that day included. Null when no deadline runs: not accepted yet, suspended in
    /// time, or a petition, for which the law sets no final day. A suspension after the last day moves nothing: what is late stays late.
    /// </summary>
    public static DateOnly? LastLawfulDay(CaseState state, CaseTraits traits, WorkingCalendar calendar) =>
        Of(state, traits)?.Evaluate(calendar).LastDay;

    /// <summary>Everything that happened to it, or null when the law sets no final day or the case is not accepted yet.</summary>
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
    /// A step that fixed it as complex. Two criteria make a denunciation especially complex; complaints know one degree (NĐ 31/2019 Đ3 k2).
    /// </summary>
    private static (DateOnly, Complexity)? MarkOf(CaseState state) => state.Progress is { ComplexOn: { } on, Criteria: var criteria }
        ? (on, ResolutionChecks.ComplexityOf(criteria))
        : null;
}
