#if FULL_REGISTRY
using QcdcCases.Api.Http;
using QcdcCases.Application.Access;
using QcdcCases.Jobs.Hangfire;
using QcdcCases.Persistence.SqlServer;
#endif

namespace QcdcCases.Api.Hosting;

/// <summary>Hangfire as who runs the jobs, where the program was built with it.</summary>
internal static class HangfireServices
{
#if FULL_REGISTRY
    /// <summary>Where its own pages stand.</summary>
    private const string Pages = "/jobs";

    public static void AddHangfire(this IHostApplicationBuilder builder, string connectionString, bool serves)
    {
        var store = builder.Configuration.Chosen() is Engine.SqlServer
            ? HangfireStores.SqlServer(SqlServerSetup.Client, connectionString)
            : HangfireStores.PostgreSql(connectionString);
        builder.Services.AddHangfireJobs(store, mayProvision: !serves);
        builder.Logging.AddFilter("Hangfire", LogLevel.Warning);
        if (serves)
        {
            builder.Services.RunHangfireJobs();
        }
    }

    /// <summary>The runner's own pages, where Hangfire runs the jobs: whoever may manage them may look.</summary>
    public static void MapHangfire(this WebApplication app)
    {
        if (app.Configuration[JobServices.Runner] == JobServices.Hangfire)
        {
            app.MapRunnerPages(Pages).WithMetadata(new RouteRule(RouteAccess.Permitted, Permission.ManageJobs) { ReadsItself = true }).ExcludeFromDescription();
        }
    }
#else
    public static void AddHangfire(this IHostApplicationBuilder builder, string connectionString, bool serves) =>
        throw new InvalidOperationException("This program was built without Hangfire: build it with -p:FullRegistry=true (docs/engines.md).");

    public static void MapHangfire(this WebApplication app)
    {
        // No runner with pages of its own.
    }
#endif
}
