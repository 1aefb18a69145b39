using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Deadlines;
using QcdcCases.Application.People;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Letters;
using QcdcCases.Domain.People;
using QcdcCases.Domain.Procedures;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Cases;

/// <summary>Gathers what the law's conditions on a step look at besides the case itself.</summary>
internal sealed class StepContexts(CasesDbContext db, RequestContext context, CalendarBook calendars, IdentitySeal seal)
{
    /// <summary>What is known of a case's letters, the calendar and who enters the step.</summary>
    public async Task<StepContext> OfAsync(Guid caseId, CancellationToken cancellationToken)
    {
        var letters = await db.Letters.AsNoTracking().IgnoreAutoIncludes()
            .Where(l => l.Cases.Any(c => c.CaseId == caseId))
            .GroupBy(l => new { l.Channel, l.Instance })
            .Select(g => new
            {
                g.Key.Channel,
                g.Key.Instance,
                First = g.Min(l => l.ReceivedOn),
                Known = g.Min(l => l.KnownOn),
                IsOpen = g.Any(l => l.FinishedOn == null),
                IsForwarded = g.Any(l => l.ForwardedBy != null),
                IsDirect = g.Any(l => l.ForwardedBy == null),
            })
            .ToListAsync(cancellationToken);
        return new StepContext((await calendars.DueDaysAsync(cancellationToken)).Calendar)
        {
            RepresentativeAppointed = await RepresentativeAppointedAsync(caseId, cancellationToken),
            Channels = [.. letters.Select(l => l.Channel).Distinct()],
            SecondReceivedOn = letters.Where(l => l.Instance == 2).Select(l => (DateOnly?)l.First).Min(),
            FirstDecisionReceivedOn = letters.Where(l => l.Instance == 2).Select(l => l.Known).Min(),
            FromCitizen = letters.Count == 0 ? null : letters.Exists(l => l.IsDirect && l.Channel is not LetterChannel.Transfer),
            PassedOn = letters.Count == 0 ? null : letters.Exists(l => l.IsForwarded || l.Channel is LetterChannel.Transfer),
            HasOpenLetter = letters.Exists(l => l.IsOpen),
            ActorId = context.Caller.Id,
        };
    }

    /// <summary>Whether somebody speaks for the group with a paper; of a sealed identity this is read, and nothing else of it.</summary>
    private async Task<bool> RepresentativeAppointedAsync(Guid caseId, CancellationToken cancellationToken)
    {
        var representatives = await db.People.AsNoTracking()
            .Where(p => p.Role == PersonRole.Representative && db.LetterCases.Any(l => l.LetterId == p.OwnerId && l.CaseId == caseId))
            .ToListAsync(cancellationToken);
        return representatives.Exists(p => (p.Identity ?? seal.Open(p.SealedIdentity!)).AuthorisedBy is not null);
    }
}
