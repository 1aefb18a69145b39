using System.Data.Common;
using Hangfire;
using Hangfire.PostgreSql;
using Hangfire.PostgreSql.Factories;
using Hangfire.SqlServer;

namespace QcdcCases.Jobs.Hangfire;

/// <summary>The databases in which the runner can keep its tables: each time the register's own. Told whether missing tables may be made.</summary>
public static class HangfireStores
{
    private const string Schema = "hangfire";

    /// <summary>A job whose server was not heard of for so long is given to another, unless a store is asked to wait less.</summary>
    private static readonly TimeSpan Silence = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan Look = TimeSpan.FromSeconds(2);

    /// <param name="silence">How long a server may not be heard of before its job is given to another.</param>
    public static Func<bool, JobStorage> PostgreSql(string connectionString, TimeSpan? silence = null) => mayProvision =>
    {
        var options = new PostgreSqlStorageOptions
        {
            SchemaName = Schema,
            PrepareSchemaIfNecessary = mayProvision,
            InvisibilityTimeout = silence ?? Silence,
            UseSlidingInvisibilityTimeout = true,
            QueuePollInterval = Look,
        };
        return new PostgreSqlStorage(new NpgsqlConnectionFactory(connectionString, options), options);
    };

    /// <param name="client">The client that connects to SQL Server.</param>
    /// <param name="silence">As with <see cref="PostgreSql"/>.</param>
    public static Func<bool, JobStorage> SqlServer(DbProviderFactory client, string connectionString, TimeSpan? silence = null) => mayProvision => new SqlServerStorage(
        connectionString,
        new SqlServerStorageOptions
        {
            SqlClientFactory = client,
            SchemaName = Schema,
            PrepareSchemaIfNecessary = mayProvision,
            SlidingInvisibilityTimeout = silence ?? Silence,
            QueuePollInterval = Look,
            UseRecommendedIsolationLevel = true,
            DisableGlobalLocks = true,
        });
}
