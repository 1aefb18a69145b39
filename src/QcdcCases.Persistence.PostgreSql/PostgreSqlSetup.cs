using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using QcdcCases.Persistence.Calendars;

namespace QcdcCases.Persistence.PostgreSql;

/// <summary>Configures PostgreSQL as the database.</summary>
public static class PostgreSqlSetup
{
    public static IServiceCollection AddPostgreSql(this IServiceCollection services, string connectionString)
    {
        var settings = Prepared(connectionString);
        services.AddDbContextPool<CasesDbContext>(options => options.UsePostgreSql(settings.ConnectionString));
        services.AddSingleton(new CommitSlots(Math.Max(1, settings.MaxPoolSize / 2)));
        services.AddSingleton<IDatabaseProvider, PostgreSqlProvider>();
        return services;
    }

    /// <summary>
    /// Enables automatic preparation, because the program repeats a few hundred statements, unless the connection string sets it.
    /// </summary>
    private static NpgsqlConnectionStringBuilder Prepared(string connectionString)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        if (settings.MaxAutoPrepare == 0)
        {
            settings.MaxAutoPrepare = 200;
            settings.AutoPrepareMinUsages = 3;
        }

        // No session state outlives a transaction, so a pooled connection needs no reset.
        settings.NoResetOnClose = true;

        return settings;
    }

    public static DbContextOptionsBuilder UsePostgreSql(this DbContextOptionsBuilder options, string connectionString) =>
        options
            .UseNpgsql(connectionString, npgsql => npgsql.MigrationsAssembly(typeof(PostgreSqlSetup).Assembly))
            .UseAsyncSeeding((db, _, cancellationToken) => CalendarSeed.SeedAsync((CasesDbContext)db, cancellationToken));

    internal static DbContextOptionsBuilder<CasesDbContext> UsePostgreSql(
        this DbContextOptionsBuilder<CasesDbContext> options,
        string connectionString)
    {
        ((DbContextOptionsBuilder)options).UsePostgreSql(connectionString);
        return options;
    }
}
