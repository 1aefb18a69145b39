using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace QcdcCases.Persistence.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class CountWindowsAhead : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "window_counts",
                columns: table => new
                {
                    unit_id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: false),
                    circular = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Latin1_General_100_BIN2"),
                    build = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    counts = table.Column<byte[]>(type: "varbinary(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_window_counts", x => new { x.unit_id, x.from, x.to, x.circular });
                });

            migrationBuilder.CreateIndex(
                name: "ix_fact_changes_unit_id",
                table: "fact_changes",
                column: "unit_id");

            migrationBuilder.CreateIndex(
                name: "ix_window_counts_to_from",
                table: "window_counts",
                columns: new[] { "to", "from" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "window_counts");

            migrationBuilder.DropIndex(
                name: "ix_fact_changes_unit_id",
                table: "fact_changes");
        }
    }
}
