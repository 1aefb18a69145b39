using System.Data.Common;
using Hangfire;
using Hangfire.PostgreSql;
using Hangfire.PostgreSql.Factories;
using Hangfire.SqlServer;

namespace QcdcCases.Jobs.Hangfire;

/// <summary>
/// Creates the storage of Hangfire's tables in the register's database. The function's argument is true if missing tables may be created.
/// </summary>
public static class HangfireStores
{
    private const string Schema = "hangfire";

    /// <summary>The default time without heartbeat after which another server takes over a job.</summary>
    private static readonly TimeSpan ServerTimeout = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan PollInterval = TimeSpan.FromSeconds(2);

    /// <param name="silence">The time without heartbeat after which another server takes over a job.</param>
    public static Func<bool, JobStorage> PostgreSql(string connectionString, TimeSpan? silence = null) => mayProvision =>
    {
        var options = new PostgreSqlStorageOptions
        {
            SchemaName = Schema,
            PrepareSchemaIfNecessary = mayProvision,
            InvisibilityTimeout = silence ?? ServerTimeout,
            UseSlidingInvisibilityTimeout = true,
            QueuePollInterval = PollInterval,
        };
        return new PostgreSqlStorage(new NpgsqlConnectionFactory(connectionString, options), options);
    };

    /// <param name="client">The ADO.NET provider that connects to SQL Server.</param>
    /// <param name="silence">As in <see cref="PostgreSql"/>.</param>
    public static Func<bool, JobStorage> SqlServer(DbProviderFactory client, string connectionString, TimeSpan? silence = null) =>
        mayProvision => new SqlServerStorage(
            connectionString,
            new SqlServerStorageOptions
            {
                SqlClientFactory = client,
                SchemaName = Schema,
                PrepareSchemaIfNecessary = mayProvision,
                SlidingInvisibilityTimeout = silence ?? ServerTimeout,
                QueuePollInterval = PollInterval,
                UseRecommendedIsolationLevel = true,
                DisableGlobalLocks = true,
            });
}
