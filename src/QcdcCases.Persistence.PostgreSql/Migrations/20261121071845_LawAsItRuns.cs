using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace QcdcCases.Persistence.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class LawAsItRuns : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "on_arrival",
                table: "raised_events",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateOnly>(
                name: "arrived_on",
                table: "notices",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "covers",
                table: "notices",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateOnly>(
                name: "citizen_told_on",
                table: "letters",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "forwarder_kind",
                table: "letters",
                type: "character varying(60)",
                maxLength: 60,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "forwarder_told_on",
                table: "letters",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "known_on",
                table: "letters",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "replied_on",
                table: "letters",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ground",
                table: "letter_processings",
                type: "character varying(60)",
                maxLength: 60,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "reply_by",
                table: "letter_processings",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "tell_citizen",
                table: "letter_processings",
                type: "boolean",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "is_spread",
                table: "escalation_ladders",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<Guid>(
                name: "spread_to",
                table: "escalation_ladders",
                type: "uuid",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.AddColumn<DateOnly>(
                name: "arrived_on",
                table: "clocks",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "dismissal",
                table: "cases",
                type: "boolean",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "failed",
                table: "calendar_recounts",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<int>(
                name: "part_size",
                table: "calendar_recounts",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "tries",
                table: "calendar_recounts",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "calendar_recount_failures",
                columns: table => new
                {
                    subject_id = table.Column<Guid>(type: "uuid", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    failure = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    failed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_calendar_recount_failures", x => new { x.subject_id, x.revision });
                });

            migrationBuilder.CreateIndex(
                name: "ix_notices_recipient_id_arrived_on",
                table: "notices",
                columns: new[] { "recipient_id", "arrived_on" },
                unique: true,
                filter: "arrived_on is not null");

            migrationBuilder.CreateIndex(
                name: "ix_escalation_ladders_spreading",
                table: "escalation_ladders",
                column: "id",
                filter: "not is_spread");

            migrationBuilder.CreateIndex(
                name: "ix_calendar_recount_failures_revision",
                table: "calendar_recount_failures",
                column: "revision");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "calendar_recount_failures");

            migrationBuilder.DropIndex(
                name: "ix_notices_recipient_id_arrived_on",
                table: "notices");

            migrationBuilder.DropIndex(
                name: "ix_escalation_ladders_spreading",
                table: "escalation_ladders");

            migrationBuilder.DropColumn(
                name: "on_arrival",
                table: "raised_events");

            migrationBuilder.DropColumn(
                name: "arrived_on",
                table: "notices");

            migrationBuilder.DropColumn(
                name: "covers",
                table: "notices");

            migrationBuilder.DropColumn(
                name: "citizen_told_on",
                table: "letters");

            migrationBuilder.DropColumn(
                name: "forwarder_kind",
                table: "letters");

            migrationBuilder.DropColumn(
                name: "forwarder_told_on",
                table: "letters");

            migrationBuilder.DropColumn(
                name: "known_on",
                table: "letters");

            migrationBuilder.DropColumn(
                name: "replied_on",
                table: "letters");

            migrationBuilder.DropColumn(
                name: "ground",
                table: "letter_processings");

            migrationBuilder.DropColumn(
                name: "reply_by",
                table: "letter_processings");

            migrationBuilder.DropColumn(
                name: "tell_citizen",
                table: "letter_processings");

            migrationBuilder.DropColumn(
                name: "is_spread",
                table: "escalation_ladders");

            migrationBuilder.DropColumn(
                name: "spread_to",
                table: "escalation_ladders");

            migrationBuilder.DropColumn(
                name: "arrived_on",
                table: "clocks");

            migrationBuilder.DropColumn(
                name: "dismissal",
                table: "cases");

            migrationBuilder.DropColumn(
                name: "failed",
                table: "calendar_recounts");

            migrationBuilder.DropColumn(
                name: "part_size",
                table: "calendar_recounts");

            migrationBuilder.DropColumn(
                name: "tries",
                table: "calendar_recounts");
        }
    }
}
