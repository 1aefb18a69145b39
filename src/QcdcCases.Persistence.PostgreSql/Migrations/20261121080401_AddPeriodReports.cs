using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace QcdcCases.Persistence.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class AddPeriodReports : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterColumn<Guid>(
                name: "clock_id",
                table: "raised_events",
                type: "uuid",
                nullable: true,
                oldClrType: typeof(Guid),
                oldType: "uuid");

            migrationBuilder.AddColumn<DateOnly>(
                name: "period_from",
                table: "raised_events",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "period_to",
                table: "raised_events",
                type: "date",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "period_reports",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: false),
                    circular = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    state = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_period_reports", x => x.id);
                    table.ForeignKey(
                        name: "fk_period_reports_units_unit_id",
                        column: x => x.unit_id,
                        principalTable: "units",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "report_closings",
                columns: table => new
                {
                    report_id = table.Column<Guid>(type: "uuid", nullable: false),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    as_of = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    closed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    closed_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    closed_by_name = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    definitions = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    missing = table.Column<string>(type: "text", maxLength: -1, nullable: false),
                    reopened_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    reopened_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    reopened_by_name = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    reason = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_report_closings", x => new { x.report_id, x.ordinal });
                    table.UniqueConstraint("ak_report_closings_id", x => x.id);
                    table.ForeignKey(
                        name: "fk_report_closings_period_reports_report_id",
                        column: x => x.report_id,
                        principalTable: "period_reports",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "frozen_contents",
                columns: table => new
                {
                    closing_id = table.Column<Guid>(type: "uuid", nullable: false),
                    bytes = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_frozen_contents", x => x.closing_id);
                    table.ForeignKey(
                        name: "fk_frozen_contents_report_closings_closing_id",
                        column: x => x.closing_id,
                        principalTable: "report_closings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_raised_events_report",
                table: "raised_events",
                columns: new[] { "unit_id", "period_from", "period_to", "event", "due_on", "rung" },
                unique: true,
                filter: "clock_id is null");

            migrationBuilder.CreateIndex(
                name: "ix_period_reports_from_to",
                table: "period_reports",
                columns: new[] { "from", "to" });

            migrationBuilder.CreateIndex(
                name: "ix_period_reports_unit_id_from_to",
                table: "period_reports",
                columns: new[] { "unit_id", "from", "to" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "frozen_contents");

            migrationBuilder.DropTable(
                name: "report_closings");

            migrationBuilder.DropTable(
                name: "period_reports");

            migrationBuilder.DropIndex(
                name: "ix_raised_events_report",
                table: "raised_events");

            migrationBuilder.DropColumn(
                name: "period_from",
                table: "raised_events");

            migrationBuilder.DropColumn(
                name: "period_to",
                table: "raised_events");

            migrationBuilder.AlterColumn<Guid>(
                name: "clock_id",
                table: "raised_events",
                type: "uuid",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"),
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldNullable: true);
        }
    }
}
