using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;
using QcdcCases.Persistence;
using QcdcCases.Persistence.PostgreSql;

namespace QcdcCases.Api.Tests.Infrastructure;

/// <summary>A database of one fixture's own: a copy of a template that is migrated once for each shape of the tables.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    /// <summary>The environment variable that names the server.</summary>
    public const string Variable = "QCDC_TEST_POSTGRES";

    private const long TemplateLock = 0x5143_4443;

    private static readonly Lazy<Task<string>> Template = new(MakeTemplateAsync);

    private TestDatabase(string name) => Name = name;

    public string Name { get; }

    public string ConnectionString => ConnectionTo(Name);

    private static string Server => Environment.GetEnvironmentVariable(Variable) ??
        throw new InvalidOperationException($"{Variable} is not set. Run deploy/local/test.sh: it starts a PostgreSQL for the tests and sets it.");

    public static async Task<TestDatabase> CreateAsync()
    {
        var template = await Template.Value;
        var database = new TestDatabase($"qcdc_test_{Guid.NewGuid():N}");
        await ExecuteAsync($"create database {database.Name} template {template}");
        return database;
    }

    /// <summary>Runs SQL on the server itself, outside this database.</summary>
    public static async Task ExecuteAsync(string sql)
    {
        await using var server = NpgsqlDataSource.Create(ConnectionTo("postgres"));
        await using var command = server.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Lets nobody connect any more and ends who is connected: the server is away, as far as the application can see.</summary>
    public async Task TakeAwayAsync()
    {
        await ExecuteAsync($"alter database {Name} with allow_connections false");
        await BreakConnectionsAsync();
    }

    public Task BringBackAsync() => ExecuteAsync($"alter database {Name} with allow_connections true");

    /// <summary>Ends every connection to this database, in the middle of whatever it does.</summary>
    public Task BreakConnectionsAsync() => ExecuteAsync($"select pg_terminate_backend(pid) from pg_stat_activity where datname = '{Name}'");

    public async ValueTask DisposeAsync()
    {
        await using (var connection = new NpgsqlConnection(ConnectionString))
        {
            NpgsqlConnection.ClearPool(connection);
        }

        await ExecuteAsync($"drop database if exists {Name} with (force)");
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
        var script = Context("template").GetService<IMigrator>().GenerateScript();
        var name = $"qcdc_template_{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(script)))[..16]}";
        await using var server = NpgsqlDataSource.Create(ConnectionTo("postgres"));
        await using var connection = await server.OpenConnectionAsync();
        await RunAsync($"select pg_advisory_lock({TemplateLock})");
        await using (var find = new NpgsqlCommand($"select exists (select from pg_database where datname = '{name}')", connection))
        {
            if (await find.ExecuteScalarAsync() is true)
            {
                return name;
            }
        }

        var unfinished = $"{name}_unfinished";
        await RunAsync($"drop database if exists {unfinished} with (force)");
        await RunAsync($"create database {unfinished}");
        await using (var db = Context(unfinished))
        {
            await db.Database.MigrateAsync();
            NpgsqlConnection.ClearPool((NpgsqlConnection)db.Database.GetDbConnection());
        }

        await RunAsync($"alter database {unfinished} rename to {name}");
        return name;

        async Task RunAsync(string sql)
        {
            await using var command = new NpgsqlCommand(sql, connection);
            await command.ExecuteNonQueryAsync();
        }
    }

    private static CasesDbContext Context(string database) =>
        new((DbContextOptions<CasesDbContext>)new DbContextOptionsBuilder<CasesDbContext>().UsePostgreSql(ConnectionTo(database)).Options);
}
