using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace QcdcCases.Persistence.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class ArrivingLetters : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "receipt_refusal",
                table: "letters",
                type: "nvarchar(max)",
                maxLength: 20000,
                nullable: true,
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<DateOnly>(
                name: "receipt_refused_on",
                table: "letters",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "receiver_unit_id",
                table: "letters",
                type: "binary(16)",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "taken_in_as_id",
                table: "letters",
                type: "binary(16)",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_letters_arriving",
                table: "letters",
                columns: new[] { "receiver_unit_id", "id" },
                filter: "receiver_unit_id is not null and taken_in_as_id is null and receipt_refused_on is null");

            migrationBuilder.CreateIndex(
                name: "ix_letters_taken_in_as_id",
                table: "letters",
                column: "taken_in_as_id",
                unique: true,
                filter: "taken_in_as_id is not null");

            migrationBuilder.AddForeignKey(
                name: "fk_letters_letters_taken_in_as_id",
                table: "letters",
                column: "taken_in_as_id",
                principalTable: "letters",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_letters_units_receiver_unit_id",
                table: "letters",
                column: "receiver_unit_id",
                principalTable: "units",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_letters_letters_taken_in_as_id",
                table: "letters");

            migrationBuilder.DropForeignKey(
                name: "fk_letters_units_receiver_unit_id",
                table: "letters");

            migrationBuilder.DropIndex(
                name: "ix_letters_arriving",
                table: "letters");

            migrationBuilder.DropIndex(
                name: "ix_letters_taken_in_as_id",
                table: "letters");

            migrationBuilder.DropColumn(
                name: "receipt_refusal",
                table: "letters");

            migrationBuilder.DropColumn(
                name: "receipt_refused_on",
                table: "letters");

            migrationBuilder.DropColumn(
                name: "receiver_unit_id",
                table: "letters");

            migrationBuilder.DropColumn(
                name: "taken_in_as_id",
                table: "letters");
        }
    }
}
