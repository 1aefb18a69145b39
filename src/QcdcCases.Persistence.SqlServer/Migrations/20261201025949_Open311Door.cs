using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace QcdcCases.Persistence.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class Open311Door : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "due_on",
                table: "feedback_steps",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "external_id",
                table: "feedback_steps",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: true,
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<string>(
                name: "address_id",
                table: "feedback",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: true,
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<string>(
                name: "answers",
                table: "feedback",
                type: "nvarchar(max)",
                maxLength: -1,
                nullable: false,
                defaultValue: "",
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<string>(
                name: "hidden_reason",
                table: "feedback",
                type: "nvarchar(max)",
                maxLength: 20000,
                nullable: true,
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<double>(
                name: "latitude",
                table: "feedback",
                type: "float",
                nullable: true);

            migrationBuilder.AddColumn<double>(
                name: "longitude",
                table: "feedback",
                type: "float",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "media_urls",
                table: "feedback",
                type: "nvarchar(max)",
                maxLength: -1,
                nullable: false,
                defaultValue: "",
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.CreateTable(
                name: "feedback_category_definitions",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    unit_id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    category = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Latin1_General_100_BIN2"),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    description = table.Column<string>(type: "nvarchar(max)", maxLength: 20000, nullable: true, collation: "Latin1_General_100_BIN2"),
                    group = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Latin1_General_100_BIN2"),
                    keywords = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false, collation: "Latin1_General_100_BIN2"),
                    questions = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false, collation: "Latin1_General_100_BIN2"),
                    answer_within_days = table.Column<int>(type: "int", nullable: true),
                    is_extendable = table.Column<bool>(type: "bit", nullable: false),
                    is_public = table.Column<bool>(type: "bit", nullable: false),
                    version = table.Column<byte[]>(type: "binary(16)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_feedback_category_definitions", x => x.id);
                    table.CheckConstraint("ck_feedback_category_definitions_limit", "answer_within_days is null or answer_within_days >= 1");
                    table.ForeignKey(
                        name: "fk_feedback_category_definitions_units_unit_id",
                        column: x => x.unit_id,
                        principalTable: "units",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_feedback_steps_at_feedback_id_sequence",
                table: "feedback_steps",
                columns: new[] { "at", "feedback_id", "sequence" });

            migrationBuilder.AddCheckConstraint(
                name: "ck_feedback_place",
                table: "feedback",
                sql: "(latitude is null and longitude is null) or (latitude between -90 and 90 and longitude between -180 and 180)");

            migrationBuilder.CreateIndex(
                name: "ix_feedback_category_definitions_unit_id_category_valid_from",
                table: "feedback_category_definitions",
                columns: new[] { "unit_id", "category", "valid_from" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "feedback_category_definitions");

            migrationBuilder.DropIndex(
                name: "ix_feedback_steps_at_feedback_id_sequence",
                table: "feedback_steps");

            migrationBuilder.DropCheckConstraint(
                name: "ck_feedback_place",
                table: "feedback");

            migrationBuilder.DropColumn(
                name: "due_on",
                table: "feedback_steps");

            migrationBuilder.DropColumn(
                name: "external_id",
                table: "feedback_steps");

            migrationBuilder.DropColumn(
                name: "address_id",
                table: "feedback");

            migrationBuilder.DropColumn(
                name: "answers",
                table: "feedback");

            migrationBuilder.DropColumn(
                name: "hidden_reason",
                table: "feedback");

            migrationBuilder.DropColumn(
                name: "latitude",
                table: "feedback");

            migrationBuilder.DropColumn(
                name: "longitude",
                table: "feedback");

            migrationBuilder.DropColumn(
                name: "media_urls",
                table: "feedback");
        }
    }
}
