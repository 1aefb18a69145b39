using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace QcdcCases.Persistence.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class KeysAndChecks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // What was folded already, or is counted again, and belongs to nothing.
            migrationBuilder.Sql("delete from fact_changes where not exists (select 1 from facts f where f.id = fact_changes.fact_id)");
            migrationBuilder.Sql("delete from window_counts where not exists (select 1 from units u where u.id = window_counts.unit_id)");

            migrationBuilder.AddColumn<int>(
                name: "book_year",
                table: "visits",
                type: "int",
                nullable: false,
                computedColumnSql: "cast(year(received_on) as int)",
                stored: true);

            migrationBuilder.AddColumn<int>(
                name: "book_year",
                table: "letters",
                type: "int",
                nullable: false,
                computedColumnSql: "cast(year(received_on) as int)",
                stored: true);

            migrationBuilder.AddCheckConstraint(
                name: "ck_window_counts_days",
                table: "window_counts",
                sql: "\"to\" >= \"from\"");

            migrationBuilder.CreateIndex(
                name: "ix_visits_unit_id_book_year_number",
                table: "visits",
                columns: new[] { "unit_id", "book_year", "number" },
                unique: true);

            migrationBuilder.AddCheckConstraint(
                name: "ck_visits_follow_ups",
                table: "visits",
                sql: "(refusal_notice_on is null or refusal_notice_on >= received_on) and (citizen_told_on is null or citizen_told_on >= received_on)");

            migrationBuilder.AddCheckConstraint(
                name: "ck_visits_letter",
                table: "visits",
                sql: "letter_made_on is null or letter_id is not null");

            migrationBuilder.AddCheckConstraint(
                name: "ck_visits_number",
                table: "visits",
                sql: "number >= 1");

            migrationBuilder.AddCheckConstraint(
                name: "ck_visits_people",
                table: "visits",
                sql: "people >= 1");

            migrationBuilder.AddCheckConstraint(
                name: "ck_units_days",
                table: "units",
                sql: "valid_to is null or valid_to >= valid_from");

            migrationBuilder.AddCheckConstraint(
                name: "ck_units_parent",
                table: "units",
                sql: "parent_id is null or parent_id <> id");

            migrationBuilder.AddCheckConstraint(
                name: "ck_sessions_announced",
                table: "sessions",
                sql: "announced_on is null or announced_on <= held_on");

            migrationBuilder.AddCheckConstraint(
                name: "ck_report_closings_ordinal",
                table: "report_closings",
                sql: "ordinal >= 0");

            migrationBuilder.AddCheckConstraint(
                name: "ck_register_numbers_last",
                table: "register_numbers",
                sql: "last >= 1");

            migrationBuilder.AddCheckConstraint(
                name: "ck_raised_events_about",
                table: "raised_events",
                sql: "(clock_id is not null and period_from is null and period_to is null) or (clock_id is null and period_from is not null and period_to >= period_from)");

            migrationBuilder.AddCheckConstraint(
                name: "ck_raised_events_rung",
                table: "raised_events",
                sql: "rung >= 0");

            migrationBuilder.AddCheckConstraint(
                name: "ck_period_reports_days",
                table: "period_reports",
                sql: "\"to\" >= \"from\"");

            migrationBuilder.AddCheckConstraint(
                name: "ck_people_ordinal",
                table: "people",
                sql: "ordinal >= 0");

            migrationBuilder.AddCheckConstraint(
                name: "ck_opinions_days",
                table: "opinions",
                sql: "(due_on is null or due_on >= held_on) and (resolved_on is null or resolved_on >= held_on)");

            migrationBuilder.AddCheckConstraint(
                name: "ck_notices_covers",
                table: "notices",
                sql: "covers >= 1");

            migrationBuilder.CreateIndex(
                name: "ix_letters_unit_id_book_year_number",
                table: "letters",
                columns: new[] { "unit_id", "book_year", "number" },
                unique: true);

            migrationBuilder.AddCheckConstraint(
                name: "ck_letters_duplicate",
                table: "letters",
                sql: "duplicate_of_id is null or duplicate_of_id <> id");

            migrationBuilder.AddCheckConstraint(
                name: "ck_letters_finished",
                table: "letters",
                sql: "finished_on is null or finished_on >= received_on");

            migrationBuilder.AddCheckConstraint(
                name: "ck_letters_follow_ups",
                table: "letters",
                sql: "(replied_on is null or replied_on >= received_on) and (citizen_told_on is null or citizen_told_on >= replied_on) and (forwarder_told_on is null or forwarder_told_on >= received_on) and (destruction_decided_on is null or destruction_decided_on > received_on)");

            migrationBuilder.AddCheckConstraint(
                name: "ck_letters_instance",
                table: "letters",
                sql: "instance in (1, 2)");

            migrationBuilder.AddCheckConstraint(
                name: "ck_letters_known",
                table: "letters",
                sql: "known_on is null or known_on <= received_on");

            migrationBuilder.AddCheckConstraint(
                name: "ck_letters_number",
                table: "letters",
                sql: "number >= 1");

            migrationBuilder.AddCheckConstraint(
                name: "ck_letters_signatories",
                table: "letters",
                sql: "signatories is null or signatories >= 1");

            migrationBuilder.AddCheckConstraint(
                name: "ck_letter_processings_reply",
                table: "letter_processings",
                sql: "reply_by is null or (outcome = 'transferred' and reply_by >= \"on\")");

            migrationBuilder.AddCheckConstraint(
                name: "ck_letter_cases_ordinal",
                table: "letter_cases",
                sql: "ordinal >= 0");

            migrationBuilder.AddCheckConstraint(
                name: "ck_job_runs_counts",
                table: "job_runs",
                sql: "seen >= 0 and done >= 0 and refused >= 0");

            migrationBuilder.AddCheckConstraint(
                name: "ck_indicators_days",
                table: "indicators",
                sql: "\"to\" >= \"from\"");

            migrationBuilder.AddCheckConstraint(
                name: "ck_indicators_value",
                table: "indicators",
                sql: "value >= 0");

            migrationBuilder.AddCheckConstraint(
                name: "ck_import_runs_counts",
                table: "import_runs",
                sql: "lines >= 0 and taken >= 0 and problem_count >= 0");

            migrationBuilder.AddCheckConstraint(
                name: "ck_feedback_steps_rating",
                table: "feedback_steps",
                sql: "rating is null or rating between 1 and 5");

            migrationBuilder.AddCheckConstraint(
                name: "ck_feedback_steps_sequence",
                table: "feedback_steps",
                sql: "sequence >= 1");

            migrationBuilder.AddCheckConstraint(
                name: "ck_facts_amount",
                table: "facts",
                sql: "amount >= 0");

            migrationBuilder.AddCheckConstraint(
                name: "ck_fact_changes_sign",
                table: "fact_changes",
                sql: "sign in (-1, 1)");

            migrationBuilder.AddCheckConstraint(
                name: "ck_escalation_ladders_lead",
                table: "escalation_ladders",
                sql: "lead_days >= 0");

            migrationBuilder.AddCheckConstraint(
                name: "ck_digests_unread",
                table: "digests",
                sql: "unread >= 0");

            migrationBuilder.AddCheckConstraint(
                name: "ck_conferences_attendees",
                table: "conferences",
                sql: "attendees >= 0");

            migrationBuilder.AddCheckConstraint(
                name: "ck_clocks_instance",
                table: "clocks",
                sql: "instance in (1, 2)");

            migrationBuilder.AddCheckConstraint(
                name: "ck_clocks_ordinal",
                table: "clocks",
                sql: "ordinal >= 1");

            migrationBuilder.AddCheckConstraint(
                name: "ck_cases_instance",
                table: "cases",
                sql: "instance in (1, 2) and (opened_instance is null or opened_instance in (1, 2))");

            migrationBuilder.AddCheckConstraint(
                name: "ck_cases_previous",
                table: "cases",
                sql: "previous_id is null or previous_id <> id");

            migrationBuilder.AddCheckConstraint(
                name: "ck_case_steps_instance",
                table: "case_steps",
                sql: "instance in (1, 2)");

            migrationBuilder.AddCheckConstraint(
                name: "ck_case_steps_sequence",
                table: "case_steps",
                sql: "sequence >= 1 and (superseded_by is null or superseded_by > sequence)");

            migrationBuilder.AddCheckConstraint(
                name: "ck_case_step_consequences_amounts",
                table: "case_step_consequences",
                sql: "(recovered_money is null or recovered_money >= 0) and (recovered_land is null or recovered_land >= 0) and (returned_money is null or returned_money >= 0) and (returned_land is null or returned_land >= 0) and (organisations_restored is null or organisations_restored >= 0) and (individuals_restored is null or individuals_restored >= 0) and (organisations_sanctioned is null or organisations_sanctioned >= 0) and (people_sanctioned is null or people_sanctioned >= 0) and (officials_sanctioned is null or officials_sanctioned >= 0) and (cases_transferred is null or cases_transferred >= 0) and (people_transferred is null or people_transferred >= 0) and (officials_transferred is null or officials_transferred >= 0)");

            migrationBuilder.AddCheckConstraint(
                name: "ck_calendar_recounts_days",
                table: "calendar_recounts",
                sql: "last_changed >= first_changed");

            migrationBuilder.AddForeignKey(
                name: "fk_api_clients_units_unit_id",
                table: "api_clients",
                column: "unit_id",
                principalTable: "units",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_cases_cases_previous_id",
                table: "cases",
                column: "previous_id",
                principalTable: "cases",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_cases_staff_accounts_assignee_id",
                table: "cases",
                column: "assignee_id",
                principalTable: "staff_accounts",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_cases_units_unit_id",
                table: "cases",
                column: "unit_id",
                principalTable: "units",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_clocks_staff_accounts_assignee_id",
                table: "clocks",
                column: "assignee_id",
                principalTable: "staff_accounts",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_clocks_units_unit_id",
                table: "clocks",
                column: "unit_id",
                principalTable: "units",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_conferences_units_unit_id",
                table: "conferences",
                column: "unit_id",
                principalTable: "units",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_escalation_ladders_units_unit_id",
                table: "escalation_ladders",
                column: "unit_id",
                principalTable: "units",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_fact_changes_facts_fact_id",
                table: "fact_changes",
                column: "fact_id",
                principalTable: "facts",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_fact_changes_units_unit_id",
                table: "fact_changes",
                column: "unit_id",
                principalTable: "units",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_facts_profiles_profile_id",
                table: "facts",
                column: "profile_id",
                principalTable: "profiles",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_facts_units_unit_id",
                table: "facts",
                column: "unit_id",
                principalTable: "units",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_feedback_units_unit_id",
                table: "feedback",
                column: "unit_id",
                principalTable: "units",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_figure_sums_profiles_profile_id",
                table: "figure_sums",
                column: "profile_id",
                principalTable: "profiles",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_figure_sums_units_unit_id",
                table: "figure_sums",
                column: "unit_id",
                principalTable: "units",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_history_cases_case_id",
                table: "history",
                column: "case_id",
                principalTable: "cases",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_history_units_unit_id",
                table: "history",
                column: "unit_id",
                principalTable: "units",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_indicators_units_unit_id",
                table: "indicators",
                column: "unit_id",
                principalTable: "units",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_letter_cases_cases_case_id",
                table: "letter_cases",
                column: "case_id",
                principalTable: "cases",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_letters_letters_duplicate_of_id",
                table: "letters",
                column: "duplicate_of_id",
                principalTable: "letters",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_letters_staff_accounts_assignee_id",
                table: "letters",
                column: "assignee_id",
                principalTable: "staff_accounts",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_letters_units_unit_id",
                table: "letters",
                column: "unit_id",
                principalTable: "units",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_letters_visits_visit_id",
                table: "letters",
                column: "visit_id",
                principalTable: "visits",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_opinions_cases_case_id",
                table: "opinions",
                column: "case_id",
                principalTable: "cases",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_opinions_conferences_conference_id",
                table: "opinions",
                column: "conference_id",
                principalTable: "conferences",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_opinions_units_assigned_unit_id",
                table: "opinions",
                column: "assigned_unit_id",
                principalTable: "units",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_opinions_units_unit_id",
                table: "opinions",
                column: "unit_id",
                principalTable: "units",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_raised_events_units_unit_id",
                table: "raised_events",
                column: "unit_id",
                principalTable: "units",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_register_numbers_units_unit_id",
                table: "register_numbers",
                column: "unit_id",
                principalTable: "units",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_report_closings_staff_accounts_closed_by_id",
                table: "report_closings",
                column: "closed_by_id",
                principalTable: "staff_accounts",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_report_closings_staff_accounts_reopened_by_id",
                table: "report_closings",
                column: "reopened_by_id",
                principalTable: "staff_accounts",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_sessions_units_unit_id",
                table: "sessions",
                column: "unit_id",
                principalTable: "units",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_staff_grants_units_unit_id",
                table: "staff_grants",
                column: "unit_id",
                principalTable: "units",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_units_units_parent_id",
                table: "units",
                column: "parent_id",
                principalTable: "units",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_visits_cases_case_id",
                table: "visits",
                column: "case_id",
                principalTable: "cases",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_visits_letters_letter_id",
                table: "visits",
                column: "letter_id",
                principalTable: "letters",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_visits_sessions_session_id",
                table: "visits",
                column: "session_id",
                principalTable: "sessions",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_visits_units_unit_id",
                table: "visits",
                column: "unit_id",
                principalTable: "units",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_window_counts_units_unit_id",
                table: "window_counts",
                column: "unit_id",
                principalTable: "units",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            // Rows that break a key or a check are named before anything rests on them.
            BrokenRows.RefuseIn(
                migrationBuilder,
                broken => $"if exists ({broken.Rows}) throw 51207, N'{broken.Sentence.Replace("'", "''", StringComparison.Ordinal)}', 1;");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_api_clients_units_unit_id",
                table: "api_clients");

            migrationBuilder.DropForeignKey(
                name: "fk_cases_cases_previous_id",
                table: "cases");

            migrationBuilder.DropForeignKey(
                name: "fk_cases_staff_accounts_assignee_id",
                table: "cases");

            migrationBuilder.DropForeignKey(
                name: "fk_cases_units_unit_id",
                table: "cases");

            migrationBuilder.DropForeignKey(
                name: "fk_clocks_staff_accounts_assignee_id",
                table: "clocks");

            migrationBuilder.DropForeignKey(
                name: "fk_clocks_units_unit_id",
                table: "clocks");

            migrationBuilder.DropForeignKey(
                name: "fk_conferences_units_unit_id",
                table: "conferences");

            migrationBuilder.DropForeignKey(
                name: "fk_escalation_ladders_units_unit_id",
                table: "escalation_ladders");

            migrationBuilder.DropForeignKey(
                name: "fk_fact_changes_facts_fact_id",
                table: "fact_changes");

            migrationBuilder.DropForeignKey(
                name: "fk_fact_changes_units_unit_id",
                table: "fact_changes");

            migrationBuilder.DropForeignKey(
                name: "fk_facts_profiles_profile_id",
                table: "facts");

            migrationBuilder.DropForeignKey(
                name: "fk_facts_units_unit_id",
                table: "facts");

            migrationBuilder.DropForeignKey(
                name: "fk_feedback_units_unit_id",
                table: "feedback");

            migrationBuilder.DropForeignKey(
                name: "fk_figure_sums_profiles_profile_id",
                table: "figure_sums");

            migrationBuilder.DropForeignKey(
                name: "fk_figure_sums_units_unit_id",
                table: "figure_sums");

            migrationBuilder.DropForeignKey(
                name: "fk_history_cases_case_id",
                table: "history");

            migrationBuilder.DropForeignKey(
                name: "fk_history_units_unit_id",
                table: "history");

            migrationBuilder.DropForeignKey(
                name: "fk_indicators_units_unit_id",
                table: "indicators");

            migrationBuilder.DropForeignKey(
                name: "fk_letter_cases_cases_case_id",
                table: "letter_cases");

            migrationBuilder.DropForeignKey(
                name: "fk_letters_letters_duplicate_of_id",
                table: "letters");

            migrationBuilder.DropForeignKey(
                name: "fk_letters_staff_accounts_assignee_id",
                table: "letters");

            migrationBuilder.DropForeignKey(
                name: "fk_letters_units_unit_id",
                table: "letters");

            migrationBuilder.DropForeignKey(
                name: "fk_letters_visits_visit_id",
                table: "letters");

            migrationBuilder.DropForeignKey(
                name: "fk_opinions_cases_case_id",
                table: "opinions");

            migrationBuilder.DropForeignKey(
                name: "fk_opinions_conferences_conference_id",
                table: "opinions");

            migrationBuilder.DropForeignKey(
                name: "fk_opinions_units_assigned_unit_id",
                table: "opinions");

            migrationBuilder.DropForeignKey(
                name: "fk_opinions_units_unit_id",
                table: "opinions");

            migrationBuilder.DropForeignKey(
                name: "fk_raised_events_units_unit_id",
                table: "raised_events");

            migrationBuilder.DropForeignKey(
                name: "fk_register_numbers_units_unit_id",
                table: "register_numbers");

            migrationBuilder.DropForeignKey(
                name: "fk_report_closings_staff_accounts_closed_by_id",
                table: "report_closings");

            migrationBuilder.DropForeignKey(
                name: "fk_report_closings_staff_accounts_reopened_by_id",
                table: "report_closings");

            migrationBuilder.DropForeignKey(
                name: "fk_sessions_units_unit_id",
                table: "sessions");

            migrationBuilder.DropForeignKey(
                name: "fk_staff_grants_units_unit_id",
                table: "staff_grants");

            migrationBuilder.DropForeignKey(
                name: "fk_units_units_parent_id",
                table: "units");

            migrationBuilder.DropForeignKey(
                name: "fk_visits_cases_case_id",
                table: "visits");

            migrationBuilder.DropForeignKey(
                name: "fk_visits_letters_letter_id",
                table: "visits");

            migrationBuilder.DropForeignKey(
                name: "fk_visits_sessions_session_id",
                table: "visits");

            migrationBuilder.DropForeignKey(
                name: "fk_visits_units_unit_id",
                table: "visits");

            migrationBuilder.DropForeignKey(
                name: "fk_window_counts_units_unit_id",
                table: "window_counts");

            migrationBuilder.DropCheckConstraint(
                name: "ck_window_counts_days",
                table: "window_counts");

            migrationBuilder.DropIndex(
                name: "ix_visits_unit_id_book_year_number",
                table: "visits");

            migrationBuilder.DropCheckConstraint(
                name: "ck_visits_follow_ups",
                table: "visits");

            migrationBuilder.DropCheckConstraint(
                name: "ck_visits_letter",
                table: "visits");

            migrationBuilder.DropCheckConstraint(
                name: "ck_visits_number",
                table: "visits");

            migrationBuilder.DropCheckConstraint(
                name: "ck_visits_people",
                table: "visits");

            migrationBuilder.DropCheckConstraint(
                name: "ck_units_days",
                table: "units");

            migrationBuilder.DropCheckConstraint(
                name: "ck_units_parent",
                table: "units");

            migrationBuilder.DropCheckConstraint(
                name: "ck_sessions_announced",
                table: "sessions");

            migrationBuilder.DropCheckConstraint(
                name: "ck_report_closings_ordinal",
                table: "report_closings");

            migrationBuilder.DropCheckConstraint(
                name: "ck_register_numbers_last",
                table: "register_numbers");

            migrationBuilder.DropCheckConstraint(
                name: "ck_raised_events_about",
                table: "raised_events");

            migrationBuilder.DropCheckConstraint(
                name: "ck_raised_events_rung",
                table: "raised_events");

            migrationBuilder.DropCheckConstraint(
                name: "ck_period_reports_days",
                table: "period_reports");

            migrationBuilder.DropCheckConstraint(
                name: "ck_people_ordinal",
                table: "people");

            migrationBuilder.DropCheckConstraint(
                name: "ck_opinions_days",
                table: "opinions");

            migrationBuilder.DropCheckConstraint(
                name: "ck_notices_covers",
                table: "notices");

            migrationBuilder.DropIndex(
                name: "ix_letters_unit_id_book_year_number",
                table: "letters");

            migrationBuilder.DropCheckConstraint(
                name: "ck_letters_duplicate",
                table: "letters");

            migrationBuilder.DropCheckConstraint(
                name: "ck_letters_finished",
                table: "letters");

            migrationBuilder.DropCheckConstraint(
                name: "ck_letters_follow_ups",
                table: "letters");

            migrationBuilder.DropCheckConstraint(
                name: "ck_letters_instance",
                table: "letters");

            migrationBuilder.DropCheckConstraint(
                name: "ck_letters_known",
                table: "letters");

            migrationBuilder.DropCheckConstraint(
                name: "ck_letters_number",
                table: "letters");

            migrationBuilder.DropCheckConstraint(
                name: "ck_letters_signatories",
                table: "letters");

            migrationBuilder.DropCheckConstraint(
                name: "ck_letter_processings_reply",
                table: "letter_processings");

            migrationBuilder.DropCheckConstraint(
                name: "ck_letter_cases_ordinal",
                table: "letter_cases");

            migrationBuilder.DropCheckConstraint(
                name: "ck_job_runs_counts",
                table: "job_runs");

            migrationBuilder.DropCheckConstraint(
                name: "ck_indicators_days",
                table: "indicators");

            migrationBuilder.DropCheckConstraint(
                name: "ck_indicators_value",
                table: "indicators");

            migrationBuilder.DropCheckConstraint(
                name: "ck_import_runs_counts",
                table: "import_runs");

            migrationBuilder.DropCheckConstraint(
                name: "ck_feedback_steps_rating",
                table: "feedback_steps");

            migrationBuilder.DropCheckConstraint(
                name: "ck_feedback_steps_sequence",
                table: "feedback_steps");

            migrationBuilder.DropCheckConstraint(
                name: "ck_facts_amount",
                table: "facts");

            migrationBuilder.DropCheckConstraint(
                name: "ck_fact_changes_sign",
                table: "fact_changes");

            migrationBuilder.DropCheckConstraint(
                name: "ck_escalation_ladders_lead",
                table: "escalation_ladders");

            migrationBuilder.DropCheckConstraint(
                name: "ck_digests_unread",
                table: "digests");

            migrationBuilder.DropCheckConstraint(
                name: "ck_conferences_attendees",
                table: "conferences");

            migrationBuilder.DropCheckConstraint(
                name: "ck_clocks_instance",
                table: "clocks");

            migrationBuilder.DropCheckConstraint(
                name: "ck_clocks_ordinal",
                table: "clocks");

            migrationBuilder.DropCheckConstraint(
                name: "ck_cases_instance",
                table: "cases");

            migrationBuilder.DropCheckConstraint(
                name: "ck_cases_previous",
                table: "cases");

            migrationBuilder.DropCheckConstraint(
                name: "ck_case_steps_instance",
                table: "case_steps");

            migrationBuilder.DropCheckConstraint(
                name: "ck_case_steps_sequence",
                table: "case_steps");

            migrationBuilder.DropCheckConstraint(
                name: "ck_case_step_consequences_amounts",
                table: "case_step_consequences");

            migrationBuilder.DropCheckConstraint(
                name: "ck_calendar_recounts_days",
                table: "calendar_recounts");

            migrationBuilder.DropColumn(
                name: "book_year",
                table: "visits");

            migrationBuilder.DropColumn(
                name: "book_year",
                table: "letters");
        }
    }
}
