using System.Globalization;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Api.Tests.Province;
using QcdcCases.Application.Jobs;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Shared;

[assembly: HostingStartup(typeof(SecondServerStartup))]

namespace QcdcCases.Api.Tests.Province;

/// <summary>
/// What the built program takes in when <see cref="SecondServer"/> starts it: the test's time in place of the machine's, and runs of jobs
/// when the test asks for them, a line of standard input each.
/// </summary>
public sealed class SecondServerStartup : IHostingStartup
{
    /// <summary>What lines meant for the test begin with.</summary>
    public const char Mark = '@';

    public const string Ready = "ready";

    public void Configure(IWebHostBuilder builder)
    {
        // The test's own process is asked as well, being the entry: it named nothing.
        if (builder.GetSetting(WebHostDefaults.HostingStartupAssembliesKey) is { Length: > 0 })
        {
            builder.ConfigureServices(services =>
            {
                services.AddSingleton<TestClock>();
                services.AddSingleton<TimeProvider>(provider => provider.GetRequiredService<TestClock>());
                services.AddSingleton<RegisterTime, TestRegisterClock>();
                services.AddHostedService<Orders>();
            });
        }
    }

    /// <summary>An order is an instant and a job; the answer is how the run ended, or with what it failed.</summary>
    private sealed class Orders(TestClock clock, JobExecutor jobExecutor, IHostApplicationLifetime lifetime) : BackgroundService
    {
        protected override async Task ExecuteAsync(CancellationToken stoppingToken)
        {
            await Task.Yield();
            Answer(Ready);
            while (await Console.In.ReadLineAsync(stoppingToken) is { } order)
            {
                var at = order.IndexOf(' ', StringComparison.Ordinal);
                clock.Set(DateTimeOffset.Parse(order[..at], CultureInfo.InvariantCulture));
                Answer(await RunAsync(order[(at + 1)..], stoppingToken));
            }

            // Whoever gave the orders is gone.
            lifetime.StopApplication();
        }

        private async Task<string> RunAsync(string job, CancellationToken stoppingToken)
        {
            try
            {
                return Code.Of(await jobExecutor.RunAsync(job, stoppingToken));
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                return failure.GetType().Name;
            }
        }

        private static void Answer(string word) => Console.WriteLine(Mark + word);
    }
}
