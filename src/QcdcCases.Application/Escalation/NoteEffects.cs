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

namespace QcdcCases.Application.Escalation;

/// <summary>
/// Lets decisions take effect whose time for a second complaint is over: the law does it by itself (Luật Khiếu nại Đ44, Đ57), the case only notes
/// it. Each is a step like an officer's, taken by the program, with its conditions and its history; the step ends the clock, so it is taken once.
/// </summary>
public sealed class NoteEffects(CasesDbContext db, IServiceScopeFactory scopes, OfficeClock clock) : IOfficeJob
{
    private const int Batch = 200;

    public async Task<JobCounts> RunAsync(CancellationToken cancellationToken)
    {
        var today = clock.Today;
        var counts = default(JobCounts);
        for (var (place, id) = (DateOnly.MinValue, Guid.Empty); ;)
        {
            var reached = await db.Clocks.AsNoTracking()
                .Where(c => c.EndedOn == null && c.Purpose == DeadlinePurpose.Effect && c.DueOn < today && c.Subject == ClockSubject.Case)
                .Where(c => c.DueOn > place || (c.DueOn == place && c.Id > id))
                .OrderBy(c => c.DueOn).ThenBy(c => c.Id)
                .Take(Batch)
                .Select(c => new { c.Id, c.SubjectId, DueOn = c.DueOn!.Value, RawDueOn = c.RawDueOn!.Value })
                .ToListAsync(cancellationToken);
            foreach (var effect in reached)
            {
                var taken = await TakeAsync(effect.SubjectId, effect.RawDueOn.AddDays(1), cancellationToken);
                counts += new JobCounts(1, taken ? 1 : 0, taken ? 0 : 1);
                (place, id) = (effect.DueOn, effect.Id);
            }

            if (reached.Count < Batch)
            {
                return counts;
            }
        }
    }

    private async Task<bool> TakeAsync(Guid caseId, DateOnly on, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RequestContext>().Caller = Caller.System;
        var step = new TakeStep(caseId, new CaseStepEntry(CaseEvent.Effective, on));
        return !(await scope.ServiceProvider.GetRequiredService<IMediator>().Send(step, cancellationToken)).IsRefused(out _, out _);
    }
}
