using MediatR;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Cases;
using QcdcCases.Application.Deadlines;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Deadlines;
using QcdcCases.Domain.Reception;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Application.Reception;

/// <summary>Lists the deadlines of a visit or a session.</summary>
/// <param name="Subject">The type of the record.</param>
public sealed record GetReceptionDeadlines(DeadlineSubject Subject, Guid Id) : IQuery<DeadlineList>;

internal sealed class GetReceptionDeadlinesHandler(RequestContext context, DeadlineQueries deadlines)
    : IRequestHandler<GetReceptionDeadlines, Result<DeadlineList>>
{
    public async Task<Result<DeadlineList>> Handle(GetReceptionDeadlines query, CancellationToken cancellationToken) =>
        await deadlines.OfReceptionAsync(query.Subject, query.Id, cancellationToken) is { } found
            ? new DeadlineList([
                .. (await found.OrderBy(c => c.StartedOn).ThenBy(c => c.RuleId).ToListAsync(cancellationToken)).Select(c =>
                    DeadlineView.Of(c, context.Today)),
            ])
            : NotFound(query.Subject);

    internal static Refusal NotFound(DeadlineSubject subject) =>
        subject is DeadlineSubject.Visit ? VisitRefusals.NotFound() : SessionRefusals.NotFound();
}

/// <summary>
/// Explains one deadline of a visit or a session: its start day, every day that does not count and why, the rule and the article.
/// </summary>
/// <param name="Subject">The type of the record.</param>
public sealed record ExplainReceptionDeadline(DeadlineSubject Subject, Guid Id, Guid Deadline) : IQuery<DeadlineExplanation>;

internal sealed class ExplainReceptionDeadlineHandler(DeadlineQueries deadlines, RequestCalendar calendars)
    : IRequestHandler<ExplainReceptionDeadline, Result<DeadlineExplanation>>
{
    public async Task<Result<DeadlineExplanation>> Handle(ExplainReceptionDeadline query, CancellationToken cancellationToken)
    {
        if (await deadlines.OfReceptionAsync(query.Subject, query.Id, cancellationToken) is not { } found)
        {
            return GetReceptionDeadlinesHandler.NotFound(query.Subject);
        }

        if (await found.SingleOrDefaultAsync(c => c.Id == query.Deadline, cancellationToken) is not { } deadline)
        {
            return Refusal.NotFound("deadline.not_found", "The deadline does not exist or is outside your units.");
        }

        // An ended deadline is explained as of its end.
        var history = await calendars.GetAsync(cancellationToken);
        return deadline.Ledger.Explain(history.At(deadline.EndedOn is null ? null : deadline.CalendarRevision));
    }
}
