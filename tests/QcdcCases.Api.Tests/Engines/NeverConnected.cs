using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using QcdcCases.Persistence;
using QcdcCases.Persistence.SqlServer;

namespace QcdcCases.Api.Tests.Engines;

/// <summary>The register on SQL Server as far as it goes without a server: commands are written and then left.</summary>
internal static class NeverConnected
{
    public static DbContextOptions<CasesDbContext> Options { get; } = Make();

    /// <summary>Checks a command, whoever wrote it: it parses, and compares keys as the columns hold them.</summary>
    /// <exception cref="InvalidOperationException">It does not.</exception>
    public static void Look(string sql)
    {
        TransactSql.Parse(sql);

        // Keys are 16 bytes in the order in which they are written; the server's own type for them would sort otherwise.
        if (sql.Contains("uniqueidentifier", StringComparison.OrdinalIgnoreCase))
        {
            throw new InvalidOperationException($"A key would be compared as the server's own type: {sql}");
        }
    }

    private static DbContextOptions<CasesDbContext> Make()
    {
        var options = new DbContextOptionsBuilder<CasesDbContext>();
        options.UseSqlServerRegister("Server=never").AddInterceptors(new Unopened(), new Unsent());
        return options.Options;
    }

    private sealed class Unopened : DbConnectionInterceptor
    {
        public override InterceptionResult ConnectionOpening(
            DbConnection connection,
            ConnectionEventData eventData,
            InterceptionResult result) => InterceptionResult.Suppress();

        public override ValueTask<InterceptionResult> ConnectionOpeningAsync(
            DbConnection connection,
            ConnectionEventData eventData,
            InterceptionResult result,
            CancellationToken cancellationToken = default) => ValueTask.FromResult(InterceptionResult.Suppress());
    }

    private sealed class Unsent : DbCommandInterceptor
    {
        public override InterceptionResult<DbDataReader> ReaderExecuting(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result) => throw Written(command);

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command,
            CommandEventData eventData,
            InterceptionResult<DbDataReader> result,
            CancellationToken cancellationToken = default) => throw Written(command);

        public override InterceptionResult<int> NonQueryExecuting(
            DbCommand command,
            CommandEventData eventData,
            InterceptionResult<int> result) => throw Written(command);

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
            throw Written(command);

        private static WrittenException Written(DbCommand command)
        {
            Look(command.CommandText);
            return new WrittenException();
        }
    }
}
