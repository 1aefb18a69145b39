using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Staffing;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Application.Deadlines;

/// <summary>Forecasts the deadlines with their last day in this and the coming weeks, by officer, if nothing moves.</summary>
/// <param name="Weeks">1 to 53; weeks begin on Monday; the first is the current week.</param>
public sealed record ForecastDeadlines(DeadlineFilter Filter, int Weeks) : IQuery<DeadlineForecast>;

/// <param name="Overdue">The number of deadlines that were overdue before the first week and still are.</param>
public sealed record DeadlineForecast(int Overdue, IReadOnlyList<ForecastWeek> Weeks) : ITagged
{
    string ITagged.Tag => AnswerJson.Digest(Weeks) + $"-{Overdue}";
}

/// <summary>One week.</summary>
/// <param name="To">Its Sunday, included.</param>
/// <param name="Due">The number of open deadlines with their last day in it.</param>
/// <param name="Assignees">The number of them by officer, without unassigned ones.</param>
public sealed record ForecastWeek(DateOnly From, DateOnly To, int Due, IReadOnlyList<ForecastLoad> Assignees);

/// <summary>The deadlines of one officer in a week.</summary>
public sealed record ForecastLoad(Guid Assignee, int Due)
{
    /// <summary>The name of the officer.</summary>
    public string? AssigneeName { get; init; }
}

internal sealed class ForecastDeadlinesValidator : AbstractValidator<ForecastDeadlines>
{
    public ForecastDeadlinesValidator()
    {
        RuleFor(l => l.Weeks).InclusiveBetween(1, 53).OverridePropertyName("weeks");
        this.RuleForDuty(l => l.Filter.Duty!);
    }
}

internal sealed class ForecastDeadlinesHandler(RequestContext context, DeadlineQueries deadlines, StaffNames names)
    : IRequestHandler<ForecastDeadlines, Result<DeadlineForecast>>
{
    private const int DaysOfWeek = 7;

    public async Task<Result<DeadlineForecast>> Handle(ForecastDeadlines query, CancellationToken cancellationToken)
    {
        if ((await deadlines.OpenAsync(query.Filter, cancellationToken)).IsRefused(out var refusal, out var open))
        {
            return refusal;
        }

        var monday = context.Today.AddDays(-(((int)context.Today.DayOfWeek + 6) % DaysOfWeek));
        var end = monday.AddDays(query.Weeks * DaysOfWeek);
        var days = await open.Deadlines.Where(c => c.DueOn >= monday && c.DueOn < end)
            .GroupBy(c => new { c.DueOn, c.AssigneeId })
            .Select(g => new { On = g.Key.DueOn!.Value, g.Key.AssigneeId, Due = g.Count() })
            .ToListAsync(cancellationToken);
        var officers = await names.OfAsync(days.Select(d => d.AssigneeId), cancellationToken);
        var weeks = days.ToLookup(d => (d.On.DayNumber - monday.DayNumber) / DaysOfWeek);
        return new DeadlineForecast(
            await open.Deadlines.CountAsync(c => c.DueOn < monday, cancellationToken),
            [
                .. Enumerable.Range(0, query.Weeks).Select(w => new ForecastWeek(
                    monday.AddDays(w * DaysOfWeek),
                    monday.AddDays((w * DaysOfWeek) + DaysOfWeek - 1),
                    weeks[w].Sum(d => d.Due),
                    [
                        .. weeks[w].Where(d => d.AssigneeId is not null)
                            .GroupBy(d => d.AssigneeId!.Value)
                            .Select(g => new ForecastLoad(g.Key, g.Sum(d => d.Due)) { AssigneeName = officers.Find(g.Key) })
                            .OrderByDescending(l => l.Due).ThenBy(l => l.Assignee),
                    ])),
            ]);
    }
}
