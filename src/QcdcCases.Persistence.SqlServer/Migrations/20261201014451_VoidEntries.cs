using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace QcdcCases.Persistence.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class VoidEntries : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "voided_by",
                table: "visits",
                type: "nvarchar(500)",
                maxLength: 500,
                nullable: true,
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<DateOnly>(
                name: "voided_on",
                table: "visits",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "voided_reason",
                table: "visits",
                type: "nvarchar(max)",
                maxLength: 20000,
                nullable: true,
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<string>(
                name: "voided_by",
                table: "sessions",
                type: "nvarchar(500)",
                maxLength: 500,
                nullable: true,
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<DateOnly>(
                name: "voided_on",
                table: "sessions",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "voided_reason",
                table: "sessions",
                type: "nvarchar(max)",
                maxLength: 20000,
                nullable: true,
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<string>(
                name: "voided_by",
                table: "opinions",
                type: "nvarchar(500)",
                maxLength: 500,
                nullable: true,
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<DateOnly>(
                name: "voided_on",
                table: "opinions",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "voided_reason",
                table: "opinions",
                type: "nvarchar(max)",
                maxLength: 20000,
                nullable: true,
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<string>(
                name: "voided_by",
                table: "letters",
                type: "nvarchar(500)",
                maxLength: 500,
                nullable: true,
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<DateOnly>(
                name: "voided_on",
                table: "letters",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "voided_reason",
                table: "letters",
                type: "nvarchar(max)",
                maxLength: 20000,
                nullable: true,
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<string>(
                name: "reason",
                table: "history",
                type: "nvarchar(max)",
                maxLength: 20000,
                nullable: true,
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<string>(
                name: "voided_by",
                table: "feedback",
                type: "nvarchar(500)",
                maxLength: 500,
                nullable: true,
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<DateOnly>(
                name: "voided_on",
                table: "feedback",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "voided_reason",
                table: "feedback",
                type: "nvarchar(max)",
                maxLength: 20000,
                nullable: true,
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<string>(
                name: "voided_by",
                table: "conferences",
                type: "nvarchar(500)",
                maxLength: 500,
                nullable: true,
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<DateOnly>(
                name: "voided_on",
                table: "conferences",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "voided_reason",
                table: "conferences",
                type: "nvarchar(max)",
                maxLength: 20000,
                nullable: true,
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<string>(
                name: "voided_by",
                table: "cases",
                type: "nvarchar(500)",
                maxLength: 500,
                nullable: true,
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<DateOnly>(
                name: "voided_on",
                table: "cases",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "voided_reason",
                table: "cases",
                type: "nvarchar(max)",
                maxLength: 20000,
                nullable: true,
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<int>(
                name: "replaced_place",
                table: "case_steps",
                type: "int",
                nullable: true);

            migrationBuilder.AddCheckConstraint(
                name: "ck_case_steps_place",
                table: "case_steps",
                sql: "replaced_place is null or (replaced_place >= 1 and replaced_place < sequence)");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_case_steps_place",
                table: "case_steps");

            migrationBuilder.DropColumn(
                name: "voided_by",
                table: "visits");

            migrationBuilder.DropColumn(
                name: "voided_on",
                table: "visits");

            migrationBuilder.DropColumn(
                name: "voided_reason",
                table: "visits");

            migrationBuilder.DropColumn(
                name: "voided_by",
                table: "sessions");

            migrationBuilder.DropColumn(
                name: "voided_on",
                table: "sessions");

            migrationBuilder.DropColumn(
                name: "voided_reason",
                table: "sessions");

            migrationBuilder.DropColumn(
                name: "voided_by",
                table: "opinions");

            migrationBuilder.DropColumn(
                name: "voided_on",
                table: "opinions");

            migrationBuilder.DropColumn(
                name: "voided_reason",
                table: "opinions");

            migrationBuilder.DropColumn(
                name: "voided_by",
                table: "letters");

            migrationBuilder.DropColumn(
                name: "voided_on",
                table: "letters");

            migrationBuilder.DropColumn(
                name: "voided_reason",
                table: "letters");

            migrationBuilder.DropColumn(
                name: "reason",
                table: "history");

            migrationBuilder.DropColumn(
                name: "voided_by",
                table: "feedback");

            migrationBuilder.DropColumn(
                name: "voided_on",
                table: "feedback");

            migrationBuilder.DropColumn(
                name: "voided_reason",
                table: "feedback");

            migrationBuilder.DropColumn(
                name: "voided_by",
                table: "conferences");

            migrationBuilder.DropColumn(
                name: "voided_on",
                table: "conferences");

            migrationBuilder.DropColumn(
                name: "voided_reason",
                table: "conferences");

            migrationBuilder.DropColumn(
                name: "voided_by",
                table: "cases");

            migrationBuilder.DropColumn(
                name: "voided_on",
                table: "cases");

            migrationBuilder.DropColumn(
                name: "voided_reason",
                table: "cases");

            migrationBuilder.DropColumn(
                name: "replaced_place",
                table: "case_steps");
        }
    }
}
