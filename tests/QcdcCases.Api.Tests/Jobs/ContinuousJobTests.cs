using Microsoft.Extensions.DependencyInjection;
using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Application.Jobs;
using Xunit;

namespace QcdcCases.Api.Tests.Jobs;

public sealed class ContinuousJobTests(CasesApplication app) : IClassFixture<CasesApplication>
{
    [Fact]
    public async Task Every_continuous_job_is_a_registered_task_with_a_code_of_its_own()
    {
        await app.WithAsync<IServiceProvider>(services =>
        {
            Assert.All(ContinuousJob.All, job => Assert.IsAssignableFrom<IContinuousTask>(services.GetRequiredService(job.TaskType)));
            return Task.CompletedTask;
        });
        Assert.Equal(ContinuousJob.All.Count, ContinuousJob.All.Select(j => j.Code).Distinct().Count());
        Assert.DoesNotContain(ContinuousJob.All, job => JobSchedule.Find(job.Code) is not null);
    }

    [Fact]
    public void The_pause_doubles_with_each_failure_up_to_a_minute()
    {
        var job = new ContinuousJob("x", TimeSpan.FromSeconds(5), typeof(object), string.Empty);
        Assert.Equal([5, 10, 20, 40, 60, 60], Enumerable.Range(0, 6).Select(n => (int)job.PauseAfter(n).TotalSeconds));
        Assert.Equal(60, (int)job.PauseAfter(int.MaxValue).TotalSeconds);
        Assert.Equal(300, (int)(job with { Pause = TimeSpan.FromMinutes(5) }).PauseAfter(3).TotalSeconds);
    }
}
