using MediatR;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Jobs;

/// <summary>Lists the runs of a job, latest first.</summary>
public sealed record ListJobRuns(string Job, PageRequest Page) : IQuery<Page<JobRunView>>;

internal sealed class ListJobRunsHandler(CasesDbContext db) : IRequestHandler<ListJobRuns, Result<Page<JobRunView>>>
{
    public async Task<Result<Page<JobRunView>>> Handle(ListJobRuns query, CancellationToken cancellationToken)
    {
        if (JobSchedule.Find(query.Job) is null)
        {
            return JobRefusals.NotFound();
        }

        if (query.Page.Place().IsRefused(out var refusal, out var place))
        {
            return refusal;
        }

        var runs = db.JobRuns.AsNoTracking().Where(r => r.Code == query.Job);
        var rows = await (place.IsStart ? runs : runs.Where(r => r.Id < place.Id))
            .OrderByDescending(r => r.Id)
            .Take(query.Page.Limit + 1)
            .ToListAsync(cancellationToken);
        return Page<JobRunView>.Of(rows.ConvertAll(JobRunView.Of), query.Page.Limit, last => new Cursor(null, last.Id));
    }
}
