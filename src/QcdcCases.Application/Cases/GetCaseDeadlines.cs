using MediatR;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Deadlines;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Deadlines;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Application.Cases;

/// <summary>Lists the deadlines of a case and of its letters: those of the case first, each group by start day.</summary>
public sealed record GetCaseDeadlines(Guid Id) : IQuery<DeadlineList>;

public sealed record DeadlineList(IReadOnlyList<DeadlineView> Deadlines);

/// <summary>One deadline.</summary>
/// <param name="Letter">The letter of the deadline; null for a deadline of the case itself.</param>
/// <param name="What">The name of the required act.</param>
/// <param name="Duty">The code of the required act.</param>
/// <param name="StartEvent">The event that starts the deadline.</param>
/// <param name="OriginalDue">The last day before extensions and pauses.</param>
/// <param name="RawDue">The last day as counted, before it moves from a day off to a working day; warnings use it.</param>
/// <param name="Due">The effective last day; null while the deadline is paused.</param>
/// <param name="MetOn">The day on which the required act was done.</param>
/// <param name="EndedOn">The day on which the deadline ended, met or not.</param>
/// <param name="Overdue">True if the act is late or was done late. Acts of the citizen and events that only time brings are never
/// overdue.</param>
/// <param name="Provisional">True if the day depends on a calendar that is not official yet and may change.</param>
public sealed record DeadlineView(
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
    DeadlineEnding? Ending,
    bool Paused,
    bool Overdue,
    bool Provisional)
{
    internal static DeadlineView Of(Deadline deadline, DateOnly today)
    {
        var rule = deadline.Rule;
        return new(
            deadline.Id,
            deadline.Subject is DeadlineSubject.Letter ? deadline.SubjectId : null,
            deadline.Duty,
            rule.What,
            rule.Id,
            rule.Version,
            rule.Article,
            deadline.Purpose,
            deadline.Instance,
            deadline.StartEvent,
            deadline.StartedOn,
            deadline.OriginalDueOn,
            deadline.RawDueOn,
            deadline.DueOn,
            deadline.Ending is DeadlineEnding.Met or DeadlineEnding.MetLate ? deadline.EndedOn : null,
            deadline.EndedOn,
            deadline.Ending,
            deadline.Paused,
            deadline.IsOwed && (deadline.Ending is DeadlineEnding.MetLate || deadline.DueOn < (deadline.EndedOn ?? today)),
            deadline.Provisional);
    }
}

internal sealed class GetCaseDeadlinesHandler(RequestContext context, DeadlineQueries deadlines)
    : IRequestHandler<GetCaseDeadlines, Result<DeadlineList>>
{
    public async Task<Result<DeadlineList>> Handle(GetCaseDeadlines query, CancellationToken cancellationToken)
    {
        if (await deadlines.OfCaseAsync(query.Id, cancellationToken) is not { } found)
        {
            return CaseRefusals.NotFound();
        }

        return new DeadlineList([.. (await found.ToListAsync(cancellationToken))
            .OrderBy(c => c.Subject).ThenBy(c => c.StartedOn).ThenBy(c => c.SubjectId).ThenBy(c => c.OriginalDueOn).ThenBy(c => c.RuleId)
            .Select(c => DeadlineView.Of(c, context.Today))]);
    }
}

/// <summary>
/// Explains one deadline of a case: its start day, every day that does not count and why, its pauses and extensions, the rule and the
/// article.
/// </summary>
public sealed record ExplainCaseDeadline(Guid Case, Guid Deadline) : IQuery<DeadlineExplanation>;

internal sealed class ExplainCaseDeadlineHandler(DeadlineQueries deadlines, RequestCalendar calendars)
    : IRequestHandler<ExplainCaseDeadline, Result<DeadlineExplanation>>
{
    public async Task<Result<DeadlineExplanation>> Handle(ExplainCaseDeadline query, CancellationToken cancellationToken)
    {
        if (await deadlines.OfCaseAsync(query.Case, cancellationToken) is not { } found)
        {
            return CaseRefusals.NotFound();
        }

        var deadline = await found.SingleOrDefaultAsync(c => c.Id == query.Deadline, cancellationToken);
        if (deadline is null)
        {
            return Refusal.NotFound("deadline.not_found", "The case has no such deadline.");
        }

        // An ended deadline is explained as of its end.
        var history = await calendars.GetAsync(cancellationToken);
        return deadline.Ledger.Explain(history.At(deadline.EndedOn is null ? null : deadline.CalendarRevision));
    }
}
