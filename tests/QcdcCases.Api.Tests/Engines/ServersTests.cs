using Hangfire;
using Hangfire.Logging;
using Hangfire.States;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using QcdcCases.Api.Tests.Jobs;
using QcdcCases.Jobs.Hangfire;
using Xunit;

namespace QcdcCases.Api.Tests.Engines;

/// <summary>Two servers that share Hangfire's tables, one of them a process that is killed in the middle of a job.</summary>
[Collection(HangfireApplication.OneLog)]
public sealed class HangfireServersTests
{
    [Fact]
    public async Task A_job_whose_server_is_killed_goes_to_the_other_and_nothing_is_raised_twice()
    {
        await using var app = new HangfireServers();
        await app.LoseOneAsync();
    }

    private sealed class HangfireServers : TwoServers
    {
        private JobStorage? storage;

        private string? job;

        protected override string Prepared => "hangfire";

        private JobStorage Storage => storage ??= HangfireApplication.Store(Database)(false);

        protected override async Task PrepareAsync()
        {
            await base.PrepareAsync();

            // That of the command, which has ended.
            LogProvider.SetCurrentLogProvider(null);
        }

        protected override Task StartAsync()
        {
            job = new BackgroundJobClient(Storage).Enqueue<HangfireJob>(j => j.RunAsync(Sweep, CancellationToken.None));
            return Task.CompletedTask;
        }

        protected override Task<int> ServersAsync() => Task.FromResult(Storage.GetMonitoringApi().Servers().Count);

        protected override Task<bool> IsTakenOverAsync()
        {
            using var connection = Storage.GetConnection();
            return Task.FromResult(connection.GetJobData(job).State == SucceededState.StateName);
        }

        // It does not wait five minutes for another to be heard of, but longer than that one stands still.
        protected override void AdjustSurvivor(IServiceCollection services) =>
            services.Replace(ServiceDescriptor.Singleton(_ => HangfireApplication.Store(Database, TimeSpan.FromSeconds(15))(false)));
    }
}
