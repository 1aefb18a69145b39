using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace QcdcCases.Persistence.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class AddClocks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "disciplinary",
                table: "cases",
                type: "boolean",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "assurances",
                table: "case_steps",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "criteria",
                table: "case_steps",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "ground",
                table: "case_steps",
                type: "character varying(60)",
                maxLength: 60,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "reason",
                table: "case_steps",
                type: "character varying(20000)",
                maxLength: 20000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "receiver",
                table: "case_steps",
                type: "character varying(500)",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "recorded_by",
                table: "case_steps",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "watched",
                table: "case_steps",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "clocks",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    subject = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    subject_id = table.Column<Guid>(type: "uuid", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    assignee_id = table.Column<Guid>(type: "uuid", nullable: true),
                    duty = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    instance = table.Column<int>(type: "integer", nullable: false),
                    rule_id = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    rule_version = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    purpose = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    start_event = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    started_on = table.Column<DateOnly>(type: "date", nullable: false),
                    remote = table.Column<bool>(type: "boolean", nullable: false),
                    complexity = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    disciplinary = table.Column<bool>(type: "boolean", nullable: false),
                    raw_due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    original_due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    paused = table.Column<bool>(type: "boolean", nullable: false),
                    provisional = table.Column<bool>(type: "boolean", nullable: false),
                    ended_on = table.Column<DateOnly>(type: "date", nullable: true),
                    ending = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    entries = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: false),
                    version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_clocks", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_clocks_open",
                table: "clocks",
                column: "due_on",
                filter: "ended_on is null");

            migrationBuilder.CreateIndex(
                name: "ix_clocks_subject_id",
                table: "clocks",
                column: "subject_id");

            migrationBuilder.CreateIndex(
                name: "ix_clocks_unit_open",
                table: "clocks",
                columns: new[] { "unit_id", "due_on" },
                filter: "ended_on is null");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "clocks");

            migrationBuilder.DropColumn(
                name: "disciplinary",
                table: "cases");

            migrationBuilder.DropColumn(
                name: "assurances",
                table: "case_steps");

            migrationBuilder.DropColumn(
                name: "criteria",
                table: "case_steps");

            migrationBuilder.DropColumn(
                name: "ground",
                table: "case_steps");

            migrationBuilder.DropColumn(
                name: "reason",
                table: "case_steps");

            migrationBuilder.DropColumn(
                name: "receiver",
                table: "case_steps");

            migrationBuilder.DropColumn(
                name: "recorded_by",
                table: "case_steps");

            migrationBuilder.DropColumn(
                name: "watched",
                table: "case_steps");
        }
    }
}
