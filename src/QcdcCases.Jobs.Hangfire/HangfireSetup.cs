using Hangfire;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using QcdcCases.Application.Jobs;

namespace QcdcCases.Jobs.Hangfire;

/// <summary>Registers Hangfire as the job runner. Its tables are in the register's database, which all servers share.</summary>
public static class HangfireSetup
{
    /// <summary>The number of workers; low, because there are few jobs and each holds connections.</summary>
    private const int WorkerCount = 2;

    /// <param name="store">The storage of Hangfire's tables: one of <see cref="HangfireStores"/>.</param>
    /// <param name="mayProvision">True to create missing tables; set when migrating, never when serving.</param>
    public static IServiceCollection AddHangfireJobs(this IServiceCollection services, Func<bool, JobStorage> store, bool mayProvision)
    {
        // Hangfire's default registrations use static instances, which two applications in one process would share.
        services.AddSingleton(provider =>
        {
            // Resolving the configuration first sets the log provider of this application.
            provider.GetRequiredService<IGlobalConfiguration>();
            return store(mayProvision);
        });
        services.AddSingleton<JobActivator>(provider => new Activator(provider.GetRequiredService<IServiceScopeFactory>()));
        services.AddSingleton<ITimeZoneResolver, OfficeTimeZoneResolver>();
        services.AddHangfire(_ => { });
        services.AddTransient<HangfireJob>();
        services.AddSingleton<IJobRunner, HangfireRunner>();
        return services;
    }

    /// <summary>Runs the schedule while the server runs.</summary>
    public static IServiceCollection AddHangfireJobServer(this IServiceCollection services)
    {
        services.AddHostedService<HangfireSchedule>();
        return services.AddHangfireServer(options => options.WorkerCount = WorkerCount);
    }

    /// <summary>Maps the dashboard, read-only; the caller adds the authorization rule.</summary>
    public static IEndpointConventionBuilder MapDashboard(this IEndpointRouteBuilder endpoints, string path) =>
        endpoints.MapHangfireDashboardWithNoAuthorizationFilters(
            path,
            new DashboardOptions
            {
                IsReadOnlyFunc = _ => true,
                DisplayStorageConnectionString = false,
                AppPath = null,
                IgnoreAntiforgeryToken = true,
            });
}
