using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Deadlines;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Units;
using QcdcCases.Domain.Deadlines;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Calendars;

/// <summary>Lists the open deadlines of the caller's units that would change if a calendar year were entered. Writes nothing.</summary>
public sealed record PreviewCalendarYear(int Year, CalendarEntry Entry, PageRequest Page) : IQuery<CalendarPreview>;

/// <summary>The deadlines that would change.</summary>
/// <param name="Moving">The number of deadlines that would change; only in the first page, because it requires a check of all.</param>
/// <param name="Moves">One page of them.</param>
public sealed record CalendarPreview(long? Moving, Page<CalendarMove> Moves);

/// <summary>One deadline that would move.</summary>
/// <param name="Id">The deadline.</param>
/// <param name="About">The case or letter.</param>
/// <param name="Unit">The key of the unit that owes it.</param>
public sealed record CalendarMove(
    Guid Id,
    DeadlineSubject Subject,
    Guid About,
    string Unit,
    string Duty,
    string RuleId,
    DateOnly? Before,
    DateOnly? After);

internal sealed class PreviewCalendarYearValidator : AbstractValidator<PreviewCalendarYear>
{
    public PreviewCalendarYearValidator() =>
        RuleFor(c => c.Entry).SetValidator(new CalendarEntryValidator()).OverridePropertyName(string.Empty);
}

internal sealed class PreviewCalendarYearHandler(CasesDbContext db, RequestContext context, RequestCalendar calendars, UnitDirectory units)
    : IRequestHandler<PreviewCalendarYear, Result<CalendarPreview>>
{
    public async Task<Result<CalendarPreview>> Handle(PreviewCalendarYear query, CancellationToken cancellationToken)
    {
        var tree = await units.TreeAsync(cancellationToken);
        if (CalendarYearQueries.ManagedUnits(context.Caller, tree).IsRefused(out var refusal, out var managed) ||
            query.Page.Place().IsRefused(out refusal, out var place))
        {
            return refusal;
        }

        if (query.Entry.Check(query.Year) is { } wrong)
        {
            return wrong;
        }

        var year = query.Entry.ToYear(query.Year);
        var standing = (await calendars.GetAsync(cancellationToken)).Current;
        if (standing.Changes(year) is not var (first, last))
        {
            return new CalendarPreview(0, new Page<CalendarMove>([], NextCursor: null));
        }

        var calendar = new WorkingCalendar([.. standing.Years.Where(y => y.Year != year.Year), year]);
        var open = db
            .Deadlines.AsNoTracking()
            .OpenAffectedBy(first, last)
            .Where(c => managed.Contains(c.UnitId) && c.Id > place.Id)
            .OrderBy(c => c.Id);
        var moving = 0L;
        var moves = new List<CalendarMove>();
        await foreach (var deadline in open.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            if (deadline.Ledger.Evaluate(calendar).LastDay is var after && after != deadline.DueOn)
            {
                moving++;
                if (moves.Count <= query.Page.Limit)
                {
                    moves.Add(
                        new(
                            deadline.Id,
                            deadline.Subject,
                            deadline.SubjectId,
                            tree[deadline.UnitId].Key,
                            deadline.Duty,
                            deadline.RuleId,
                            deadline.DueOn,
                            after));
                }
                else if (!place.IsStart)
                {
                    break;
                }
            }
        }

        return new CalendarPreview(
            place.IsStart ? moving : null,
            Page<CalendarMove>.Of(moves, query.Page.Limit, m => new Cursor(null, m.Id)));
    }
}
