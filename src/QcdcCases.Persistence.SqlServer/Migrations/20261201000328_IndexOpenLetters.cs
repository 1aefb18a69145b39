using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace QcdcCases.Persistence.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class IndexOpenLetters : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_letters_unit_id_finished_on_processing_due_on",
                table: "letters");

            migrationBuilder.CreateIndex(
                name: "ix_letters_open",
                table: "letters",
                columns: new[] { "received_on", "id" },
                filter: "finished_on is null");

            migrationBuilder.CreateIndex(
                name: "ix_letters_unit_open",
                table: "letters",
                columns: new[] { "unit_id", "received_on", "id" },
                filter: "finished_on is null");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_letters_open",
                table: "letters");

            migrationBuilder.DropIndex(
                name: "ix_letters_unit_open",
                table: "letters");

            migrationBuilder.CreateIndex(
                name: "ix_letters_unit_id_finished_on_processing_due_on",
                table: "letters",
                columns: new[] { "unit_id", "finished_on", "processing_due_on" });
        }
    }
}
