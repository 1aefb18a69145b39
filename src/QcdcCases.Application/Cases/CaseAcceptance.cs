using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Access;
using QcdcCases.Application.Units;
using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Letters;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Cases;

/// <summary>
/// Accepting a letter accepts the cases it is about, on the same day and in its instance, so that nobody records one thing twice; a correction
/// of the processing corrects that step as long as nothing followed it.
/// </summary>
internal sealed class CaseAcceptance(CasesDbContext db, VisibleUnits visible, CaseSteps steps)
{
    public async Task<Refusal?> FollowAsync(
        Letter letter, LetterProcessing? before, IReadOnlyList<Case> cases, IReadOnlyList<StepAssurance> assurances, CancellationToken cancellationToken)
    {
        var writable = await visible.ForAsync(Permission.WriteCases, cancellationToken);
        foreach (var at in cases.Where(c => c.UnitId == letter.UnitId || writable.Contains(c.UnitId)))
        {
            var refusal = await StandsByAsync(at, letter, before, cancellationToken)
                ? await CorrectAsync(at, letter, assurances, cancellationToken)
                : await AcceptAsync(at, letter, assurances, cancellationToken);
            if (refusal is not null)
            {
                return refusal;
            }
        }

        return null;
    }

    private async Task<Refusal?> AcceptAsync(Case at, Letter letter, IReadOnlyList<StepAssurance> assurances, CancellationToken cancellationToken)
    {
        var awaits = at.Instance < letter.Instance || (at.Instance == letter.Instance && at.Status is CaseStatus.Received);
        if (letter.Processing is not { Outcome: ProcessingOutcome.Accepted } processing || !awaits)
        {
            return null;
        }

        // Who has the letter goes on with the case, unless somebody has it already.
        return at.Assign(at.AssigneeId ?? letter.AssigneeId) ?? await steps.TakeAsync(at, Step(letter, processing, assurances), cancellationToken);
    }

    private async Task<Refusal?> CorrectAsync(Case at, Letter letter, IReadOnlyList<StepAssurance> assurances, CancellationToken cancellationToken) =>
        letter.Processing is { Outcome: ProcessingOutcome.Accepted } processing
            ? await steps.CorrectLastAsync(at, Step(letter, processing, assurances), cancellationToken)
            : steps.TakeBackLast(at);

    /// <summary>Whether the case's last step is the acceptance by this letter's earlier processing, and by no other letter's.</summary>
    private async Task<bool> StandsByAsync(Case at, Letter letter, LetterProcessing? before, CancellationToken cancellationToken) =>
        before is { Outcome: ProcessingOutcome.Accepted } &&
        at.StandingSteps.LastOrDefault() is { Event: CaseEvent.Accepted } last && last.On == before.On && last.Instance == letter.Instance &&
        !await db.Letters.AnyAsync(
            l => l.Id != letter.Id && l.Instance == letter.Instance && l.Cases.Any(c => c.CaseId == at.Id) &&
                l.Processing!.Outcome == ProcessingOutcome.Accepted,
            cancellationToken);

    private static CaseStepEntry Step(Letter letter, LetterProcessing processing, IReadOnlyList<StepAssurance> assurances) =>
        new(CaseEvent.Accepted, processing.On, letter.Instance, DocumentNo: processing.DocumentNo)
        {
            More = new(Assurances: assurances.Count == 0 ? null : assurances),
        };
}
