using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace QcdcCases.Persistence.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class IndexOwedDeadlines : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_deadlines_unit_open",
                table: "deadlines");

            migrationBuilder.CreateIndex(
                name: "ix_deadlines_owed",
                table: "deadlines",
                columns: new[] { "due_on", "id" },
                filter: "ended_on is null and purpose in ('duty', 'alarm')");

            migrationBuilder.CreateIndex(
                name: "ix_deadlines_owed_assignee",
                table: "deadlines",
                columns: new[] { "assignee_id", "due_on", "id" },
                filter: "ended_on is null and purpose in ('duty', 'alarm') and assignee_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_deadlines_owed_started",
                table: "deadlines",
                columns: new[] { "started_on", "id" },
                filter: "ended_on is null and purpose in ('duty', 'alarm')");

            migrationBuilder.CreateIndex(
                name: "ix_deadlines_owed_unit",
                table: "deadlines",
                columns: new[] { "unit_id", "due_on", "id" },
                filter: "ended_on is null and purpose in ('duty', 'alarm')");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_deadlines_owed",
                table: "deadlines");

            migrationBuilder.DropIndex(
                name: "ix_deadlines_owed_assignee",
                table: "deadlines");

            migrationBuilder.DropIndex(
                name: "ix_deadlines_owed_started",
                table: "deadlines");

            migrationBuilder.DropIndex(
                name: "ix_deadlines_owed_unit",
                table: "deadlines");

            migrationBuilder.CreateIndex(
                name: "ix_deadlines_unit_open",
                table: "deadlines",
                columns: new[] { "unit_id", "due_on" },
                filter: "ended_on is null");
        }
    }
}
