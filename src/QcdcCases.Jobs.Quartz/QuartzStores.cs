using System.Data.Common;
using Npgsql;
using Quartz;

namespace QcdcCases.Jobs.Quartz;

/// <summary>The databases in which the schedule can lie: each time the register's own.</summary>
public static class QuartzStores
{
    public static Action<IPersistentStoreBuilder> PostgreSql(string connectionString) => store => store.UsePostgres(NpgsqlFactory.Instance, connectionString);

    /// <param name="client">The client that connects to SQL Server.</param>
    public static Action<IPersistentStoreBuilder> SqlServer(DbProviderFactory client, string connectionString) =>
        store => store.UseSqlServer(client, connectionString);
}
