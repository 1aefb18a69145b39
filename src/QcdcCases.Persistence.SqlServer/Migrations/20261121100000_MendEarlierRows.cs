using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace QcdcCases.Persistence.SqlServer.Migrations;

/// <summary>What is counted from a day that was named is looked at before that day. No other row is older here than its columns.</summary>
[DbContext(typeof(CasesDbContext))]
[Migration("20261121100000_MendEarlierRows")]
internal sealed class MendEarlierRows : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        "update clocks set look_on = '20000101' where ended_on is null and look_on = started_on and rule_id in (N'TL-01', N'KN-D35')");

    // What was mended need not be broken again.
    protected override void Down(MigrationBuilder migrationBuilder)
    {
    }
}
