using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Deadlines;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Letters;
using QcdcCases.Domain.People;
using QcdcCases.Domain.Units;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Letters;

/// <summary>Reads rows of the letter register and the first sender of each letter.</summary>
internal sealed class LetterQueries(CasesDbContext db, RequestContext context)
{
    public IQueryable<Letter> Matching(LetterFilter filter, List<Guid> unitIds)
    {
        var letters = db.Letters.AsNoTracking().Where(l => unitIds.Contains(l.UnitId));
        letters = filter.From is { } from ? letters.Where(l => l.ReceivedOn >= from) : letters;
        letters = filter.To is { } to ? letters.Where(l => l.ReceivedOn <= to) : letters;
        letters = filter.Kind is { } kind ? letters.Where(l => l.Kind == kind) : letters;
        letters = filter.Field is { } field ? letters.Where(l => l.Field == field) : letters;
        letters = filter.Assignee is { } assignee ? letters.Where(l => l.AssigneeId == assignee) : letters;
        letters = filter.Case is { } caseId ? letters.Where(l => l.Cases.Any(c => c.CaseId == caseId)) : letters;
        letters = filter.Duplicate is { } duplicate ? letters.Where(l => l.DuplicateOfId != null == duplicate) : letters;
        letters = filter.Status switch
        {
            LetterStatus.Open => letters.Where(l => l.FinishedOn == null),
            LetterStatus.Unprocessed => letters.Where(l => l.FinishedOn == null && l.Processing == null),
            LetterStatus.Finished => letters.Where(l => l.FinishedOn != null),
            _ => letters,
        };
        var (owed, today) = (db.Deadlines.Owed(), context.Today);
        letters = filter.Overdue is { } overdue
            ? letters.Where(l => owed.Any(d => d.SubjectId == l.Id && d.DueOn < today) == overdue)
            : letters;
        return SearchPattern.Of(filter.Search) is { } pattern
            ? letters.Where(l => EF.Functions.Like(l.Search, pattern, SearchPattern.Escape))
            : letters;
    }

    public IQueryable<LetterRow> Rows(IQueryable<Letter> letters, UnitTree tree) => letters.Select(l => new LetterRow(
        l.Id,
        tree[l.UnitId].Key,
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
        EF.Property<Guid>(l, CasesDbContext.Version)));
}
