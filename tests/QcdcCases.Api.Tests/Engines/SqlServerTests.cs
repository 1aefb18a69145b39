using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Domain.Tests.Shared;
using QcdcCases.Pages;
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
    public void The_migrations_are_the_script_that_is_committed() => CommittedPage.IsFile(RenderedFiles.SqlServerScript, RenderedFiles.Script());

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
}
