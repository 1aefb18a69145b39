using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Deadlines;
using QcdcCases.Domain.Letters;
using QcdcCases.Domain.People;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Letters;

/// <summary>Loads the outcomes of the letters with the same content, on which the conditions of a letter's outcome depend.</summary>
internal sealed class SimilarLetterOutcomes(CasesDbContext db, RequestCalendar calendars, EarlierOutcomes earlierOutcomes)
{
    public async Task<LetterContext> OfAsync(Letter letter, CancellationToken cancellationToken)
    {
        var cases = letter.Cases.Select(c => c.CaseId).ToList();
        var before = await earlierOutcomes.BeforeAsync(cases, letter.Kind, letter, cancellationToken);
        var people = db.People.Where(p => p.OwnerId == letter.Id);
        return new(
            before.Guided,
            before.Transferred,
            await people.AnyAsync(p => p.Role != PersonRole.Respondent, cancellationToken),
            await db.Cases.AnyAsync(c => cases.Contains(c.Id) && c.Disciplinary == true, cancellationToken),
            (await calendars.GetAsync(cancellationToken)).Current)
        {
            Group = await db.Cases.AnyAsync(c => cases.Contains(c.Id) && c.Group == true, cancellationToken),
            RepresentativeAppointed = await people.AnyAsync(
                p => p.Role == PersonRole.Representative && p.Identity!.AuthorisedBy != null,
                cancellationToken),
        };
    }
}
