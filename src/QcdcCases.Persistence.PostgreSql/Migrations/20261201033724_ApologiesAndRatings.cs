using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace QcdcCases.Persistence.PostgreSql.Migrations
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
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "rated_text",
                table: "visits",
                type: "character varying(20000)",
                maxLength: 20000,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "rated_value",
                table: "visits",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "rated_at",
                table: "letters",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "rated_text",
                table: "letters",
                type: "character varying(20000)",
                maxLength: 20000,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "rated_value",
                table: "letters",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "apologies",
                table: "cases",
                type: "character varying(20000)",
                maxLength: 20000,
                nullable: false,
                defaultValue: "[]");
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
