using MediatR;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Access;
using QcdcCases.Application.Cases;
using QcdcCases.Application.Deadlines;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Units;
using QcdcCases.Domain.Deadlines;
using QcdcCases.Domain.Reception;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Reception;

/// <summary>Reads the clocks of a visit or a session.</summary>
/// <param name="Subject">Which of both.</param>
public sealed record GetReceptionDeadlines(ClockSubject Subject, Guid Id) : IQuery<CaseDeadlines>;

internal sealed class GetReceptionDeadlinesHandler(RequestContext context, ReceptionDeadlineQueries receptionDeadlineQueries) : IRequestHandler<GetReceptionDeadlines, Result<CaseDeadlines>>
{
    public async Task<Result<CaseDeadlines>> Handle(GetReceptionDeadlines query, CancellationToken cancellationToken) =>
        await receptionDeadlineQueries.OfAsync(query.Subject, query.Id, cancellationToken) is { } clocks
            ? new CaseDeadlines([.. (await clocks.OrderBy(c => c.StartedOn).ThenBy(c => c.RuleId).ToListAsync(cancellationToken)).Select(c => CaseDeadline.Of(c, context.Today))])
            : ReceptionDeadlineQueries.NotFound(query.Subject);
}

/// <summary>Explains one clock of a visit or a session: its start day, every day not counted and why, the rule and the article.</summary>
/// <param name="Subject">Which of both.</param>
public sealed record ExplainReceptionDeadline(ClockSubject Subject, Guid Id, Guid Clock) : IQuery<DeadlineExplanation>;

internal sealed class ExplainReceptionDeadlineHandler(ReceptionDeadlineQueries receptionDeadlineQueries, RequestCalendar calendars) : IRequestHandler<ExplainReceptionDeadline, Result<DeadlineExplanation>>
{
    public async Task<Result<DeadlineExplanation>> Handle(ExplainReceptionDeadline query, CancellationToken cancellationToken)
    {
        if (await receptionDeadlineQueries.OfAsync(query.Subject, query.Id, cancellationToken) is not { } clocks)
        {
            return ReceptionDeadlineQueries.NotFound(query.Subject);
        }

        if (await clocks.SingleOrDefaultAsync(c => c.Id == query.Clock, cancellationToken) is not { } clock)
        {
            return Refusal.NotFound("deadline.not_found", "The deadline does not exist or is outside your units.");
        }

        // One that has ended is told as it ended.
        var history = (await calendars.DueDaysAsync(cancellationToken)).Calendars;
        return clock.Ledger.Explain(history.At(clock.EndedOn is null ? null : clock.CalendarRevision));
    }
}

/// <summary>Finds the clocks of a visit or a session that the caller may see. What never ran is left out.</summary>
internal sealed class ReceptionDeadlineQueries(CasesDbContext db, VisibleUnits visible)
{
    /// <summary>Null when there is no such visit or session among the caller's.</summary>
    public async Task<IQueryable<Clock>?> OfAsync(ClockSubject subject, Guid id, CancellationToken cancellationToken)
    {
        var units = await visible.ForAsync(Permission.ReadReception, cancellationToken);
        var isThere = subject is ClockSubject.Visit
            ? await db.Visits.AnyAsync(v => v.Id == id && units.Contains(v.UnitId), cancellationToken)
            : await db.Sessions.AnyAsync(s => s.Id == id && units.Contains(s.UnitId), cancellationToken);
        return isThere ? db.Clocks.AsNoTracking().Where(c => c.SubjectId == id && c.Ending != ClockEnding.Void) : null;
    }

    public static Refusal NotFound(ClockSubject subject) => subject is ClockSubject.Visit ? VisitRefusals.NotFound() : SessionRefusals.NotFound();
}
