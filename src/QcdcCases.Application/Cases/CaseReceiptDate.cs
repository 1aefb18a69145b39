using Microsoft.EntityFrameworkCore;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Cases;

/// <summary>When a case was first heard of: no step of it lies before that day.</summary>
internal sealed class CaseReceiptDate(CasesDbContext db)
{
    /// <summary>The day of the earliest letter or visit about it, whoever's they are; null when there is none.</summary>
    public async Task<DateOnly?> OfAsync(Guid caseId, CancellationToken cancellationToken)
    {
        var letter = await db.Letters.Where(l => l.Cases.Any(c => c.CaseId == caseId)).MinAsync(l => (DateOnly?)l.ReceivedOn, cancellationToken);
        var visit = await db.Visits.Where(v => v.CaseId == caseId).MinAsync(v => (DateOnly?)v.ReceivedOn, cancellationToken);
        return letter is null || visit < letter ? visit : letter;
    }
}
