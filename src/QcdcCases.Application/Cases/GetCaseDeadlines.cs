using MediatR;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Access;
using QcdcCases.Application.Deadlines;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Units;
using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Deadlines;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Cases;

/// <summary>Reads the clocks of a case: that of its resolution, and those of processing its letters.</summary>
public sealed record GetCaseDeadlines(Guid Id) : IQuery<CaseDeadlines>;

public sealed record CaseDeadlines(IReadOnlyList<CaseDeadline> Deadlines);

/// <summary>One clock with its working.</summary>
/// <param name="Letter">The letter that it is about; null when it is about the case itself.</param>
/// <param name="Overdue">Whether the duty is, or was met, late.</param>
public sealed record CaseDeadline(Guid? Letter, string RuleId, string Article, DateOnly? Due, DateOnly? MetOn, bool Paused, bool Overdue, DeadlineExplanation Working);

internal sealed class GetCaseDeadlinesHandler(CasesDbContext db, RequestContext context, VisibleUnits visible, DueDays dueDays)
    : IRequestHandler<GetCaseDeadlines, Result<CaseDeadlines>>
{
    private const int MostLetters = 200;

    public async Task<Result<CaseDeadlines>> Handle(GetCaseDeadlines query, CancellationToken cancellationToken)
    {
        var readable = await visible.ForAsync(Permission.ReadCases, cancellationToken);
        var at = await db.Cases.AsNoTracking()
            .Include(c => c.Steps)
            .SingleOrDefaultAsync(c => c.Id == query.Id && readable.Contains(c.UnitId), cancellationToken);
        if (at is null)
        {
            return CaseRefusals.NotFound();
        }

        var resolution = CaseClock.Of(at.State, at.Traits, at.ClosedOn(at.Instance));
        var letters = await ProcessingsAsync(at.Id, cancellationToken);
        return new CaseDeadlines([.. resolution is null ? [] : new[] { Show(null, resolution) }, .. letters]);
    }

    private async Task<IEnumerable<CaseDeadline>> ProcessingsAsync(Guid caseId, CancellationToken cancellationToken)
    {
        var readable = await visible.ForAsync(Permission.ReadLetters, cancellationToken);
        var letters = await db.Letters.AsNoTracking()
            .Where(l => l.Cases.Any(c => c.CaseId == caseId) && readable.Contains(l.UnitId))
            .OrderBy(l => l.ReceivedOn).ThenBy(l => l.Id)
            .Take(MostLetters)
            .Select(l => new { l.Id, l.Kind, l.ReceivedOn, ProcessedOn = (DateOnly?)l.Processing!.On })
            .ToListAsync(cancellationToken);
        return letters.Select(l => Show(
            l.Id, DueDate.Clock(DeadlineRules.Processing(l.Kind, l.ReceivedOn), l.ReceivedOn, metOn: l.ProcessedOn)));
    }

    private CaseDeadline Show(Guid? letterId, DeadlineClock clock)
    {
        var deadline = clock.Evaluate(dueDays.Calendar);
        return new(
            letterId,
            deadline.RuleId,
            deadline.Article,
            deadline.Due,
            deadline.MetOn,
            deadline.IsPaused,
            deadline.IsLate(context.Today),
            clock.Explain(dueDays.Calendar));
    }
}
