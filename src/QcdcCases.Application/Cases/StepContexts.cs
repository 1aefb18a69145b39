using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Deadlines;
using QcdcCases.Application.Letters;
using QcdcCases.Application.People;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Letters;
using QcdcCases.Domain.People;
using QcdcCases.Domain.Procedures;
using QcdcCases.Domain.Reception;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Cases;

/// <summary>Loads the data outside the case that the conditions of a step depend on.</summary>
internal sealed class StepContexts(
    CasesDbContext db,
    RequestContext context,
    RequestCalendar calendars,
    EarlierOutcomes earlierOutcomes,
    IdentityProtector identityProtector)
{
    /// <summary>Loads the data of a case's letters, of the case before it, of the calendar and of the caller.</summary>
    /// <param name="atHand">The letter whose processing causes the step; null if none does.</param>
    public async Task<StepContext> OfAsync(Case about, CancellationToken cancellationToken, Letter? atHand = null)
    {
        var letters = await LettersAsync(about.Id, atHand, cancellationToken);
        var seconds = await SecondsAsync(about, letters, atHand, cancellationToken);
        var before = await earlierOutcomes.BeforeAsync([about.Id], about.Kind, atHand, cancellationToken);
        return new StepContext(await calendars.GetAsync(cancellationToken))
        {
            RepresentativeAppointed = await RepresentativeAppointedAsync(about.Id, cancellationToken),
            Channels = [.. Answered(letters).Select(l => l.Behind.Channel).Distinct()],
            Letters = [.. Answered(letters).Select(l => l.Behind)],
            SecondReceivedOn = seconds.FirstOrDefault()?.ReceivedOn,
            FirstDecisionReceivedOn = seconds.FirstOrDefault()?.KnownOn,
            FromCitizen = letters.Count == 0 ? null : letters.Exists(l => !l.IsPassedOn),
            WasForwarded = letters.Count == 0 ? null : letters.Exists(l => l.IsPassedOn),
            HasOpenLetter = letters.Exists(l => l.IsOpen),
            GuidedBefore = before.Guided,
            TransferredBefore = before.Transferred,
            First = await FirstAsync(about, cancellationToken),
            ActorId = context.Caller.Id,
        };
    }

    /// <summary>
    /// Returns the earliest day of receipt of a letter or visit about the case, in all units; null without one. No step of the case may
    /// precede that day. Of records that this change corrects, the corrected days count.
    /// </summary>
    public async Task<DateOnly?> EarliestReceiptAsync(Guid caseId, CancellationToken cancellationToken)
    {
        var (letters, visits) = (Tracked<Letter>(), Tracked<Visit>());
        var (letterIds, visitIds) = (letters.ConvertAll(l => l.Id), visits.ConvertAll(v => v.Id));
        var stored = new[]
        {
            await db.Letters.Where(l => l.Cases.Any(c => c.CaseId == caseId) && !letterIds.Contains(l.Id))
                .MinAsync(l => (DateOnly?)l.ReceivedOn, cancellationToken),
            await db.Visits.Where(v => v.CaseId == caseId && !visitIds.Contains(v.Id))
                .MinAsync(v => (DateOnly?)v.ReceivedOn, cancellationToken),
        };
        return stored
            .Concat(letters.Where(l => l.Voided is null && l.Cases.Any(c => c.CaseId == caseId)).Select(l => (DateOnly?)l.ReceivedOn))
            .Concat(visits.Where(v => v.Voided is null && v.CaseId == caseId).Select(v => (DateOnly?)v.ReceivedOn))
            .Min();
    }

    private List<T> Tracked<T>()
        where T : class => [.. db.ChangeTracker.Entries<T>().Select(e => e.Entity)];

    /// <summary>Returns the letters that an acceptance answers: the unprocessed ones, or all if none is unprocessed.</summary>
    private static List<Known> Answered(List<Known> letters) => letters.Exists(l => l.Waits) ? letters.FindAll(l => l.Waits) : letters;

    private async Task<List<Known>> LettersAsync(Guid caseId, Letter? atHand, CancellationToken cancellationToken)
    {
        var rows = await db.Letters.AsNoTracking().IgnoreAutoIncludes()
            .Where(l => l.Cases.Any(c => c.CaseId == caseId))
            .Select(l => new
            {
                l.Id,
                l.Instance,
                l.ReceivedOn,
                l.KnownOn,
                l.Channel,
                l.ForwardedBy,
                Outcome = (ProcessingOutcome?)l.Processing!.Outcome,
                l.FinishedOn,
                HasSender = db.People.Any(p => p.OwnerId == l.Id && p.Role != PersonRole.Respondent),
            })
            .ToListAsync(cancellationToken);
        var tracked = Tracked<Letter>().ToDictionary(l => l.Id);
        return
        [
            .. rows
                .Where(l => !tracked.TryGetValue(l.Id, out var now) || Counts(now, caseId))
                .Select(l => tracked.TryGetValue(l.Id, out var now)
                ? KnownOf(now, HasSender(l.Id, l.HasSender), l.FinishedOn, atHand)
                : new Known(
                    new LinkedLetter(l.Instance, l.ReceivedOn, l.KnownOn, l.Channel, l.HasSender),
                    Waits: l.Outcome is null or ProcessingOutcome.Accepted,
                    IsOpen: l.FinishedOn is null,
                    IsPassedOn: l.ForwardedBy is not null || l.Channel is LetterChannel.Transfer)),
        ];
    }

    /// <summary>A letter as this change leaves it; whether it is finished follows at the commit.</summary>
    private static Known KnownOf(Letter now, bool hasSender, DateOnly? finishedOn, Letter? atHand) => new(
        new LinkedLetter(now.Instance, now.ReceivedOn, now.KnownOn, now.Channel, hasSender),
        Waits: now.Id == atHand?.Id || now.Processing?.Outcome is null or ProcessingOutcome.Accepted,
        IsOpen: now.Id == atHand?.Id || finishedOn is null,
        IsPassedOn: now.WasForwarded);

    private static bool Counts(Letter letter, Guid caseId) => letter.Voided is null && letter.Cases.Any(c => c.CaseId == caseId);

    /// <summary>Whether a letter has a sender after this change.</summary>
    private bool HasSender(Guid letterId, bool stored)
    {
        var people = db.ChangeTracker.Entries<Person>().Where(e => e.Entity.OwnerId == letterId).ToList();
        return people.Count == 0
            ? stored
            : people.Exists(e => e.State is not EntityState.Deleted && e.Entity.Role is not PersonRole.Respondent);
    }

    /// <summary>
    /// Returns the second complaints that are unprocessed or accepted, the earliest first: about this case, or about one that continues it.
    /// The letter in process does not count.
    /// </summary>
    private async Task<List<LinkedLetter>> SecondsAsync(
        Case about,
        List<Known> letters,
        Letter? atHand,
        CancellationToken cancellationToken)
    {
        if (atHand is { Instance: 2 })
        {
            return [new LinkedLetter(2, atHand.ReceivedOn, atHand.KnownOn, atHand.Channel, HasSender: true)];
        }

        var continuing = await db.Letters.AsNoTracking().IgnoreAutoIncludes()
            .Where(l => l.Instance == 2 && (l.Processing == null || l.Processing.Outcome == ProcessingOutcome.Accepted) &&
                l.Cases.Any(c => db.Cases.Any(k => k.Id == c.CaseId && k.PreviousId == about.Id)))
            .Select(l => new LinkedLetter(l.Instance, l.ReceivedOn, l.KnownOn, l.Channel, true))
            .ToListAsync(cancellationToken);
        return
        [
            .. letters.Where(l => l.Waits && l.Behind.Instance == 2).Select(l => l.Behind).Concat(continuing).OrderBy(l => l.ReceivedOn),
        ];
    }

    private async Task<FirstRound?> FirstAsync(Case about, CancellationToken cancellationToken)
    {
        if (about is not { PreviousId: { } previous, OpenedInstance: 2 })
        {
            return null;
        }

        var first = await db.Cases.AsNoTracking()
            .IncludingVoided()
            .Include(c => c.Steps)
            .SingleAsync(c => c.Id == previous, cancellationToken);
        return FirstRound.Of(first, await calendars.GetAsync(cancellationToken));
    }

    /// <summary>True if a representative of the group has a written authorisation. Of a sealed identity only this is read.</summary>
    private async Task<bool> RepresentativeAppointedAsync(Guid caseId, CancellationToken cancellationToken)
    {
        var representatives = await db.People.AsNoTracking()
            .Where(p =>
                p.Role == PersonRole.Representative && db.Letters.Any(l => l.Id == p.OwnerId && l.Cases.Any(c => c.CaseId == caseId)))
            .ToListAsync(cancellationToken);
        var (letters, pending) = (Tracked<Letter>(), db.ChangeTracker.Entries<Person>().ToList());
        representatives.RemoveAll(p =>
            pending.Exists(e => e.Entity.OwnerId == p.OwnerId) || letters.Exists(l => l.Id == p.OwnerId && !Counts(l, caseId)));
        representatives.AddRange(pending
            .Where(e => e.State is not EntityState.Deleted && e.Entity.Role is PersonRole.Representative)
            .Select(e => e.Entity)
            .Where(p => letters.Exists(l => l.Id == p.OwnerId && Counts(l, caseId))));
        return representatives.Exists(p => (p.Identity ?? identityProtector.Unseal(p.SealedIdentity!)).AuthorisedBy is not null);
    }

    /// <param name="Waits">True if the letter is unprocessed or accepted.</param>
    private sealed record Known(LinkedLetter Behind, bool Waits, bool IsOpen, bool IsPassedOn);
}
