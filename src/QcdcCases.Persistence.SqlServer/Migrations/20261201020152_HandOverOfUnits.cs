using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace QcdcCases.Persistence.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class HandOverOfUnits : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_visits_unit_id_book_year_number",
                table: "visits");

            migrationBuilder.DropIndex(
                name: "ix_letters_unit_id_book_year_number",
                table: "letters");

            migrationBuilder.AddColumn<byte[]>(
                name: "book_unit_id",
                table: "visits",
                type: "binary(16)",
                nullable: false,
                defaultValue: new byte[0]);

            migrationBuilder.AddColumn<string>(
                name: "unit_hand_overs",
                table: "visits",
                type: "nvarchar(max)",
                maxLength: 20000,
                nullable: false,
                defaultValue: "[]",
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<byte[]>(
                name: "book_unit_id",
                table: "sessions",
                type: "binary(16)",
                nullable: false,
                defaultValue: new byte[0]);

            migrationBuilder.AddColumn<string>(
                name: "unit_hand_overs",
                table: "sessions",
                type: "nvarchar(max)",
                maxLength: 20000,
                nullable: false,
                defaultValue: "[]",
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<byte[]>(
                name: "book_unit_id",
                table: "opinions",
                type: "binary(16)",
                nullable: false,
                defaultValue: new byte[0]);

            migrationBuilder.AddColumn<string>(
                name: "unit_hand_overs",
                table: "opinions",
                type: "nvarchar(max)",
                maxLength: 20000,
                nullable: false,
                defaultValue: "[]",
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<byte[]>(
                name: "book_unit_id",
                table: "letters",
                type: "binary(16)",
                nullable: false,
                defaultValue: new byte[0]);

            migrationBuilder.AddColumn<string>(
                name: "unit_hand_overs",
                table: "letters",
                type: "nvarchar(max)",
                maxLength: 20000,
                nullable: false,
                defaultValue: "[]",
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<byte[]>(
                name: "book_unit_id",
                table: "feedback",
                type: "binary(16)",
                nullable: false,
                defaultValue: new byte[0]);

            migrationBuilder.AddColumn<string>(
                name: "unit_hand_overs",
                table: "feedback",
                type: "nvarchar(max)",
                maxLength: 20000,
                nullable: false,
                defaultValue: "[]",
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<DateOnly>(
                name: "held_from",
                table: "facts",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "held_until",
                table: "facts",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "book_unit_id",
                table: "cases",
                type: "binary(16)",
                nullable: false,
                defaultValue: new byte[0]);

            migrationBuilder.AddColumn<string>(
                name: "unit_hand_overs",
                table: "cases",
                type: "nvarchar(max)",
                maxLength: 20000,
                nullable: false,
                defaultValue: "[]",
                collation: "Latin1_General_100_BIN2");

            // So far every record was entered in the book of the unit that is responsible for it.
            migrationBuilder.Sql("update visits set book_unit_id = unit_id");
            migrationBuilder.Sql("update sessions set book_unit_id = unit_id");
            migrationBuilder.Sql("update opinions set book_unit_id = unit_id");
            migrationBuilder.Sql("update letters set book_unit_id = unit_id");
            migrationBuilder.Sql("update feedback set book_unit_id = unit_id");
            migrationBuilder.Sql("update cases set book_unit_id = unit_id");

            migrationBuilder.CreateIndex(
                name: "ix_visits_book_unit_id_book_year_number",
                table: "visits",
                columns: new[] { "book_unit_id", "book_year", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_letters_book_unit_id_book_year_number",
                table: "letters",
                columns: new[] { "book_unit_id", "book_year", "number" },
                unique: true);

            migrationBuilder.AddForeignKey(
                name: "fk_cases_units_book_unit_id",
                table: "cases",
                column: "book_unit_id",
                principalTable: "units",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_feedback_units_book_unit_id",
                table: "feedback",
                column: "book_unit_id",
                principalTable: "units",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_letters_units_book_unit_id",
                table: "letters",
                column: "book_unit_id",
                principalTable: "units",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_opinions_units_book_unit_id",
                table: "opinions",
                column: "book_unit_id",
                principalTable: "units",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_sessions_units_book_unit_id",
                table: "sessions",
                column: "book_unit_id",
                principalTable: "units",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_visits_units_book_unit_id",
                table: "visits",
                column: "book_unit_id",
                principalTable: "units",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            // Without the book's unit, the number belongs to the responsible unit again: records return to their books.
            migrationBuilder.Sql("update visits set unit_id = book_unit_id where unit_id <> book_unit_id");
            migrationBuilder.Sql("update sessions set unit_id = book_unit_id where unit_id <> book_unit_id");
            migrationBuilder.Sql("update opinions set unit_id = book_unit_id where unit_id <> book_unit_id");
            migrationBuilder.Sql("update letters set unit_id = book_unit_id where unit_id <> book_unit_id");
            migrationBuilder.Sql("update feedback set unit_id = book_unit_id where unit_id <> book_unit_id");
            migrationBuilder.Sql("update cases set unit_id = book_unit_id where unit_id <> book_unit_id");

            migrationBuilder.DropForeignKey(
                name: "fk_cases_units_book_unit_id",
                table: "cases");

            migrationBuilder.DropForeignKey(
                name: "fk_feedback_units_book_unit_id",
                table: "feedback");

            migrationBuilder.DropForeignKey(
                name: "fk_letters_units_book_unit_id",
                table: "letters");

            migrationBuilder.DropForeignKey(
                name: "fk_opinions_units_book_unit_id",
                table: "opinions");

            migrationBuilder.DropForeignKey(
                name: "fk_sessions_units_book_unit_id",
                table: "sessions");

            migrationBuilder.DropForeignKey(
                name: "fk_visits_units_book_unit_id",
                table: "visits");

            migrationBuilder.DropIndex(
                name: "ix_visits_book_unit_id_book_year_number",
                table: "visits");

            migrationBuilder.DropIndex(
                name: "ix_letters_book_unit_id_book_year_number",
                table: "letters");

            migrationBuilder.DropColumn(
                name: "book_unit_id",
                table: "visits");

            migrationBuilder.DropColumn(
                name: "unit_hand_overs",
                table: "visits");

            migrationBuilder.DropColumn(
                name: "book_unit_id",
                table: "sessions");

            migrationBuilder.DropColumn(
                name: "unit_hand_overs",
                table: "sessions");

            migrationBuilder.DropColumn(
                name: "book_unit_id",
                table: "opinions");

            migrationBuilder.DropColumn(
                name: "unit_hand_overs",
                table: "opinions");

            migrationBuilder.DropColumn(
                name: "book_unit_id",
                table: "letters");

            migrationBuilder.DropColumn(
                name: "unit_hand_overs",
                table: "letters");

            migrationBuilder.DropColumn(
                name: "book_unit_id",
                table: "feedback");

            migrationBuilder.DropColumn(
                name: "unit_hand_overs",
                table: "feedback");

            migrationBuilder.DropColumn(
                name: "held_from",
                table: "facts");

            migrationBuilder.DropColumn(
                name: "held_until",
                table: "facts");

            migrationBuilder.DropColumn(
                name: "book_unit_id",
                table: "cases");

            migrationBuilder.DropColumn(
                name: "unit_hand_overs",
                table: "cases");

            migrationBuilder.CreateIndex(
                name: "ix_visits_unit_id_book_year_number",
                table: "visits",
                columns: new[] { "unit_id", "book_year", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_letters_unit_id_book_year_number",
                table: "letters",
                columns: new[] { "unit_id", "book_year", "number" },
                unique: true);
        }
    }
}
