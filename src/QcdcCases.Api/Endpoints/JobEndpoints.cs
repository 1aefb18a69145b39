using MediatR;
using QcdcCases.Api.Http;
using QcdcCases.Application.Access;
using QcdcCases.Application.Jobs;

namespace QcdcCases.Api.Endpoints;

/// <summary>Maps the routes of background jobs: schedule, runs, and run requests.</summary>
internal static class JobEndpoints
{
    public static void MapJobs(this IEndpointRouteBuilder api)
    {
        var jobs = api.MapGroup("/jobs").WithTags("Jobs");
        jobs.MapGet("/", ListAsync)
            .WithName("ListJobs")
            .WithSummary("Lists all jobs with their next and latest runs")
            .Lists<JobView>(Permission.ManageJobs);
        jobs.MapGet("/{code}/runs", ListRunsAsync)
            .WithName("ListJobRuns")
            .WithSummary("Lists the runs of a job, the latest first")
            .Lists<JobRunView>(Permission.ManageJobs)
            .Refuses(StatusCodes.Status404NotFound);
        jobs.MapGet("/{code}/runs/{run:guid}", GetRunAsync)
            .WithName("GetJobRun")
            .WithSummary("Gets a run of a job")
            .Reads<JobRunView>(Permission.ManageJobs);
        jobs.MapPost("/{code}/runs", RequestAsync)
            .WithName("RequestJobRun")
            .WithSummary("Runs a job now")
            .Creates<JobRunView>(Permission.ManageJobs);
        jobs.MapGet("/{code}/set-aside", ListSetAsideAsync)
            .WithName("ListSetAside")
            .WithSummary("Lists the records that a job has set aside")
            .WithDescription("Each is retried once a day and is removed from this list when it succeeds.")
            .Lists<SetAsideView>(Permission.ManageJobs)
            .Refuses(StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> ListSetAsideAsync(
        string code,
        [AsParameters] PageQuery page,
        IMediator mediator,
        HttpContext http) => Answers.Page(await mediator.Send(new ListSetAside(code, page.ToRequest()), http.RequestAborted), http);

    private static async Task<IResult> ListAsync(IMediator mediator, HttpContext http) =>
        Answers.Page(await mediator.Send(new ListJobs(), http.RequestAborted), http);

    private static async Task<IResult> ListRunsAsync(string code, [AsParameters] PageQuery page, IMediator mediator, HttpContext http) =>
        Answers.Page(await mediator.Send(new ListJobRuns(code, page.ToRequest()), http.RequestAborted), http);

    private static async Task<IResult> GetRunAsync(string code, Guid run, IMediator mediator, CancellationToken cancellationToken) =>
        Answers.Ok(await mediator.Send(new GetJobRun(code, run), cancellationToken));

    // The request is stored in the database. If the runner starts it twice, or not before this server stops, only the time of the run
    // changes.
    private static async Task<IResult> RequestAsync(string code, IMediator mediator, IJobRunner runner, CancellationToken cancellationToken)
    {
        var result = await mediator.Send(new RequestJobRun(code), cancellationToken);
        if (!result.IsRefused(out _, out var run))
        {
            await runner.StartAsync(code, run.Id, cancellationToken);
        }

        return Answers.Created<JobRunView>(result, r => $"/api/v1/jobs/{r.Job}/runs/{r.Id}");
    }
}
