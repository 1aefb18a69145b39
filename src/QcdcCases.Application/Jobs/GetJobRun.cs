using MediatR;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Jobs;

/// <summary>Returns one run of a job with its state and counts.</summary>
public sealed record GetJobRun(string Job, Guid Run) : IQuery<JobRunView>;

internal sealed class GetJobRunHandler(CasesDbContext db) : IRequestHandler<GetJobRun, Result<JobRunView>>
{
    public async Task<Result<JobRunView>> Handle(GetJobRun query, CancellationToken cancellationToken) =>
        await db.JobRuns.AsNoTracking().SingleOrDefaultAsync(r => r.Id == query.Run && r.Code == query.Job, cancellationToken) is { } run
            ? JobRunView.Of(run)
            : JobRefusals.RunNotFound();
}
