using QcdcCases.Persistence.PostgreSql;
using QcdcCases.Persistence.SqlServer;

namespace QcdcCases.Api.Hosting;

/// <summary>The database engines that the register can lie on.</summary>
internal enum Engine
{
    PostgreSql,
    SqlServer,
}

/// <summary>Which engine an office chose.</summary>
internal static class Engines
{
    /// <summary>The setting that names it; PostgreSQL when not said.</summary>
    public const string Setting = "Database:Engine";

    /// <exception cref="InvalidOperationException">The setting names no engine.</exception>
    public static Engine Chosen(this IConfiguration configuration) => configuration[Setting] switch
    {
        null or "" or nameof(Engine.PostgreSql) => Engine.PostgreSql,
        nameof(Engine.SqlServer) => Engine.SqlServer,
        var unknown =>
            throw new InvalidOperationException(
            $"{Setting} must be {nameof(Engine.PostgreSql)} or {nameof(Engine.SqlServer)}, not {unknown}."),
    };

    public static IServiceCollection AddEngine(this IServiceCollection services, Engine engine, string connectionString) => engine switch
    {
        Engine.PostgreSql => services.AddPostgreSql(connectionString),
        Engine.SqlServer => services.AddSqlServer(connectionString),
        _ => throw new ArgumentOutOfRangeException(nameof(engine), engine, null),
    };
}
