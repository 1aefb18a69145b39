using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Access;
using QcdcCases.Application.Deadlines;
using QcdcCases.Application.Units;
using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Letters;
using QcdcCases.Domain.Procedures;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Cases;

/// <summary>
/// Records the outcome of processing a letter as a step of the letter's cases, on the same day and in the letter's instance, so that
/// officers enter it once and refused cases do not remain open. A correction of the processing corrects that step unless another step
/// followed.
/// </summary>
internal sealed class LetterOutcomeSteps(CasesDbContext db, VisibleUnits visible, CaseSteps steps, RequestCalendar calendars)
{
    /// <param name="take">True to record the step; false to only check that the law allows it.</param>
    public async Task<Refusal?> FollowAsync(
        Letter letter,
        LetterProcessing? before,
        IReadOnlyList<Case> cases,
        IReadOnlyList<StepAssurance> assurances,
        bool take,
        CancellationToken cancellationToken)
    {
        var writable = await visible.ForAsync(Permission.WriteCases, cancellationToken);
        foreach (var at in cases)
        {
            var isOurs = await IsLastStepOfLetterAsync(at, letter, before, cancellationToken);
            var follows = at.UnitId == letter.UnitId || writable.Contains(at.UnitId);
            var refusal = letter.Processing is { Outcome: ProcessingOutcome.Accepted }
                ? await AcceptAsync(at, letter, isOurs, assurances, take && follows, follows, cancellationToken)
                : take && follows ? await EndCaseAsync(at, letter, isOurs, cancellationToken)
                : null;
            if (refusal is not null)
            {
                return refusal;
            }
        }

        return null;
    }

    /// <summary>Returns why an accepted letter cannot be linked with one more case, or null.</summary>
    public async Task<Refusal?> CheckLinkedAsync(Letter letter, Case at, CancellationToken cancellationToken) =>
        letter.Processing is { Outcome: ProcessingOutcome.Accepted }
            ? await AcceptAsync(at, letter, isOurs: false, [], take: false, binds: at.UnitId == letter.UnitId, cancellationToken)
            : null;

    /// <param name="binds">True if the conditions of the case apply, because the caller may change it.</param>
    private async Task<Refusal?> AcceptAsync(
        Case at,
        Letter letter,
        bool isOurs,
        IReadOnlyList<StepAssurance> assurances,
        bool take,
        bool binds,
        CancellationToken cancellationToken)
    {
        var entry = Step(letter, CaseEvent.Accepted, assurances);
        if (isOurs && take)
        {
            return await steps.CorrectLastAsync(at, entry, letter, cancellationToken);
        }

        if (isOurs || await IsAnsweredWithAsync(at, letter, cancellationToken))
        {
            return null;
        }

        if (!take)
        {
            return binds ? await steps.CheckAsync(at, entry, letter, cancellationToken)
                : Procedure.Apply(at.State, entry).IsRefused(out var refusal, out _) ? refusal
                : null;
        }

        // The assignee of the letter becomes the assignee of the case, unless the case already has one.
        return await steps.ApplyAsync(at, entry, letter, cancellationToken) ?? at.Assign(at.AssigneeId ?? letter.AssigneeId);
    }

    /// <summary>
    /// True if a running resolution answers the letter, or did when the letter was accepted; then the case takes no step. A resolution that
    /// had ended before does not answer it.
    /// </summary>
    private async Task<bool> IsAnsweredWithAsync(Case at, Letter letter, CancellationToken cancellationToken) =>
        (at.Instance == letter.Instance && at.ClosedOn(at.Instance) is null && CaseStatuses.Joinable.Contains(at.Status))
        || (at.Instance == letter.Instance && at is { Kind: CaseKind.Petition, Status: CaseStatus.SupplementRequested })
        || at.GetTimeline(await calendars.GetAsync(cancellationToken)).Course(letter.Instance).FirstEndSince(letter.Processing!.On)
            is not null;

    /// <summary>Ends the case at the unit that received the letter, unless another letter about it is unfinished.</summary>
    private async Task<Refusal?> EndCaseAsync(Case at, Letter letter, bool isOurs, CancellationToken cancellationToken)
    {
        if (isOurs && steps.RevokeLast(at) is { } refusal)
        {
            return refusal;
        }

        var step = LetterProcedure.GetRow(letter.Kind, letter.Processing!.Outcome).Step;
        return
            step is { } happened
            && at.UnitId == letter.UnitId
            && at.Kind == letter.Kind
            && at.Instance == letter.Instance
            && IsBeingChecked(at)
            && IsPossible(at, happened)
            && !await HasOtherOpenLetterAsync(at, letter, cancellationToken)
            ? await steps.ApplyAsync(at, Step(letter, happened, []), letter, cancellationToken)
            : null;
    }

    private static bool IsBeingChecked(Case at) =>
        at.Status is CaseStatus.Received || (at.Status is not CaseStatus.UnderReview && CaseStatuses.UnderCheck.Contains(at.Status));

    private static bool IsPossible(Case at, CaseEvent happened) => Procedure.Find(at.Kind, at.Status, happened) is not null;

    private Task<bool> HasOtherOpenLetterAsync(Case at, Letter letter, CancellationToken cancellationToken) =>
        db.Letters.AnyAsync(l => l.Id != letter.Id && l.FinishedOn == null && l.Cases.Any(c => c.CaseId == at.Id), cancellationToken);

    /// <summary>True if the case's last step comes from this letter's earlier processing and from no other letter.</summary>
    private async Task<bool> IsLastStepOfLetterAsync(
        Case at,
        Letter letter,
        LetterProcessing? before,
        CancellationToken cancellationToken) =>
        before is { } earlier
        && at.EffectiveSteps.LastOrDefault() is { } last
        && LetterProcedure.GetRow(letter.Kind, earlier.Outcome).Step == last.Event
        && last.On == earlier.On
        && last.Instance == letter.Instance
        && !await db.Letters.AnyAsync(
            l =>
                l.Id != letter.Id
                && l.Instance == letter.Instance
                && l.Cases.Any(c => c.CaseId == at.Id)
                && l.Processing!.Outcome == earlier.Outcome,
            cancellationToken);

    private static CaseStepEntry Step(Letter letter, CaseEvent happened, IReadOnlyList<StepAssurance> assurances)
    {
        var processing = letter.Processing!;
        return new(happened, processing.On, letter.Instance, DocumentNo: processing.DocumentNo)
        {
            More = happened is CaseEvent.Accepted
                ? new(processing.Ground, Assurances: assurances.Count == 0 ? null : assurances)
                : new(processing.Ground, Receiver: processing.Receiver, Reason: processing.Reason),
        };
    }
}
