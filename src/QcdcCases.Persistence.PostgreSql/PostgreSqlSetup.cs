using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace QcdcCases.Persistence.PostgreSql;

/// <summary>Chooses PostgreSQL as the engine under the register.</summary>
public static class PostgreSqlSetup
{
    public static IServiceCollection AddPostgreSql(this IServiceCollection services, string connectionString)
    {
        services.AddDbContextPool<CasesDbContext>(options => options.UsePostgreSql(connectionString));
        services.AddSingleton<IEngine, PostgreSqlEngine>();
        return services;
    }

    public static DbContextOptionsBuilder UsePostgreSql(this DbContextOptionsBuilder options, string connectionString) =>
        options.UseNpgsql(connectionString, npgsql => npgsql.MigrationsAssembly(typeof(PostgreSqlSetup).Assembly));

    internal static DbContextOptionsBuilder<CasesDbContext> UsePostgreSql(this DbContextOptionsBuilder<CasesDbContext> options, string connectionString)
    {
        ((DbContextOptionsBuilder)options).UsePostgreSql(connectionString);
        return options;
    }
}
