using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using QcdcCases.Application.Access;
using QcdcCases.Application.Cases;
using QcdcCases.Application.Jobs;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Deadlines;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;
using QcdcCases.Persistence.Jobs;

namespace QcdcCases.Application.Escalation;

/// <summary>
/// Records the legal effect of complaint decisions whose period for a second complaint has expired (Luật Khiếu nại Đ44, Đ57). The law
/// brings the effect about; the job takes the step on the case as the system caller, with the conditions and history of any step. The step
/// ends the deadline, so it is taken once.
/// </summary>
public sealed class ApplyDecisionEffects(CasesDbContext db, IServiceScopeFactory scopes, OfficeClock clock, SetAsideStore setAsideStore)
    : IScheduledJob
{
    private const string Code = "note-effects";
    private const int BatchSize = 200;

    public async Task<JobCounts> RunAsync(CancellationToken cancellationToken)
    {
        var today = clock.Today;
        var walk = await setAsideStore.BeginAsync(Code, SetAsideKind.Clock, cancellationToken);
        var counts = default(JobCounts);
        for (var (place, isLast) = (Guid.Empty, false); !isLast;)
        {
            var reached = await db.Deadlines.AsNoTracking()
                .Where(c => c.EndedOn == null && c.Purpose == DeadlinePurpose.Effect && c.DueOn < today)
                .Where(c => c.Subject == DeadlineSubject.Case && c.Id > place)
                .OrderBy(c => c.Id)
                .Take(BatchSize)
                .Select(c => c.Id)
                .ToListAsync(cancellationToken);
            foreach (var effect in reached.Where(id => !walk.FailedToday(id)))
            {
                counts += await walk.RunAsync([effect], some => ApplyAsync(some[0], cancellationToken), cancellationToken);
            }

            (place, isLast) = (reached.Count == 0 ? place : reached[^1], reached.Count < BatchSize);
        }

        return counts;
    }

    private async Task<JobCounts> ApplyAsync(Guid effect, CancellationToken cancellationToken)
    {
        var reached = await db.Deadlines.Where(c => c.Id == effect)
            .Select(c => new { c.SubjectId, c.RawDueOn, c.DueOn })
            .SingleAsync(cancellationToken);
        var isTaken = await ApplyAsync(reached.SubjectId, (reached.RawDueOn ?? reached.DueOn)!.Value.AddDays(1), cancellationToken);
        return new JobCounts(1, isTaken ? 1 : 0, isTaken ? 0 : 1);
    }

    private async Task<bool> ApplyAsync(Guid caseId, DateOnly on, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RequestContext>().Caller = Caller.System;
        var step = new TakeStep(caseId, new CaseStepEntry(CaseEvent.Effective, on));
        return !(await scope.ServiceProvider.GetRequiredService<IMediator>().Send(step, cancellationToken)).IsRefused(out _, out _);
    }
}
