using QcdcCases.Api.Http;
using QcdcCases.Api.Mail;
using QcdcCases.Application.Access;
using QcdcCases.Application.Jobs;
using QcdcCases.Application.Notifications;
using QcdcCases.Jobs.Hangfire;
using QcdcCases.Persistence.SqlServer;

namespace QcdcCases.Api.Hosting;

/// <summary>Registers background jobs and outgoing mail.</summary>
internal static class JobServices
{
    /// <summary>
    /// The setting that chooses the job runner: <c>hangfire</c> (the default), or <c>others</c> for a server that leaves jobs to other
    /// servers.
    /// </summary>
    public const string Setting = "Jobs:Runner";

    private const string Hangfire = "hangfire";
    private const string Others = "others";

    /// <summary>The path of Hangfire's dashboard.</summary>
    private const string Dashboard = "/jobs";

    /// <param name="serves">
    /// True if the program serves and runs jobs; false for an operator's command, which only prepares the runner's tables.
    /// </param>
    /// <exception cref="InvalidOperationException">Thrown when the setting has another value.</exception>
    public static void AddJobs(this IHostApplicationBuilder builder, string connectionString, bool serves)
    {
        builder.Services.Configure<MailSettings>(builder.Configuration.GetSection("Mail"));
        builder.Services.AddSingleton<IEmailSender, SmtpEmailSender>();
        if (builder.Configuration.RunsJobs())
        {
            builder.AddHangfire(connectionString, serves);
        }
        else
        {
            builder.Services.AddSingleton<IJobRunner, DisabledJobRunner>();
        }
    }

    /// <summary>Maps Hangfire's read-only dashboard for callers with the permission to manage jobs.</summary>
    public static void MapJobDashboard(this WebApplication app)
    {
        if (app.Configuration.RunsJobs())
        {
            app.MapDashboard(Dashboard)
                .WithMetadata(new RouteRule(RouteAccess.Permitted, Permission.ManageJobs) { IsExternal = true })
                .ExcludeFromDescription();
        }
    }

    private static bool RunsJobs(this IConfiguration configuration) => configuration[Setting] switch
    {
        null or "" or Hangfire => true,
        Others => false,
        var unknown => throw new InvalidOperationException($"{Setting} must be {Hangfire} or {Others}, not {unknown}."),
    };

    private static void AddHangfire(this IHostApplicationBuilder builder, string connectionString, bool serves)
    {
        var store = builder.Configuration.ConfiguredEngine() is Engine.SqlServer
            ? HangfireStores.SqlServer(SqlServerSetup.Client, connectionString)
            : HangfireStores.PostgreSql(connectionString);
        builder.Services.AddHangfireJobs(store, mayProvision: !serves);
        builder.Logging.AddFilter("Hangfire", LogLevel.Warning);
        if (serves)
        {
            builder.Services.AddHangfireJobServer();
        }
    }
}
