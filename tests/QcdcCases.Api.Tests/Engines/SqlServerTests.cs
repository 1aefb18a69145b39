using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Persistence;
using Xunit;

namespace QcdcCases.Api.Tests.Engines;

/// <summary>What can be seen of SQL Server without one. That every query can be asked there, every other test sees (<see cref="SqlServerTranslation"/>).</summary>
public sealed class SqlServerTests
{
    [Fact]
    public void The_migrations_lead_to_the_model()
    {
        using var db = new CasesDbContext(NeverConnected.Options);

        Assert.False(db.Database.HasPendingModelChanges());
    }

    [Fact]
    public void The_migrations_are_the_script_that_is_committed()
    {
        using var db = new CasesDbContext(NeverConnected.Options);
        var script = db.GetService<IMigrator>().GenerateScript().ReplaceLineEndings("\n").Trim() + "\n";
        var file = Path.Combine(Root(), "src", "QcdcCases.Persistence.SqlServer", "Migrations", "script.sql");
        var committed = File.Exists(file) ? File.ReadAllText(file) : string.Empty;
        if (committed != script)
        {
            File.WriteAllText(file, script);
        }

        Assert.True(committed == script, $"{file} was written anew: look at what changed, and commit it.");
    }

    [Fact]
    public void The_migrations_parse_as_T_SQL()
    {
        using var db = new CasesDbContext(NeverConnected.Options);

        TransactSql.Parse(db.GetService<IMigrator>().GenerateScript());
    }

    [Fact]
    public void What_is_no_T_SQL_is_noticed() =>
        Assert.Throws<InvalidOperationException>(() => TransactSql.Parse("create index i on t (a) where not b = 1"));

    [Fact]
    public void The_suite_runs_on_SqlServer() => SqlServerDatabase.SkipWithout();

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "QcdcCases.sln")))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        return folder;
    }
}
