using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace QcdcCases.Persistence.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class IndicatorCatalogue : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "bodies",
                table: "indicators",
                type: "text",
                maxLength: -1,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "decimals",
                table: "indicators",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "indicator_definitions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true),
                    name = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    unit_of_measure = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    decimals = table.Column<int>(type: "integer", nullable: true),
                    adds_up = table.Column<bool>(type: "boolean", nullable: true),
                    numerator = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    denominator = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    owed_levels = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    owed_kinds = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    is_owed = table.Column<bool>(type: "boolean", nullable: false),
                    window = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    sentence = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: true),
                    version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_indicator_definitions", x => x.id);
                    table.CheckConstraint("ck_indicator_definitions_end", "valid_to >= valid_from");
                });

            migrationBuilder.AddCheckConstraint(
                name: "ck_indicators_decimals",
                table: "indicators",
                sql: "decimals between 0 and 3");

            migrationBuilder.CreateIndex(
                name: "ix_indicator_definitions_code_valid_from",
                table: "indicator_definitions",
                columns: new[] { "code", "valid_from" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "indicator_definitions");

            migrationBuilder.DropCheckConstraint(
                name: "ck_indicators_decimals",
                table: "indicators");

            migrationBuilder.DropColumn(
                name: "bodies",
                table: "indicators");

            migrationBuilder.DropColumn(
                name: "decimals",
                table: "indicators");
        }
    }
}
