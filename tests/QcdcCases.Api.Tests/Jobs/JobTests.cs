using QcdcCases.Api.Commands;
using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Api.Tests.Scenarios;
using QcdcCases.Application.Jobs;
using QcdcCases.Domain.Access;
using QcdcCases.Persistence.Jobs;
using Xunit;

namespace QcdcCases.Api.Tests.Jobs;

public sealed class JobTests(CasesApplication app) : IClassFixture<CasesApplication>
{
    private HttpClient Administrator => app.As(StaffRole.Administrator, "dd");

    [Fact]
    public async Task Every_job_is_listed_with_its_latest_run_and_what_it_did()
    {
        await app.WithAsync<JobExecutor>(jobExecutor => jobExecutor.RunAsync("tidy-runs", TestContext.Current.CancellationToken));

        var jobs = await Administrator.ListAsync("jobs");

        Assert.Equal(JobSchedule.All.Select(j => j.Code), jobs.Select(j => (string?)j["code"]));
        var last = jobs.Single(j => (string?)j["code"] == "tidy-runs")["lastRun"]!;
        Assert.Equal("done", (string?)last["state"]);
        Assert.NotNull(last["milliseconds"]);
    }

    [Fact]
    public async Task A_run_is_asked_for_once_and_taken_by_the_next_server_that_runs_jobs()
    {
        var asked = await Answer.Is(await Administrator.PostAsync("/api/v1/jobs/note-effects/runs", idempotencyKey: "run-1"), 201);
        var again = await Answer.Is(await Administrator.PostAsync("/api/v1/jobs/note-effects/runs", idempotencyKey: "run-1"), 201);
        Assert.Equal((string?)asked["id"], (string?)again["id"]);
        Assert.Equal("requested", (string?)asked["state"]);

        await app.WithAsync<JobExecutor>(jobExecutor => jobExecutor.RunAsync("note-effects", TestContext.Current.CancellationToken));

        var run = Assert.Single(await Administrator.ListAsync("jobs/note-effects/runs"));
        Assert.Equal(((string?)asked["id"], "done"), ((string?)run["id"], (string?)run["state"]));
        await app.WithAsync<JobExecutor>(async jobExecutor =>
            Assert.Equal(
                JobRunState.Running,
                await jobExecutor.RunRequestedAsync("note-effects", (Guid)asked["id"]!, TestContext.Current.CancellationToken)));
        Assert.Single(await Administrator.ListAsync("jobs/note-effects/runs"));
    }

    [Fact]
    public async Task Only_administrators_see_jobs_and_an_unknown_one_is_not_found()
    {
        await Answer.IsProblem(await app.As(StaffRole.Leader, "dd").GetAsync("/api/v1/jobs"), 403, "permission.missing");
        await Answer.IsProblem(await Administrator.GetAsync("/api/v1/jobs/nothing/runs"), 404, "job.not_found");
        await Answer.IsProblem(await Administrator.PostAsync("/api/v1/jobs/nothing/runs"), 404, "job.not_found");
    }
}

/// <summary>As <see cref="CasesApplication"/>, with the job server running by the real time.</summary>
public class SchedulerApplication : CasesApplication
{
    protected override string Runner => "hangfire";

    /// <summary>The runner for which the database is prepared.</summary>
    protected virtual string Prepared => Runner;

    protected override async Task PrepareAsync()
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exit = await OperatorCommands.RunAsync(["migrate"], output, error, builder =>
        {
            Database.Name(builder.Configuration);
            builder.Configuration["Jobs:Runner"] = Prepared;
        });
        Assert.True(exit == OperatorCommands.Success, error.ToString());
    }
}

internal static class AskedFor
{
    /// <summary>Asks for a run and waits until a runner has done it.</summary>
    public static async Task RunAskedForAsync(this HttpClient administrator)
    {
        var asked = await Answer.Is(await administrator.PostAsync("/api/v1/jobs/tidy-runs/runs"), 201);
        for (var attempt = 0; attempt < 100; attempt++)
        {
            var run = await Answer.Is(await administrator.GetAsync($"/api/v1/jobs/tidy-runs/runs/{asked["id"]}"), 200);
            if ((string?)run["state"] == "done")
            {
                return;
            }

            await Task.Delay(200, TestContext.Current.CancellationToken);
        }

        Assert.Fail("The run that was asked for did not end within 20 seconds.");
    }
}
