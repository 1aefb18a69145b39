using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Staffing;
using QcdcCases.Application.Units;
using QcdcCases.Domain.Deadlines;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Application.Deadlines;

/// <summary>Lists open deadlines whose last day has passed, the longest overdue first.</summary>
/// <param name="LateFrom">The minimum number of days overdue, from 1.</param>
/// <param name="LateTo">The maximum number of days overdue.</param>
public sealed record ListOverdueDeadlines(DeadlineFilter Filter, int? LateFrom, int? LateTo, PageRequest Page) : IQuery<Page<OpenDeadline>>;

/// <summary>Lists open deadlines with their last day within some days, today included, the nearest first.</summary>
/// <param name="Days">Calendar days, 0 to 366.</param>
public sealed record ListDeadlinesDueSoon(DeadlineFilter Filter, int Days, PageRequest Page) : IQuery<Page<OpenDeadline>>;

/// <summary>An open deadline.</summary>
/// <param name="Subject">The type of the record: a case, a letter, a visit or a session.</param>
/// <param name="What">The name of the required act.</param>
/// <param name="DueOn">The last lawful day.</param>
/// <param name="DaysLate">Days since the last day; negative before it.</param>
/// <param name="Provisional">True if the day depends on a calendar that is not official yet.</param>
public sealed record OpenDeadline(
    Guid Id,
    DeadlineSubject Subject,
    Guid SubjectId,
    string Unit,
    Guid? Assignee,
    string Duty,
    string What,
    string Rule,
    string Article,
    DateOnly StartedOn,
    DateOnly DueOn,
    int DaysLate,
    bool Provisional)
{
    /// <summary>The name of the assignee.</summary>
    public string? AssigneeName { get; init; }
}

internal sealed class ListOverdueDeadlinesValidator : AbstractValidator<ListOverdueDeadlines>
{
    public ListOverdueDeadlinesValidator()
    {
        RuleFor(l => l.LateFrom).InclusiveBetween(1, 36_500).OverridePropertyName("lateFrom");
        RuleFor(l => l.LateTo).InclusiveBetween(1, 36_500).OverridePropertyName("lateTo");
        this.RuleForEnds(l => l.LateFrom, l => l.LateTo, "lateTo");
        this.RuleForDuty(l => l.Filter.Duty!);
    }
}

internal sealed class ListDeadlinesDueSoonValidator : AbstractValidator<ListDeadlinesDueSoon>
{
    public ListDeadlinesDueSoonValidator()
    {
        RuleFor(l => l.Days).InclusiveBetween(0, 366).OverridePropertyName("days");
        this.RuleForDuty(l => l.Filter.Duty!);
    }
}

internal sealed class ListOverdueDeadlinesHandler(RequestContext context, DeadlineQueries deadlines, DeadlinePages pages)
    : IRequestHandler<ListOverdueDeadlines, Result<Page<OpenDeadline>>>
{
    public async Task<Result<Page<OpenDeadline>>> Handle(ListOverdueDeadlines query, CancellationToken cancellationToken)
    {
        if ((await deadlines.OpenAsync(query.Filter, cancellationToken)).IsRefused(out var refusal, out var open))
        {
            return refusal;
        }

        var latest = context.Today.AddDays(-(query.LateFrom ?? 1));
        var earliest = query.LateTo is { } most ? context.Today.AddDays(-most) : default(DateOnly?);
        return await pages.OfAsync(
            open,
            c => earliest is null ? c.Where(d => d.DueOn <= latest) : c.Where(d => d.DueOn <= latest && d.DueOn >= earliest),
            query.Page,
            cancellationToken);
    }
}

internal sealed class ListDeadlinesDueSoonHandler(RequestContext context, DeadlineQueries deadlines, DeadlinePages pages)
    : IRequestHandler<ListDeadlinesDueSoon, Result<Page<OpenDeadline>>>
{
    public async Task<Result<Page<OpenDeadline>>> Handle(ListDeadlinesDueSoon query, CancellationToken cancellationToken)
    {
        if ((await deadlines.OpenAsync(query.Filter, cancellationToken)).IsRefused(out var refusal, out var open))
        {
            return refusal;
        }

        var (today, last) = (context.Today, context.Today.AddDays(query.Days));
        return await pages.OfAsync(open, c => c.Where(d => d.DueOn >= today && d.DueOn <= last), query.Page, cancellationToken);
    }
}

/// <summary>A page of open deadlines, ordered by their last day.</summary>
internal sealed class DeadlinePages(RequestContext context, UnitDirectory units, StaffNames names)
{
    public async Task<Result<Page<OpenDeadline>>> OfAsync(
        OpenDeadlines open,
        Func<IQueryable<Deadline>, IQueryable<Deadline>> some,
        PageRequest page,
        CancellationToken cancellationToken)
    {
        if (page.Place().IsRefused(out var refusal, out var place))
        {
            return refusal;
        }

        if (place is { IsStart: false, On: null })
        {
            return PageRequest.NoSuchCursor();
        }

        var rows = await open
            .Page(DeadlineOrder.DueOn, place, page.Limit + 1, some)
            .Select(c => new
            {
                c.Id,
                c.Subject,
                c.SubjectId,
                c.UnitId,
                c.AssigneeId,
                c.Duty,
                c.RuleId,
                c.RuleVersion,
                c.StartedOn,
                c.DueOn,
                c.Provisional,
            })
            .ToListAsync(cancellationToken);
        var tree = await units.TreeWithAsync(rows.Select(c => c.UnitId), cancellationToken);
        var officers = await names.OfAsync(rows.Select(c => c.AssigneeId), cancellationToken);
        var today = context.Today;

        // A legal rule that this release no longer has is shown by its id, so that one row cannot break the list.
        var items = rows.ConvertAll(c => new OpenDeadline(
            c.Id,
            c.Subject,
            c.SubjectId,
            tree[c.UnitId].Key,
            c.AssigneeId,
            c.Duty,
            DeadlineRules.FindVersion(c.RuleId, c.RuleVersion)?.What ?? c.RuleId,
            c.RuleId,
            DeadlineRules.FindVersion(c.RuleId, c.RuleVersion)?.Article ?? string.Empty,
            c.StartedOn,
            c.DueOn!.Value,
            today.DayNumber - c.DueOn.Value.DayNumber,
            c.Provisional)
        {
            AssigneeName = officers.Find(c.AssigneeId),
        });
        return Page<OpenDeadline>.Of(items, page.Limit, last => new Cursor(last.DueOn, last.Id)) with
        {
            Total = await page.TotalAsync(some(open.Deadlines), cancellationToken),
        };
    }
}
