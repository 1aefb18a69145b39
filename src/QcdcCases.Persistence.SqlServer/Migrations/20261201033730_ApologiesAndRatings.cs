using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace QcdcCases.Persistence.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class ApologiesAndRatings : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "rated_at",
                table: "visits",
                type: "datetimeoffset",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "rated_text",
                table: "visits",
                type: "nvarchar(max)",
                maxLength: 20000,
                nullable: true,
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<int>(
                name: "rated_value",
                table: "visits",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "rated_at",
                table: "letters",
                type: "datetimeoffset",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "rated_text",
                table: "letters",
                type: "nvarchar(max)",
                maxLength: 20000,
                nullable: true,
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<int>(
                name: "rated_value",
                table: "letters",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "apologies",
                table: "cases",
                type: "nvarchar(max)",
                maxLength: 20000,
                nullable: false,
                defaultValue: "[]",
                collation: "Latin1_General_100_BIN2");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "rated_at",
                table: "visits");

            migrationBuilder.DropColumn(
                name: "rated_text",
                table: "visits");

            migrationBuilder.DropColumn(
                name: "rated_value",
                table: "visits");

            migrationBuilder.DropColumn(
                name: "rated_at",
                table: "letters");

            migrationBuilder.DropColumn(
                name: "rated_text",
                table: "letters");

            migrationBuilder.DropColumn(
                name: "rated_value",
                table: "letters");

            migrationBuilder.DropColumn(
                name: "apologies",
                table: "cases");
        }
    }
}
