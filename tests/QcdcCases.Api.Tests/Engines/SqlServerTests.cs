using System.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Application.Statistics;
using QcdcCases.Domain.Statistics;
using QcdcCases.Domain.Tests.Shared;
using QcdcCases.Pages;
using QcdcCases.Persistence;
using QcdcCases.Persistence.Bulk;
using QcdcCases.Persistence.Registers;
using QcdcCases.Persistence.SqlServer;
using QcdcCases.Persistence.Statistics;
using Xunit;

namespace QcdcCases.Api.Tests.Engines;

/// <summary>
/// What can be seen of SQL Server without one. That every query can be asked there, every other test sees (<see
/// cref="SqlServerTranslation"/>).
/// </summary>
public sealed class SqlServerTests
{
    private static readonly bool[] Either = [false, true];

    [Fact]
    public void The_migrations_lead_to_the_model()
    {
        using var db = new CasesDbContext(NeverConnected.Options);

        Assert.False(db.Database.HasPendingModelChanges());
    }

    [Fact]
    public void The_migrations_are_the_script_that_is_committed() =>
        CommittedPage.IsFile(RenderedFiles.SqlServerScript, RenderedFiles.Script());

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
    public void What_is_written_by_hand_parses_as_T_SQL()
    {
        var provider = new SqlServerProvider();

        Assert.All(
            [
                provider.DueDeadlines.Replace("{0}", "@p0", StringComparison.Ordinal).Replace("{1}", "@p1", StringComparison.Ordinal),
                .. from namesOnly in Either
                   select provider.WithWords("letters", namesOnly, [["an", "am"]]).Sql.Replace("{0}", "@p0", StringComparison.Ordinal),
                provider.TemporaryTable("#folded", like: "fact_aggregates"),
                $"select coalesce(max(revision), 0), {provider.CurrentInstant} from calendar_years",
                .. from isShared in Either from waits in Either select provider.Lock(isShared, waits),
                RefreshAggregates.Merge,
                NumberBooks.CountOn(provider),
                NumberBooks.Open,
            ],
            NeverConnected.Look);
    }

    [Theory]
    [InlineData(
        "Violation of UNIQUE KEY constraint 'ak_letters'. Cannot insert duplicate key in object 'dbo.letters'. The duplicate key value is ('x').",
        "ak_letters")]
    [InlineData(
        "Cannot insert duplicate key row in object 'dbo.letters' with unique index 'ix_letters_source_key'. The duplicate key value is ('', 1).",
        "ix_letters_source_key")]
    public void The_name_of_a_broken_key_is_read_from_the_message(string message, string name) =>
        Assert.Equal(name, SqlServerProvider.KeyNamedIn(message));

    [Fact]
    public void Rows_for_bulk_copy_hold_keys_in_their_written_order_and_days_as_the_client_takes_them()
    {
        using var db = new CasesDbContext(NeverConnected.Options);
        var unit = Guid.CreateVersion7();
        var factAggregate = new FactAggregate
        {
            UnitId = unit,
            Below = true,
            Grain = Grain.Month,
            Start = new DateOnly(2026, 11, 1),
            Day = FactDay.Closed,
            DimensionsId = 7,
            Facts = -1,
        };

        var rows = BulkRows.Of(StoredTable.AllOf<FactAggregate>(db.Model)[0], [factAggregate]);

        var row = Assert.Single(rows.AsEnumerable());
        Assert.Equal(unit.ToByteArray(bigEndian: true), row["unit_id"]);
        Assert.Equal(new DateTime(2026, 11, 1), row["start"]);
        Assert.Equal(
            (true, (short)Grain.Month, (short)FactDay.Closed, 7, -1L, 0L),
            (row["below"], row["grain"], row["day"], row["dimensions_id"], row["facts"], row["amount"]));
    }

    [Fact]
    public void The_suite_runs_on_SqlServer() => SqlServerDatabase.SkipWithout();
}
