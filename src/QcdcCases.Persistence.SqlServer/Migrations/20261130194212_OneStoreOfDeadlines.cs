using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace QcdcCases.Persistence.SqlServer.Migrations
{
    /// <summary>
    /// The table of deadlines takes its name; cases no longer keep last days of their own of either instance. Everything is renamed in place, by hand:
    /// scaffolded, the table would be dropped with its rows. SQL Server renames no column that a check or a filter names, so these are made anew.
    /// </summary>
    public partial class OneStoreOfDeadlines : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(name: "ix_clocks_look", table: "clocks");
            migrationBuilder.DropIndex(name: "ix_raised_events_report", table: "raised_events");
            migrationBuilder.DropCheckConstraint(name: "ck_raised_events_about", table: "raised_events");
            migrationBuilder.RenameTable(name: "clocks", newName: "deadlines");
            migrationBuilder.RenameColumn(name: "look_on", table: "deadlines", newName: "next_check_on");
            migrationBuilder.RenameIndex(name: "ix_clocks_effect", table: "deadlines", newName: "ix_deadlines_effect");
            migrationBuilder.RenameIndex(name: "ix_clocks_open", table: "deadlines", newName: "ix_deadlines_open");
            migrationBuilder.RenameIndex(name: "ix_clocks_subject_id", table: "deadlines", newName: "ix_deadlines_subject_id");
            migrationBuilder.RenameIndex(name: "ix_clocks_subject_open", table: "deadlines", newName: "ix_deadlines_subject_open");
            migrationBuilder.RenameIndex(name: "ix_clocks_unit_open", table: "deadlines", newName: "ix_deadlines_unit_open");
            migrationBuilder.Sql("exec sp_rename N'pk_clocks', N'pk_deadlines', N'OBJECT'");
            migrationBuilder.Sql("exec sp_rename N'ck_clocks_instance', N'ck_deadlines_instance', N'OBJECT'");
            migrationBuilder.Sql("exec sp_rename N'ck_clocks_ordinal', N'ck_deadlines_ordinal', N'OBJECT'");
            migrationBuilder.Sql("exec sp_rename N'fk_clocks_staff_accounts_assignee_id', N'fk_deadlines_staff_accounts_assignee_id', N'OBJECT'");
            migrationBuilder.Sql("exec sp_rename N'fk_clocks_units_unit_id', N'fk_deadlines_units_unit_id', N'OBJECT'");
            migrationBuilder.RenameColumn(name: "clock_id", table: "raised_events", newName: "deadline_id");
            migrationBuilder.RenameIndex(
                name: "ix_raised_events_clock_id_event_due_on_rung",
                table: "raised_events",
                newName: "ix_raised_events_deadline_id_event_due_on_rung");
            migrationBuilder.Sql("exec sp_rename N'fk_raised_events_clocks_clock_id', N'fk_raised_events_deadlines_deadline_id', N'OBJECT'");
            migrationBuilder.CreateIndex(
                name: "ix_deadlines_next_check",
                table: "deadlines",
                columns: new[] { "next_check_on", "id" },
                filter: "next_check_on is not null");
            migrationBuilder.CreateIndex(
                name: "ix_raised_events_report",
                table: "raised_events",
                columns: new[] { "unit_id", "period_from", "period_to", "event", "due_on", "rung" },
                unique: true,
                filter: "deadline_id is null");
            migrationBuilder.AddCheckConstraint(
                name: "ck_raised_events_about",
                table: "raised_events",
                sql: "(deadline_id is not null and period_from is null and period_to is null) or (deadline_id is null and period_from is not null and period_to >= period_from)");
            migrationBuilder.DropColumn(name: "first_due_on", table: "cases");
            migrationBuilder.DropColumn(name: "second_due_on", table: "cases");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            // Retelling the register (mend) fills them again.
            migrationBuilder.AddColumn<DateOnly>(name: "first_due_on", table: "cases", type: "date", nullable: true);
            migrationBuilder.AddColumn<DateOnly>(name: "second_due_on", table: "cases", type: "date", nullable: true);
            migrationBuilder.DropIndex(name: "ix_deadlines_next_check", table: "deadlines");
            migrationBuilder.DropIndex(name: "ix_raised_events_report", table: "raised_events");
            migrationBuilder.DropCheckConstraint(name: "ck_raised_events_about", table: "raised_events");
            migrationBuilder.RenameTable(name: "deadlines", newName: "clocks");
            migrationBuilder.RenameColumn(name: "next_check_on", table: "clocks", newName: "look_on");
            migrationBuilder.RenameIndex(name: "ix_deadlines_effect", table: "clocks", newName: "ix_clocks_effect");
            migrationBuilder.RenameIndex(name: "ix_deadlines_open", table: "clocks", newName: "ix_clocks_open");
            migrationBuilder.RenameIndex(name: "ix_deadlines_subject_id", table: "clocks", newName: "ix_clocks_subject_id");
            migrationBuilder.RenameIndex(name: "ix_deadlines_subject_open", table: "clocks", newName: "ix_clocks_subject_open");
            migrationBuilder.RenameIndex(name: "ix_deadlines_unit_open", table: "clocks", newName: "ix_clocks_unit_open");
            migrationBuilder.Sql("exec sp_rename N'pk_deadlines', N'pk_clocks', N'OBJECT'");
            migrationBuilder.Sql("exec sp_rename N'ck_deadlines_instance', N'ck_clocks_instance', N'OBJECT'");
            migrationBuilder.Sql("exec sp_rename N'ck_deadlines_ordinal', N'ck_clocks_ordinal', N'OBJECT'");
            migrationBuilder.Sql("exec sp_rename N'fk_deadlines_staff_accounts_assignee_id', N'fk_clocks_staff_accounts_assignee_id', N'OBJECT'");
            migrationBuilder.Sql("exec sp_rename N'fk_deadlines_units_unit_id', N'fk_clocks_units_unit_id', N'OBJECT'");
            migrationBuilder.RenameColumn(name: "deadline_id", table: "raised_events", newName: "clock_id");
            migrationBuilder.RenameIndex(
                name: "ix_raised_events_deadline_id_event_due_on_rung",
                table: "raised_events",
                newName: "ix_raised_events_clock_id_event_due_on_rung");
            migrationBuilder.Sql("exec sp_rename N'fk_raised_events_deadlines_deadline_id', N'fk_raised_events_clocks_clock_id', N'OBJECT'");
            migrationBuilder.CreateIndex(
                name: "ix_clocks_look",
                table: "clocks",
                columns: new[] { "look_on", "id" },
                filter: "look_on is not null");
            migrationBuilder.CreateIndex(
                name: "ix_raised_events_report",
                table: "raised_events",
                columns: new[] { "unit_id", "period_from", "period_to", "event", "due_on", "rung" },
                unique: true,
                filter: "clock_id is null");
            migrationBuilder.AddCheckConstraint(
                name: "ck_raised_events_about",
                table: "raised_events",
                sql: "(clock_id is not null and period_from is null and period_to is null) or (clock_id is null and period_from is not null and period_to >= period_from)");
        }
    }
}
