using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Configuration;
using QcdcCases.Persistence;

namespace QcdcCases.Api.Tests.Infrastructure;

/// <summary>
/// A database of one fixture's own, on SQL Server when <see cref="SqlServerDatabase.Variable"/> names one and on PostgreSQL otherwise: a
/// run of the suite is a run on one engine.
/// </summary>
public abstract class TestDatabase : IAsyncDisposable
{
    public static bool IsSqlServer => SqlServerDatabase.Server is not null;

    public abstract string ConnectionString { get; }

    /// <summary>How a test opens the register's tables without the application.</summary>
    public abstract DbContextOptions<CasesDbContext> Options { get; }

    /// <summary>The value of the setting that names the engine.</summary>
    protected abstract string Engine { get; }

    public static async Task<TestDatabase> CreateAsync() =>
        IsSqlServer ? await SqlServerDatabase.CreateAsync() : await PostgreSqlDatabase.CreateAsync();

    /// <summary>The settings by which a program finds this database.</summary>
    public IEnumerable<KeyValuePair<string, string>> Settings() =>
        Settings(ConnectionString);

    /// <summary>The settings of a program whose connections can be told from those of others by its name.</summary>
    public IEnumerable<KeyValuePair<string, string>> SettingsOf(string program) =>
        Settings(new DbConnectionStringBuilder { ConnectionString = ConnectionString, ["Application Name"] = program }.ConnectionString);

    /// <summary>Lets an operator's command find this database.</summary>
    public void Name(IConfiguration configuration)
    {
        foreach (var (name, value) in Settings())
        {
            configuration[name] = value;
        }
    }

    /// <summary>Lets nobody connect any more and ends who is connected: the server is away, as far as the application can see.</summary>
    public abstract Task TakeAwayAsync();

    public abstract Task BringBackAsync();

    /// <summary>Ends every connection to this database, in the middle of whatever it does.</summary>
    public abstract Task BreakConnectionsAsync();

    /// <summary>Ends the connections of one program, in the middle of whatever it does.</summary>
    public abstract Task BreakConnectionsAsync(string program);

    /// <summary>How many connections of a program there are, or how many of them wait for somebody's lock.</summary>
    public abstract Task<int> ConnectionsAsync(string program, bool waiting = false);

    /// <summary>Lets nobody write to a table of the register until the transaction that is returned ends.</summary>
    public async Task<IDbContextTransaction> BarAsync(CasesDbContext db, string table)
    {
        var transaction = await db.Database.BeginTransactionAsync();
        await db.Database.ExecuteSqlRawAsync(Bar(table));
        return transaction;
    }

    /// <summary>
    /// The register's open transactions but this one, each by a name that no later one has; none of the engine's own housekeeping.
    /// </summary>
    public abstract Task<List<string>> OpenTransactionsAsync(CasesDbContext db);

    /// <summary>The tables of which some row holds a text in the clear, in upper or lower case.</summary>
    public abstract Task<List<string>> TablesHoldingAsync(CasesDbContext db, string text);

    public abstract ValueTask DisposeAsync();

    /// <summary>The statement that keeps others from writing to a table.</summary>
    protected abstract string Bar(string table);

    private KeyValuePair<string, string>[] Settings(string connection) =>
        [new("ConnectionStrings:QcdcCases", connection), new("Database:Engine", Engine)];
}
