using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace QcdcCases.Persistence.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class PeopleAtWork : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_escalation_events_report",
                table: "escalation_events");

            migrationBuilder.DropCheckConstraint(
                name: "ck_escalation_events_about",
                table: "escalation_events");

            migrationBuilder.AddColumn<Guid>(
                name: "account_id",
                table: "escalation_events",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "substitutions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    absent_id = table.Column<Guid>(type: "uuid", nullable: false),
                    substitute_id = table.Column<Guid>(type: "uuid", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: false),
                    note = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_substitutions", x => x.id);
                    table.CheckConstraint("ck_substitutions_days", "\"to\" >= \"from\"");
                    table.CheckConstraint("ck_substitutions_officers", "absent_id <> substitute_id");
                    table.ForeignKey(
                        name: "fk_substitutions_staff_accounts_absent_id",
                        column: x => x.absent_id,
                        principalTable: "staff_accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_substitutions_staff_accounts_substitute_id",
                        column: x => x.substitute_id,
                        principalTable: "staff_accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_escalation_events_report",
                table: "escalation_events",
                columns: new[] { "unit_id", "period_from", "period_to", "event", "due_on", "rung" },
                unique: true,
                filter: "period_from is not null");

            migrationBuilder.AddCheckConstraint(
                name: "ck_escalation_events_about",
                table: "escalation_events",
                sql: "(deadline_id is not null and account_id is null and period_from is null and period_to is null) or (deadline_id is null and account_id is null and period_from is not null and period_to >= period_from) or (deadline_id is null and account_id is not null and period_from is null and period_to is null)");

            migrationBuilder.CreateIndex(
                name: "ix_substitutions_absent_id_to",
                table: "substitutions",
                columns: new[] { "absent_id", "to" });

            migrationBuilder.CreateIndex(
                name: "ix_substitutions_substitute_id_to",
                table: "substitutions",
                columns: new[] { "substitute_id", "to" });

            migrationBuilder.CreateIndex(
                name: "ix_substitutions_to",
                table: "substitutions",
                column: "to");

            migrationBuilder.AddForeignKey(
                name: "fk_escalation_events_staff_accounts_account_id",
                table: "escalation_events",
                column: "account_id",
                principalTable: "staff_accounts",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_escalation_events_staff_accounts_account_id",
                table: "escalation_events");

            migrationBuilder.DropTable(
                name: "substitutions");

            migrationBuilder.DropIndex(
                name: "ix_escalation_events_report",
                table: "escalation_events");

            migrationBuilder.DropCheckConstraint(
                name: "ck_escalation_events_about",
                table: "escalation_events");

            migrationBuilder.DropColumn(
                name: "account_id",
                table: "escalation_events");

            migrationBuilder.CreateIndex(
                name: "ix_escalation_events_report",
                table: "escalation_events",
                columns: new[] { "unit_id", "period_from", "period_to", "event", "due_on", "rung" },
                unique: true,
                filter: "deadline_id is null");

            migrationBuilder.AddCheckConstraint(
                name: "ck_escalation_events_about",
                table: "escalation_events",
                sql: "(deadline_id is not null and period_from is null and period_to is null) or (deadline_id is null and period_from is not null and period_to >= period_from)");
        }
    }
}
