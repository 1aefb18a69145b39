using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Deadlines;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Deadlines;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Worklist;

/// <summary>
/// Lists everything owed, one line for each duty: by default the nearest last day first. What has no last day follows: duties that stand
/// still, and open letters and cases for which the law sets no day.
/// </summary>
/// <param name="Scope">By default the caller's own work without unit and officer, otherwise that of the unit and below.</param>
/// <param name="Overdue">
/// True: only lines past their last day, the same as <see cref="ListOverdueDeadlines"/>, of all officers unless the scope says otherwise;
/// false: only the others.
/// </param>
/// <param name="Days">Only lines with their last day at most so many days ahead, overdue ones included.</param>
/// <param name="Dated">False: only lines without a last day.</param>
public sealed record ListWork(
    DeadlineFilter Filter,
    WorkScope? Scope,
    bool? Overdue,
    int? Days,
    bool? Dated,
    DeadlineOrder Order,
    PageRequest Page) : IQuery<Page<WorkItem>>;

internal sealed class ListWorkValidator : AbstractValidator<ListWork>
{
    public ListWorkValidator()
    {
        RuleFor(l => l.Days).InclusiveBetween(0, 366).OverridePropertyName("days");
        RuleFor(l => l.Filter.Unit)
            .NotNull()
            .When(l => l.Scope is WorkScope.Unit)
            .OverridePropertyName("unit");
        this.RuleForDuty(l => l.Filter.Duty!);
    }
}

internal sealed class ListWorkHandler(
    CasesDbContext db, RequestContext context, DeadlineQueries deadlines, UndatedWork undatedWork, WorkLines workLines)
    : IRequestHandler<ListWork, Result<Page<WorkItem>>>
{
    public async Task<Result<Page<WorkItem>>> Handle(ListWork query, CancellationToken cancellationToken)
    {
        var filter = await query.Filter.InAsync(query.Scope, isOfAll: query.Overdue is true, context, db, cancellationToken);
        if (
            query.Page.Place().IsRefused(out var refusal, out var place)
            || (await deadlines.OpenAsync(filter, cancellationToken)).IsRefused(out refusal, out var open))
        {
            return refusal;
        }

        // Lines without a day of the order follow all others, by their id.
        var isDated = place.IsStart ? query.Dated is not false : place.On is not null;
        var lines = isDated ? await DatedAsync(query, open, place, cancellationToken) : [];
        var missing = query.Page.Limit + 1 - lines.Count;
        if (missing > 0 && query is { Overdue: not true, Days: null, Dated: not true })
        {
            lines.AddRange(
                await undatedWork.ListAsync(filter, open, query.Order, isDated ? Guid.Empty : place.Id, missing, cancellationToken));
        }

        var page = Page<WorkLine>.Of(lines, query.Page.Limit, last => last.PlaceIn(query.Order));
        return new Page<WorkItem>(await workLines.ToItemsAsync(page.Items, cancellationToken), page.NextCursor);
    }

    private async Task<List<WorkLine>> DatedAsync(ListWork query, OpenDeadlines open, Cursor place, CancellationToken cancellationToken)
    {
        var today = context.Today;
        var last = query.Days is { } days ? today.AddDays(days) : default(DateOnly?);
        return await open
            .Page(query.Order, place, query.Page.Limit + 1, Some)
            .AsLines()
            .ToListAsync(cancellationToken);

        IQueryable<Deadline> Some(IQueryable<Deadline> all)
        {
            all = query.Order is DeadlineOrder.DueOn or DeadlineOrder.DueOnDescending ? all.Where(d => d.DueOn != null) : all;
            all = query.Overdue switch
            {
                true => all.Where(d => d.DueOn < today),
                false => all.Where(d => d.DueOn == null || d.DueOn >= today),
                null => all,
            };
            return last is null ? all : all.Where(d => d.DueOn <= last);
        }
    }
}
