using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace QcdcCases.Persistence.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class SearchWords : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "paper_digits",
                table: "people",
                type: "nvarchar(500)",
                maxLength: 500,
                nullable: true,
                computedColumnSql: "replace(replace(replace(identity_paper_number, ' ', ''), '.', ''), '-', '')",
                stored: true,
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<string>(
                name: "phone_digits",
                table: "people",
                type: "nvarchar(500)",
                maxLength: 500,
                nullable: true,
                computedColumnSql: "replace(replace(replace(replace(identity_phone, ' ', ''), '.', ''), '-', ''), '+84', '0')",
                stored: true,
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.CreateIndex(
                name: "ix_visits_number",
                table: "visits",
                column: "number");

            migrationBuilder.CreateIndex(
                name: "ix_people_paper_digits",
                table: "people",
                column: "paper_digits");

            migrationBuilder.CreateIndex(
                name: "ix_people_phone_digits",
                table: "people",
                column: "phone_digits");

            migrationBuilder.CreateIndex(
                name: "ix_letters_number",
                table: "letters",
                column: "number");

            migrationBuilder.CreateIndex(
                name: "ix_issued_papers_document_no",
                table: "issued_papers",
                column: "document_no",
                filter: "document_no is not null");

            migrationBuilder.CreateIndex(
                name: "ix_case_steps_document_no",
                table: "case_steps",
                column: "document_no",
                filter: "document_no is not null");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_visits_number",
                table: "visits");

            migrationBuilder.DropIndex(
                name: "ix_people_paper_digits",
                table: "people");

            migrationBuilder.DropIndex(
                name: "ix_people_phone_digits",
                table: "people");

            migrationBuilder.DropIndex(
                name: "ix_letters_number",
                table: "letters");

            migrationBuilder.DropIndex(
                name: "ix_issued_papers_document_no",
                table: "issued_papers");

            migrationBuilder.DropIndex(
                name: "ix_case_steps_document_no",
                table: "case_steps");

            migrationBuilder.DropColumn(
                name: "paper_digits",
                table: "people");

            migrationBuilder.DropColumn(
                name: "phone_digits",
                table: "people");
        }
    }
}
