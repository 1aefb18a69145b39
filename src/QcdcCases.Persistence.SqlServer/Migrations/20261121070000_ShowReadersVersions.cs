using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace QcdcCases.Persistence.SqlServer.Migrations;

/// <summary>
/// Readers are shown what was committed when they began and wait for no writer; figures and exports read one state of the whole register. SQL
/// Server does neither unless its database is told to. Whoever else is connected while it is told is disconnected.
/// </summary>
[DbContext(typeof(CasesDbContext))]
[Migration("20261121070000_ShowReadersVersions")]
internal sealed class ShowReadersVersions : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        if exists (select 1 from sys.databases where database_id = db_id() and snapshot_isolation_state = 0)
            exec (N'alter database current set allow_snapshot_isolation on');
        if exists (select 1 from sys.databases where database_id = db_id() and is_read_committed_snapshot_on = 0)
            exec (N'alter database current set read_committed_snapshot on with rollback immediate');
        """,
        suppressTransaction: true);

    // It may have been so before.
    protected override void Down(MigrationBuilder migrationBuilder)
    {
    }
}
