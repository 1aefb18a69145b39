using QcdcCases.Domain.Deadlines;

namespace QcdcCases.Domain.Cases;

/// <summary>The traits of a case that its deadlines depend on.</summary>
/// <param name="Complex">Fixed as complex from the start; a step can fix it later.</param>
/// <param name="Remote">Vùng sâu, vùng xa đi lại khó khăn (Law 02/2011 Đ28).</param>
/// <param name="Disciplinary">Against a disciplinary decision (Law 02/2011 Đ47).</param>
/// <param name="Dismissal">The disciplinary decision is a dismissal, buộc thôi việc (Law 02/2011 Đ48).</param>
public readonly record struct CaseTraits(bool Complex, bool Remote, bool Disciplinary, bool Dismissal = false)
{
    /// <summary>Those of a description; what was never written down does not hold.</summary>
    public static CaseTraits Of(CaseDescription described) =>
        new(described.Complex is true, described.Remote is true, described.Disciplinary is true, described.Dismissal is true);
}

/// <summary>The clock of resolving a case, in the instance it is in (Law 02/2011 Đ28, Đ37, Đ50; Law 25/2018 Đ30).</summary>
public static class CaseClock
{
    /// <summary>
    /// The last day on which the case can be closed lawfully, that day included. Null when no clock runs: not accepted yet, suspended in time, or
    /// a petition, for which the law sets no final day. A suspension after the last day moves nothing: what is late stays late.
    /// </summary>
    public static DateOnly? LastLawfulDay(CaseState state, CaseTraits traits, WorkingCalendar calendar) =>
        Of(state, traits)?.Evaluate(calendar).LastDay;

    /// <summary>The clock with all that happened to it, or null when the law sets no final day or the case is not accepted yet.</summary>
    /// <param name="metOn">The day on which the present instance was closed, to tell it; it moves no day.</param>
    public static DeadlineClock? Of(CaseState state, CaseTraits traits, DateOnly? metOn = null)
    {
        if (state.AcceptedOn is not { } acceptedOn ||
            DeadlineRules.Resolution(state.Kind, state.Instance, traits.Remote, traits.Disciplinary, acceptedOn) is not { } rule)
        {
            return null;
        }

        var pauses = (state.Pauses ?? []).AddRange(state.SuspendedOn is { } since ? [new PausedSpan(since, null)] : []);
        return DueDate.Clock(
            rule, acceptedOn, traits.Complex ? Complexity.Complex : Complexity.Ordinary, traits.Remote, pauses, state.Extensions, metOn, MarkOf(state));
    }

    /// <summary>A step that fixed it as complex. Two criteria make a denunciation especially complex; complaints know one degree (NĐ 31/2019 Đ3 k2).</summary>
    private static (DateOnly, Complexity)? MarkOf(CaseState state) => state.Progress is { ComplexOn: { } on, Criteria: var criteria }
        ? (on, criteria >= 2 ? Complexity.EspeciallyComplex : Complexity.Complex)
        : null;
}
