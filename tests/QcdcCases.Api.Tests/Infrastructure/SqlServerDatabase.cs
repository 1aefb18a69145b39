using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Persistence;
using QcdcCases.Persistence.SqlServer;
using Xunit;

namespace QcdcCases.Api.Tests.Infrastructure;

/// <summary>A database that is migrated for its fixture: SQL Server has no templates.</summary>
public sealed class SqlServerDatabase : TestDatabase
{
    /// <summary>
    /// The environment variable that names the server: a connection string of somebody who may create databases and end sessions.
    /// </summary>
    public const string Variable = "QCDC_TEST_SQLSERVER";

    // Two at once would both want the server's model for themselves.
    private static readonly SemaphoreSlim Turn = new(1);

    private readonly string name;

    private SqlServerDatabase(string name) => this.name = name;

    public static string? Server => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } server ? server : null;

    public override string ConnectionString => ConnectionTo(name);

    public override DbContextOptions<CasesDbContext> Options
    {
        get
        {
            var options = new DbContextOptionsBuilder<CasesDbContext>();
            options.UseSqlServerRegister(ConnectionString);
            return options.Options;
        }
    }

    protected override string Engine => "SqlServer";

    public static void SkipWithout() =>
        Assert.SkipUnless(IsSqlServer, $"{Variable} names no server: this run was on PostgreSQL alone (docs/engines.md).");

    public static new async Task<SqlServerDatabase> CreateAsync()
    {
        var database = new SqlServerDatabase($"qcdc_test_{Guid.NewGuid():N}");
        await Turn.WaitAsync();
        try
        {
            await ExecuteAsync($"create database [{database.name}]");
            await using var db = new CasesDbContext(database.Options);
            await db.Database.MigrateAsync();
        }
        finally
        {
            Turn.Release();
        }

        return database;
    }

    public override Task TakeAwayAsync() => ExecuteAsync($"alter database [{name}] set offline with rollback immediate");

    public override Task BringBackAsync() => ExecuteAsync($"alter database [{name}] set online");

    public override Task BreakConnectionsAsync() => BreakAsync(string.Empty);

    public override Task BreakConnectionsAsync(string program) => BreakAsync($"and program_name = N'{program}'");

    public override async Task<int> ConnectionsAsync(string program, bool waiting = false)
    {
        await using var db = new CasesDbContext(Options);
        return await db.Database.SqlQuery<int>(
            $"""
            select count(*) as [Value]
            from sys.dm_exec_sessions as s left join sys.dm_exec_requests as r on r.session_id = s.session_id
            where s.database_id = db_id() and s.program_name = {program} and ({(waiting ? 1 : 0)} = 0 or r.blocking_session_id <> 0)
            """).SingleAsync();
    }

    public override Task<List<string>> OpenTransactionsAsync(CasesDbContext db) =>
        db.Database.SqlQueryRaw<string>(
            """
            select cast(o.transaction_id as nvarchar(20)) as [Value]
            from sys.dm_tran_session_transactions as o
            join sys.dm_exec_sessions as s on s.session_id = o.session_id
            where s.database_id = db_id() and s.session_id <> @@spid
            """).ToListAsync();

    public override async Task<List<string>> TablesHoldingAsync(CasesDbContext db, string text)
    {
        var columns = await db.Database.SqlQueryRaw<string>(
            """
            select quotename(t.name) + N'.' + quotename(c.name) as [Value]
            from sys.tables as t join sys.columns as c on c.object_id = t.object_id
            where c.collation_name is not null
            """).ToListAsync();
        var holding = new List<string>();
        foreach (var column in columns)
        {
            var table = column[..column.IndexOf('.', StringComparison.Ordinal)];
            var sql = $"select count(*) as [Value] from {table} where lower({column}) like N'%{text}%'";
            if (await db.Database.SqlQueryRaw<int>(sql).SingleAsync() > 0)
            {
                holding.Add(table.Trim('[', ']'));
            }
        }

        return [.. holding.Distinct()];
    }

    // Work in the background of an application that is going may connect once more.
    public override async ValueTask DisposeAsync()
    {
        for (var attempt = 1; ; attempt++)
        {
            await BreakConnectionsAsync();
            try
            {
                await ExecuteAsync($"drop database [{name}]");
                return;
            }
            catch (DbException) when (attempt < 10)
            {
                await Task.Delay(200);
            }
        }
    }

    protected override string Bar(string table) => $"select top (0) 1 from {table} with (tablockx, holdlock)";

    private async Task BreakAsync(string which)
    {
        var sessions = await AskAsync(
            $"select session_id from sys.dm_exec_sessions where database_id = db_id(N'{name}') and session_id <> @@spid {which}");
        foreach (var session in sessions)
        {
            try
            {
                await ExecuteAsync($"kill {session}");
            }
            catch (DbException gone) when (gone.Message.Contains("not an active process", StringComparison.Ordinal))
            {
                // It ended by itself meanwhile.
            }
        }
    }

    private static async Task<List<string>> AskAsync(string sql)
    {
        await using var connection = await ConnectAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        var answers = new List<string>();
        while (await reader.ReadAsync())
        {
            answers.Add(Convert.ToString(reader[0], CultureInfo.InvariantCulture)!);
        }

        return answers;
    }

    private static async Task ExecuteAsync(string sql)
    {
        await using var connection = await ConnectAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = 120;
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<DbConnection> ConnectAsync()
    {
        var connection = SqlServerSetup.Client.CreateConnection()!;
        connection.ConnectionString = ConnectionTo("master");
        await connection.OpenAsync();
        return connection;
    }

    // Many fixtures run beside each other on one server.
    private static string ConnectionTo(string database) =>
        new DbConnectionStringBuilder
        {
            ConnectionString = Server!,
            ["Initial Catalog"] = database,
            ["Max Pool Size"] = 16,
        }.ConnectionString;
}
