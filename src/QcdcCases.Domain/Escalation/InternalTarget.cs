using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Deadlines;

namespace QcdcCases.Domain.Escalation;

/// <summary>
/// An internal target of an office: work on a duty is to be done some working days before its last lawful day. It warns earlier than the
/// policy does otherwise, and never changes the lawful day.
/// </summary>
/// <param name="Duty">The code of the duty, such as <c>resolution</c>.</param>
/// <param name="LeadDays">The number of working days before the last day, 0 to 30.</param>
/// <param name="Kind">Only for complaints or only for denunciations, whose rules differ; absent for all.</param>
public sealed record InternalTarget(string Duty, int LeadDays, CaseKind? Kind = null)
{
    /// <summary>True if the target is about a duty under a rule.</summary>
    internal bool Covers(string duty, DeadlineRule rule) => Duty == duty && (Kind is null || Kind == rule.CaseKind);
}
