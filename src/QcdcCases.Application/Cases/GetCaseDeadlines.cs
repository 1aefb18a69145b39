using MediatR;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Access;
using QcdcCases.Application.Deadlines;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Units;
using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Deadlines;
using QcdcCases.Domain.Procedures;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Cases;

/// <summary>Reads the clocks of a case and of its letters, those of the case first, each in the order of their beginning.</summary>
public sealed record GetCaseDeadlines(Guid Id) : IQuery<CaseDeadlines>;

public sealed record CaseDeadlines(IReadOnlyList<CaseDeadline> Deadlines);

/// <summary>One clock.</summary>
/// <param name="Letter">The letter that it is about; null when it is about the case itself.</param>
/// <param name="What">The duty in words.</param>
/// <param name="Duty">The duty's code.</param>
/// <param name="StartEvent">What began it.</param>
/// <param name="OriginalDue">The last day as it was before anything lengthened it or stood in its way.</param>
/// <param name="RawDue">The last day as counted, before it moved off a day off; warnings use it.</param>
/// <param name="Due">The last day as it now stands; null while the clock stands still.</param>
/// <param name="MetOn">When the duty was met.</param>
/// <param name="EndedOn">When the clock ended, met or not.</param>
/// <param name="Overdue">Whether the duty is, or was met, late. What the citizen may do, or time does, is never overdue.</param>
/// <param name="Provisional">A calendar that is not official yet decided the day: it may still move.</param>
public sealed record CaseDeadline(
    Guid Id,
    Guid? Letter,
    string Duty,
    string What,
    string RuleId,
    string RuleVersion,
    string Article,
    DeadlinePurpose Purpose,
    int Instance,
    string StartEvent,
    DateOnly StartedOn,
    DateOnly OriginalDue,
    DateOnly? RawDue,
    DateOnly? Due,
    DateOnly? MetOn,
    DateOnly? EndedOn,
    ClockEnding? Ending,
    bool Paused,
    bool Overdue,
    bool Provisional)
{
    internal static CaseDeadline Of(Clock clock, DateOnly today)
    {
        var rule = clock.Rule;
        return new(
            clock.Id,
            clock.Subject is ClockSubject.Letter ? clock.SubjectId : null,
            clock.Duty,
            rule.What,
            rule.Id,
            rule.Version,
            rule.Article,
            clock.Purpose,
            clock.Instance,
            clock.StartEvent,
            clock.StartedOn,
            clock.OriginalDueOn,
            clock.RawDueOn,
            clock.DueOn,
            clock.Ending is ClockEnding.Met or ClockEnding.MetLate ? clock.EndedOn : null,
            clock.EndedOn,
            clock.Ending,
            clock.Paused,
            clock.IsOwed && (clock.Ending is ClockEnding.MetLate || clock.DueOn < (clock.EndedOn ?? today)),
            clock.Provisional);
    }
}

internal sealed class GetCaseDeadlinesHandler(RequestContext context, CaseDeadlineQueries caseDeadlineQueries) : IRequestHandler<GetCaseDeadlines, Result<CaseDeadlines>>
{
    public async Task<Result<CaseDeadlines>> Handle(GetCaseDeadlines query, CancellationToken cancellationToken)
    {
        if (await caseDeadlineQueries.OfAsync(query.Id, cancellationToken) is not { } clocks)
        {
            return CaseRefusals.NotFound();
        }

        return new CaseDeadlines([.. (await clocks.ToListAsync(cancellationToken))
            .OrderBy(c => c.Subject).ThenBy(c => c.StartedOn).ThenBy(c => c.SubjectId).ThenBy(c => c.OriginalDueOn).ThenBy(c => c.RuleId)
            .Select(c => CaseDeadline.Of(c, context.Today))]);
    }
}

/// <summary>Explains one clock of a case: its start day, every day not counted and why, what stopped or lengthened it, the rule and the article.</summary>
public sealed record ExplainCaseDeadline(Guid Case, Guid Clock) : IQuery<DeadlineExplanation>;

internal sealed class ExplainCaseDeadlineHandler(CaseDeadlineQueries caseDeadlineQueries, RequestCalendar calendars) : IRequestHandler<ExplainCaseDeadline, Result<DeadlineExplanation>>
{
    public async Task<Result<DeadlineExplanation>> Handle(ExplainCaseDeadline query, CancellationToken cancellationToken)
    {
        if (await caseDeadlineQueries.OfAsync(query.Case, cancellationToken) is not { } clocks)
        {
            return CaseRefusals.NotFound();
        }

        var clock = await clocks.SingleOrDefaultAsync(c => c.Id == query.Clock, cancellationToken);
        if (clock is null)
        {
            return Refusal.NotFound("deadline.not_found", "The case has no such deadline.");
        }

        // One that has ended is told as it ended.
        var history = (await calendars.DueDaysAsync(cancellationToken)).Calendars;
        return clock.Ledger.Explain(history.At(clock.EndedOn is null ? null : clock.CalendarRevision));
    }
}

/// <summary>Finds the clocks of a case that the caller may see: its own, and those of letters about it. What never ran is left out.</summary>
internal sealed class CaseDeadlineQueries(CasesDbContext db, RequestContext context, VisibleUnits visible)
{
    /// <summary>Null when there is no such case among the caller's.</summary>
    public async Task<IQueryable<Clock>?> OfAsync(Guid caseId, CancellationToken cancellationToken)
    {
        var cases = await visible.ForAsync(Permission.ReadCases, cancellationToken);
        if (!await db.Cases.AnyAsync(c => c.Id == caseId && cases.Contains(c.UnitId), cancellationToken))
        {
            return null;
        }

        var letters = await visible.ForAsync(Permission.ReadLetters, cancellationToken);
        var today = context.Today;

        // What opens when a limit ends without a decision is not open before.
        return db.Clocks.AsNoTracking().Where(c => c.Ending != ClockEnding.Void &&
            (c.StartEvent != CaseClocks.Expired || c.StartedOn < today) &&
            (c.SubjectId == caseId || (letters.Contains(c.UnitId) && db.LetterCases.Any(l => l.CaseId == caseId && l.LetterId == c.SubjectId))));
    }
}
