using System.Linq.Expressions;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Staffing;
using QcdcCases.Application.Units;
using QcdcCases.Domain.Deadlines;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Application.Deadlines;

/// <summary>The grouping of open deadlines.</summary>
public enum DeadlineGrouping
{
    Unit,
    Assignee,
    Duty,

    /// <summary>By days overdue: 1 to 7, 8 to 30, 31 and more.</summary>
    Lateness,
}

/// <summary>Counts open deadlines that are overdue or have their last day within some days.</summary>
/// <param name="Days">The number of calendar days ahead, today included.</param>
public sealed record CountDeadlines(DeadlineFilter Filter, DeadlineGrouping By, int Days) : IQuery<DeadlineCounts>;

/// <summary>The counts, the group with most overdue deadlines first.</summary>
public sealed record DeadlineCounts(DeadlineGrouping By, int Overdue, int DueSoon, IReadOnlyList<DeadlineCount> Groups) : ITagged
{
    string ITagged.Tag => AnswerJson.Digest(Groups) + $"-{By}";
}

/// <summary>The count of one group.</summary>
/// <param name="Key">The unit's key, the officer's id, the code of the duty, or the range of days; <c>none</c> without an assignee.</param>
/// <param name="Name">The name of the unit or of the officer.</param>
public sealed record DeadlineCount(string Key, int Overdue, int DueSoon, string? Name = null);

internal sealed class CountDeadlinesValidator : AbstractValidator<CountDeadlines>
{
    public CountDeadlinesValidator()
    {
        RuleFor(l => l.Days).InclusiveBetween(0, 366).OverridePropertyName("days");
        this.RuleForDuty(l => l.Filter.Duty!);
    }
}

internal sealed class CountDeadlinesHandler(
    RequestContext context, DeadlineQueries deadlines, UnitDirectory units, StaffNames names)
    : IRequestHandler<CountDeadlines, Result<DeadlineCounts>>
{
    private const string Nobody = "none";

    public async Task<Result<DeadlineCounts>> Handle(CountDeadlines query, CancellationToken cancellationToken)
    {
        if ((await deadlines.OpenAsync(query.Filter, cancellationToken)).IsRefused(out var refusal, out var open))
        {
            return refusal;
        }

        var (today, last) = (context.Today, context.Today.AddDays(query.Days));
        var (week, month) = (today.AddDays(-7), today.AddDays(-30));
        var near = open.Deadlines.Where(c => c.DueOn <= last);
        var tree = await units.TreeAsync(cancellationToken);
        var groups = query.By switch
        {
            DeadlineGrouping.Unit => await CountAsync(c => c.UnitId, id => tree[id].Key, id => tree[id].Name),
            DeadlineGrouping.Assignee => await NamedAsync(await CountAsync(c => c.AssigneeId, id => id?.ToString() ?? Nobody)),
            DeadlineGrouping.Duty => await CountAsync(c => c.Duty, duty => duty),
            _ => await CountAsync(c => c.DueOn >= today ? "0" : c.DueOn >= week ? "1-7" : c.DueOn >= month ? "8-30" : "31+", span => span),
        };
        return new DeadlineCounts(
            query.By,
            groups.Sum(g => g.Overdue),
            groups.Sum(g => g.DueSoon),
            [.. groups.OrderByDescending(g => g.Overdue).ThenBy(g => g.Key, StringComparer.Ordinal)]);

        async Task<List<DeadlineCount>> CountAsync<TKey>(
            Expression<Func<Deadline, TKey>> group, Func<TKey, string> key, Func<TKey, string?>? name = null) =>
            (await near.GroupBy(group)
                .Select(g => new { g.Key, Overdue = g.Count(c => c.DueOn < today), All = g.Count() }).ToListAsync(cancellationToken))
            .ConvertAll(g => new DeadlineCount(key(g.Key), g.Overdue, g.All - g.Overdue, name?.Invoke(g.Key)));

        async Task<List<DeadlineCount>> NamedAsync(List<DeadlineCount> counts)
        {
            var officers = await names.OfAsync(counts.Select(c => OfficerOf(c.Key)), cancellationToken);
            return counts.ConvertAll(c => c with { Name = officers.Find(OfficerOf(c.Key)) });
        }
    }

    private static Guid? OfficerOf(string key) => Guid.TryParse(key, out var id) ? id : null;
}
