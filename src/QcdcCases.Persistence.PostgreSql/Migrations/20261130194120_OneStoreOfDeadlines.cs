using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace QcdcCases.Persistence.PostgreSql.Migrations
{
    /// <summary>
    /// The table of deadlines takes its name; cases no longer keep last days of their own of either instance. Everything is renamed in place, by hand:
    /// scaffolded, the table would be dropped with its rows. PostgreSQL rewrites the checks and filters that name a renamed column by itself.
    /// </summary>
    public partial class OneStoreOfDeadlines : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.RenameTable(name: "clocks", newName: "deadlines");
            migrationBuilder.RenameColumn(name: "look_on", table: "deadlines", newName: "next_check_on");
            migrationBuilder.RenameIndex(name: "ix_clocks_effect", table: "deadlines", newName: "ix_deadlines_effect");
            migrationBuilder.RenameIndex(name: "ix_clocks_open", table: "deadlines", newName: "ix_deadlines_open");
            migrationBuilder.RenameIndex(name: "ix_clocks_subject_id", table: "deadlines", newName: "ix_deadlines_subject_id");
            migrationBuilder.RenameIndex(name: "ix_clocks_subject_open", table: "deadlines", newName: "ix_deadlines_subject_open");
            migrationBuilder.RenameIndex(name: "ix_clocks_unit_open", table: "deadlines", newName: "ix_deadlines_unit_open");
            migrationBuilder.RenameIndex(name: "ix_clocks_look", table: "deadlines", newName: "ix_deadlines_next_check");
            migrationBuilder.Sql("alter table deadlines rename constraint pk_clocks to pk_deadlines");
            migrationBuilder.Sql("alter table deadlines rename constraint ck_clocks_instance to ck_deadlines_instance");
            migrationBuilder.Sql("alter table deadlines rename constraint ck_clocks_ordinal to ck_deadlines_ordinal");
            migrationBuilder.Sql("alter table deadlines rename constraint fk_clocks_staff_accounts_assignee_id to fk_deadlines_staff_accounts_assignee_id");
            migrationBuilder.Sql("alter table deadlines rename constraint fk_clocks_units_unit_id to fk_deadlines_units_unit_id");
            migrationBuilder.RenameColumn(name: "clock_id", table: "raised_events", newName: "deadline_id");
            migrationBuilder.RenameIndex(
                name: "ix_raised_events_clock_id_event_due_on_rung",
                table: "raised_events",
                newName: "ix_raised_events_deadline_id_event_due_on_rung");
            migrationBuilder.Sql("alter table raised_events rename constraint fk_raised_events_clocks_clock_id to fk_raised_events_deadlines_deadline_id");
            migrationBuilder.DropColumn(name: "first_due_on", table: "cases");
            migrationBuilder.DropColumn(name: "second_due_on", table: "cases");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            // Retelling the register (mend) fills them again.
            migrationBuilder.AddColumn<DateOnly>(name: "first_due_on", table: "cases", type: "date", nullable: true);
            migrationBuilder.AddColumn<DateOnly>(name: "second_due_on", table: "cases", type: "date", nullable: true);
            migrationBuilder.RenameTable(name: "deadlines", newName: "clocks");
            migrationBuilder.RenameColumn(name: "next_check_on", table: "clocks", newName: "look_on");
            migrationBuilder.RenameIndex(name: "ix_deadlines_effect", table: "clocks", newName: "ix_clocks_effect");
            migrationBuilder.RenameIndex(name: "ix_deadlines_open", table: "clocks", newName: "ix_clocks_open");
            migrationBuilder.RenameIndex(name: "ix_deadlines_subject_id", table: "clocks", newName: "ix_clocks_subject_id");
            migrationBuilder.RenameIndex(name: "ix_deadlines_subject_open", table: "clocks", newName: "ix_clocks_subject_open");
            migrationBuilder.RenameIndex(name: "ix_deadlines_unit_open", table: "clocks", newName: "ix_clocks_unit_open");
            migrationBuilder.RenameIndex(name: "ix_deadlines_next_check", table: "clocks", newName: "ix_clocks_look");
            migrationBuilder.Sql("alter table clocks rename constraint pk_deadlines to pk_clocks");
            migrationBuilder.Sql("alter table clocks rename constraint ck_deadlines_instance to ck_clocks_instance");
            migrationBuilder.Sql("alter table clocks rename constraint ck_deadlines_ordinal to ck_clocks_ordinal");
            migrationBuilder.Sql("alter table clocks rename constraint fk_deadlines_staff_accounts_assignee_id to fk_clocks_staff_accounts_assignee_id");
            migrationBuilder.Sql("alter table clocks rename constraint fk_deadlines_units_unit_id to fk_clocks_units_unit_id");
            migrationBuilder.RenameColumn(name: "deadline_id", table: "raised_events", newName: "clock_id");
            migrationBuilder.RenameIndex(
                name: "ix_raised_events_deadline_id_event_due_on_rung",
                table: "raised_events",
                newName: "ix_raised_events_clock_id_event_due_on_rung");
            migrationBuilder.Sql("alter table raised_events rename constraint fk_raised_events_deadlines_deadline_id to fk_raised_events_clocks_clock_id");
        }
    }
}
