using Hangfire;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using QcdcCases.Application.Jobs;

namespace QcdcCases.Jobs.Hangfire;

/// <summary>Chooses Hangfire as what runs the jobs: its tables lie in the register's database, where all servers share them.</summary>
public static class HangfireSetup
{
    /// <summary>Few jobs, and none of them is worth many connections.</summary>
    private const int AtOnce = 2;

    /// <param name="store">Where the runner's tables lie: one of <see cref="HangfireStores"/>.</param>
    /// <param name="mayProvision">Whether missing tables of the runner are made: when migrating only, never when serving.</param>
    public static IServiceCollection AddHangfireJobs(this IServiceCollection services, Func<bool, JobStorage> store, bool mayProvision)
    {
        // Its own registrations fall back on static ones, which two applications of one process would share.
        services.AddSingleton(provider =>
        {
            // What it does first, it tells this application's log.
            provider.GetRequiredService<IGlobalConfiguration>();
            return store(mayProvision);
        });
        services.AddSingleton<JobActivator>(provider => new Activator(provider.GetRequiredService<IServiceScopeFactory>()));
        services.AddSingleton<ITimeZoneResolver, OfficeZone>();
        services.AddHangfire(_ => { });
        services.AddTransient<HangfireJob>();
        services.AddSingleton<IJobRunner, HangfireRunner>();
        return services;
    }

    /// <summary>Runs the schedule while this server lives.</summary>
    public static IServiceCollection RunHangfireJobs(this IServiceCollection services)
    {
        services.AddHostedService<HangfireSchedule>();
        return services.AddHangfireServer(options => options.WorkerCount = AtOnce);
    }

    /// <summary>Maps the dashboard, read-only; the caller adds the authorization rule.</summary>
    public static IEndpointConventionBuilder MapDashboard(this IEndpointRouteBuilder endpoints, string path) =>
        endpoints.MapHangfireDashboardWithNoAuthorizationFilters(
            path,
            new DashboardOptions { IsReadOnlyFunc = _ => true, DisplayStorageConnectionString = false, AppPath = null, IgnoreAntiforgeryToken = true });
}
