using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;
using QcdcCases.Persistence;
using QcdcCases.Persistence.PostgreSql;

namespace QcdcCases.Api.Tests.Infrastructure;

/// <summary>A copy of a template that is migrated once for each shape of the tables.</summary>
public sealed class PostgreSqlDatabase : TestDatabase
{
    /// <summary>The environment variable that names the server.</summary>
    public const string Variable = "QCDC_TEST_POSTGRES";

    private const long TemplateLock = 0x5143_4443;

    private static readonly Lazy<Task<string>> Template = new(MakeTemplateAsync);

    private readonly string name;

    private PostgreSqlDatabase(string name) => this.name = name;

    public override string ConnectionString => ConnectionTo(name);

    public override DbContextOptions<CasesDbContext> Options => OptionsOf(name);

    protected override string Engine => "PostgreSql";

    private static string Server =>
        Environment.GetEnvironmentVariable(Variable)
        ?? throw new InvalidOperationException(
            $"{Variable} is not set. Run deploy/local/test.sh: it starts a PostgreSQL for the tests and sets it.");

    public static new async Task<PostgreSqlDatabase> CreateAsync()
    {
        var template = await Template.Value;
        var database = new PostgreSqlDatabase($"qcdc_test_{Guid.NewGuid():N}");
        await ExecuteAsync($"create database {database.name} template {template}");
        return database;
    }

    /// <summary>One whose tables are those of an earlier version.</summary>
    public static async Task<PostgreSqlDatabase> CreateAsync(string lastMigration)
    {
        var database = new PostgreSqlDatabase($"qcdc_test_{Guid.NewGuid():N}");
        await ExecuteAsync($"create database {database.name}");
        await using var db = new CasesDbContext(database.Options);
        await db.GetService<IMigrator>().MigrateAsync(lastMigration);
        return database;
    }

    public override async Task TakeAwayAsync()
    {
        await ExecuteAsync($"alter database {name} with allow_connections false");
        await BreakConnectionsAsync();
    }

    public override Task BringBackAsync() => ExecuteAsync($"alter database {name} with allow_connections true");

    public override Task BreakConnectionsAsync() =>
        ExecuteAsync($"select pg_terminate_backend(pid) from pg_stat_activity where datname = '{name}'");

    public override Task BreakConnectionsAsync(string program) =>
        ExecuteAsync($"select pg_terminate_backend(pid) from pg_stat_activity where datname = '{name}' and application_name = '{program}'");

    public override async Task<int> ConnectionsAsync(string program, bool waiting = false)
    {
        await using var db = new CasesDbContext(Options);
        return await db.Database.SqlQuery<int>(
            $"""
            select count(*)::int as "Value" from pg_stat_activity
            where datname = {name} and application_name = {program} and ({!waiting} or wait_event_type = 'Lock')
            """).SingleAsync();
    }

    public override Task<List<string>> OpenTransactionsAsync(CasesDbContext db) => db.Database.SqlQueryRaw<string>(
        """
        select pid || ' ' || xact_start as "Value" from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend' and xact_start is not null
        """).ToListAsync();

    public override Task<List<string>> TablesHoldingAsync(CasesDbContext db, string text)
    {
        var search = $$"""
            select table_name as "Value" from information_schema.tables
            where table_schema = 'public'
                and (xpath('/row/c/text()', query_to_xml(
                    format('select count(*) as c from %I t where t::text ilike ''%%{{text}}%%''', table_name), false, true, '')))[1]::text <> '0'
            """;
        return db.Database.SqlQueryRaw<string>(search).ToListAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await using (var connection = new NpgsqlConnection(ConnectionString))
        {
            NpgsqlConnection.ClearPool(connection);
        }

        await ExecuteAsync($"drop database if exists {name} with (force)");
    }

    protected override string Bar(string table) => $"lock table {table} in exclusive mode";

    private static async Task ExecuteAsync(string sql)
    {
        await using var server = NpgsqlDataSource.Create(ConnectionTo("postgres"));
        await using var command = server.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    // Many fixtures run beside each other on one server.
    private static string ConnectionTo(string database) => new NpgsqlConnectionStringBuilder(Server)
    {
        Database = database,
        MaxPoolSize = 16,
        Timeout = 30,
    }.ConnectionString;

    private static async Task<string> MakeTemplateAsync()
    {
        var script = new CasesDbContext(OptionsOf("template")).GetService<IMigrator>().GenerateScript();
        var made = $"qcdc_template_{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(script)))[..16]}";
        await using var server = NpgsqlDataSource.Create(ConnectionTo("postgres"));
        await using var connection = await server.OpenConnectionAsync();
        await RunAsync($"select pg_advisory_lock({TemplateLock})");
        await using (var find = new NpgsqlCommand($"select exists (select from pg_database where datname = '{made}')", connection))
        {
            if (await find.ExecuteScalarAsync() is true)
            {
                return made;
            }
        }

        var unfinished = $"{made}_unfinished";
        await RunAsync($"drop database if exists {unfinished} with (force)");
        await RunAsync($"create database {unfinished}");
        await using (var db = new CasesDbContext(OptionsOf(unfinished)))
        {
            await db.Database.MigrateAsync();
            NpgsqlConnection.ClearPool((NpgsqlConnection)db.Database.GetDbConnection());
        }

        await RunAsync($"alter database {unfinished} rename to {made}");
        return made;

        async Task RunAsync(string sql)
        {
            await using var command = new NpgsqlCommand(sql, connection);
            await command.ExecuteNonQueryAsync();
        }
    }

    private static DbContextOptions<CasesDbContext> OptionsOf(string database) =>
        (DbContextOptions<CasesDbContext>)new DbContextOptionsBuilder<CasesDbContext>().UsePostgreSql(ConnectionTo(database)).Options;
}
