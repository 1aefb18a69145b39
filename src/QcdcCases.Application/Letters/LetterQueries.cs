using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Access;
using QcdcCases.Application.Deadlines;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Units;
using QcdcCases.Domain.Letters;
using QcdcCases.Domain.People;
using QcdcCases.Domain.Units;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Letters;

/// <summary>Reads rows of the letter register and the first sender of each letter.</summary>
internal sealed class LetterQueries(CasesDbContext db, RequestContext context, UnitDirectory units)
{
    /// <param name="unitIds">The units of the letters; null for all.</param>
    /// <param name="byBook">True for the letters in the books of the units, false for those that the units are responsible for.</param>
    public IQueryable<Letter> Matching(LetterFilter filter, List<Guid>? unitIds, bool byBook)
    {
        var letters = (filter.Voided ? db.Letters.IncludingVoided() : db.Letters).AsNoTracking();
        letters = unitIds is null ? letters
            : byBook ? letters.Where(l => unitIds.Contains(l.BookUnitId))
            : letters.Where(l => unitIds.Contains(l.UnitId));
        letters = filter.Ids is { } ids ? letters.Where(l => ids.Contains(l.Id)) : letters;
        letters = filter.From is { } from ? letters.Where(l => l.ReceivedOn >= from) : letters;
        letters = filter.To is { } to ? letters.Where(l => l.ReceivedOn <= to) : letters;
        letters = filter.Kind is { } kind ? letters.Where(l => l.Kind == kind) : letters;
        letters = filter.Field is { } field ? letters.Where(l => l.Field == field) : letters;
        letters = filter.Assignee is { } assignee ? letters.Where(l => l.AssigneeId == assignee) : letters;
        letters = filter.Case is { } caseId ? letters.Where(l => l.Cases.Any(c => c.CaseId == caseId)) : letters;
        letters = filter.Duplicate is { } duplicate ? letters.Where(l => l.DuplicateOfId != null == duplicate) : letters;
        letters = filter.Channel is { } channel ? letters.Where(l => l.Channel == channel) : letters;
        letters = filter.BeyondLevel is { } beyond ? letters.Where(l => l.BeyondLevel == beyond) : letters;
        letters = filter.ManyPlaces is { } many ? letters.Where(l => l.ManyPlaces == many) : letters;
        letters = filter.Status switch
        {
            LetterStatus.Open => letters.Where(l => l.FinishedOn == null),
            LetterStatus.Unprocessed => letters.Where(l => l.FinishedOn == null && l.Processing == null),
            LetterStatus.Finished => letters.Where(l => l.FinishedOn != null),
            _ => letters,
        };
        var (owed, today) = (db.Deadlines.Owed(), context.Today);
        letters = filter.Overdue is { } overdue
            ? letters.Where(l => owed.Where(d => d.SubjectId == l.Id).Min(d => d.DueOn) < today == overdue)
            : letters;
        return SearchPattern.Of(filter.Search) is { } pattern
            ? letters.Where(l => EF.Functions.Like(l.Search, pattern, SearchPattern.Escape))
            : letters;
    }

    /// <param name="byBook">True to name the unit of the book, false to name the responsible unit.</param>
    public IQueryable<LetterRow> Rows(IQueryable<Letter> letters, UnitTree tree, bool byBook) => letters.Select(l => new LetterRow(
        l.Id,
        tree[byBook ? l.BookUnitId : l.UnitId].Key,
        l.Number,
        l.ReceivedOn.Year,
        l.ReceivedOn,
        l.Channel,
        l.Kind,
        l.Instance,
        l.Field,
        db.People
            .Where(p => p.OwnerId == l.Id && p.Role != PersonRole.Respondent)
            .OrderBy(p => p.Role == PersonRole.Sender ? 0 : 1).ThenBy(p => p.Ordinal)
            .Select(p => p.SealedIdentity != null ? Person.Mask : p.Identity!.Name)
            .FirstOrDefault(),
        l.Summary,
        l.DuplicateOfId,
        l.ProcessingDueOn,
        l.Processing!.On,
        l.Processing.Outcome,
        l.FinishedOn,
        l.AssigneeId,
        EF.Property<Guid>(l, CasesDbContext.Version),
        l.FinishedOn != null ? LetterStatus.Finished : l.Processing == null ? LetterStatus.Unprocessed : LetterStatus.Open,
        l.Voided,
        l.Processing!.Receiver,
        l.Processing.DocumentNo));

    /// <summary>Adds the cases of the letters of one page.</summary>
    public async Task<IReadOnlyList<LetterRow>> WithCasesAsync(IReadOnlyList<LetterRow> rows, CancellationToken cancellationToken)
    {
        var ids = rows.Select(r => r.Id).ToList();
        var cases = await db.LetterCases.AsNoTracking()
            .Where(link => ids.Contains(link.LetterId))
            .Join(
                db.Cases,
                link => link.CaseId,
                about => about.Id,
                (link, about) => new
                {
                    link.LetterId,
                    link.Ordinal,
                    about.UnitId,
                    about.Id,
                    about.Title,
                    about.Status,
                    about.DueOn,
                })
            .ToListAsync(cancellationToken);
        var tree = await units.TreeWithAsync(cases.Select(c => c.UnitId), cancellationToken);
        var ofLetter = cases
            .Where(c => context.Caller.HasPermission(Permission.ReadCases, c.UnitId, tree))
            .OrderBy(c => c.Ordinal)
            .ToLookup(c => c.LetterId);
        return
        [
            .. rows.Select(r =>
                r with { Cases = [.. ofLetter[r.Id].Select(c => new LetterCaseRow(c.Id, c.Title, c.Status, c.DueOn))] }),
        ];
    }
}
