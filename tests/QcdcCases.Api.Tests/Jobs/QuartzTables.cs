using Microsoft.EntityFrameworkCore;
using Quartz;
using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Persistence;

namespace QcdcCases.Api.Tests.Jobs;

/// <summary>
/// Quartz's tables on Babelfish, by Quartz's own script: before it makes them, Quartz looks for them in the same transaction, and Babelfish gives up a
/// transaction in which a table was looked for that is not there.
/// </summary>
internal static class QuartzTables
{
    private const string Prefix = "QRTZ_";

    public static async Task MakeAsync(TestDatabase database)
    {
        using var script = new StreamReader(typeof(IScheduler).Assembly.GetManifestResourceStream("Quartz.Impl.AdoJobStore.Schema.create_sqlServer.sql")!);
        var sql = (await script.ReadToEndAsync()).ReplaceLineEndings("\n")
            .Replace("{0}", Prefix, StringComparison.Ordinal).Replace("{1}", Prefix, StringComparison.Ordinal);
        await using var db = new CasesDbContext(database.Options);
        foreach (var statement in sql.Split("\n--;;\n"))
        {
            await db.Database.ExecuteSqlRawAsync(statement);
        }
    }
}
