using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Conventions.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using QcdcCases.Persistence.Calendars;

namespace QcdcCases.Persistence.SqlServer;

/// <summary>Configures SQL Server (2016 or later) as the database.</summary>
public static class SqlServerSetup
{
    /// <summary>The connection factory, for components with tables of their own in the same database.</summary>
    public static DbProviderFactory Client => SqlClientFactory.Instance;

    public static IServiceCollection AddSqlServer(this IServiceCollection services, string connectionString)
    {
        var settings = Prepared(connectionString);
        services.AddDbContextPool<CasesDbContext>(options => options.UseSqlServerRegister(settings.ConnectionString));
        services.AddSingleton(new CommitSlots(Math.Max(1, settings.MaxPoolSize / 2)));
        services.AddSingleton<IDatabaseProvider, SqlServerProvider>();
        return services;
    }

    /// <summary>Sets the options that the program requires, whatever the connection string contains.</summary>
    internal static SqlConnectionStringBuilder Prepared(string connectionString) => new(connectionString)
    {
        // The names of violated keys are parsed from the server's messages, whose wording depends on the session's language.
        CurrentLanguage = "us_english",

        // Connections must not be restored silently: the changes and locks of the transaction would be lost. The caller gets an
        // "unavailable" answer and retries.
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
