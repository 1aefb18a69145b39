using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace QcdcCases.Persistence.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class IndexLinksOfMatters : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "ix_visits_letter_id",
                table: "visits",
                column: "letter_id");

            migrationBuilder.CreateIndex(
                name: "ix_letters_visit_id",
                table: "letters",
                column: "visit_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_visits_letter_id",
                table: "visits");

            migrationBuilder.DropIndex(
                name: "ix_letters_visit_id",
                table: "letters");
        }
    }
}
