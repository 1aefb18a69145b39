using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace QcdcCases.Persistence.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class IndexWhatWasLearned : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "ix_facts_recorded_at",
                table: "facts",
                column: "recorded_at");

            migrationBuilder.CreateIndex(
                name: "ix_facts_retired_at",
                table: "facts",
                column: "retired_at",
                filter: "retired_at is not null");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_facts_recorded_at",
                table: "facts");

            migrationBuilder.DropIndex(
                name: "ix_facts_retired_at",
                table: "facts");
        }
    }
}
