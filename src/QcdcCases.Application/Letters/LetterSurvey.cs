using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Deadlines;
using QcdcCases.Domain.Letters;
using QcdcCases.Domain.People;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Letters;

/// <summary>Looks around a letter for what the law's conditions on its outcome ask: what became of the letters that say the same.</summary>
internal sealed class LetterSurvey(CasesDbContext db, CalendarBook calendars)
{
    public async Task<LetterSurroundings> OfAsync(Letter letter, CancellationToken cancellationToken)
    {
        var cases = letter.Cases.Select(c => c.CaseId).ToList();
        var first = letter.DuplicateOfId ?? letter.Id;
        var outcomes = await db.Letters.AsNoTracking().IgnoreAutoIncludes()
            .Where(l => l.Id != letter.Id && l.Kind == letter.Kind && l.Processing != null &&
                (l.Id == first || l.DuplicateOfId == first || l.Cases.Any(c => cases.Contains(c.CaseId))))
            .Select(l => l.Processing!.Outcome)
            .Distinct()
            .ToListAsync(cancellationToken);
        var hasSender = await db.People.AnyAsync(p => p.OwnerId == letter.Id && p.Role != PersonRole.Respondent, cancellationToken);
        return new(
            outcomes.Contains(ProcessingOutcome.Guided),
            outcomes.Contains(ProcessingOutcome.Transferred),
            hasSender,
            await db.Cases.AnyAsync(c => cases.Contains(c.Id) && c.Disciplinary == true, cancellationToken),
            (await calendars.DueDaysAsync(cancellationToken)).Calendar);
    }
}
