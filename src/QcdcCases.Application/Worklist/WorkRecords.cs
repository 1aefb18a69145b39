using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Access;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Units;
using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Deadlines;
using QcdcCases.Domain.People;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Worklist;

/// <summary>What a worklist shows of a record.</summary>
internal sealed record WorkRecord
{
    public required Guid Id { get; init; }

    public int? Number { get; init; }

    public string? Title { get; init; }

    public CaseKind? Kind { get; init; }

    public CaseStatus? Status { get; init; }

    public string? Sender { get; init; }

    public Guid Version { get; init; }

    /// <summary>Of a case: the first of its letters.</summary>
    public Guid? LetterId { get; init; }
}

/// <summary>Reads the records of one page of a worklist, with one query for each type of record.</summary>
internal sealed class WorkRecords(CasesDbContext db, RequestContext context, UnitDirectory units)
{
    public async Task<Dictionary<Guid, WorkRecord>> ReadAsync(IReadOnlyList<WorkLine> lines, CancellationToken cancellationToken)
    {
        var ids = lines.ToLookup(l => l.Kind, l => l.RecordId);
        var cases = await CasesAsync([.. ids[DeadlineSubject.Case].Distinct()], cancellationToken);
        var lettersOfCases = cases.Select(c => c.LetterId).OfType<Guid>().ToHashSet();
        var letters = await LettersAsync([.. ids[DeadlineSubject.Letter], .. lettersOfCases], cancellationToken);
        var visits = await VisitsAsync([.. ids[DeadlineSubject.Visit].Distinct()], cancellationToken);
        var sessions = await SessionsAsync([.. ids[DeadlineSubject.Session].Distinct()], cancellationToken);
        var opinions = await OpinionsAsync([.. ids[DeadlineSubject.Opinion].Distinct()], cancellationToken);
        var letterOf = letters.ToDictionary(l => l.Id);
        return cases
            .Select(c =>
                c.LetterId is { } id && letterOf.TryGetValue(id, out var letter)
                    ? c with { Number = letter.Number, Sender = letter.Sender }
                    : c)
            .Concat(letters)
            .Concat(visits)
            .Concat(sessions)
            .Concat(opinions)
            .ToDictionary(r => r.Id);
    }

    private async Task<List<WorkRecord>> CasesAsync(List<Guid> ids, CancellationToken cancellationToken) => ids.Count == 0
        ? []
        : await db.Cases.AsNoTracking()
            .Where(c => ids.Contains(c.Id))
            .Select(c => new WorkRecord
            {
                Id = c.Id,
                Title = c.Title,
                Kind = c.Kind,
                Status = c.Status,
                Version = EF.Property<Guid>(c, CasesDbContext.Version),
                LetterId = db.LetterCases
                    .Where(link => link.CaseId == c.Id)
                    .Join(db.Letters, link => link.LetterId, letter => letter.Id, (_, letter) => new { letter.ReceivedOn, letter.Id })
                    .OrderBy(letter => letter.ReceivedOn).ThenBy(letter => letter.Id)
                    .Select(letter => (Guid?)letter.Id)
                    .FirstOrDefault(),
            })
            .ToListAsync(cancellationToken);

    // A case can have letters of other units, which the caller may not know.
    private async Task<List<WorkRecord>> LettersAsync(HashSet<Guid> ids, CancellationToken cancellationToken)
    {
        if (ids.Count == 0)
        {
            return [];
        }

        var letters = await db.Letters.AsNoTracking()
            .Where(l => ids.Contains(l.Id))
            .Select(l => new
            {
                l.UnitId,
                Record = new WorkRecord
                {
                    Id = l.Id,
                    Number = l.Number,
                    Title = l.Summary,
                    Kind = l.Kind,
                    Sender = db.People
                        .Where(p => p.OwnerId == l.Id && p.Role != PersonRole.Respondent)
                        .OrderBy(p => p.Role == PersonRole.Sender ? 0 : 1).ThenBy(p => p.Ordinal)
                        .Select(p => p.SealedIdentity != null ? Person.Mask : p.Identity!.Name)
                        .FirstOrDefault(),
                    Version = EF.Property<Guid>(l, CasesDbContext.Version),
                },
            })
            .ToListAsync(cancellationToken);
        var tree = await units.TreeWithAsync(letters.Select(l => l.UnitId), cancellationToken);
        return [.. letters.Where(l => context.Caller.HasPermission(Permission.ReadLetters, l.UnitId, tree)).Select(l => l.Record)];
    }

    private async Task<List<WorkRecord>> VisitsAsync(List<Guid> ids, CancellationToken cancellationToken) => ids.Count == 0
        ? []
        : await db.Visits.AsNoTracking()
            .Where(v => ids.Contains(v.Id))
            .Select(v => new WorkRecord
            {
                Id = v.Id,
                Number = v.Number,
                Title = v.Matter,
                Kind = v.Classification,
                Sender = db.People
                    .Where(p => p.OwnerId == v.Id && p.Role != PersonRole.Respondent)
                    .OrderBy(p => p.Role == PersonRole.Visitor ? 0 : 1).ThenBy(p => p.Ordinal)
                    .Select(p => p.SealedIdentity != null ? Person.Mask : p.Identity!.Name)
                    .FirstOrDefault(),
                Version = EF.Property<Guid>(v, CasesDbContext.Version),
            })
            .ToListAsync(cancellationToken);

    private async Task<List<WorkRecord>> OpinionsAsync(List<Guid> ids, CancellationToken cancellationToken) => ids.Count == 0
        ? []
        : await db.Opinions.AsNoTracking().IgnoreAutoIncludes()
            .Where(o => ids.Contains(o.Id))
            .Select(o => new WorkRecord { Id = o.Id, Title = o.Text, Version = EF.Property<Guid>(o, CasesDbContext.Version) })
            .ToListAsync(cancellationToken);

    private async Task<List<WorkRecord>> SessionsAsync(List<Guid> ids, CancellationToken cancellationToken) => ids.Count == 0
        ? []
        : await db.Sessions.AsNoTracking()
            .Where(s => ids.Contains(s.Id))
            .Select(s => new WorkRecord { Id = s.Id, Title = s.ReceiverName, Version = EF.Property<Guid>(s, CasesDbContext.Version) })
            .ToListAsync(cancellationToken);
}
