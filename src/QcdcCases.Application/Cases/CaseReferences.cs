using Microsoft.EntityFrameworkCore;
using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Letters;
using QcdcCases.Domain.Reception;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Cases;

/// <summary>Finds the entries that refer to a case and keep it from being voided.</summary>
internal sealed class CaseReferences(CasesDbContext db)
{
    /// <summary>The action by which an officer opened the case by itself, before any letter.</summary>
    private const string Opened = "case.opened";

    /// <summary>Returns the refusal that names what refers to the case, or null.</summary>
    public Task<Refusal?> FindAsync(Case about, CancellationToken cancellationToken) => FindAsync(about, null, [], cancellationToken);

    /// <summary>Refuses to restore a case that continues a voided one.</summary>
    public async Task<Refusal?> CheckPreviousAsync(Case about, CancellationToken cancellationToken) =>
        about.PreviousId is { } previous && !await db.Cases.AnyAsync(c => c.Id == previous, cancellationToken)
            ? CaseRefusals.PreviousVoided()
            : null;

    /// <summary>Returns what refers to the case besides a letter that is voided and its visits.</summary>
    /// <param name="letter">If given, a case that was opened by itself is kept too.</param>
    public async Task<Refusal?> FindAsync(
        Case about, Letter? letter, IReadOnlyCollection<Visit> visits, CancellationToken cancellationToken)
    {
        var (id, letterId) = (about.Id, letter?.Id ?? Guid.Empty);
        var visitIds = visits.Select(v => v.Id).ToList();
        if (await db.Letters.AnyAsync(l => l.Id != letterId && l.Cases.Any(c => c.CaseId == id), cancellationToken))
        {
            return CaseRefusals.HasLetters();
        }

        if (await db.Visits.AnyAsync(v => v.CaseId == id && !visitIds.Contains(v.Id), cancellationToken))
        {
            return CaseRefusals.HasVisits();
        }

        if (await db.Opinions.AnyAsync(o => o.CaseId == id, cancellationToken))
        {
            return CaseRefusals.HasOpinions();
        }

        var isKept = await db.Cases.AnyAsync(c => c.PreviousId == id, cancellationToken)
            || (letter is not null
                && (about.UnitId != letter.UnitId
                    || await db.History.AnyAsync(h => h.SubjectId == id && h.Action == Opened, cancellationToken)));
        return isKept ? CaseRefusals.IsContinued() : null;
    }
}
