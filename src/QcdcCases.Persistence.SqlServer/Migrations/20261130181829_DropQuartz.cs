using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace QcdcCases.Persistence.SqlServer.Migrations
{
    /// <summary>The tables that Quartz kept in the register's database: Hangfire runs the jobs now (docs/adr/0017-one-job-runner.md).</summary>
    public partial class DropQuartz : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""
                declare @drop nvarchar(max) = (
                    select N'alter table ' + quotename(schema_name(t.schema_id)) + N'.' + quotename(t.name) + N' drop constraint ' + quotename(k.name) + N';'
                    from sys.foreign_keys k join sys.tables t on t.object_id = k.parent_object_id
                    where t.name like N'QRTZ[_]%' for xml path(''), type).value('.', 'nvarchar(max)');
                exec sp_executesql @drop;
                set @drop = (
                    select N'drop table ' + quotename(schema_name(schema_id)) + N'.' + quotename(name) + N';'
                    from sys.tables where name like N'QRTZ[_]%' for xml path(''), type).value('.', 'nvarchar(max)');
                exec sp_executesql @drop;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            // They were another program's, and hold nothing of the register.
        }
    }
}
