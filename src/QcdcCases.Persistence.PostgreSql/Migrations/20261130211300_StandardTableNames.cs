using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace QcdcCases.Persistence.PostgreSql.Migrations
{
    /// <summary>
    /// The tables of statistics and of escalation take the names of docs/glossary.md. Everything is renamed in place, by hand: scaffolded, the
    /// tables would be dropped with their rows.
    /// </summary>
    public partial class StandardTableNames : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.RenameTable(name: "profiles", newName: "dimensions");
            migrationBuilder.RenameTable(name: "figure_sums", newName: "fact_aggregates");
            migrationBuilder.RenameTable(name: "window_counts", newName: "form_snapshots");
            migrationBuilder.RenameTable(name: "escalation_ladders", newName: "escalation_policies");
            migrationBuilder.RenameTable(name: "raised_events", newName: "escalation_events");
            migrationBuilder.RenameTable(name: "notices", newName: "notifications");
            migrationBuilder.RenameTable(name: "frozen_contents", newName: "report_snapshots");
            migrationBuilder.RenameColumn(name: "profile_id", table: "facts", newName: "dimensions_id");
            migrationBuilder.RenameColumn(name: "profile_id", table: "fact_aggregates", newName: "dimensions_id");
            migrationBuilder.RenameIndex(name: "ix_escalation_ladders_spreading", table: "escalation_policies", newName: "ix_escalation_policies_spreading");
            migrationBuilder.RenameIndex(name: "ix_escalation_ladders_unit_id_valid_from", table: "escalation_policies", newName: "ix_escalation_policies_unit_id_valid_from");
            migrationBuilder.RenameIndex(name: "ix_notices_event_id_recipient_id", table: "notifications", newName: "ix_notifications_event_id_recipient_id");
            migrationBuilder.RenameIndex(name: "ix_notices_recipient_id_arrived_on", table: "notifications", newName: "ix_notifications_recipient_id_arrived_on");
            migrationBuilder.RenameIndex(name: "ix_notices_recipient_id_id", table: "notifications", newName: "ix_notifications_recipient_id_id");
            migrationBuilder.RenameIndex(name: "ix_notices_unread", table: "notifications", newName: "ix_notifications_unread");
            migrationBuilder.RenameIndex(name: "ix_profiles_key", table: "dimensions", newName: "ix_dimensions_key");
            migrationBuilder.RenameIndex(name: "ix_raised_events_deadline_id_event_due_on_rung", table: "escalation_events", newName: "ix_escalation_events_deadline_id_event_due_on_rung");
            migrationBuilder.RenameIndex(name: "ix_raised_events_report", table: "escalation_events", newName: "ix_escalation_events_report");
            migrationBuilder.RenameIndex(name: "ix_window_counts_to_from", table: "form_snapshots", newName: "ix_form_snapshots_to_from");
            migrationBuilder.Sql("alter table escalation_policies rename constraint ck_escalation_ladders_lead to ck_escalation_policies_lead");
            migrationBuilder.Sql("alter table notifications rename constraint ck_notices_covers to ck_notifications_covers");
            migrationBuilder.Sql("alter table escalation_events rename constraint ck_raised_events_about to ck_escalation_events_about");
            migrationBuilder.Sql("alter table escalation_events rename constraint ck_raised_events_rung to ck_escalation_events_rung");
            migrationBuilder.Sql("alter table form_snapshots rename constraint ck_window_counts_days to ck_form_snapshots_days");
            migrationBuilder.Sql("alter table escalation_policies rename constraint fk_escalation_ladders_units_unit_id to fk_escalation_policies_units_unit_id");
            migrationBuilder.Sql("alter table facts rename constraint fk_facts_profiles_profile_id to fk_facts_dimensions_dimensions_id");
            migrationBuilder.Sql("alter table fact_aggregates rename constraint fk_figure_sums_profiles_profile_id to fk_fact_aggregates_dimensions_dimensions_id");
            migrationBuilder.Sql("alter table fact_aggregates rename constraint fk_figure_sums_units_unit_id to fk_fact_aggregates_units_unit_id");
            migrationBuilder.Sql("alter table report_snapshots rename constraint fk_frozen_contents_report_closings_closing_id to fk_report_snapshots_report_closings_closing_id");
            migrationBuilder.Sql("alter table notifications rename constraint fk_notices_raised_events_event_id to fk_notifications_escalation_events_event_id");
            migrationBuilder.Sql("alter table notifications rename constraint fk_notices_staff_accounts_recipient_id to fk_notifications_staff_accounts_recipient_id");
            migrationBuilder.Sql("alter table escalation_events rename constraint fk_raised_events_deadlines_deadline_id to fk_escalation_events_deadlines_deadline_id");
            migrationBuilder.Sql("alter table escalation_events rename constraint fk_raised_events_units_unit_id to fk_escalation_events_units_unit_id");
            migrationBuilder.Sql("alter table form_snapshots rename constraint fk_window_counts_units_unit_id to fk_form_snapshots_units_unit_id");
            migrationBuilder.Sql("alter table escalation_policies rename constraint pk_escalation_ladders to pk_escalation_policies");
            migrationBuilder.Sql("alter table fact_aggregates rename constraint pk_figure_sums to pk_fact_aggregates");
            migrationBuilder.Sql("alter table report_snapshots rename constraint pk_frozen_contents to pk_report_snapshots");
            migrationBuilder.Sql("alter table notifications rename constraint pk_notices to pk_notifications");
            migrationBuilder.Sql("alter table dimensions rename constraint pk_profiles to pk_dimensions");
            migrationBuilder.Sql("alter table escalation_events rename constraint pk_raised_events to pk_escalation_events");
            migrationBuilder.Sql("alter table form_snapshots rename constraint pk_window_counts to pk_form_snapshots");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.RenameTable(name: "dimensions", newName: "profiles");
            migrationBuilder.RenameTable(name: "fact_aggregates", newName: "figure_sums");
            migrationBuilder.RenameTable(name: "form_snapshots", newName: "window_counts");
            migrationBuilder.RenameTable(name: "escalation_policies", newName: "escalation_ladders");
            migrationBuilder.RenameTable(name: "escalation_events", newName: "raised_events");
            migrationBuilder.RenameTable(name: "notifications", newName: "notices");
            migrationBuilder.RenameTable(name: "report_snapshots", newName: "frozen_contents");
            migrationBuilder.RenameColumn(name: "dimensions_id", table: "facts", newName: "profile_id");
            migrationBuilder.RenameColumn(name: "dimensions_id", table: "figure_sums", newName: "profile_id");
            migrationBuilder.RenameIndex(name: "ix_escalation_policies_spreading", table: "escalation_ladders", newName: "ix_escalation_ladders_spreading");
            migrationBuilder.RenameIndex(name: "ix_escalation_policies_unit_id_valid_from", table: "escalation_ladders", newName: "ix_escalation_ladders_unit_id_valid_from");
            migrationBuilder.RenameIndex(name: "ix_notifications_event_id_recipient_id", table: "notices", newName: "ix_notices_event_id_recipient_id");
            migrationBuilder.RenameIndex(name: "ix_notifications_recipient_id_arrived_on", table: "notices", newName: "ix_notices_recipient_id_arrived_on");
            migrationBuilder.RenameIndex(name: "ix_notifications_recipient_id_id", table: "notices", newName: "ix_notices_recipient_id_id");
            migrationBuilder.RenameIndex(name: "ix_notifications_unread", table: "notices", newName: "ix_notices_unread");
            migrationBuilder.RenameIndex(name: "ix_dimensions_key", table: "profiles", newName: "ix_profiles_key");
            migrationBuilder.RenameIndex(name: "ix_escalation_events_deadline_id_event_due_on_rung", table: "raised_events", newName: "ix_raised_events_deadline_id_event_due_on_rung");
            migrationBuilder.RenameIndex(name: "ix_escalation_events_report", table: "raised_events", newName: "ix_raised_events_report");
            migrationBuilder.RenameIndex(name: "ix_form_snapshots_to_from", table: "window_counts", newName: "ix_window_counts_to_from");
            migrationBuilder.Sql("alter table escalation_ladders rename constraint ck_escalation_policies_lead to ck_escalation_ladders_lead");
            migrationBuilder.Sql("alter table notices rename constraint ck_notifications_covers to ck_notices_covers");
            migrationBuilder.Sql("alter table raised_events rename constraint ck_escalation_events_about to ck_raised_events_about");
            migrationBuilder.Sql("alter table raised_events rename constraint ck_escalation_events_rung to ck_raised_events_rung");
            migrationBuilder.Sql("alter table window_counts rename constraint ck_form_snapshots_days to ck_window_counts_days");
            migrationBuilder.Sql("alter table escalation_ladders rename constraint fk_escalation_policies_units_unit_id to fk_escalation_ladders_units_unit_id");
            migrationBuilder.Sql("alter table facts rename constraint fk_facts_dimensions_dimensions_id to fk_facts_profiles_profile_id");
            migrationBuilder.Sql("alter table figure_sums rename constraint fk_fact_aggregates_dimensions_dimensions_id to fk_figure_sums_profiles_profile_id");
            migrationBuilder.Sql("alter table figure_sums rename constraint fk_fact_aggregates_units_unit_id to fk_figure_sums_units_unit_id");
            migrationBuilder.Sql("alter table frozen_contents rename constraint fk_report_snapshots_report_closings_closing_id to fk_frozen_contents_report_closings_closing_id");
            migrationBuilder.Sql("alter table notices rename constraint fk_notifications_escalation_events_event_id to fk_notices_raised_events_event_id");
            migrationBuilder.Sql("alter table notices rename constraint fk_notifications_staff_accounts_recipient_id to fk_notices_staff_accounts_recipient_id");
            migrationBuilder.Sql("alter table raised_events rename constraint fk_escalation_events_deadlines_deadline_id to fk_raised_events_deadlines_deadline_id");
            migrationBuilder.Sql("alter table raised_events rename constraint fk_escalation_events_units_unit_id to fk_raised_events_units_unit_id");
            migrationBuilder.Sql("alter table window_counts rename constraint fk_form_snapshots_units_unit_id to fk_window_counts_units_unit_id");
            migrationBuilder.Sql("alter table escalation_ladders rename constraint pk_escalation_policies to pk_escalation_ladders");
            migrationBuilder.Sql("alter table figure_sums rename constraint pk_fact_aggregates to pk_figure_sums");
            migrationBuilder.Sql("alter table frozen_contents rename constraint pk_report_snapshots to pk_frozen_contents");
            migrationBuilder.Sql("alter table notices rename constraint pk_notifications to pk_notices");
            migrationBuilder.Sql("alter table profiles rename constraint pk_dimensions to pk_profiles");
            migrationBuilder.Sql("alter table raised_events rename constraint pk_escalation_events to pk_raised_events");
            migrationBuilder.Sql("alter table window_counts rename constraint pk_form_snapshots to pk_window_counts");
        }
    }
}
