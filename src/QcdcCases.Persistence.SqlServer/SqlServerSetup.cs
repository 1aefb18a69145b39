using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Conventions.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using QcdcCases.Persistence.Calendars;

namespace QcdcCases.Persistence.SqlServer;

/// <summary>Chooses SQL Server (2016 or later) as the engine under the register.</summary>
public static class SqlServerSetup
{
    /// <summary>What connects, for whoever keeps tables of his own beside the register's.</summary>
    public static DbProviderFactory Client => SqlClientFactory.Instance;

    public static IServiceCollection AddSqlServer(this IServiceCollection services, string connectionString)
    {
        var settings = Prepared(connectionString);
        services.AddDbContextPool<CasesDbContext>(options => options.UseSqlServerRegister(settings.ConnectionString));
        services.AddSingleton(new CommitSlots(Math.Max(1, settings.MaxPoolSize / 2)));
        services.AddSingleton<IDatabaseProvider, SqlServerProvider>();
        return services;
    }

    /// <summary>What the program relies on, whatever the operator's connection string says.</summary>
    internal static SqlConnectionStringBuilder Prepared(string connectionString) => new(connectionString)
    {
        // The names of broken keys are read from the server's messages, which it words in the session's language.
        CurrentLanguage = "us_english",

        // A connection that broke is never mended unseen: what its transaction had done, and the locks it held, would be gone. Who is told
        // that the register was away asks again.
        ConnectRetryCount = 0,

        // One statement at a time, as on every engine.
        MultipleActiveResultSets = false,
    };

    public static DbContextOptionsBuilder UseSqlServerRegister(this DbContextOptionsBuilder options, string connectionString) =>
        options
            .UseSqlServer(connectionString, server => server.MigrationsAssembly(typeof(SqlServerSetup).Assembly.GetName().Name))
            .UseAsyncSeeding((db, _, cancellationToken) => CalendarSeed.SeedAsync((CasesDbContext)db, cancellationToken))
            .ReplaceService<IProviderConventionSetBuilder, RegisterConventions>()
            .AddInterceptors(CancelledCommands.Instance);
}
