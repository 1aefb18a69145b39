using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Deadlines;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Worklist;

/// <summary>Counts the duties of a worklist by tab.</summary>
public sealed record CountWork(DeadlineFilter Filter, WorkScope? Scope) : IQuery<WorkCounts>;

/// <summary>The counts of the tabs that contain anything.</summary>
/// <param name="Count">The number of open duties.</param>
/// <param name="Overdue">The number of them past their last day.</param>
/// <param name="Unassigned">The number of them that nobody has.</param>
/// <param name="IsExact">False if there are more duties than are counted; the numbers are then lower bounds.</param>
public sealed record WorkCounts(int Count, int Overdue, int Unassigned, bool IsExact, IReadOnlyList<WorkTabCount> Tabs) : ITagged
{
    /// <summary>The number up to which duties are counted.</summary>
    public const int Limit = 20_000;

    string ITagged.Tag => AnswerJson.Digest(Tabs) + (IsExact ? string.Empty : "+");
}

/// <summary>The counts of one tab.</summary>
public sealed record WorkTabCount(WorkTab Tab, int Count, int Overdue, int Unassigned);

internal sealed class CountWorkValidator : AbstractValidator<CountWork>
{
    public CountWorkValidator()
    {
        RuleFor(l => l.Filter.Unit)
            .NotNull()
            .When(l => l.Scope is WorkScope.Unit)
            .OverridePropertyName("unit");
        this.RuleForDuty(l => l.Filter.Duty!);
    }
}

internal sealed class CountWorkHandler(CasesDbContext db, RequestContext context, DeadlineQueries deadlines)
    : IRequestHandler<CountWork, Result<WorkCounts>>
{
    public async Task<Result<WorkCounts>> Handle(CountWork query, CancellationToken cancellationToken)
    {
        var filter = await query.Filter.InAsync(query.Scope, isOfAll: false, context, db, cancellationToken);
        if ((await deadlines.OpenAsync(filter, cancellationToken)).IsRefused(out var refusal, out var open))
        {
            return refusal;
        }

        var today = context.Today;
        var duties = await open.Deadlines
            .Select(d => new { d.Duty, d.DueOn, d.AssigneeId })
            .Take(WorkCounts.Limit + 1)
            .GroupBy(d => d.Duty)
            .Select(g => new
            {
                Duty = g.Key,
                Count = g.Count(),
                Overdue = g.Count(d => d.DueOn < today),
                Unassigned = g.Count(d => d.AssigneeId == null),
            })
            .ToListAsync(cancellationToken);
        var tabs = duties
            .Select(d => (Tab: WorkTabs.Of(d.Duty), Duty: d))
            .Where(d => d.Tab is not null)
            .GroupBy(d => d.Tab!.Value, d => d.Duty)
            .OrderBy(g => g.Key)
            .Select(g => new WorkTabCount(g.Key, g.Sum(d => d.Count), g.Sum(d => d.Overdue), g.Sum(d => d.Unassigned)));
        var count = duties.Sum(d => d.Count);
        return new WorkCounts(count, duties.Sum(d => d.Overdue), duties.Sum(d => d.Unassigned), count <= WorkCounts.Limit, [.. tabs]);
    }
}
