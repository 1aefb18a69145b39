using Microsoft.EntityFrameworkCore;
using QcdcCases.Domain.Letters;
using QcdcCases.Domain.Reception;
using QcdcCases.Persistence;

namespace QcdcCases.Application.People;

/// <summary>
/// When a matter turns out to be a denunciation on one side, hides those who brought it on the other side too: a visit and the letter that it
/// became name the same people (Law 25/2018 Đ56).
/// </summary>
internal sealed class DenouncerCover(CasesDbContext db, PeopleBook people)
{
    public async Task VisitOfAsync(Letter letter, CancellationToken cancellationToken)
    {
        if (letter.VisitId is { } id)
        {
            var visit = await db.Visits.SingleAsync(v => v.Id == id, cancellationToken);
            visit.HideNames();
            people.Seal(await people.OfAsync(id, cancellationToken));
            db.Stamp(visit);
        }
    }

    public async Task LetterOfAsync(Visit visit, CancellationToken cancellationToken)
    {
        if (visit.LetterId is { } id)
        {
            var letter = await db.Letters.SingleAsync(l => l.Id == id, cancellationToken);
            letter.HideNames();
            people.Seal(await people.OfAsync(id, cancellationToken));
            db.Stamp(letter);
        }
    }
}
