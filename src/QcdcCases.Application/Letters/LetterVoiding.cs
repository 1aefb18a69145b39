using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Cases;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Cases;
using QcdcCases.Domain.History;
using QcdcCases.Domain.Letters;
using QcdcCases.Domain.Reception;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Letters;

/// <summary>
/// Voids and restores letters with what hangs on them: the visit of which a letter was made, and a case that only it opened.
/// </summary>
internal sealed class LetterVoiding(
    CasesDbContext db, LetterLoader letters, CaseStories stories, CaseReferences references, HistoryWriter history)
{
    /// <summary>Refused while steps of a case rest on the letter: they are corrected or voided first.</summary>
    public async Task<Refusal?> VoidAsync(Letter letter, Voiding voiding, CancellationToken cancellationToken)
    {
        var cases = await letters.CasesOfAsync(letter, cancellationToken);
        var before = await stories.OfAsync(cases, cancellationToken);
        var visits = await db.Visits.Where(v => v.LetterId == letter.Id).ToListAsync(cancellationToken);
        letter.SetVoided(voiding);
        foreach (var about in cases)
        {
            if (await references.FindAsync(about, letter, visits, cancellationToken) is null)
            {
                if (about.EffectiveSteps.Any())
                {
                    return LetterRefusals.CaseHasSteps();
                }

                Void(about, voiding, visits);
            }
        }

        foreach (var visit in visits)
        {
            visit.UnlinkLetter(caseId: null);
            Note(visit, visit.Id, visit.UnitId, visit.CaseId, "visit.letter-voided", voiding.Reason);
        }

        return await stories.CheckAsync(before.Where(s => s.About.Voided is null), cancellationToken);
    }

    public async Task<Refusal?> RestoreAsync(Letter letter, CancellationToken cancellationToken)
    {
        var cases = await letters.CasesOfAsync(letter, cancellationToken);
        var before = await stories.OfAsync(cases, cancellationToken);
        var visit = await db.Visits.SingleOrDefaultAsync(v => v.Id == letter.VisitId, cancellationToken);
        if (letter.VisitId is not null && visit is null)
        {
            return LetterRefusals.VisitVoided();
        }

        if (visit?.LinkLetter(letter.Id, cases[0].Id, await MadeOnAsync(letter, visit, cancellationToken)) is { } refusal)
        {
            return refusal;
        }

        letter.SetVoided(null);
        foreach (var about in cases.Where(c => c.Voided is not null))
        {
            about.SetVoided(null);
            Note(about, about.Id, about.UnitId, about.Id, "case.restored", null);
        }

        if (visit is not null)
        {
            Note(visit, visit.Id, visit.UnitId, visit.CaseId, "visit.letter-restored", null);
        }

        return await stories.CheckAsync(before, cancellationToken);
    }

    /// <summary>The day on which the letter was made of its visit; of an imported letter, the day of the visit.</summary>
    private async Task<DateOnly> MadeOnAsync(Letter letter, Visit visit, CancellationToken cancellationToken)
    {
        var registeredAt = await db.History
            .Where(h => h.SubjectId == letter.Id && h.Action == "letter.registered")
            .Select(h => (DateTimeOffset?)h.RecordedAt)
            .FirstOrDefaultAsync(cancellationToken);
        return registeredAt is { } at ? OfficeClock.DayOf(at) : visit.ReceivedOn;
    }

    private void Void(Case about, Voiding voiding, List<Visit> visits)
    {
        about.SetVoided(voiding with { });
        visits.ForEach(v => v.UnlinkLetter(about.Id));
        Note(about, about.Id, about.UnitId, about.Id, "case.voided", voiding.Reason);
    }

    private void Note(object record, Guid id, Guid unitId, Guid? caseId, string action, string? reason)
    {
        db.Stamp(record);
        history.Record(new HistoryNote(action, id, unitId, caseId, Reason: reason));
    }
}
