using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace QcdcCases.Persistence.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class KeepCalendars : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "calendar_revision",
                table: "clocks",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "calendar_revision",
                table: "case_steps",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "calendar_recounts",
                columns: table => new
                {
                    revision = table.Column<int>(type: "integer", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    source = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    actor_id = table.Column<Guid>(type: "uuid", nullable: false),
                    actor_name = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    first_changed = table.Column<DateOnly>(type: "date", nullable: false),
                    last_changed = table.Column<DateOnly>(type: "date", nullable: false),
                    place = table.Column<Guid>(type: "uuid", nullable: false),
                    total = table.Column<long>(type: "bigint", nullable: true),
                    looked = table.Column<long>(type: "bigint", nullable: false),
                    moved = table.Column<long>(type: "bigint", nullable: false),
                    entered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_calendar_recounts", x => x.revision);
                });

            migrationBuilder.CreateTable(
                name: "calendar_years",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    status = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    source = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_calendar_years", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "calendar_days",
                columns: table => new
                {
                    year_id = table.Column<Guid>(type: "uuid", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    type = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    name = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    pair = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_calendar_days", x => new { x.year_id, x.on });
                    table.ForeignKey(
                        name: "fk_calendar_days_calendar_years_year_id",
                        column: x => x.year_id,
                        principalTable: "calendar_years",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_clocks_subject_open",
                table: "clocks",
                column: "subject_id",
                filter: "ended_on is null");

            migrationBuilder.CreateIndex(
                name: "ix_calendar_years_revision_year",
                table: "calendar_years",
                columns: new[] { "revision", "year" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "calendar_days");

            migrationBuilder.DropTable(
                name: "calendar_recounts");

            migrationBuilder.DropTable(
                name: "calendar_years");

            migrationBuilder.DropIndex(
                name: "ix_clocks_subject_open",
                table: "clocks");

            migrationBuilder.DropColumn(
                name: "calendar_revision",
                table: "clocks");

            migrationBuilder.DropColumn(
                name: "calendar_revision",
                table: "case_steps");
        }
    }
}
