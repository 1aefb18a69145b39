using QcdcCases.Api.Mail;
using QcdcCases.Application.Jobs;
using QcdcCases.Application.Notices;
using QcdcCases.Jobs.Quartz;
using QcdcCases.Persistence.SqlServer;

namespace QcdcCases.Api.Hosting;

/// <summary>Who runs the jobs, and how mail leaves.</summary>
internal static class JobServices
{
    /// <summary>
    /// The setting that says who runs the jobs: <c>quartz</c> (when not said), <c>hangfire</c> where the program was built with it, or <c>others</c> for
    /// a server that leaves them to others.
    /// </summary>
    public const string Runner = "Jobs:Runner";

    public const string Hangfire = "hangfire";

    private const string Others = "others";
    private const string Quartz = "quartz";

    /// <param name="serves">Whether this program serves and so runs the jobs; an operator's command only prepares their tables.</param>
    public static void AddJobs(this IHostApplicationBuilder builder, string connectionString, bool serves)
    {
        builder.Services.Configure<MailSettings>(builder.Configuration.GetSection("Mail"));
        builder.Services.AddSingleton<IMailer, SmtpMailer>();
        switch (builder.Configuration[Runner] ?? Quartz)
        {
            case Quartz:
                builder.AddQuartz(connectionString, serves);
                break;
            case Hangfire:
                builder.AddHangfire(connectionString, serves);
                break;
            case Others:
                builder.Services.AddSingleton<IJobRunner, OtherServersRunner>();
                break;
            case var unknown:
                throw new InvalidOperationException($"{Runner} is {Quartz}, {Hangfire} or {Others}, not {unknown}.");
        }
    }

    private static void AddQuartz(this IHostApplicationBuilder builder, string connectionString, bool serves)
    {
        var store = builder.Configuration.Chosen() is Engine.SqlServer
            ? QuartzStores.SqlServer(SqlServerSetup.Client, connectionString)
            : QuartzStores.PostgreSql(connectionString);
        builder.Services.AddQuartzJobs(store, mayProvision: !serves);
        if (serves)
        {
            builder.Services.RunQuartzJobs();
        }
    }
}
