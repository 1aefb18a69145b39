using System.Data.Common;
using Npgsql;
using QcdcCases.Persistence.SqlServer;

namespace QcdcCases.Benchmarks;

/// <summary>
/// The server on which everything is measured: SQL Server where QCDC_BENCH_SQLSERVER names one, the PostgreSQL of QCDC_BENCH_POSTGRES
/// otherwise.
/// </summary>
internal static class BenchServer
{
    private static readonly string? SqlServer = Environment.GetEnvironmentVariable("QCDC_BENCH_SQLSERVER");

    public static bool IsSqlServer => SqlServer is not null;

    /// <summary>The value of the setting that names the engine.</summary>
    public static string Engine => IsSqlServer ? "SqlServer" : "PostgreSql";

    private static DbProviderFactory Client => IsSqlServer ? SqlServerSetup.Client : NpgsqlFactory.Instance;

    private static string Server =>
        SqlServer
        ?? Environment.GetEnvironmentVariable("QCDC_BENCH_POSTGRES")
        ?? throw new InvalidOperationException("QCDC_BENCH_POSTGRES names no server.");

    /// <summary>Makes an empty database, in the place of one of that name.</summary>
    /// <returns>Its connection string.</returns>
    public static async Task<string> MakeAsync(string name)
    {
        await using var connection = await OpenAsync(Server);
        await ExecuteAsync(connection, IsSqlServer ? $"drop database if exists {name}" : $"drop database if exists {name} with (force)");
        await ExecuteAsync(
            connection,
            IsSqlServer ? $"create database {name}" : $"create database {name} template template0 encoding 'UTF8'");
        return ConnectionTo(name);
    }

    /// <summary>The connection string of a database on the server.</summary>
    public static string ConnectionTo(string name) =>
        new DbConnectionStringBuilder { ConnectionString = Server, [IsSqlServer ? "Initial Catalog" : "Database"] = name }.ConnectionString;

    public static async Task<DbConnection> OpenAsync(string database)
    {
        // Kept for later, it would be found broken once its database is made anew.
        var connection = Client.CreateConnection()!;
        connection.ConnectionString = new DbConnectionStringBuilder { ConnectionString = database, ["Pooling"] = false }.ConnectionString;
        await connection.OpenAsync();
        return connection;
    }

    public static async Task ExecuteAsync(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        (command.CommandText, command.CommandTimeout) = (sql, 0);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>The number that a statement answers with.</summary>
    /// <param name="parameters">By their names, which begin with <c>@</c>.</param>
    public static async Task<long> NumberAsync(DbConnection connection, string sql, params (string Name, object Value)[] parameters)
    {
        await using var command = connection.CreateCommand();
        (command.CommandText, command.CommandTimeout) = (sql, 0);
        foreach (var (name, value) in parameters)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }

        return Convert.ToInt64(await command.ExecuteScalarAsync(), System.Globalization.CultureInfo.InvariantCulture);
    }
}
