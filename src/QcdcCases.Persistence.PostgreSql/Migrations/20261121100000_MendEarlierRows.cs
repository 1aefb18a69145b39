using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace QcdcCases.Persistence.PostgreSql.Migrations;

/// <summary>
/// Rows that were written before their columns were: a recount that was under way goes on in whole parts, each notice tells of one duty, and what
/// is counted from a day that was named is looked at before that day.
/// </summary>
[DbContext(typeof(CasesDbContext))]
[Migration("20261121100000_MendEarlierRows")]
internal sealed class MendEarlierRows : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql("update calendar_recounts set part_size = 250 where part_size = 0");
        migrationBuilder.Sql("update notices set covers = 1 where covers = 0");
        migrationBuilder.Sql("update clocks set look_on = date '2000-01-01' where ended_on is null and look_on = started_on and rule_id in ('TL-01', 'KN-D35')");
    }

    // What was mended need not be broken again.
    protected override void Down(MigrationBuilder migrationBuilder)
    {
    }
}
