using MediatR;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;
using QcdcCases.Persistence.Jobs;

namespace QcdcCases.Application.Jobs;

/// <summary>Requests a run of a job now. The request is stored in the database, so it survives a stop of the server.</summary>
public sealed record RequestJobRun(string Job) : ICommand<JobRunView>;

internal sealed class RequestJobRunHandler(CasesDbContext db, RequestContext context) : IRequestHandler<RequestJobRun, Result<JobRunView>>
{
    public Task<Result<JobRunView>> Handle(RequestJobRun command, CancellationToken cancellationToken) =>
        Task.FromResult(Request(command.Job));

    private Result<JobRunView> Request(string job)
    {
        if (JobSchedule.Find(job) is null)
        {
            return JobRefusals.NotFound();
        }

        var run = new JobRun
        {
            Id = Guid.CreateVersion7(context.Now),
            Code = job,
            State = JobRunState.Requested,
            RequestedBy = context.Caller.Id,
            RequestedAt = context.Now,
        };
        db.JobRuns.Add(run);
        return JobRunView.Of(run);
    }
}
