using Microsoft.EntityFrameworkCore;
using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Letters;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Letters;

/// <summary>Finds earlier outcomes of the same matter: a complaint is guided once, and a denunciation transferred once.</summary>
internal sealed class EarlierOutcomes(CasesDbContext db)
{
    /// <summary>
    /// True if another letter about one of the cases, or one with the same content, was guided or transferred, or if one of the cases was
    /// guided or transferred before the letter came.
    /// </summary>
    /// <param name="atHand">The letter in process, which does not count; null for a step of the case alone.</param>
    public async Task<(bool Guided, bool Transferred)> BeforeAsync(
        IReadOnlyCollection<Guid> cases, CaseKind kind, Letter? atHand, CancellationToken cancellationToken)
    {
        var (self, first) = (atHand?.Id ?? Guid.Empty, atHand is null ? Guid.Empty : atHand.DuplicateOfId ?? atHand.Id);
        var outcomes = await db
            .Letters.AsNoTracking()
            .IgnoreAutoIncludes()
            .Where(l =>
                l.Id != self
                && l.Kind == kind
                && l.Processing != null
                && (
                    l.Id == first
                    || l.DuplicateOfId == first
                    || l.Cases.Any(c => cases.Contains(c.CaseId))
                    || db.Letters.Any(o =>
                        o.Cases.Any(c => cases.Contains(c.CaseId))
                        && (
                            o.DuplicateOfId == l.Id
                            || o.Id == l.DuplicateOfId
                            || (o.DuplicateOfId != null && o.DuplicateOfId == l.DuplicateOfId)))))
            .Select(l => l.Processing!.Outcome)
            .Distinct()
            .ToListAsync(cancellationToken);
        var steps = await db
            .CaseSteps.AsNoTracking()
            .Where(s =>
                cases.Contains(s.CaseId) && s.SupersededBy == null && (s.Event == CaseEvent.Guided || s.Event == CaseEvent.Transferred))
            .Select(s => new { s.Event, s.On })
            .ToListAsync(cancellationToken);
        return (Was(ProcessingOutcome.Guided, CaseEvent.Guided), Was(ProcessingOutcome.Transferred, CaseEvent.Transferred));

        bool Was(ProcessingOutcome outcome, CaseEvent happened) =>
            outcomes.Contains(outcome) || steps.Exists(s => s.Event == happened && (atHand is null || s.On < atHand.ReceivedOn));
    }
}
