using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace QcdcCases.Persistence.PostgreSql.Migrations
{
    /// <summary>The tables that Quartz kept in the register's database: Hangfire runs the jobs now (docs/adr/0017-one-job-runner.md).</summary>
    public partial class DropQuartz : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""
                do $$
                declare name text;
                begin
                    for name in select tablename from pg_tables where schemaname = current_schema() and tablename like 'qrtz\_%'
                    loop
                        execute format('drop table %I cascade', name);
                    end loop;
                end $$;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            // They were another program's, and hold nothing of the register.
        }
    }
}
