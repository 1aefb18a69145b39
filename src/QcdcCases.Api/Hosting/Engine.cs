using QcdcCases.Persistence.PostgreSql;
using QcdcCases.Persistence.SqlServer;

namespace QcdcCases.Api.Hosting;

/// <summary>The supported database engines.</summary>
internal enum Engine
{
    PostgreSql,
    SqlServer,
}

/// <summary>Reads the configured database engine and registers its services.</summary>
internal static class Engines
{
    /// <summary>The setting with the engine's name; PostgreSQL by default.</summary>
    public const string Setting = "Database:Engine";

    /// <exception cref="InvalidOperationException">Thrown when the setting names no known engine.</exception>
    public static Engine ConfiguredEngine(this IConfiguration configuration) => configuration[Setting] switch
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
