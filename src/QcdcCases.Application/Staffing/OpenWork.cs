using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Deadlines;
using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Letters;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Staffing;

/// <summary>The type of a record that is assigned to an officer.</summary>
public enum AssignedRecord
{
    Letter,
    Case,
}

/// <summary>The number of records with open work.</summary>
public sealed record WorkCount(int Letters, int Cases)
{
    internal int Total => Letters + Cases;
}

/// <summary>
/// Finds the open work of officers: unfinished letters, cases that the unit still works on, and every letter and case with an open
/// deadline, such as the reply to a transfer or the publication of a decision.
/// </summary>
internal sealed class OpenWork(CasesDbContext db)
{
    private static readonly CaseStatus[] OpenStatuses = [CaseStatus.Received, .. CaseStatuses.UnderWay, .. CaseStatuses.UnderCheck];

    /// <summary>Returns the letters with open work of some officers.</summary>
    public IQueryable<Letter> Letters(IReadOnlyCollection<Guid> officers)
    {
        var owed = db.Deadlines.Owed();
        return db.Letters.Where(l =>
            l.AssigneeId != null
            && officers.Contains(l.AssigneeId.Value)
            && (l.FinishedOn == null || owed.Any(d => d.SubjectId == l.Id)));
    }

    /// <summary>Returns the cases with open work of some officers.</summary>
    public IQueryable<Case> Cases(IReadOnlyCollection<Guid> officers)
    {
        var owed = db.Deadlines.Owed();
        return db.Cases.Where(c =>
            c.AssigneeId != null
            && officers.Contains(c.AssigneeId.Value)
            && (OpenStatuses.Contains(c.Status) || owed.Any(d => d.SubjectId == c.Id)));
    }

    /// <summary>Returns the ids of the letters and cases with open work of an officer, in all units.</summary>
    public async Task<List<Guid>> IdsAsync(Guid officer, CancellationToken cancellationToken) =>
    [
        .. await Letters([officer]).Select(l => l.Id).ToListAsync(cancellationToken),
        .. await Cases([officer]).Select(c => c.Id).ToListAsync(cancellationToken),
    ];

    /// <summary>Counts the open work of officers in some units, by officer.</summary>
    public async Task<Dictionary<Guid, WorkCount>> CountAsync(
        IReadOnlyCollection<Guid> officers, IReadOnlyCollection<Guid> unitIds, CancellationToken cancellationToken)
    {
        var letters = await Letters(officers)
            .Where(l => unitIds.Contains(l.UnitId))
            .GroupBy(l => l.AssigneeId!.Value)
            .Select(g => new { g.Key, Records = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Records, cancellationToken);
        var cases = await Cases(officers)
            .Where(c => unitIds.Contains(c.UnitId))
            .GroupBy(c => c.AssigneeId!.Value)
            .Select(g => new { g.Key, Records = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Records, cancellationToken);
        return officers.Distinct().ToDictionary(
            id => id,
            id => new WorkCount(letters.GetValueOrDefault(id), cases.GetValueOrDefault(id)));
    }

    /// <summary>Counts the open work of one officer by unit, in all units.</summary>
    public async Task<Dictionary<Guid, WorkCount>> CountByUnitAsync(Guid officer, CancellationToken cancellationToken)
    {
        var letters = await Letters([officer])
            .GroupBy(l => l.UnitId)
            .Select(g => new { g.Key, Records = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Records, cancellationToken);
        var cases = await Cases([officer])
            .GroupBy(c => c.UnitId)
            .Select(g => new { g.Key, Records = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Records, cancellationToken);
        return letters.Keys.Union(cases.Keys).ToDictionary(
            unit => unit,
            unit => new WorkCount(letters.GetValueOrDefault(unit), cases.GetValueOrDefault(unit)));
    }
}
