using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace QcdcCases.Persistence.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class IndexWork : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "ix_conferences_held_on_id",
                table: "conferences",
                columns: new[] { "held_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_cases_unit_id_status_assignee_id",
                table: "cases",
                columns: new[] { "unit_id", "status", "assignee_id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_conferences_held_on_id",
                table: "conferences");

            migrationBuilder.DropIndex(
                name: "ix_cases_unit_id_status_assignee_id",
                table: "cases");
        }
    }
}
