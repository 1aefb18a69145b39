using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace QcdcCases.Persistence.SqlServer.Migrations
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
            migrationBuilder.Sql("exec sp_rename N'ck_escalation_ladders_lead', N'ck_escalation_policies_lead', N'OBJECT'");
            migrationBuilder.Sql("exec sp_rename N'ck_notices_covers', N'ck_notifications_covers', N'OBJECT'");
            migrationBuilder.Sql("exec sp_rename N'ck_raised_events_about', N'ck_escalation_events_about', N'OBJECT'");
            migrationBuilder.Sql("exec sp_rename N'ck_raised_events_rung', N'ck_escalation_events_rung', N'OBJECT'");
            migrationBuilder.Sql("exec sp_rename N'ck_window_counts_days', N'ck_form_snapshots_days', N'OBJECT'");
            migrationBuilder.Sql("exec sp_rename N'fk_escalation_ladders_units_unit_id', N'fk_escalation_policies_units_unit_id', N'OBJECT'");
            migrationBuilder.Sql("exec sp_rename N'fk_facts_profiles_profile_id', N'fk_facts_dimensions_dimensions_id', N'OBJECT'");
            migrationBuilder.Sql("exec sp_rename N'fk_figure_sums_profiles_profile_id', N'fk_fact_aggregates_dimensions_dimensions_id', N'OBJECT'");
            migrationBuilder.Sql("exec sp_rename N'fk_figure_sums_units_unit_id', N'fk_fact_aggregates_units_unit_id', N'OBJECT'");
            migrationBuilder.Sql("exec sp_rename N'fk_frozen_contents_report_closings_closing_id', N'fk_report_snapshots_report_closings_closing_id', N'OBJECT'");
            migrationBuilder.Sql("exec sp_rename N'fk_notices_raised_events_event_id', N'fk_notifications_escalation_events_event_id', N'OBJECT'");
            migrationBuilder.Sql("exec sp_rename N'fk_notices_staff_accounts_recipient_id', N'fk_notifications_staff_accounts_recipient_id', N'OBJECT'");
            migrationBuilder.Sql("exec sp_rename N'fk_raised_events_deadlines_deadline_id', N'fk_escalation_events_deadlines_deadline_id', N'OBJECT'");
            migrationBuilder.Sql("exec sp_rename N'fk_raised_events_units_unit_id', N'fk_escalation_events_units_unit_id', N'OBJECT'");
            migrationBuilder.Sql("exec sp_rename N'fk_window_counts_units_unit_id', N'fk_form_snapshots_units_unit_id', N'OBJECT'");
            migrationBuilder.Sql("exec sp_rename N'pk_escalation_ladders', N'pk_escalation_policies', N'OBJECT'");
            migrationBuilder.Sql("exec sp_rename N'pk_figure_sums', N'pk_fact_aggregates', N'OBJECT'");
            migrationBuilder.Sql("exec sp_rename N'pk_frozen_contents', N'pk_report_snapshots', N'OBJECT'");
            migrationBuilder.Sql("exec sp_rename N'pk_notices', N'pk_notifications', N'OBJECT'");
            migrationBuilder.Sql("exec sp_rename N'pk_profiles', N'pk_dimensions', N'OBJECT'");
            migrationBuilder.Sql("exec sp_rename N'pk_raised_events', N'pk_escalation_events', N'OBJECT'");
            migrationBuilder.Sql("exec sp_rename N'pk_window_counts', N'pk_form_snapshots', N'OBJECT'");
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
            migrationBuilder.Sql("exec sp_rename N'ck_escalation_policies_lead', N'ck_escalation_ladders_lead', N'OBJECT'");
            migrationBuilder.Sql("exec sp_rename N'ck_notifications_covers', N'ck_notices_covers', N'OBJECT'");
            migrationBuilder.Sql("exec sp_rename N'ck_escalation_events_about', N'ck_raised_events_about', N'OBJECT'");
            migrationBuilder.Sql("exec sp_rename N'ck_escalation_events_rung', N'ck_raised_events_rung', N'OBJECT'");
            migrationBuilder.Sql("exec sp_rename N'ck_form_snapshots_days', N'ck_window_counts_days', N'OBJECT'");
            migrationBuilder.Sql("exec sp_rename N'fk_escalation_policies_units_unit_id', N'fk_escalation_ladders_units_unit_id', N'OBJECT'");
            migrationBuilder.Sql("exec sp_rename N'fk_facts_dimensions_dimensions_id', N'fk_facts_profiles_profile_id', N'OBJECT'");
            migrationBuilder.Sql("exec sp_rename N'fk_fact_aggregates_dimensions_dimensions_id', N'fk_figure_sums_profiles_profile_id', N'OBJECT'");
            migrationBuilder.Sql("exec sp_rename N'fk_fact_aggregates_units_unit_id', N'fk_figure_sums_units_unit_id', N'OBJECT'");
            migrationBuilder.Sql("exec sp_rename N'fk_report_snapshots_report_closings_closing_id', N'fk_frozen_contents_report_closings_closing_id', N'OBJECT'");
            migrationBuilder.Sql("exec sp_rename N'fk_notifications_escalation_events_event_id', N'fk_notices_raised_events_event_id', N'OBJECT'");
            migrationBuilder.Sql("exec sp_rename N'fk_notifications_staff_accounts_recipient_id', N'fk_notices_staff_accounts_recipient_id', N'OBJECT'");
            migrationBuilder.Sql("exec sp_rename N'fk_escalation_events_deadlines_deadline_id', N'fk_raised_events_deadlines_deadline_id', N'OBJECT'");
            migrationBuilder.Sql("exec sp_rename N'fk_escalation_events_units_unit_id', N'fk_raised_events_units_unit_id', N'OBJECT'");
            migrationBuilder.Sql("exec sp_rename N'fk_form_snapshots_units_unit_id', N'fk_window_counts_units_unit_id', N'OBJECT'");
            migrationBuilder.Sql("exec sp_rename N'pk_escalation_policies', N'pk_escalation_ladders', N'OBJECT'");
            migrationBuilder.Sql("exec sp_rename N'pk_fact_aggregates', N'pk_figure_sums', N'OBJECT'");
            migrationBuilder.Sql("exec sp_rename N'pk_report_snapshots', N'pk_frozen_contents', N'OBJECT'");
            migrationBuilder.Sql("exec sp_rename N'pk_notifications', N'pk_notices', N'OBJECT'");
            migrationBuilder.Sql("exec sp_rename N'pk_dimensions', N'pk_profiles', N'OBJECT'");
            migrationBuilder.Sql("exec sp_rename N'pk_escalation_events', N'pk_raised_events', N'OBJECT'");
            migrationBuilder.Sql("exec sp_rename N'pk_form_snapshots', N'pk_window_counts', N'OBJECT'");
        }
    }
}
