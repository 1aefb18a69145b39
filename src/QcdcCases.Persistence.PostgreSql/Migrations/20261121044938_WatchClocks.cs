using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace QcdcCases.Persistence.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class WatchClocks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "look_on",
                table: "clocks",
                type: "date",
                nullable: true);

            // By hand: what is open already is looked at by the next sweep.
            migrationBuilder.Sql("update clocks set look_on = started_on where ended_on is null and due_on is not null");

            migrationBuilder.CreateTable(
                name: "digests",
                columns: table => new
                {
                    recipient_id = table.Column<Guid>(type: "uuid", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    unread = table.Column<int>(type: "integer", nullable: false),
                    sent_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_digests", x => new { x.recipient_id, x.day });
                    table.ForeignKey(
                        name: "fk_digests_staff_accounts_recipient_id",
                        column: x => x.recipient_id,
                        principalTable: "staff_accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "escalation_ladders",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    lead_days = table.Column<int>(type: "integer", nullable: false),
                    rungs = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_escalation_ladders", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "job_runs",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    state = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    requested_by = table.Column<Guid>(type: "uuid", nullable: true),
                    requested_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    seen = table.Column<int>(type: "integer", nullable: false),
                    done = table.Column<int>(type: "integer", nullable: false),
                    refused = table.Column<int>(type: "integer", nullable: false),
                    failure = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_job_runs", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "raised_events",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    clock_id = table.Column<Guid>(type: "uuid", nullable: false),
                    @event = table.Column<string>(name: "event", type: "character varying(60)", maxLength: 60, nullable: false),
                    rung = table.Column<int>(type: "integer", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    raised_on = table.Column<DateOnly>(type: "date", nullable: false),
                    raised_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_raised_events", x => x.id);
                    table.ForeignKey(
                        name: "fk_raised_events_clocks_clock_id",
                        column: x => x.clock_id,
                        principalTable: "clocks",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "notices",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    event_id = table.Column<Guid>(type: "uuid", nullable: false),
                    recipient_id = table.Column<Guid>(type: "uuid", nullable: false),
                    told_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    seen_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    acted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    action = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: true),
                    version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_notices", x => x.id);
                    table.ForeignKey(
                        name: "fk_notices_raised_events_event_id",
                        column: x => x.event_id,
                        principalTable: "raised_events",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_notices_staff_accounts_recipient_id",
                        column: x => x.recipient_id,
                        principalTable: "staff_accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_clocks_effect",
                table: "clocks",
                column: "due_on",
                filter: "ended_on is null and purpose = 'effect'");

            migrationBuilder.CreateIndex(
                name: "ix_clocks_look",
                table: "clocks",
                columns: new[] { "look_on", "id" },
                filter: "look_on is not null");

            migrationBuilder.CreateIndex(
                name: "ix_escalation_ladders_unit_id_valid_from",
                table: "escalation_ladders",
                columns: new[] { "unit_id", "valid_from" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_job_runs_code_id",
                table: "job_runs",
                columns: new[] { "code", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_job_runs_open",
                table: "job_runs",
                column: "code",
                filter: "ended_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_notices_event_id_recipient_id",
                table: "notices",
                columns: new[] { "event_id", "recipient_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_notices_recipient_id_id",
                table: "notices",
                columns: new[] { "recipient_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_notices_unread",
                table: "notices",
                columns: new[] { "recipient_id", "id" },
                filter: "seen_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_raised_events_clock_id_event_due_on_rung",
                table: "raised_events",
                columns: new[] { "clock_id", "event", "due_on", "rung" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "digests");

            migrationBuilder.DropTable(
                name: "escalation_ladders");

            migrationBuilder.DropTable(
                name: "job_runs");

            migrationBuilder.DropTable(
                name: "notices");

            migrationBuilder.DropTable(
                name: "raised_events");

            migrationBuilder.DropIndex(
                name: "ix_clocks_effect",
                table: "clocks");

            migrationBuilder.DropIndex(
                name: "ix_clocks_look",
                table: "clocks");

            migrationBuilder.DropColumn(
                name: "look_on",
                table: "clocks");
        }
    }
}
