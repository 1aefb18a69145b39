using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Access;
using QcdcCases.Application.Audit;
using QcdcCases.Application.Deadlines;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Units;
using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Letters;
using QcdcCases.Domain.Papers;
using QcdcCases.Domain.Procedures;
using QcdcCases.Domain.Reception;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Papers;

/// <summary>
/// Loads a record from which papers are written, if the caller may read it. Records are tracked, because a paper that is issued with a step
/// tells of the step before it is saved.
/// </summary>
internal sealed class PaperSources(
    CasesDbContext db, RequestContext context, VisibleUnits visible, UnitDirectory units, RequestCalendar calendars, ReadingLog readings)
{
    /// <summary>The number of visits that the conclusions of one session can list.</summary>
    private const int MaxVisits = 500;

    public async Task<Result<PaperSource>> FindAsync(PaperSubject subject, Guid id, CancellationToken cancellationToken)
    {
        var found = await LoadAsync(subject, id, cancellationToken);
        if (!found.IsRefused(out _, out var source))
        {
            readings.Add(Reading.PapersRead, source.UnitId, source.Id);
        }

        return found;
    }

    private Task<Result<PaperSource>> LoadAsync(PaperSubject subject, Guid id, CancellationToken cancellationToken) => subject switch
    {
        PaperSubject.Letter => LetterAsync(id, cancellationToken),
        PaperSubject.Case => CaseAsync(id, cancellationToken),
        PaperSubject.Visit => VisitAsync(id, cancellationToken),
        PaperSubject.Session => SessionAsync(id, cancellationToken),
        _ => throw new ArgumentOutOfRangeException(nameof(subject)),
    };

    private async Task<Result<PaperSource>> LetterAsync(Guid id, CancellationToken cancellationToken)
    {
        var readable = await visible.ForAsync(Permission.ReadLetters, cancellationToken);
        var letter = await db.Letters.SingleOrDefaultAsync(l => l.Id == id && readable.Contains(l.UnitId), cancellationToken);
        if (letter is null)
        {
            return LetterRefusals.NotFound();
        }

        var caseId = letter.Cases.MinBy(c => c.Ordinal)?.CaseId;
        var about = caseId is null
            ? null
            : await db.Cases.Include(c => c.Steps).SingleOrDefaultAsync(c => c.Id == caseId, cancellationToken);
        return PaperSource.Of(
            letter, about, await DueOnAsync(about, cancellationToken), await LetterheadAsync(letter.UnitId, cancellationToken));
    }

    private async Task<Result<PaperSource>> CaseAsync(Guid id, CancellationToken cancellationToken)
    {
        var readable = await visible.ForAsync(Permission.ReadCases, cancellationToken);
        var about = await db.Cases.Include(c => c.Steps)
            .SingleOrDefaultAsync(c => c.Id == id && readable.Contains(c.UnitId), cancellationToken);
        if (about is null)
        {
            return CaseRefusals.NotFound();
        }

        var letters = await visible.ForAsync(Permission.ReadLetters, cancellationToken);
        var letter = await db.Letters
            .Where(l => l.Cases.Any(c => c.CaseId == id) && l.Instance == about.Instance && letters.Contains(l.UnitId))
            .OrderBy(l => l.ReceivedOn).ThenBy(l => l.Id)
            .FirstOrDefaultAsync(cancellationToken);
        var visits = letter is null ? await visible.ForAsync(Permission.ReadReception, cancellationToken) : [];
        var visit = letter is not null
            ? null
            : await db.Visits.Where(v => v.CaseId == id && visits.Contains(v.UnitId))
                .OrderBy(v => v.ReceivedOn).ThenBy(v => v.Id)
                .FirstOrDefaultAsync(cancellationToken);
        List<CaseEvent> open =
        [
            .. Procedure.TableOf(about.Kind).Where(t => Procedure.Find(about.Kind, about.Status, t.Event) is not null).Select(t => t.Event),
        ];
        return PaperSource.Of(
            about,
            letter,
            visit,
            open,
            await DueOnAsync(about, cancellationToken),
            await LetterheadAsync(about.UnitId, cancellationToken));
    }

    private async Task<Result<PaperSource>> VisitAsync(Guid id, CancellationToken cancellationToken)
    {
        var readable = await visible.ForAsync(Permission.ReadReception, cancellationToken);
        var visit = await db.Visits.SingleOrDefaultAsync(v => v.Id == id && readable.Contains(v.UnitId), cancellationToken);
        return visit is null ? VisitRefusals.NotFound() : PaperSource.Of(visit, await LetterheadAsync(visit.UnitId, cancellationToken));
    }

    private async Task<Result<PaperSource>> SessionAsync(Guid id, CancellationToken cancellationToken)
    {
        var readable = await visible.ForAsync(Permission.ReadReception, cancellationToken);
        var session = await db.Sessions.SingleOrDefaultAsync(s => s.Id == id && readable.Contains(s.UnitId), cancellationToken);
        if (session is null)
        {
            return SessionRefusals.NotFound();
        }

        var visits = await db.Visits.Where(v => v.SessionId == id).OrderBy(v => v.Number).Take(MaxVisits).ToListAsync(cancellationToken);
        return PaperSource.Of(session, visits, await LetterheadAsync(session.UnitId, cancellationToken));
    }

    private async Task<DateOnly?> DueOnAsync(Case? about, CancellationToken cancellationToken) =>
        about?.AcceptedOn is null ? null : about.GetTimeline(await calendars.GetAsync(cancellationToken)).LastDay(about.Instance);

    private async Task<Letterhead> LetterheadAsync(Guid unitId, CancellationToken cancellationToken)
    {
        var tree = await units.TreeWithAsync([unitId], cancellationToken);
        var unit = tree[unitId];
        return Letterhead.Of(unit, tree.ParentOn(unit, context.Today));
    }
}
