using MediatR;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Jobs;

/// <summary>Lists all jobs with their next and latest runs.</summary>
public sealed record ListJobs : IQuery<Page<JobView>>;

internal sealed class ListJobsHandler(CasesDbContext db, IJobRunner runner) : IRequestHandler<ListJobs, Result<Page<JobView>>>
{
    public async Task<Result<Page<JobView>>> Handle(ListJobs query, CancellationToken cancellationToken)
    {
        var views = new List<JobView>();
        foreach (var job in JobSchedule.All)
        {
            var last = await db
                .JobRuns.AsNoTracking()
                .Where(r => r.Code == job.Code)
                .OrderByDescending(r => r.Id)
                .FirstOrDefaultAsync(cancellationToken);
            views.Add(
                new JobView(
                    job.Code,
                    job.Description,
                    job.Cron,
                    await runner.NextRunAsync(job.Code, cancellationToken),
                    last is null ? null : JobRunView.Of(last)));
        }

        return new Page<JobView>(views, null);
    }
}
