IF OBJECT_ID(N'[__EFMigrationsHistory]') IS NULL
BEGIN
    CREATE TABLE [__EFMigrationsHistory] (
        [MigrationId] nvarchar(150) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [ProductVersion] nvarchar(32) COLLATE Latin1_General_100_BIN2 NOT NULL,
        CONSTRAINT [PK___EFMigrationsHistory] PRIMARY KEY ([MigrationId])
    );
END;
GO

BEGIN TRANSACTION;
CREATE TABLE [api_clients] (
    [id] binary(16) NOT NULL,
    [name] nvarchar(500) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [secret_hash] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [scopes] nvarchar(500) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [unit_id] binary(16) NOT NULL,
    [disabled] bit NOT NULL,
    [version] binary(16) NOT NULL,
    CONSTRAINT [pk_api_clients] PRIMARY KEY ([id])
);

CREATE TABLE [calendar_recount_failures] (
    [subject_id] binary(16) NOT NULL,
    [revision] int NOT NULL,
    [failure] nvarchar(500) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [failed_at] datetimeoffset NOT NULL,
    CONSTRAINT [pk_calendar_recount_failures] PRIMARY KEY ([subject_id], [revision])
);

CREATE TABLE [calendar_recounts] (
    [revision] int NOT NULL,
    [year] int NOT NULL,
    [source] nvarchar(500) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [actor_id] binary(16) NOT NULL,
    [actor_name] nvarchar(500) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [first_changed] date NOT NULL,
    [last_changed] date NOT NULL,
    [place] binary(16) NOT NULL,
    [total] bigint NULL,
    [looked] bigint NOT NULL,
    [moved] bigint NOT NULL,
    [part_size] int NOT NULL,
    [tries] int NOT NULL,
    [failed] bigint NOT NULL,
    [entered_at] datetimeoffset NOT NULL,
    [ended_at] datetimeoffset NULL,
    CONSTRAINT [pk_calendar_recounts] PRIMARY KEY ([revision])
);

CREATE TABLE [calendar_years] (
    [id] binary(16) NOT NULL,
    [revision] int NOT NULL,
    [year] int NOT NULL,
    [status] nvarchar(60) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [source] nvarchar(500) COLLATE Latin1_General_100_BIN2 NOT NULL,
    CONSTRAINT [pk_calendar_years] PRIMARY KEY ([id])
);

CREATE TABLE [cases] (
    [id] binary(16) NOT NULL,
    [source] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [key] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [unit_id] binary(16) NOT NULL,
    [kind] nvarchar(60) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [field] nvarchar(60) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [title] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [opened_instance] int NULL,
    [previous_id] binary(16) NULL,
    [group] bit NULL,
    [complex] bit NULL,
    [remote] bit NULL,
    [protracted] bit NULL,
    [disciplinary] bit NULL,
    [dismissal] bit NULL,
    [assignee_id] binary(16) NULL,
    [status] nvarchar(60) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [instance] int NOT NULL,
    [accepted_on] date NULL,
    [due_on] date NULL,
    [first_due_on] date NULL,
    [second_due_on] date NULL,
    [first_closed_on] date NULL,
    [second_closed_on] date NULL,
    [search] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [version] binary(16) NOT NULL,
    CONSTRAINT [pk_cases] PRIMARY KEY ([id])
);

CREATE TABLE [clocks] (
    [id] binary(16) NOT NULL,
    [subject] nvarchar(60) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [subject_id] binary(16) NOT NULL,
    [unit_id] binary(16) NOT NULL,
    [assignee_id] binary(16) NULL,
    [duty] nvarchar(60) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [ordinal] int NOT NULL,
    [instance] int NOT NULL,
    [rule_id] nvarchar(60) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [rule_version] nvarchar(60) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [purpose] nvarchar(60) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [start_event] nvarchar(60) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [started_on] date NOT NULL,
    [remote] bit NOT NULL,
    [complexity] nvarchar(60) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [disciplinary] bit NOT NULL,
    [raw_due_on] date NULL,
    [original_due_on] date NOT NULL,
    [due_on] date NULL,
    [paused] bit NOT NULL,
    [arrived_on] date NULL,
    [look_on] date NULL,
    [provisional] bit NOT NULL,
    [calendar_revision] int NOT NULL,
    [ended_on] date NULL,
    [ending] nvarchar(60) COLLATE Latin1_General_100_BIN2 NULL,
    [entries] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [version] binary(16) NOT NULL,
    CONSTRAINT [pk_clocks] PRIMARY KEY ([id])
);

CREATE TABLE [conferences] (
    [id] binary(16) NOT NULL,
    [source] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [key] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [unit_id] binary(16) NOT NULL,
    [held_on] date NOT NULL,
    [kind] nvarchar(60) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [theme] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [attendees] int NOT NULL,
    [plan] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
    [chairs] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [version] binary(16) NOT NULL,
    CONSTRAINT [pk_conferences] PRIMARY KEY ([id])
);

CREATE TABLE [escalation_ladders] (
    [id] binary(16) NOT NULL,
    [unit_id] binary(16) NOT NULL,
    [valid_from] date NOT NULL,
    [lead_days] int NOT NULL,
    [rungs] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [spread_to] binary(16) NOT NULL,
    [is_spread] bit NOT NULL,
    CONSTRAINT [pk_escalation_ladders] PRIMARY KEY ([id])
);

CREATE TABLE [fact_changes] (
    [id] binary(16) NOT NULL,
    [fact_id] binary(16) NOT NULL,
    [unit_id] binary(16) NOT NULL,
    [sign] int NOT NULL,
    CONSTRAINT [pk_fact_changes] PRIMARY KEY ([id])
);

CREATE TABLE [facts] (
    [id] binary(16) NOT NULL,
    [subject] smallint NOT NULL,
    [item_id] binary(16) NOT NULL,
    [part] int NOT NULL,
    [unit_id] binary(16) NOT NULL,
    [profile_id] int NOT NULL,
    [case_id] binary(16) NULL,
    [begun_on] date NOT NULL,
    [processed_on] date NULL,
    [finished_on] date NULL,
    [closed_on] date NULL,
    [overdue_from] date NULL,
    [rated_on] date NULL,
    [ends_on] date NULL,
    [amount] bigint NOT NULL,
    [direct] bit NOT NULL,
    [recorded_at] datetimeoffset NOT NULL,
    [retired_at] datetimeoffset NULL,
    CONSTRAINT [pk_facts] PRIMARY KEY ([id])
);

CREATE TABLE [feedback] (
    [id] binary(16) NOT NULL,
    [source] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [key] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [unit_id] binary(16) NOT NULL,
    [received_at] datetimeoffset NOT NULL,
    [category] nvarchar(60) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [text] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [location] nvarchar(500) COLLATE Latin1_General_100_BIN2 NULL,
    [channel] nvarchar(500) COLLATE Latin1_General_100_BIN2 NULL,
    [follow_code] nvarchar(60) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [status] nvarchar(60) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [due_on] date NULL,
    [search] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [version] binary(16) NOT NULL,
    CONSTRAINT [pk_feedback] PRIMARY KEY ([id])
);

CREATE TABLE [figure_sums] (
    [unit_id] binary(16) NOT NULL,
    [below] bit NOT NULL,
    [grain] smallint NOT NULL,
    [start] date NOT NULL,
    [day] smallint NOT NULL,
    [profile_id] int NOT NULL,
    [facts] bigint NOT NULL,
    [amount] bigint NOT NULL,
    CONSTRAINT [pk_figure_sums] PRIMARY KEY ([unit_id], [grain], [start], [below], [day], [profile_id])
);

CREATE TABLE [history] (
    [id] binary(16) NOT NULL,
    [recorded_at] datetimeoffset NOT NULL,
    [actor_id] binary(16) NOT NULL,
    [actor_name] nvarchar(500) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [action] nvarchar(60) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [subject_id] binary(16) NOT NULL,
    [case_id] binary(16) NULL,
    [unit_id] binary(16) NOT NULL,
    [legal_basis] nvarchar(500) COLLATE Latin1_General_100_BIN2 NULL,
    [detail] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
    CONSTRAINT [pk_history] PRIMARY KEY ([id])
);

CREATE TABLE [import_runs] (
    [id] binary(16) NOT NULL,
    [started_by] binary(16) NOT NULL,
    [source] nvarchar(500) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [dry_run] bit NOT NULL,
    [state] nvarchar(60) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [lines] bigint NOT NULL,
    [taken] bigint NOT NULL,
    [started_at] datetimeoffset NOT NULL,
    [ended_at] datetimeoffset NULL,
    [seen_at] datetimeoffset NOT NULL,
    [failure] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
    [problems] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
    [problem_count] bigint NOT NULL,
    CONSTRAINT [pk_import_runs] PRIMARY KEY ([id])
);

CREATE TABLE [indicators] (
    [id] binary(16) NOT NULL,
    [source] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [unit_id] binary(16) NOT NULL,
    [code] nvarchar(60) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [from] date NOT NULL,
    [to] date NOT NULL,
    [value] bigint NOT NULL,
    [version] binary(16) NOT NULL,
    CONSTRAINT [pk_indicators] PRIMARY KEY ([id])
);

CREATE TABLE [job_runs] (
    [id] binary(16) NOT NULL,
    [code] nvarchar(60) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [state] nvarchar(60) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [requested_by] binary(16) NULL,
    [requested_at] datetimeoffset NULL,
    [started_at] datetimeoffset NULL,
    [ended_at] datetimeoffset NULL,
    [seen] int NOT NULL,
    [done] int NOT NULL,
    [refused] int NOT NULL,
    [failure] nvarchar(500) COLLATE Latin1_General_100_BIN2 NULL,
    CONSTRAINT [pk_job_runs] PRIMARY KEY ([id])
);

CREATE TABLE [letters] (
    [id] binary(16) NOT NULL,
    [source] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [key] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [unit_id] binary(16) NOT NULL,
    [number] int NOT NULL,
    [received_on] date NOT NULL,
    [channel] nvarchar(60) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [kind] nvarchar(60) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [instance] int NOT NULL,
    [field] nvarchar(60) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [signatories] int NULL,
    [summary] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
    [forwarded_by] nvarchar(500) COLLATE Latin1_General_100_BIN2 NULL,
    [forwarder_kind] nvarchar(60) COLLATE Latin1_General_100_BIN2 NULL,
    [known_on] date NULL,
    [duplicate_of_id] binary(16) NULL,
    [visit_id] binary(16) NULL,
    [processing_due_on] date NOT NULL,
    [finished_on] date NULL,
    [replied_on] date NULL,
    [citizen_told_on] date NULL,
    [forwarder_told_on] date NULL,
    [assignee_id] binary(16) NULL,
    [search] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [version] binary(16) NOT NULL,
    CONSTRAINT [pk_letters] PRIMARY KEY ([id])
);

CREATE TABLE [opinions] (
    [id] binary(16) NOT NULL,
    [source] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [key] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [conference_id] binary(16) NOT NULL,
    [unit_id] binary(16) NOT NULL,
    [held_on] date NOT NULL,
    [text] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [field] nvarchar(60) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [answered_on_spot] bit NOT NULL,
    [assigned_unit_id] binary(16) NULL,
    [due_on] date NULL,
    [case_id] binary(16) NULL,
    [resolved_on] date NULL,
    [answer] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
    [search] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [version] binary(16) NOT NULL,
    CONSTRAINT [pk_opinions] PRIMARY KEY ([id])
);

CREATE TABLE [people] (
    [id] binary(16) NOT NULL,
    [owner_id] binary(16) NOT NULL,
    [role] nvarchar(60) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [ordinal] int NOT NULL,
    [identity_name] nvarchar(500) COLLATE Latin1_General_100_BIN2 NULL,
    [identity_address] nvarchar(500) COLLATE Latin1_General_100_BIN2 NULL,
    [identity_paper] nvarchar(60) COLLATE Latin1_General_100_BIN2 NULL,
    [identity_paper_number] nvarchar(500) COLLATE Latin1_General_100_BIN2 NULL,
    [identity_paper_issued_on] date NULL,
    [identity_paper_issued_by] nvarchar(500) COLLATE Latin1_General_100_BIN2 NULL,
    [identity_phone] nvarchar(500) COLLATE Latin1_General_100_BIN2 NULL,
    [identity_email] nvarchar(500) COLLATE Latin1_General_100_BIN2 NULL,
    [identity_authorised_by] nvarchar(500) COLLATE Latin1_General_100_BIN2 NULL,
    [sealed_identity] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
    CONSTRAINT [pk_people] PRIMARY KEY ([id])
);

CREATE TABLE [profiles] (
    [id] int NOT NULL,
    [key] nvarchar(500) COLLATE Latin1_General_100_BIN2 NOT NULL,
    CONSTRAINT [pk_profiles] PRIMARY KEY ([id])
);

CREATE TABLE [protection_keys] (
    [friendly_name] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [xml] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
    CONSTRAINT [pk_protection_keys] PRIMARY KEY ([friendly_name])
);

CREATE TABLE [register_numbers] (
    [unit_id] binary(16) NOT NULL,
    [book] nvarchar(60) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [year] int NOT NULL,
    [last] int NOT NULL,
    CONSTRAINT [pk_register_numbers] PRIMARY KEY ([unit_id], [book], [year])
);

CREATE TABLE [sessions] (
    [id] binary(16) NOT NULL,
    [source] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [key] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [unit_id] binary(16) NOT NULL,
    [held_on] date NOT NULL,
    [kind] nvarchar(60) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [receiver] nvarchar(60) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [head_office] nvarchar(60) COLLATE Latin1_General_100_BIN2 NULL,
    [mode] nvarchar(60) COLLATE Latin1_General_100_BIN2 NULL,
    [receiver_name] nvarchar(500) COLLATE Latin1_General_100_BIN2 NULL,
    [held] bit NOT NULL,
    [closed_at] datetimeoffset NULL,
    [version] binary(16) NOT NULL,
    CONSTRAINT [pk_sessions] PRIMARY KEY ([id])
);

CREATE TABLE [staff_accounts] (
    [id] binary(16) NOT NULL,
    [full_name] nvarchar(500) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [must_change_password] bit NOT NULL,
    [disabled] bit NOT NULL,
    [user_name] nvarchar(256) COLLATE Latin1_General_100_BIN2 NULL,
    [normalized_user_name] nvarchar(256) COLLATE Latin1_General_100_BIN2 NULL,
    [email] nvarchar(256) COLLATE Latin1_General_100_BIN2 NULL,
    [normalized_email] nvarchar(256) COLLATE Latin1_General_100_BIN2 NULL,
    [email_confirmed] bit NOT NULL,
    [password_hash] nvarchar(500) COLLATE Latin1_General_100_BIN2 NULL,
    [security_stamp] nvarchar(500) COLLATE Latin1_General_100_BIN2 NULL,
    [concurrency_stamp] nvarchar(500) COLLATE Latin1_General_100_BIN2 NULL,
    [phone_number] nvarchar(500) COLLATE Latin1_General_100_BIN2 NULL,
    [phone_number_confirmed] bit NOT NULL,
    [two_factor_enabled] bit NOT NULL,
    [lockout_end] datetimeoffset NULL,
    [lockout_enabled] bit NOT NULL,
    [access_failed_count] int NOT NULL,
    CONSTRAINT [pk_staff_accounts] PRIMARY KEY ([id])
);

CREATE TABLE [stored_answers] (
    [caller_id] binary(16) NOT NULL,
    [key] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [request_hash] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [value] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [answered_at] datetimeoffset NOT NULL,
    CONSTRAINT [pk_stored_answers] PRIMARY KEY ([caller_id], [key])
);

CREATE TABLE [units] (
    [id] binary(16) NOT NULL,
    [key] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [name] nvarchar(500) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [level] nvarchar(60) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [kind] nvarchar(60) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [parent_id] binary(16) NULL,
    [state_code] nvarchar(60) COLLATE Latin1_General_100_BIN2 NULL,
    [valid_from] date NOT NULL,
    [valid_to] date NULL,
    [exclude_from_rollup] bit NOT NULL,
    [successor_ids] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [version] binary(16) NOT NULL,
    CONSTRAINT [pk_units] PRIMARY KEY ([id])
);

CREATE TABLE [visits] (
    [id] binary(16) NOT NULL,
    [source] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [key] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [unit_id] binary(16) NOT NULL,
    [session_id] binary(16) NULL,
    [received_on] date NOT NULL,
    [session_kind] nvarchar(60) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [receiver] nvarchar(60) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [number] int NOT NULL,
    [people] int NOT NULL,
    [matter] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [case_id] binary(16) NULL,
    [letter_id] binary(16) NULL,
    [result] nvarchar(60) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [refusal_ground] nvarchar(500) COLLATE Latin1_General_100_BIN2 NULL,
    [classification] nvarchar(60) COLLATE Latin1_General_100_BIN2 NULL,
    [earlier_resolver] nvarchar(500) COLLATE Latin1_General_100_BIN2 NULL,
    [own_jurisdiction] bit NULL,
    [competent_body] nvarchar(500) COLLATE Latin1_General_100_BIN2 NULL,
    [document_no] nvarchar(500) COLLATE Latin1_General_100_BIN2 NULL,
    [follow_up] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
    [note] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
    [repeated] bit NULL,
    [papers_taken_in] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
    [search] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [version] binary(16) NOT NULL,
    CONSTRAINT [pk_visits] PRIMARY KEY ([id])
);

CREATE TABLE [calendar_days] (
    [year_id] binary(16) NOT NULL,
    [on] date NOT NULL,
    [type] nvarchar(60) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [name] nvarchar(500) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [pair] date NULL,
    CONSTRAINT [pk_calendar_days] PRIMARY KEY ([year_id], [on]),
    CONSTRAINT [fk_calendar_days_calendar_years_year_id] FOREIGN KEY ([year_id]) REFERENCES [calendar_years] ([id]) ON DELETE NO ACTION
);

CREATE TABLE [case_steps] (
    [case_id] binary(16) NOT NULL,
    [sequence] int NOT NULL,
    [on] date NOT NULL,
    [event] nvarchar(60) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [instance] int NOT NULL,
    [partial] bit NOT NULL,
    [until] date NULL,
    [legal_basis] nvarchar(500) COLLATE Latin1_General_100_BIN2 NULL,
    [document_no] nvarchar(500) COLLATE Latin1_General_100_BIN2 NULL,
    [result] nvarchar(60) COLLATE Latin1_General_100_BIN2 NULL,
    [ground] nvarchar(60) COLLATE Latin1_General_100_BIN2 NULL,
    [criteria] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [assurances] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [receiver] nvarchar(500) COLLATE Latin1_General_100_BIN2 NULL,
    [reason] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
    [watched] bit NOT NULL,
    [recorded_by] binary(16) NULL,
    [calendar_revision] int NOT NULL,
    [superseded_by] int NULL,
    CONSTRAINT [pk_case_steps] PRIMARY KEY ([case_id], [sequence]),
    CONSTRAINT [fk_case_steps_cases_case_id] FOREIGN KEY ([case_id]) REFERENCES [cases] ([id]) ON DELETE NO ACTION
);

CREATE TABLE [raised_events] (
    [id] binary(16) NOT NULL,
    [clock_id] binary(16) NULL,
    [period_from] date NULL,
    [period_to] date NULL,
    [event] nvarchar(60) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [rung] int NOT NULL,
    [due_on] date NOT NULL,
    [unit_id] binary(16) NOT NULL,
    [raised_on] date NOT NULL,
    [raised_at] datetimeoffset NOT NULL,
    [on_arrival] bit NOT NULL,
    CONSTRAINT [pk_raised_events] PRIMARY KEY ([id]),
    CONSTRAINT [fk_raised_events_clocks_clock_id] FOREIGN KEY ([clock_id]) REFERENCES [clocks] ([id]) ON DELETE CASCADE
);

CREATE TABLE [feedback_steps] (
    [feedback_id] binary(16) NOT NULL,
    [sequence] int NOT NULL,
    [event] nvarchar(60) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [at] datetimeoffset NOT NULL,
    [answer] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
    [rating] int NULL,
    [receiver] nvarchar(500) COLLATE Latin1_General_100_BIN2 NULL,
    CONSTRAINT [pk_feedback_steps] PRIMARY KEY ([feedback_id], [sequence]),
    CONSTRAINT [fk_feedback_steps_feedback_feedback_id] FOREIGN KEY ([feedback_id]) REFERENCES [feedback] ([id]) ON DELETE NO ACTION
);

CREATE TABLE [letter_cases] (
    [letter_id] binary(16) NOT NULL,
    [case_id] binary(16) NOT NULL,
    [ordinal] int NOT NULL,
    CONSTRAINT [pk_letter_cases] PRIMARY KEY ([letter_id], [case_id]),
    CONSTRAINT [fk_letter_cases_letters_letter_id] FOREIGN KEY ([letter_id]) REFERENCES [letters] ([id]) ON DELETE NO ACTION
);

CREATE TABLE [letter_processings] (
    [letter_id] binary(16) NOT NULL,
    [on] date NOT NULL,
    [eligible] bit NOT NULL,
    [jurisdiction] nvarchar(60) COLLATE Latin1_General_100_BIN2 NULL,
    [outcome] nvarchar(60) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [reason] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
    [receiver] nvarchar(500) COLLATE Latin1_General_100_BIN2 NULL,
    [document_no] nvarchar(500) COLLATE Latin1_General_100_BIN2 NULL,
    [ground] nvarchar(60) COLLATE Latin1_General_100_BIN2 NULL,
    [reply_by] date NULL,
    [tell_citizen] bit NULL,
    CONSTRAINT [pk_letter_processings] PRIMARY KEY ([letter_id]),
    CONSTRAINT [fk_letter_processings_letters_letter_id] FOREIGN KEY ([letter_id]) REFERENCES [letters] ([id]) ON DELETE CASCADE
);

CREATE TABLE [asp_net_user_claims] (
    [id] int NOT NULL IDENTITY,
    [user_id] binary(16) NOT NULL,
    [claim_type] nvarchar(500) COLLATE Latin1_General_100_BIN2 NULL,
    [claim_value] nvarchar(500) COLLATE Latin1_General_100_BIN2 NULL,
    CONSTRAINT [pk_asp_net_user_claims] PRIMARY KEY ([id]),
    CONSTRAINT [fk_asp_net_user_claims_staff_accounts_user_id] FOREIGN KEY ([user_id]) REFERENCES [staff_accounts] ([id]) ON DELETE CASCADE
);

CREATE TABLE [asp_net_user_logins] (
    [login_provider] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [provider_key] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [provider_display_name] nvarchar(500) COLLATE Latin1_General_100_BIN2 NULL,
    [user_id] binary(16) NOT NULL,
    CONSTRAINT [pk_asp_net_user_logins] PRIMARY KEY ([login_provider], [provider_key]),
    CONSTRAINT [fk_asp_net_user_logins_staff_accounts_user_id] FOREIGN KEY ([user_id]) REFERENCES [staff_accounts] ([id]) ON DELETE CASCADE
);

CREATE TABLE [asp_net_user_tokens] (
    [user_id] binary(16) NOT NULL,
    [login_provider] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [name] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [value] nvarchar(500) COLLATE Latin1_General_100_BIN2 NULL,
    CONSTRAINT [pk_asp_net_user_tokens] PRIMARY KEY ([user_id], [login_provider], [name]),
    CONSTRAINT [fk_asp_net_user_tokens_staff_accounts_user_id] FOREIGN KEY ([user_id]) REFERENCES [staff_accounts] ([id]) ON DELETE CASCADE
);

CREATE TABLE [digests] (
    [recipient_id] binary(16) NOT NULL,
    [day] date NOT NULL,
    [unread] int NOT NULL,
    [sent_at] datetimeoffset NOT NULL,
    CONSTRAINT [pk_digests] PRIMARY KEY ([recipient_id], [day]),
    CONSTRAINT [fk_digests_staff_accounts_recipient_id] FOREIGN KEY ([recipient_id]) REFERENCES [staff_accounts] ([id]) ON DELETE CASCADE
);

CREATE TABLE [staff_grants] (
    [account_id] binary(16) NOT NULL,
    [unit_id] binary(16) NOT NULL,
    [role] nvarchar(60) COLLATE Latin1_General_100_BIN2 NOT NULL,
    CONSTRAINT [pk_staff_grants] PRIMARY KEY ([account_id], [unit_id], [role]),
    CONSTRAINT [fk_staff_grants_staff_accounts_account_id] FOREIGN KEY ([account_id]) REFERENCES [staff_accounts] ([id]) ON DELETE CASCADE
);

CREATE TABLE [period_reports] (
    [id] binary(16) NOT NULL,
    [unit_id] binary(16) NOT NULL,
    [from] date NOT NULL,
    [to] date NOT NULL,
    [circular] nvarchar(60) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [state] nvarchar(60) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [version] binary(16) NOT NULL,
    CONSTRAINT [pk_period_reports] PRIMARY KEY ([id]),
    CONSTRAINT [fk_period_reports_units_unit_id] FOREIGN KEY ([unit_id]) REFERENCES [units] ([id]) ON DELETE NO ACTION
);

CREATE TABLE [case_step_consequences] (
    [case_step_case_id] binary(16) NOT NULL,
    [case_step_sequence] int NOT NULL,
    [recovered_money] bigint NULL,
    [recovered_land] bigint NULL,
    [returned_money] bigint NULL,
    [returned_land] bigint NULL,
    [organisations_restored] int NULL,
    [individuals_restored] int NULL,
    [organisations_sanctioned] int NULL,
    [people_sanctioned] int NULL,
    [officials_sanctioned] int NULL,
    [cases_transferred] int NULL,
    [people_transferred] int NULL,
    [officials_transferred] int NULL,
    CONSTRAINT [pk_case_step_consequences] PRIMARY KEY ([case_step_case_id], [case_step_sequence]),
    CONSTRAINT [fk_case_step_consequences_case_steps_case_step_case_id_case_step_sequence] FOREIGN KEY ([case_step_case_id], [case_step_sequence]) REFERENCES [case_steps] ([case_id], [sequence]) ON DELETE CASCADE
);

CREATE TABLE [notices] (
    [id] binary(16) NOT NULL,
    [event_id] binary(16) NOT NULL,
    [recipient_id] binary(16) NOT NULL,
    [told_at] datetimeoffset NOT NULL,
    [covers] int NOT NULL,
    [arrived_on] date NULL,
    [seen_at] datetimeoffset NULL,
    [acted_at] datetimeoffset NULL,
    [action] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
    [version] binary(16) NOT NULL,
    CONSTRAINT [pk_notices] PRIMARY KEY ([id]),
    CONSTRAINT [fk_notices_raised_events_event_id] FOREIGN KEY ([event_id]) REFERENCES [raised_events] ([id]) ON DELETE CASCADE,
    CONSTRAINT [fk_notices_staff_accounts_recipient_id] FOREIGN KEY ([recipient_id]) REFERENCES [staff_accounts] ([id]) ON DELETE CASCADE
);

CREATE TABLE [report_closings] (
    [report_id] binary(16) NOT NULL,
    [ordinal] int NOT NULL,
    [id] binary(16) NOT NULL,
    [as_of] datetimeoffset NOT NULL,
    [closed_at] datetimeoffset NOT NULL,
    [closed_by_id] binary(16) NOT NULL,
    [closed_by_name] nvarchar(500) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [hash] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [definitions] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [missing] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [reopened_at] datetimeoffset NULL,
    [reopened_by_id] binary(16) NULL,
    [reopened_by_name] nvarchar(500) COLLATE Latin1_General_100_BIN2 NULL,
    [reason] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
    CONSTRAINT [pk_report_closings] PRIMARY KEY ([report_id], [ordinal]),
    CONSTRAINT [ak_report_closings_id] UNIQUE ([id]),
    CONSTRAINT [fk_report_closings_period_reports_report_id] FOREIGN KEY ([report_id]) REFERENCES [period_reports] ([id]) ON DELETE NO ACTION
);

CREATE TABLE [frozen_contents] (
    [closing_id] binary(16) NOT NULL,
    [bytes] varbinary(max) NOT NULL,
    CONSTRAINT [pk_frozen_contents] PRIMARY KEY ([closing_id]),
    CONSTRAINT [fk_frozen_contents_report_closings_closing_id] FOREIGN KEY ([closing_id]) REFERENCES [report_closings] ([id]) ON DELETE NO ACTION
);

CREATE UNIQUE INDEX [ix_api_clients_name] ON [api_clients] ([name]);

CREATE INDEX [ix_asp_net_user_claims_user_id] ON [asp_net_user_claims] ([user_id]);

CREATE INDEX [ix_asp_net_user_logins_user_id] ON [asp_net_user_logins] ([user_id]);

CREATE INDEX [ix_calendar_recount_failures_revision] ON [calendar_recount_failures] ([revision]);

CREATE UNIQUE INDEX [ix_calendar_years_revision_year] ON [calendar_years] ([revision], [year]);

CREATE INDEX [ix_cases_assignee_id] ON [cases] ([assignee_id]);

CREATE INDEX [ix_cases_previous_id] ON [cases] ([previous_id]);

CREATE UNIQUE INDEX [ix_cases_source_key] ON [cases] ([source], [key]);

CREATE INDEX [ix_cases_unit_id_due_on] ON [cases] ([unit_id], [due_on]);

CREATE INDEX [ix_cases_unit_id_id] ON [cases] ([unit_id], [id]);

CREATE INDEX [ix_cases_unit_id_status_assignee_id] ON [cases] ([unit_id], [status], [assignee_id]);

CREATE INDEX [ix_clocks_effect] ON [clocks] ([due_on]) WHERE ended_on is null and purpose = 'effect';

CREATE INDEX [ix_clocks_look] ON [clocks] ([look_on], [id]) WHERE look_on is not null;

CREATE INDEX [ix_clocks_open] ON [clocks] ([due_on]) WHERE ended_on is null;

CREATE INDEX [ix_clocks_subject_id] ON [clocks] ([subject_id]);

CREATE INDEX [ix_clocks_subject_open] ON [clocks] ([subject_id]) WHERE ended_on is null;

CREATE INDEX [ix_clocks_unit_open] ON [clocks] ([unit_id], [due_on]) WHERE ended_on is null;

CREATE INDEX [ix_conferences_held_on_id] ON [conferences] ([held_on], [id]);

CREATE UNIQUE INDEX [ix_conferences_source_key] ON [conferences] ([source], [key]);

CREATE INDEX [ix_conferences_unit_id_held_on_id] ON [conferences] ([unit_id], [held_on], [id]);

CREATE INDEX [ix_escalation_ladders_spreading] ON [escalation_ladders] ([id]) WHERE is_spread = 0;

CREATE UNIQUE INDEX [ix_escalation_ladders_unit_id_valid_from] ON [escalation_ladders] ([unit_id], [valid_from]);

CREATE INDEX [ix_facts_direct] ON [facts] ([unit_id], [ends_on], [begun_on]) WHERE direct = 1 and retired_at is null;

CREATE INDEX [ix_facts_item_id] ON [facts] ([item_id]);

CREATE INDEX [ix_facts_unit_id_subject_ends_on] ON [facts] ([unit_id], [subject], [ends_on]);

CREATE UNIQUE INDEX [ix_feedback_follow_code] ON [feedback] ([follow_code]);

CREATE INDEX [ix_feedback_received_at_id] ON [feedback] ([received_at], [id]);

CREATE UNIQUE INDEX [ix_feedback_source_key] ON [feedback] ([source], [key]);

CREATE INDEX [ix_feedback_unit_id_received_at_id] ON [feedback] ([unit_id], [received_at], [id]);

CREATE INDEX [ix_history_case_id_id] ON [history] ([case_id], [id]);

CREATE INDEX [ix_history_subject_id_id] ON [history] ([subject_id], [id]);

CREATE UNIQUE INDEX [ix_indicators_unit_id_code_from_to] ON [indicators] ([unit_id], [code], [from], [to]);

CREATE INDEX [ix_job_runs_code_id] ON [job_runs] ([code], [id]);

CREATE INDEX [ix_job_runs_open] ON [job_runs] ([code]) WHERE ended_at is null;

CREATE INDEX [ix_letter_cases_case_id] ON [letter_cases] ([case_id]);

CREATE INDEX [ix_letters_assignee_id] ON [letters] ([assignee_id]);

CREATE INDEX [ix_letters_duplicate_of_id] ON [letters] ([duplicate_of_id]);

CREATE INDEX [ix_letters_received_on_id] ON [letters] ([received_on], [id]);

CREATE UNIQUE INDEX [ix_letters_source_key] ON [letters] ([source], [key]);

CREATE INDEX [ix_letters_unit_id_finished_on_processing_due_on] ON [letters] ([unit_id], [finished_on], [processing_due_on]);

CREATE INDEX [ix_letters_unit_id_received_on_id] ON [letters] ([unit_id], [received_on], [id]);

CREATE UNIQUE INDEX [ix_notices_event_id_recipient_id] ON [notices] ([event_id], [recipient_id]);

CREATE UNIQUE INDEX [ix_notices_recipient_id_arrived_on] ON [notices] ([recipient_id], [arrived_on]) WHERE arrived_on is not null;

CREATE INDEX [ix_notices_recipient_id_id] ON [notices] ([recipient_id], [id]);

CREATE INDEX [ix_notices_unread] ON [notices] ([recipient_id], [id]) WHERE seen_at is null;

CREATE INDEX [ix_opinions_conference_id] ON [opinions] ([conference_id]);

CREATE INDEX [ix_opinions_held_on_id] ON [opinions] ([held_on], [id]);

CREATE UNIQUE INDEX [ix_opinions_source_key] ON [opinions] ([source], [key]);

CREATE INDEX [ix_opinions_unit_id_held_on_id] ON [opinions] ([unit_id], [held_on], [id]);

CREATE UNIQUE INDEX [ix_people_owner_id_role_ordinal] ON [people] ([owner_id], [role], [ordinal]);

CREATE INDEX [ix_period_reports_from_to] ON [period_reports] ([from], [to]);

CREATE UNIQUE INDEX [ix_period_reports_unit_id_from_to] ON [period_reports] ([unit_id], [from], [to]);

CREATE UNIQUE INDEX [ix_profiles_key] ON [profiles] ([key]);

CREATE UNIQUE INDEX [ix_raised_events_clock_id_event_due_on_rung] ON [raised_events] ([clock_id], [event], [due_on], [rung]) WHERE [clock_id] IS NOT NULL;

CREATE UNIQUE INDEX [ix_raised_events_report] ON [raised_events] ([unit_id], [period_from], [period_to], [event], [due_on], [rung]) WHERE clock_id is null;

CREATE INDEX [ix_sessions_held_on_id] ON [sessions] ([held_on], [id]);

CREATE UNIQUE INDEX [ix_sessions_source_key] ON [sessions] ([source], [key]);

CREATE INDEX [ix_sessions_unit_id_held_on_id] ON [sessions] ([unit_id], [held_on], [id]);

CREATE INDEX [email_index] ON [staff_accounts] ([normalized_email]);

CREATE UNIQUE INDEX [user_name_index] ON [staff_accounts] ([normalized_user_name]) WHERE [normalized_user_name] IS NOT NULL;

CREATE INDEX [ix_staff_grants_unit_id] ON [staff_grants] ([unit_id]);

CREATE INDEX [ix_stored_answers_answered_at] ON [stored_answers] ([answered_at]);

CREATE UNIQUE INDEX [ix_units_key] ON [units] ([key]);

CREATE INDEX [ix_units_parent_id] ON [units] ([parent_id]);

CREATE INDEX [ix_visits_case_id] ON [visits] ([case_id]);

CREATE INDEX [ix_visits_received_on_id] ON [visits] ([received_on], [id]);

CREATE INDEX [ix_visits_session_id] ON [visits] ([session_id]);

CREATE UNIQUE INDEX [ix_visits_source_key] ON [visits] ([source], [key]);

CREATE INDEX [ix_visits_unit_id_received_on_id] ON [visits] ([unit_id], [received_on], [id]);

INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
VALUES (N'20261121062941_CreateRegister', N'10.0.15');

COMMIT;
GO

if exists (select 1 from sys.databases where database_id = db_id() and snapshot_isolation_state = 0)
    exec (N'alter database current set allow_snapshot_isolation on');
if exists (select 1 from sys.databases where database_id = db_id() and is_read_committed_snapshot_on = 0)
    exec (N'alter database current set read_committed_snapshot on with rollback immediate');
GO

INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
VALUES (N'20261121070000_ShowReadersVersions', N'10.0.15');
GO

BEGIN TRANSACTION;
CREATE INDEX [ix_facts_recorded_at] ON [facts] ([recorded_at]);

CREATE INDEX [ix_facts_retired_at] ON [facts] ([retired_at]) WHERE retired_at is not null;

INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
VALUES (N'20261121094456_IndexWhatWasLearned', N'10.0.15');

COMMIT;
GO

BEGIN TRANSACTION;
update clocks set look_on = '20000101' where ended_on is null and look_on = started_on and rule_id in (N'TL-01', N'KN-D35')

INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
VALUES (N'20261121100000_MendEarlierRows', N'10.0.15');

COMMIT;
GO

BEGIN TRANSACTION;
CREATE TABLE [window_counts] (
    [unit_id] binary(16) NOT NULL,
    [from] date NOT NULL,
    [to] date NOT NULL,
    [circular] nvarchar(60) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [build] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [counts] varbinary(max) NOT NULL,
    CONSTRAINT [pk_window_counts] PRIMARY KEY ([unit_id], [from], [to], [circular])
);

CREATE INDEX [ix_fact_changes_unit_id] ON [fact_changes] ([unit_id]);

CREATE INDEX [ix_window_counts_to_from] ON [window_counts] ([to], [from]);

INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
VALUES (N'20261121141302_CountWindowsAhead', N'10.0.15');

COMMIT;
GO

BEGIN TRANSACTION;
ALTER TABLE [visits] ADD [citizen_told_on] date NULL;

ALTER TABLE [visits] ADD [letter_made_on] date NULL;

ALTER TABLE [visits] ADD [refusal_notice_no] nvarchar(500) COLLATE Latin1_General_100_BIN2 NULL;

ALTER TABLE [visits] ADD [refusal_notice_on] date NULL;

ALTER TABLE [visits] ADD [watched] bit NOT NULL DEFAULT CAST(0 AS bit);

ALTER TABLE [sessions] ADD [announced_on] date NULL;

ALTER TABLE [letters] ADD [destruction_decided_on] date NULL;

ALTER TABLE [letters] ADD [longer_check_ground] nvarchar(60) COLLATE Latin1_General_100_BIN2 NULL;

ALTER TABLE [letters] ADD [longer_check_on] date NULL;

ALTER TABLE [letters] ADD [longer_check_reason] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL;

ALTER TABLE [letters] ADD [on_regulations] bit NOT NULL DEFAULT CAST(0 AS bit);

exec(N'update visits set watched = 1 where source = N''''')

exec(N'update visits set letter_made_on = received_on where letter_id is not null')

update clocks set ending = N'void', ended_on = coalesce(ended_on, cast(getdate() as date)), look_on = null where duty = N'forward' and not exists (select 1 from letter_processings p where p.letter_id = clocks.subject_id and p.jurisdiction = N'other')

INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
VALUES (N'20261130164104_ClocksOfReception', N'10.0.15');

COMMIT;
GO

BEGIN TRANSACTION;
DECLARE @var nvarchar(max);
SELECT @var = QUOTENAME([d].[name])
FROM [sys].[default_constraints] [d]
INNER JOIN [sys].[columns] [c] ON [d].[parent_column_id] = [c].[column_id] AND [d].[parent_object_id] = [c].[object_id]
WHERE ([d].[parent_object_id] = OBJECT_ID(N'[digests]') AND [c].[name] = N'sent_at');
IF @var IS NOT NULL EXEC(N'ALTER TABLE [digests] DROP CONSTRAINT ' + @var + ';');
ALTER TABLE [digests] ALTER COLUMN [sent_at] datetimeoffset NULL;

ALTER TABLE [digests] ADD [claimed_at] datetimeoffset NOT NULL DEFAULT '0001-01-01T00:00:00.0000000+00:00';

CREATE TABLE [set_aside_records] (
    [job] nvarchar(60) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [kind] nvarchar(60) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [record_id] binary(16) NOT NULL,
    [failure] nvarchar(500) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [set_aside_at] datetimeoffset NOT NULL,
    [tried_on] date NOT NULL,
    CONSTRAINT [pk_set_aside_records] PRIMARY KEY ([job], [kind], [record_id])
);

CREATE TABLE [sign_in_sessions] (
    [id] binary(16) NOT NULL,
    [account_id] binary(16) NOT NULL,
    [token] binary(16) NOT NULL,
    [token_before] binary(16) NULL,
    [key_before] nvarchar(64) COLLATE Latin1_General_100_BIN2 NULL,
    [started_at] datetimeoffset NOT NULL,
    [renewed_at] datetimeoffset NOT NULL,
    [ended_at] datetimeoffset NULL,
    CONSTRAINT [pk_sign_in_sessions] PRIMARY KEY ([id]),
    CONSTRAINT [fk_sign_in_sessions_staff_accounts_account_id] FOREIGN KEY ([account_id]) REFERENCES [staff_accounts] ([id]) ON DELETE CASCADE
);

CREATE INDEX [ix_sign_in_sessions_account_id] ON [sign_in_sessions] ([account_id]);

CREATE INDEX [ix_sign_in_sessions_renewed_at] ON [sign_in_sessions] ([renewed_at]);

INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
VALUES (N'20261130164639_SetAsideAndSessions', N'10.0.15');

COMMIT;
GO

BEGIN TRANSACTION;
CREATE INDEX [ix_visits_letter_id] ON [visits] ([letter_id]);

CREATE INDEX [ix_letters_visit_id] ON [letters] ([visit_id]);

INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
VALUES (N'20261130171510_IndexLinksOfMatters', N'10.0.15');

COMMIT;
GO

BEGIN TRANSACTION;
delete from fact_changes where not exists (select 1 from facts f where f.id = fact_changes.fact_id)

delete from window_counts where not exists (select 1 from units u where u.id = window_counts.unit_id)

ALTER TABLE [visits] ADD [book_year] AS cast(year(received_on) as int) PERSISTED;

ALTER TABLE [letters] ADD [book_year] AS cast(year(received_on) as int) PERSISTED;

if exists (select * from window_counts where not ("to" >= "from")) throw 51207, N'The register cannot be migrated: rows of window_counts break the rule ck_window_counts_days. Correct them, then migrate again; they are listed by: select * from window_counts where not ("to" >= "from")', 1;

if exists (select unit_id, book_year, number from visits group by unit_id, book_year, number having count(*) > 1) throw 51207, N'The register cannot be migrated: several rows of visits have one unit_id, book_year, number. Correct them, then migrate again; they are listed by: select unit_id, book_year, number from visits group by unit_id, book_year, number having count(*) > 1', 1;

if exists (select * from visits where not ((refusal_notice_on is null or refusal_notice_on >= received_on) and (citizen_told_on is null or citizen_told_on >= received_on))) throw 51207, N'The register cannot be migrated: rows of visits break the rule ck_visits_follow_ups. Correct them, then migrate again; they are listed by: select * from visits where not ((refusal_notice_on is null or refusal_notice_on >= received_on) and (citizen_told_on is null or citizen_told_on >= received_on))', 1;

if exists (select * from visits where not (letter_made_on is null or letter_id is not null)) throw 51207, N'The register cannot be migrated: rows of visits break the rule ck_visits_letter. Correct them, then migrate again; they are listed by: select * from visits where not (letter_made_on is null or letter_id is not null)', 1;

if exists (select * from visits where not (number >= 1)) throw 51207, N'The register cannot be migrated: rows of visits break the rule ck_visits_number. Correct them, then migrate again; they are listed by: select * from visits where not (number >= 1)', 1;

if exists (select * from visits where not (people >= 1)) throw 51207, N'The register cannot be migrated: rows of visits break the rule ck_visits_people. Correct them, then migrate again; they are listed by: select * from visits where not (people >= 1)', 1;

if exists (select * from units where not (valid_to is null or valid_to >= valid_from)) throw 51207, N'The register cannot be migrated: rows of units break the rule ck_units_days. Correct them, then migrate again; they are listed by: select * from units where not (valid_to is null or valid_to >= valid_from)', 1;

if exists (select * from units where not (parent_id is null or parent_id <> id)) throw 51207, N'The register cannot be migrated: rows of units break the rule ck_units_parent. Correct them, then migrate again; they are listed by: select * from units where not (parent_id is null or parent_id <> id)', 1;

if exists (select * from sessions where not (announced_on is null or announced_on <= held_on)) throw 51207, N'The register cannot be migrated: rows of sessions break the rule ck_sessions_announced. Correct them, then migrate again; they are listed by: select * from sessions where not (announced_on is null or announced_on <= held_on)', 1;

if exists (select * from report_closings where not (ordinal >= 0)) throw 51207, N'The register cannot be migrated: rows of report_closings break the rule ck_report_closings_ordinal. Correct them, then migrate again; they are listed by: select * from report_closings where not (ordinal >= 0)', 1;

if exists (select * from register_numbers where not (last >= 1)) throw 51207, N'The register cannot be migrated: rows of register_numbers break the rule ck_register_numbers_last. Correct them, then migrate again; they are listed by: select * from register_numbers where not (last >= 1)', 1;

if exists (select * from raised_events where not ((clock_id is not null and period_from is null and period_to is null) or (clock_id is null and period_from is not null and period_to >= period_from))) throw 51207, N'The register cannot be migrated: rows of raised_events break the rule ck_raised_events_about. Correct them, then migrate again; they are listed by: select * from raised_events where not ((clock_id is not null and period_from is null and period_to is null) or (clock_id is null and period_from is not null and period_to >= period_from))', 1;

if exists (select * from raised_events where not (rung >= 0)) throw 51207, N'The register cannot be migrated: rows of raised_events break the rule ck_raised_events_rung. Correct them, then migrate again; they are listed by: select * from raised_events where not (rung >= 0)', 1;

if exists (select * from period_reports where not ("to" >= "from")) throw 51207, N'The register cannot be migrated: rows of period_reports break the rule ck_period_reports_days. Correct them, then migrate again; they are listed by: select * from period_reports where not ("to" >= "from")', 1;

if exists (select * from people where not (ordinal >= 0)) throw 51207, N'The register cannot be migrated: rows of people break the rule ck_people_ordinal. Correct them, then migrate again; they are listed by: select * from people where not (ordinal >= 0)', 1;

if exists (select * from opinions where not ((due_on is null or due_on >= held_on) and (resolved_on is null or resolved_on >= held_on))) throw 51207, N'The register cannot be migrated: rows of opinions break the rule ck_opinions_days. Correct them, then migrate again; they are listed by: select * from opinions where not ((due_on is null or due_on >= held_on) and (resolved_on is null or resolved_on >= held_on))', 1;

if exists (select * from notices where not (covers >= 1)) throw 51207, N'The register cannot be migrated: rows of notices break the rule ck_notices_covers. Correct them, then migrate again; they are listed by: select * from notices where not (covers >= 1)', 1;

if exists (select unit_id, book_year, number from letters group by unit_id, book_year, number having count(*) > 1) throw 51207, N'The register cannot be migrated: several rows of letters have one unit_id, book_year, number. Correct them, then migrate again; they are listed by: select unit_id, book_year, number from letters group by unit_id, book_year, number having count(*) > 1', 1;

if exists (select * from letters where not (duplicate_of_id is null or duplicate_of_id <> id)) throw 51207, N'The register cannot be migrated: rows of letters break the rule ck_letters_duplicate. Correct them, then migrate again; they are listed by: select * from letters where not (duplicate_of_id is null or duplicate_of_id <> id)', 1;

if exists (select * from letters where not (finished_on is null or finished_on >= received_on)) throw 51207, N'The register cannot be migrated: rows of letters break the rule ck_letters_finished. Correct them, then migrate again; they are listed by: select * from letters where not (finished_on is null or finished_on >= received_on)', 1;

if exists (select * from letters where not ((replied_on is null or replied_on >= received_on) and (citizen_told_on is null or citizen_told_on >= replied_on) and (forwarder_told_on is null or forwarder_told_on >= received_on) and (destruction_decided_on is null or destruction_decided_on > received_on))) throw 51207, N'The register cannot be migrated: rows of letters break the rule ck_letters_follow_ups. Correct them, then migrate again; they are listed by: select * from letters where not ((replied_on is null or replied_on >= received_on) and (citizen_told_on is null or citizen_told_on >= replied_on) and (forwarder_told_on is null or forwarder_told_on >= received_on) and (destruction_decided_on is null or destruction_decided_on > received_on))', 1;

if exists (select * from letters where not (instance in (1, 2))) throw 51207, N'The register cannot be migrated: rows of letters break the rule ck_letters_instance. Correct them, then migrate again; they are listed by: select * from letters where not (instance in (1, 2))', 1;

if exists (select * from letters where not (known_on is null or known_on <= received_on)) throw 51207, N'The register cannot be migrated: rows of letters break the rule ck_letters_known. Correct them, then migrate again; they are listed by: select * from letters where not (known_on is null or known_on <= received_on)', 1;

if exists (select * from letters where not (number >= 1)) throw 51207, N'The register cannot be migrated: rows of letters break the rule ck_letters_number. Correct them, then migrate again; they are listed by: select * from letters where not (number >= 1)', 1;

if exists (select * from letters where not (signatories is null or signatories >= 1)) throw 51207, N'The register cannot be migrated: rows of letters break the rule ck_letters_signatories. Correct them, then migrate again; they are listed by: select * from letters where not (signatories is null or signatories >= 1)', 1;

if exists (select * from letter_processings where not (reply_by is null or (outcome = 'transferred' and reply_by >= "on"))) throw 51207, N'The register cannot be migrated: rows of letter_processings break the rule ck_letter_processings_reply. Correct them, then migrate again; they are listed by: select * from letter_processings where not (reply_by is null or (outcome = ''transferred'' and reply_by >= "on"))', 1;

if exists (select * from letter_cases where not (ordinal >= 0)) throw 51207, N'The register cannot be migrated: rows of letter_cases break the rule ck_letter_cases_ordinal. Correct them, then migrate again; they are listed by: select * from letter_cases where not (ordinal >= 0)', 1;

if exists (select * from job_runs where not (seen >= 0 and done >= 0 and refused >= 0)) throw 51207, N'The register cannot be migrated: rows of job_runs break the rule ck_job_runs_counts. Correct them, then migrate again; they are listed by: select * from job_runs where not (seen >= 0 and done >= 0 and refused >= 0)', 1;

if exists (select * from indicators where not ("to" >= "from")) throw 51207, N'The register cannot be migrated: rows of indicators break the rule ck_indicators_days. Correct them, then migrate again; they are listed by: select * from indicators where not ("to" >= "from")', 1;

if exists (select * from indicators where not (value >= 0)) throw 51207, N'The register cannot be migrated: rows of indicators break the rule ck_indicators_value. Correct them, then migrate again; they are listed by: select * from indicators where not (value >= 0)', 1;

if exists (select * from import_runs where not (lines >= 0 and taken >= 0 and problem_count >= 0)) throw 51207, N'The register cannot be migrated: rows of import_runs break the rule ck_import_runs_counts. Correct them, then migrate again; they are listed by: select * from import_runs where not (lines >= 0 and taken >= 0 and problem_count >= 0)', 1;

if exists (select * from feedback_steps where not (rating is null or rating between 1 and 5)) throw 51207, N'The register cannot be migrated: rows of feedback_steps break the rule ck_feedback_steps_rating. Correct them, then migrate again; they are listed by: select * from feedback_steps where not (rating is null or rating between 1 and 5)', 1;

if exists (select * from feedback_steps where not (sequence >= 1)) throw 51207, N'The register cannot be migrated: rows of feedback_steps break the rule ck_feedback_steps_sequence. Correct them, then migrate again; they are listed by: select * from feedback_steps where not (sequence >= 1)', 1;

if exists (select * from facts where not (amount >= 0)) throw 51207, N'The register cannot be migrated: rows of facts break the rule ck_facts_amount. Correct them, then migrate again; they are listed by: select * from facts where not (amount >= 0)', 1;

if exists (select * from fact_changes where not (sign in (-1, 1))) throw 51207, N'The register cannot be migrated: rows of fact_changes break the rule ck_fact_changes_sign. Correct them, then migrate again; they are listed by: select * from fact_changes where not (sign in (-1, 1))', 1;

if exists (select * from escalation_ladders where not (lead_days >= 0)) throw 51207, N'The register cannot be migrated: rows of escalation_ladders break the rule ck_escalation_ladders_lead. Correct them, then migrate again; they are listed by: select * from escalation_ladders where not (lead_days >= 0)', 1;

if exists (select * from digests where not (unread >= 0)) throw 51207, N'The register cannot be migrated: rows of digests break the rule ck_digests_unread. Correct them, then migrate again; they are listed by: select * from digests where not (unread >= 0)', 1;

if exists (select * from conferences where not (attendees >= 0)) throw 51207, N'The register cannot be migrated: rows of conferences break the rule ck_conferences_attendees. Correct them, then migrate again; they are listed by: select * from conferences where not (attendees >= 0)', 1;

if exists (select * from clocks where not (instance in (1, 2))) throw 51207, N'The register cannot be migrated: rows of clocks break the rule ck_clocks_instance. Correct them, then migrate again; they are listed by: select * from clocks where not (instance in (1, 2))', 1;

if exists (select * from clocks where not (ordinal >= 1)) throw 51207, N'The register cannot be migrated: rows of clocks break the rule ck_clocks_ordinal. Correct them, then migrate again; they are listed by: select * from clocks where not (ordinal >= 1)', 1;

if exists (select * from cases where not (instance in (1, 2) and (opened_instance is null or opened_instance in (1, 2)))) throw 51207, N'The register cannot be migrated: rows of cases break the rule ck_cases_instance. Correct them, then migrate again; they are listed by: select * from cases where not (instance in (1, 2) and (opened_instance is null or opened_instance in (1, 2)))', 1;

if exists (select * from cases where not (previous_id is null or previous_id <> id)) throw 51207, N'The register cannot be migrated: rows of cases break the rule ck_cases_previous. Correct them, then migrate again; they are listed by: select * from cases where not (previous_id is null or previous_id <> id)', 1;

if exists (select * from case_steps where not (instance in (1, 2))) throw 51207, N'The register cannot be migrated: rows of case_steps break the rule ck_case_steps_instance. Correct them, then migrate again; they are listed by: select * from case_steps where not (instance in (1, 2))', 1;

if exists (select * from case_steps where not (sequence >= 1 and (superseded_by is null or superseded_by > sequence))) throw 51207, N'The register cannot be migrated: rows of case_steps break the rule ck_case_steps_sequence. Correct them, then migrate again; they are listed by: select * from case_steps where not (sequence >= 1 and (superseded_by is null or superseded_by > sequence))', 1;

if exists (select * from case_step_consequences where not ((recovered_money is null or recovered_money >= 0) and (recovered_land is null or recovered_land >= 0) and (returned_money is null or returned_money >= 0) and (returned_land is null or returned_land >= 0) and (organisations_restored is null or organisations_restored >= 0) and (individuals_restored is null or individuals_restored >= 0) and (organisations_sanctioned is null or organisations_sanctioned >= 0) and (people_sanctioned is null or people_sanctioned >= 0) and (officials_sanctioned is null or officials_sanctioned >= 0) and (cases_transferred is null or cases_transferred >= 0) and (people_transferred is null or people_transferred >= 0) and (officials_transferred is null or officials_transferred >= 0))) throw 51207, N'The register cannot be migrated: rows of case_step_consequences break the rule ck_case_step_consequences_amounts. Correct them, then migrate again; they are listed by: select * from case_step_consequences where not ((recovered_money is null or recovered_money >= 0) and (recovered_land is null or recovered_land >= 0) and (returned_money is null or returned_money >= 0) and (returned_land is null or returned_land >= 0) and (organisations_restored is null or organisations_restored >= 0) and (individuals_restored is null or individuals_restored >= 0) and (organisations_sanctioned is null or organisations_sanctioned >= 0) and (people_sanctioned is null or people_sanctioned >= 0) and (officials_sanctioned is null or officials_sanctioned >= 0) and (cases_transferred is null or cases_transferred >= 0) and (people_transferred is null or people_transferred >= 0) and (officials_transferred is null or officials_transferred >= 0))', 1;

if exists (select * from calendar_recounts where not (last_changed >= first_changed)) throw 51207, N'The register cannot be migrated: rows of calendar_recounts break the rule ck_calendar_recounts_days. Correct them, then migrate again; they are listed by: select * from calendar_recounts where not (last_changed >= first_changed)', 1;

if exists (select unit_id from api_clients r where unit_id is not null and not exists (select 1 from units p where p.id = r.unit_id)) throw 51207, N'The register cannot be migrated: rows of api_clients have a unit_id that is no row of units. Correct them, then migrate again; they are listed by: select unit_id from api_clients r where unit_id is not null and not exists (select 1 from units p where p.id = r.unit_id)', 1;

if exists (select previous_id from cases r where previous_id is not null and not exists (select 1 from cases p where p.id = r.previous_id)) throw 51207, N'The register cannot be migrated: rows of cases have a previous_id that is no row of cases. Correct them, then migrate again; they are listed by: select previous_id from cases r where previous_id is not null and not exists (select 1 from cases p where p.id = r.previous_id)', 1;

if exists (select assignee_id from cases r where assignee_id is not null and not exists (select 1 from staff_accounts p where p.id = r.assignee_id)) throw 51207, N'The register cannot be migrated: rows of cases have a assignee_id that is no row of staff_accounts. Correct them, then migrate again; they are listed by: select assignee_id from cases r where assignee_id is not null and not exists (select 1 from staff_accounts p where p.id = r.assignee_id)', 1;

if exists (select unit_id from cases r where unit_id is not null and not exists (select 1 from units p where p.id = r.unit_id)) throw 51207, N'The register cannot be migrated: rows of cases have a unit_id that is no row of units. Correct them, then migrate again; they are listed by: select unit_id from cases r where unit_id is not null and not exists (select 1 from units p where p.id = r.unit_id)', 1;

if exists (select assignee_id from clocks r where assignee_id is not null and not exists (select 1 from staff_accounts p where p.id = r.assignee_id)) throw 51207, N'The register cannot be migrated: rows of clocks have a assignee_id that is no row of staff_accounts. Correct them, then migrate again; they are listed by: select assignee_id from clocks r where assignee_id is not null and not exists (select 1 from staff_accounts p where p.id = r.assignee_id)', 1;

if exists (select unit_id from clocks r where unit_id is not null and not exists (select 1 from units p where p.id = r.unit_id)) throw 51207, N'The register cannot be migrated: rows of clocks have a unit_id that is no row of units. Correct them, then migrate again; they are listed by: select unit_id from clocks r where unit_id is not null and not exists (select 1 from units p where p.id = r.unit_id)', 1;

if exists (select unit_id from conferences r where unit_id is not null and not exists (select 1 from units p where p.id = r.unit_id)) throw 51207, N'The register cannot be migrated: rows of conferences have a unit_id that is no row of units. Correct them, then migrate again; they are listed by: select unit_id from conferences r where unit_id is not null and not exists (select 1 from units p where p.id = r.unit_id)', 1;

if exists (select unit_id from escalation_ladders r where unit_id is not null and not exists (select 1 from units p where p.id = r.unit_id)) throw 51207, N'The register cannot be migrated: rows of escalation_ladders have a unit_id that is no row of units. Correct them, then migrate again; they are listed by: select unit_id from escalation_ladders r where unit_id is not null and not exists (select 1 from units p where p.id = r.unit_id)', 1;

if exists (select fact_id from fact_changes r where fact_id is not null and not exists (select 1 from facts p where p.id = r.fact_id)) throw 51207, N'The register cannot be migrated: rows of fact_changes have a fact_id that is no row of facts. Correct them, then migrate again; they are listed by: select fact_id from fact_changes r where fact_id is not null and not exists (select 1 from facts p where p.id = r.fact_id)', 1;

if exists (select unit_id from fact_changes r where unit_id is not null and not exists (select 1 from units p where p.id = r.unit_id)) throw 51207, N'The register cannot be migrated: rows of fact_changes have a unit_id that is no row of units. Correct them, then migrate again; they are listed by: select unit_id from fact_changes r where unit_id is not null and not exists (select 1 from units p where p.id = r.unit_id)', 1;

if exists (select profile_id from facts r where profile_id is not null and not exists (select 1 from profiles p where p.id = r.profile_id)) throw 51207, N'The register cannot be migrated: rows of facts have a profile_id that is no row of profiles. Correct them, then migrate again; they are listed by: select profile_id from facts r where profile_id is not null and not exists (select 1 from profiles p where p.id = r.profile_id)', 1;

if exists (select unit_id from facts r where unit_id is not null and not exists (select 1 from units p where p.id = r.unit_id)) throw 51207, N'The register cannot be migrated: rows of facts have a unit_id that is no row of units. Correct them, then migrate again; they are listed by: select unit_id from facts r where unit_id is not null and not exists (select 1 from units p where p.id = r.unit_id)', 1;

if exists (select unit_id from feedback r where unit_id is not null and not exists (select 1 from units p where p.id = r.unit_id)) throw 51207, N'The register cannot be migrated: rows of feedback have a unit_id that is no row of units. Correct them, then migrate again; they are listed by: select unit_id from feedback r where unit_id is not null and not exists (select 1 from units p where p.id = r.unit_id)', 1;

if exists (select profile_id from figure_sums r where profile_id is not null and not exists (select 1 from profiles p where p.id = r.profile_id)) throw 51207, N'The register cannot be migrated: rows of figure_sums have a profile_id that is no row of profiles. Correct them, then migrate again; they are listed by: select profile_id from figure_sums r where profile_id is not null and not exists (select 1 from profiles p where p.id = r.profile_id)', 1;

if exists (select unit_id from figure_sums r where unit_id is not null and not exists (select 1 from units p where p.id = r.unit_id)) throw 51207, N'The register cannot be migrated: rows of figure_sums have a unit_id that is no row of units. Correct them, then migrate again; they are listed by: select unit_id from figure_sums r where unit_id is not null and not exists (select 1 from units p where p.id = r.unit_id)', 1;

if exists (select case_id from history r where case_id is not null and not exists (select 1 from cases p where p.id = r.case_id)) throw 51207, N'The register cannot be migrated: rows of history have a case_id that is no row of cases. Correct them, then migrate again; they are listed by: select case_id from history r where case_id is not null and not exists (select 1 from cases p where p.id = r.case_id)', 1;

if exists (select unit_id from history r where unit_id is not null and not exists (select 1 from units p where p.id = r.unit_id)) throw 51207, N'The register cannot be migrated: rows of history have a unit_id that is no row of units. Correct them, then migrate again; they are listed by: select unit_id from history r where unit_id is not null and not exists (select 1 from units p where p.id = r.unit_id)', 1;

if exists (select unit_id from indicators r where unit_id is not null and not exists (select 1 from units p where p.id = r.unit_id)) throw 51207, N'The register cannot be migrated: rows of indicators have a unit_id that is no row of units. Correct them, then migrate again; they are listed by: select unit_id from indicators r where unit_id is not null and not exists (select 1 from units p where p.id = r.unit_id)', 1;

if exists (select case_id from letter_cases r where case_id is not null and not exists (select 1 from cases p where p.id = r.case_id)) throw 51207, N'The register cannot be migrated: rows of letter_cases have a case_id that is no row of cases. Correct them, then migrate again; they are listed by: select case_id from letter_cases r where case_id is not null and not exists (select 1 from cases p where p.id = r.case_id)', 1;

if exists (select duplicate_of_id from letters r where duplicate_of_id is not null and not exists (select 1 from letters p where p.id = r.duplicate_of_id)) throw 51207, N'The register cannot be migrated: rows of letters have a duplicate_of_id that is no row of letters. Correct them, then migrate again; they are listed by: select duplicate_of_id from letters r where duplicate_of_id is not null and not exists (select 1 from letters p where p.id = r.duplicate_of_id)', 1;

if exists (select assignee_id from letters r where assignee_id is not null and not exists (select 1 from staff_accounts p where p.id = r.assignee_id)) throw 51207, N'The register cannot be migrated: rows of letters have a assignee_id that is no row of staff_accounts. Correct them, then migrate again; they are listed by: select assignee_id from letters r where assignee_id is not null and not exists (select 1 from staff_accounts p where p.id = r.assignee_id)', 1;

if exists (select unit_id from letters r where unit_id is not null and not exists (select 1 from units p where p.id = r.unit_id)) throw 51207, N'The register cannot be migrated: rows of letters have a unit_id that is no row of units. Correct them, then migrate again; they are listed by: select unit_id from letters r where unit_id is not null and not exists (select 1 from units p where p.id = r.unit_id)', 1;

if exists (select visit_id from letters r where visit_id is not null and not exists (select 1 from visits p where p.id = r.visit_id)) throw 51207, N'The register cannot be migrated: rows of letters have a visit_id that is no row of visits. Correct them, then migrate again; they are listed by: select visit_id from letters r where visit_id is not null and not exists (select 1 from visits p where p.id = r.visit_id)', 1;

if exists (select case_id from opinions r where case_id is not null and not exists (select 1 from cases p where p.id = r.case_id)) throw 51207, N'The register cannot be migrated: rows of opinions have a case_id that is no row of cases. Correct them, then migrate again; they are listed by: select case_id from opinions r where case_id is not null and not exists (select 1 from cases p where p.id = r.case_id)', 1;

if exists (select conference_id from opinions r where conference_id is not null and not exists (select 1 from conferences p where p.id = r.conference_id)) throw 51207, N'The register cannot be migrated: rows of opinions have a conference_id that is no row of conferences. Correct them, then migrate again; they are listed by: select conference_id from opinions r where conference_id is not null and not exists (select 1 from conferences p where p.id = r.conference_id)', 1;

if exists (select assigned_unit_id from opinions r where assigned_unit_id is not null and not exists (select 1 from units p where p.id = r.assigned_unit_id)) throw 51207, N'The register cannot be migrated: rows of opinions have a assigned_unit_id that is no row of units. Correct them, then migrate again; they are listed by: select assigned_unit_id from opinions r where assigned_unit_id is not null and not exists (select 1 from units p where p.id = r.assigned_unit_id)', 1;

if exists (select unit_id from opinions r where unit_id is not null and not exists (select 1 from units p where p.id = r.unit_id)) throw 51207, N'The register cannot be migrated: rows of opinions have a unit_id that is no row of units. Correct them, then migrate again; they are listed by: select unit_id from opinions r where unit_id is not null and not exists (select 1 from units p where p.id = r.unit_id)', 1;

if exists (select unit_id from raised_events r where unit_id is not null and not exists (select 1 from units p where p.id = r.unit_id)) throw 51207, N'The register cannot be migrated: rows of raised_events have a unit_id that is no row of units. Correct them, then migrate again; they are listed by: select unit_id from raised_events r where unit_id is not null and not exists (select 1 from units p where p.id = r.unit_id)', 1;

if exists (select unit_id from register_numbers r where unit_id is not null and not exists (select 1 from units p where p.id = r.unit_id)) throw 51207, N'The register cannot be migrated: rows of register_numbers have a unit_id that is no row of units. Correct them, then migrate again; they are listed by: select unit_id from register_numbers r where unit_id is not null and not exists (select 1 from units p where p.id = r.unit_id)', 1;

if exists (select closed_by_id from report_closings r where closed_by_id is not null and not exists (select 1 from staff_accounts p where p.id = r.closed_by_id)) throw 51207, N'The register cannot be migrated: rows of report_closings have a closed_by_id that is no row of staff_accounts. Correct them, then migrate again; they are listed by: select closed_by_id from report_closings r where closed_by_id is not null and not exists (select 1 from staff_accounts p where p.id = r.closed_by_id)', 1;

if exists (select reopened_by_id from report_closings r where reopened_by_id is not null and not exists (select 1 from staff_accounts p where p.id = r.reopened_by_id)) throw 51207, N'The register cannot be migrated: rows of report_closings have a reopened_by_id that is no row of staff_accounts. Correct them, then migrate again; they are listed by: select reopened_by_id from report_closings r where reopened_by_id is not null and not exists (select 1 from staff_accounts p where p.id = r.reopened_by_id)', 1;

if exists (select unit_id from sessions r where unit_id is not null and not exists (select 1 from units p where p.id = r.unit_id)) throw 51207, N'The register cannot be migrated: rows of sessions have a unit_id that is no row of units. Correct them, then migrate again; they are listed by: select unit_id from sessions r where unit_id is not null and not exists (select 1 from units p where p.id = r.unit_id)', 1;

if exists (select unit_id from staff_grants r where unit_id is not null and not exists (select 1 from units p where p.id = r.unit_id)) throw 51207, N'The register cannot be migrated: rows of staff_grants have a unit_id that is no row of units. Correct them, then migrate again; they are listed by: select unit_id from staff_grants r where unit_id is not null and not exists (select 1 from units p where p.id = r.unit_id)', 1;

if exists (select parent_id from units r where parent_id is not null and not exists (select 1 from units p where p.id = r.parent_id)) throw 51207, N'The register cannot be migrated: rows of units have a parent_id that is no row of units. Correct them, then migrate again; they are listed by: select parent_id from units r where parent_id is not null and not exists (select 1 from units p where p.id = r.parent_id)', 1;

if exists (select case_id from visits r where case_id is not null and not exists (select 1 from cases p where p.id = r.case_id)) throw 51207, N'The register cannot be migrated: rows of visits have a case_id that is no row of cases. Correct them, then migrate again; they are listed by: select case_id from visits r where case_id is not null and not exists (select 1 from cases p where p.id = r.case_id)', 1;

if exists (select letter_id from visits r where letter_id is not null and not exists (select 1 from letters p where p.id = r.letter_id)) throw 51207, N'The register cannot be migrated: rows of visits have a letter_id that is no row of letters. Correct them, then migrate again; they are listed by: select letter_id from visits r where letter_id is not null and not exists (select 1 from letters p where p.id = r.letter_id)', 1;

if exists (select session_id from visits r where session_id is not null and not exists (select 1 from sessions p where p.id = r.session_id)) throw 51207, N'The register cannot be migrated: rows of visits have a session_id that is no row of sessions. Correct them, then migrate again; they are listed by: select session_id from visits r where session_id is not null and not exists (select 1 from sessions p where p.id = r.session_id)', 1;

if exists (select unit_id from visits r where unit_id is not null and not exists (select 1 from units p where p.id = r.unit_id)) throw 51207, N'The register cannot be migrated: rows of visits have a unit_id that is no row of units. Correct them, then migrate again; they are listed by: select unit_id from visits r where unit_id is not null and not exists (select 1 from units p where p.id = r.unit_id)', 1;

if exists (select unit_id from window_counts r where unit_id is not null and not exists (select 1 from units p where p.id = r.unit_id)) throw 51207, N'The register cannot be migrated: rows of window_counts have a unit_id that is no row of units. Correct them, then migrate again; they are listed by: select unit_id from window_counts r where unit_id is not null and not exists (select 1 from units p where p.id = r.unit_id)', 1;

ALTER TABLE [window_counts] ADD CONSTRAINT [ck_window_counts_days] CHECK ("to" >= "from");

CREATE UNIQUE INDEX [ix_visits_unit_id_book_year_number] ON [visits] ([unit_id], [book_year], [number]);

ALTER TABLE [visits] ADD CONSTRAINT [ck_visits_follow_ups] CHECK ((refusal_notice_on is null or refusal_notice_on >= received_on) and (citizen_told_on is null or citizen_told_on >= received_on));

ALTER TABLE [visits] ADD CONSTRAINT [ck_visits_letter] CHECK (letter_made_on is null or letter_id is not null);

ALTER TABLE [visits] ADD CONSTRAINT [ck_visits_number] CHECK (number >= 1);

ALTER TABLE [visits] ADD CONSTRAINT [ck_visits_people] CHECK (people >= 1);

ALTER TABLE [units] ADD CONSTRAINT [ck_units_days] CHECK (valid_to is null or valid_to >= valid_from);

ALTER TABLE [units] ADD CONSTRAINT [ck_units_parent] CHECK (parent_id is null or parent_id <> id);

ALTER TABLE [sessions] ADD CONSTRAINT [ck_sessions_announced] CHECK (announced_on is null or announced_on <= held_on);

ALTER TABLE [report_closings] ADD CONSTRAINT [ck_report_closings_ordinal] CHECK (ordinal >= 0);

ALTER TABLE [register_numbers] ADD CONSTRAINT [ck_register_numbers_last] CHECK (last >= 1);

ALTER TABLE [raised_events] ADD CONSTRAINT [ck_raised_events_about] CHECK ((clock_id is not null and period_from is null and period_to is null) or (clock_id is null and period_from is not null and period_to >= period_from));

ALTER TABLE [raised_events] ADD CONSTRAINT [ck_raised_events_rung] CHECK (rung >= 0);

ALTER TABLE [period_reports] ADD CONSTRAINT [ck_period_reports_days] CHECK ("to" >= "from");

ALTER TABLE [people] ADD CONSTRAINT [ck_people_ordinal] CHECK (ordinal >= 0);

ALTER TABLE [opinions] ADD CONSTRAINT [ck_opinions_days] CHECK ((due_on is null or due_on >= held_on) and (resolved_on is null or resolved_on >= held_on));

ALTER TABLE [notices] ADD CONSTRAINT [ck_notices_covers] CHECK (covers >= 1);

CREATE UNIQUE INDEX [ix_letters_unit_id_book_year_number] ON [letters] ([unit_id], [book_year], [number]);

ALTER TABLE [letters] ADD CONSTRAINT [ck_letters_duplicate] CHECK (duplicate_of_id is null or duplicate_of_id <> id);

ALTER TABLE [letters] ADD CONSTRAINT [ck_letters_finished] CHECK (finished_on is null or finished_on >= received_on);

ALTER TABLE [letters] ADD CONSTRAINT [ck_letters_follow_ups] CHECK ((replied_on is null or replied_on >= received_on) and (citizen_told_on is null or citizen_told_on >= replied_on) and (forwarder_told_on is null or forwarder_told_on >= received_on) and (destruction_decided_on is null or destruction_decided_on > received_on));

ALTER TABLE [letters] ADD CONSTRAINT [ck_letters_instance] CHECK (instance in (1, 2));

ALTER TABLE [letters] ADD CONSTRAINT [ck_letters_known] CHECK (known_on is null or known_on <= received_on);

ALTER TABLE [letters] ADD CONSTRAINT [ck_letters_number] CHECK (number >= 1);

ALTER TABLE [letters] ADD CONSTRAINT [ck_letters_signatories] CHECK (signatories is null or signatories >= 1);

ALTER TABLE [letter_processings] ADD CONSTRAINT [ck_letter_processings_reply] CHECK (reply_by is null or (outcome = 'transferred' and reply_by >= "on"));

ALTER TABLE [letter_cases] ADD CONSTRAINT [ck_letter_cases_ordinal] CHECK (ordinal >= 0);

ALTER TABLE [job_runs] ADD CONSTRAINT [ck_job_runs_counts] CHECK (seen >= 0 and done >= 0 and refused >= 0);

ALTER TABLE [indicators] ADD CONSTRAINT [ck_indicators_days] CHECK ("to" >= "from");

ALTER TABLE [indicators] ADD CONSTRAINT [ck_indicators_value] CHECK (value >= 0);

ALTER TABLE [import_runs] ADD CONSTRAINT [ck_import_runs_counts] CHECK (lines >= 0 and taken >= 0 and problem_count >= 0);

ALTER TABLE [feedback_steps] ADD CONSTRAINT [ck_feedback_steps_rating] CHECK (rating is null or rating between 1 and 5);

ALTER TABLE [feedback_steps] ADD CONSTRAINT [ck_feedback_steps_sequence] CHECK (sequence >= 1);

ALTER TABLE [facts] ADD CONSTRAINT [ck_facts_amount] CHECK (amount >= 0);

ALTER TABLE [fact_changes] ADD CONSTRAINT [ck_fact_changes_sign] CHECK (sign in (-1, 1));

ALTER TABLE [escalation_ladders] ADD CONSTRAINT [ck_escalation_ladders_lead] CHECK (lead_days >= 0);

ALTER TABLE [digests] ADD CONSTRAINT [ck_digests_unread] CHECK (unread >= 0);

ALTER TABLE [conferences] ADD CONSTRAINT [ck_conferences_attendees] CHECK (attendees >= 0);

ALTER TABLE [clocks] ADD CONSTRAINT [ck_clocks_instance] CHECK (instance in (1, 2));

ALTER TABLE [clocks] ADD CONSTRAINT [ck_clocks_ordinal] CHECK (ordinal >= 1);

ALTER TABLE [cases] ADD CONSTRAINT [ck_cases_instance] CHECK (instance in (1, 2) and (opened_instance is null or opened_instance in (1, 2)));

ALTER TABLE [cases] ADD CONSTRAINT [ck_cases_previous] CHECK (previous_id is null or previous_id <> id);

ALTER TABLE [case_steps] ADD CONSTRAINT [ck_case_steps_instance] CHECK (instance in (1, 2));

ALTER TABLE [case_steps] ADD CONSTRAINT [ck_case_steps_sequence] CHECK (sequence >= 1 and (superseded_by is null or superseded_by > sequence));

ALTER TABLE [case_step_consequences] ADD CONSTRAINT [ck_case_step_consequences_amounts] CHECK ((recovered_money is null or recovered_money >= 0) and (recovered_land is null or recovered_land >= 0) and (returned_money is null or returned_money >= 0) and (returned_land is null or returned_land >= 0) and (organisations_restored is null or organisations_restored >= 0) and (individuals_restored is null or individuals_restored >= 0) and (organisations_sanctioned is null or organisations_sanctioned >= 0) and (people_sanctioned is null or people_sanctioned >= 0) and (officials_sanctioned is null or officials_sanctioned >= 0) and (cases_transferred is null or cases_transferred >= 0) and (people_transferred is null or people_transferred >= 0) and (officials_transferred is null or officials_transferred >= 0));

ALTER TABLE [calendar_recounts] ADD CONSTRAINT [ck_calendar_recounts_days] CHECK (last_changed >= first_changed);

ALTER TABLE [api_clients] ADD CONSTRAINT [fk_api_clients_units_unit_id] FOREIGN KEY ([unit_id]) REFERENCES [units] ([id]) ON DELETE NO ACTION;

ALTER TABLE [cases] ADD CONSTRAINT [fk_cases_cases_previous_id] FOREIGN KEY ([previous_id]) REFERENCES [cases] ([id]) ON DELETE NO ACTION;

ALTER TABLE [cases] ADD CONSTRAINT [fk_cases_staff_accounts_assignee_id] FOREIGN KEY ([assignee_id]) REFERENCES [staff_accounts] ([id]) ON DELETE NO ACTION;

ALTER TABLE [cases] ADD CONSTRAINT [fk_cases_units_unit_id] FOREIGN KEY ([unit_id]) REFERENCES [units] ([id]) ON DELETE NO ACTION;

ALTER TABLE [clocks] ADD CONSTRAINT [fk_clocks_staff_accounts_assignee_id] FOREIGN KEY ([assignee_id]) REFERENCES [staff_accounts] ([id]) ON DELETE NO ACTION;

ALTER TABLE [clocks] ADD CONSTRAINT [fk_clocks_units_unit_id] FOREIGN KEY ([unit_id]) REFERENCES [units] ([id]) ON DELETE NO ACTION;

ALTER TABLE [conferences] ADD CONSTRAINT [fk_conferences_units_unit_id] FOREIGN KEY ([unit_id]) REFERENCES [units] ([id]) ON DELETE NO ACTION;

ALTER TABLE [escalation_ladders] ADD CONSTRAINT [fk_escalation_ladders_units_unit_id] FOREIGN KEY ([unit_id]) REFERENCES [units] ([id]) ON DELETE NO ACTION;

ALTER TABLE [fact_changes] ADD CONSTRAINT [fk_fact_changes_facts_fact_id] FOREIGN KEY ([fact_id]) REFERENCES [facts] ([id]) ON DELETE NO ACTION;

ALTER TABLE [fact_changes] ADD CONSTRAINT [fk_fact_changes_units_unit_id] FOREIGN KEY ([unit_id]) REFERENCES [units] ([id]) ON DELETE NO ACTION;

ALTER TABLE [facts] ADD CONSTRAINT [fk_facts_profiles_profile_id] FOREIGN KEY ([profile_id]) REFERENCES [profiles] ([id]) ON DELETE NO ACTION;

ALTER TABLE [facts] ADD CONSTRAINT [fk_facts_units_unit_id] FOREIGN KEY ([unit_id]) REFERENCES [units] ([id]) ON DELETE NO ACTION;

ALTER TABLE [feedback] ADD CONSTRAINT [fk_feedback_units_unit_id] FOREIGN KEY ([unit_id]) REFERENCES [units] ([id]) ON DELETE NO ACTION;

ALTER TABLE [figure_sums] ADD CONSTRAINT [fk_figure_sums_profiles_profile_id] FOREIGN KEY ([profile_id]) REFERENCES [profiles] ([id]) ON DELETE NO ACTION;

ALTER TABLE [figure_sums] ADD CONSTRAINT [fk_figure_sums_units_unit_id] FOREIGN KEY ([unit_id]) REFERENCES [units] ([id]) ON DELETE NO ACTION;

ALTER TABLE [history] ADD CONSTRAINT [fk_history_cases_case_id] FOREIGN KEY ([case_id]) REFERENCES [cases] ([id]) ON DELETE NO ACTION;

ALTER TABLE [history] ADD CONSTRAINT [fk_history_units_unit_id] FOREIGN KEY ([unit_id]) REFERENCES [units] ([id]) ON DELETE NO ACTION;

ALTER TABLE [indicators] ADD CONSTRAINT [fk_indicators_units_unit_id] FOREIGN KEY ([unit_id]) REFERENCES [units] ([id]) ON DELETE NO ACTION;

ALTER TABLE [letter_cases] ADD CONSTRAINT [fk_letter_cases_cases_case_id] FOREIGN KEY ([case_id]) REFERENCES [cases] ([id]) ON DELETE NO ACTION;

ALTER TABLE [letters] ADD CONSTRAINT [fk_letters_letters_duplicate_of_id] FOREIGN KEY ([duplicate_of_id]) REFERENCES [letters] ([id]) ON DELETE NO ACTION;

ALTER TABLE [letters] ADD CONSTRAINT [fk_letters_staff_accounts_assignee_id] FOREIGN KEY ([assignee_id]) REFERENCES [staff_accounts] ([id]) ON DELETE NO ACTION;

ALTER TABLE [letters] ADD CONSTRAINT [fk_letters_units_unit_id] FOREIGN KEY ([unit_id]) REFERENCES [units] ([id]) ON DELETE NO ACTION;

ALTER TABLE [letters] ADD CONSTRAINT [fk_letters_visits_visit_id] FOREIGN KEY ([visit_id]) REFERENCES [visits] ([id]) ON DELETE NO ACTION;

ALTER TABLE [opinions] ADD CONSTRAINT [fk_opinions_cases_case_id] FOREIGN KEY ([case_id]) REFERENCES [cases] ([id]) ON DELETE NO ACTION;

ALTER TABLE [opinions] ADD CONSTRAINT [fk_opinions_conferences_conference_id] FOREIGN KEY ([conference_id]) REFERENCES [conferences] ([id]) ON DELETE NO ACTION;

ALTER TABLE [opinions] ADD CONSTRAINT [fk_opinions_units_assigned_unit_id] FOREIGN KEY ([assigned_unit_id]) REFERENCES [units] ([id]) ON DELETE NO ACTION;

ALTER TABLE [opinions] ADD CONSTRAINT [fk_opinions_units_unit_id] FOREIGN KEY ([unit_id]) REFERENCES [units] ([id]) ON DELETE NO ACTION;

ALTER TABLE [raised_events] ADD CONSTRAINT [fk_raised_events_units_unit_id] FOREIGN KEY ([unit_id]) REFERENCES [units] ([id]) ON DELETE NO ACTION;

ALTER TABLE [register_numbers] ADD CONSTRAINT [fk_register_numbers_units_unit_id] FOREIGN KEY ([unit_id]) REFERENCES [units] ([id]) ON DELETE NO ACTION;

ALTER TABLE [report_closings] ADD CONSTRAINT [fk_report_closings_staff_accounts_closed_by_id] FOREIGN KEY ([closed_by_id]) REFERENCES [staff_accounts] ([id]) ON DELETE NO ACTION;

ALTER TABLE [report_closings] ADD CONSTRAINT [fk_report_closings_staff_accounts_reopened_by_id] FOREIGN KEY ([reopened_by_id]) REFERENCES [staff_accounts] ([id]) ON DELETE NO ACTION;

ALTER TABLE [sessions] ADD CONSTRAINT [fk_sessions_units_unit_id] FOREIGN KEY ([unit_id]) REFERENCES [units] ([id]) ON DELETE NO ACTION;

ALTER TABLE [staff_grants] ADD CONSTRAINT [fk_staff_grants_units_unit_id] FOREIGN KEY ([unit_id]) REFERENCES [units] ([id]) ON DELETE NO ACTION;

ALTER TABLE [units] ADD CONSTRAINT [fk_units_units_parent_id] FOREIGN KEY ([parent_id]) REFERENCES [units] ([id]) ON DELETE NO ACTION;

ALTER TABLE [visits] ADD CONSTRAINT [fk_visits_cases_case_id] FOREIGN KEY ([case_id]) REFERENCES [cases] ([id]) ON DELETE NO ACTION;

ALTER TABLE [visits] ADD CONSTRAINT [fk_visits_letters_letter_id] FOREIGN KEY ([letter_id]) REFERENCES [letters] ([id]) ON DELETE NO ACTION;

ALTER TABLE [visits] ADD CONSTRAINT [fk_visits_sessions_session_id] FOREIGN KEY ([session_id]) REFERENCES [sessions] ([id]) ON DELETE NO ACTION;

ALTER TABLE [visits] ADD CONSTRAINT [fk_visits_units_unit_id] FOREIGN KEY ([unit_id]) REFERENCES [units] ([id]) ON DELETE NO ACTION;

ALTER TABLE [window_counts] ADD CONSTRAINT [fk_window_counts_units_unit_id] FOREIGN KEY ([unit_id]) REFERENCES [units] ([id]) ON DELETE NO ACTION;

INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
VALUES (N'20261130174045_KeysAndChecks', N'10.0.15');

COMMIT;
GO

BEGIN TRANSACTION;
declare @drop nvarchar(max) = (
    select N'alter table ' + quotename(schema_name(t.schema_id)) + N'.' + quotename(t.name) + N' drop constraint ' + quotename(k.name) + N';'
    from sys.foreign_keys k join sys.tables t on t.object_id = k.parent_object_id
    where t.name like N'QRTZ[_]%' for xml path(''), type).value('.', 'nvarchar(max)');
exec sp_executesql @drop;
set @drop = (
    select N'drop table ' + quotename(schema_name(schema_id)) + N'.' + quotename(name) + N';'
    from sys.tables where name like N'QRTZ[_]%' for xml path(''), type).value('.', 'nvarchar(max)');
exec sp_executesql @drop;

INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
VALUES (N'20261130181829_DropQuartz', N'10.0.15');

COMMIT;
GO

BEGIN TRANSACTION;
DROP INDEX [ix_clocks_look] ON [clocks];

DROP INDEX [ix_raised_events_report] ON [raised_events];

ALTER TABLE [raised_events] DROP CONSTRAINT [ck_raised_events_about];

EXEC sp_rename N'[clocks]', N'deadlines', 'OBJECT';

EXEC sp_rename N'[deadlines].[look_on]', N'next_check_on', 'COLUMN';

EXEC sp_rename N'[deadlines].[ix_clocks_effect]', N'ix_deadlines_effect', 'INDEX';

EXEC sp_rename N'[deadlines].[ix_clocks_open]', N'ix_deadlines_open', 'INDEX';

EXEC sp_rename N'[deadlines].[ix_clocks_subject_id]', N'ix_deadlines_subject_id', 'INDEX';

EXEC sp_rename N'[deadlines].[ix_clocks_subject_open]', N'ix_deadlines_subject_open', 'INDEX';

EXEC sp_rename N'[deadlines].[ix_clocks_unit_open]', N'ix_deadlines_unit_open', 'INDEX';

exec sp_rename N'pk_clocks', N'pk_deadlines', N'OBJECT'

exec sp_rename N'ck_clocks_instance', N'ck_deadlines_instance', N'OBJECT'

exec sp_rename N'ck_clocks_ordinal', N'ck_deadlines_ordinal', N'OBJECT'

exec sp_rename N'fk_clocks_staff_accounts_assignee_id', N'fk_deadlines_staff_accounts_assignee_id', N'OBJECT'

exec sp_rename N'fk_clocks_units_unit_id', N'fk_deadlines_units_unit_id', N'OBJECT'

EXEC sp_rename N'[raised_events].[clock_id]', N'deadline_id', 'COLUMN';

EXEC sp_rename N'[raised_events].[ix_raised_events_clock_id_event_due_on_rung]', N'ix_raised_events_deadline_id_event_due_on_rung', 'INDEX';

exec sp_rename N'fk_raised_events_clocks_clock_id', N'fk_raised_events_deadlines_deadline_id', N'OBJECT'

CREATE INDEX [ix_deadlines_next_check] ON [deadlines] ([next_check_on], [id]) WHERE next_check_on is not null;

CREATE UNIQUE INDEX [ix_raised_events_report] ON [raised_events] ([unit_id], [period_from], [period_to], [event], [due_on], [rung]) WHERE deadline_id is null;

ALTER TABLE [raised_events] ADD CONSTRAINT [ck_raised_events_about] CHECK ((deadline_id is not null and period_from is null and period_to is null) or (deadline_id is null and period_from is not null and period_to >= period_from));

DECLARE @var1 nvarchar(max);
SELECT @var1 = QUOTENAME([d].[name])
FROM [sys].[default_constraints] [d]
INNER JOIN [sys].[columns] [c] ON [d].[parent_column_id] = [c].[column_id] AND [d].[parent_object_id] = [c].[object_id]
WHERE ([d].[parent_object_id] = OBJECT_ID(N'[cases]') AND [c].[name] = N'first_due_on');
IF @var1 IS NOT NULL EXEC(N'ALTER TABLE [cases] DROP CONSTRAINT ' + @var1 + ';');
ALTER TABLE [cases] DROP COLUMN [first_due_on];

DECLARE @var2 nvarchar(max);
SELECT @var2 = QUOTENAME([d].[name])
FROM [sys].[default_constraints] [d]
INNER JOIN [sys].[columns] [c] ON [d].[parent_column_id] = [c].[column_id] AND [d].[parent_object_id] = [c].[object_id]
WHERE ([d].[parent_object_id] = OBJECT_ID(N'[cases]') AND [c].[name] = N'second_due_on');
IF @var2 IS NOT NULL EXEC(N'ALTER TABLE [cases] DROP CONSTRAINT ' + @var2 + ';');
ALTER TABLE [cases] DROP COLUMN [second_due_on];

INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
VALUES (N'20261130194212_OneStoreOfDeadlines', N'10.0.15');

COMMIT;
GO

BEGIN TRANSACTION;
EXEC sp_rename N'[profiles]', N'dimensions', 'OBJECT';

EXEC sp_rename N'[figure_sums]', N'fact_aggregates', 'OBJECT';

EXEC sp_rename N'[window_counts]', N'form_snapshots', 'OBJECT';

EXEC sp_rename N'[escalation_ladders]', N'escalation_policies', 'OBJECT';

EXEC sp_rename N'[raised_events]', N'escalation_events', 'OBJECT';

EXEC sp_rename N'[notices]', N'notifications', 'OBJECT';

EXEC sp_rename N'[frozen_contents]', N'report_snapshots', 'OBJECT';

EXEC sp_rename N'[facts].[profile_id]', N'dimensions_id', 'COLUMN';

EXEC sp_rename N'[fact_aggregates].[profile_id]', N'dimensions_id', 'COLUMN';

EXEC sp_rename N'[escalation_policies].[ix_escalation_ladders_spreading]', N'ix_escalation_policies_spreading', 'INDEX';

EXEC sp_rename N'[escalation_policies].[ix_escalation_ladders_unit_id_valid_from]', N'ix_escalation_policies_unit_id_valid_from', 'INDEX';

EXEC sp_rename N'[notifications].[ix_notices_event_id_recipient_id]', N'ix_notifications_event_id_recipient_id', 'INDEX';

EXEC sp_rename N'[notifications].[ix_notices_recipient_id_arrived_on]', N'ix_notifications_recipient_id_arrived_on', 'INDEX';

EXEC sp_rename N'[notifications].[ix_notices_recipient_id_id]', N'ix_notifications_recipient_id_id', 'INDEX';

EXEC sp_rename N'[notifications].[ix_notices_unread]', N'ix_notifications_unread', 'INDEX';

EXEC sp_rename N'[dimensions].[ix_profiles_key]', N'ix_dimensions_key', 'INDEX';

EXEC sp_rename N'[escalation_events].[ix_raised_events_deadline_id_event_due_on_rung]', N'ix_escalation_events_deadline_id_event_due_on_rung', 'INDEX';

EXEC sp_rename N'[escalation_events].[ix_raised_events_report]', N'ix_escalation_events_report', 'INDEX';

EXEC sp_rename N'[form_snapshots].[ix_window_counts_to_from]', N'ix_form_snapshots_to_from', 'INDEX';

exec sp_rename N'ck_escalation_ladders_lead', N'ck_escalation_policies_lead', N'OBJECT'

exec sp_rename N'ck_notices_covers', N'ck_notifications_covers', N'OBJECT'

exec sp_rename N'ck_raised_events_about', N'ck_escalation_events_about', N'OBJECT'

exec sp_rename N'ck_raised_events_rung', N'ck_escalation_events_rung', N'OBJECT'

exec sp_rename N'ck_window_counts_days', N'ck_form_snapshots_days', N'OBJECT'

exec sp_rename N'fk_escalation_ladders_units_unit_id', N'fk_escalation_policies_units_unit_id', N'OBJECT'

exec sp_rename N'fk_facts_profiles_profile_id', N'fk_facts_dimensions_dimensions_id', N'OBJECT'

exec sp_rename N'fk_figure_sums_profiles_profile_id', N'fk_fact_aggregates_dimensions_dimensions_id', N'OBJECT'

exec sp_rename N'fk_figure_sums_units_unit_id', N'fk_fact_aggregates_units_unit_id', N'OBJECT'

exec sp_rename N'fk_frozen_contents_report_closings_closing_id', N'fk_report_snapshots_report_closings_closing_id', N'OBJECT'

exec sp_rename N'fk_notices_raised_events_event_id', N'fk_notifications_escalation_events_event_id', N'OBJECT'

exec sp_rename N'fk_notices_staff_accounts_recipient_id', N'fk_notifications_staff_accounts_recipient_id', N'OBJECT'

exec sp_rename N'fk_raised_events_deadlines_deadline_id', N'fk_escalation_events_deadlines_deadline_id', N'OBJECT'

exec sp_rename N'fk_raised_events_units_unit_id', N'fk_escalation_events_units_unit_id', N'OBJECT'

exec sp_rename N'fk_window_counts_units_unit_id', N'fk_form_snapshots_units_unit_id', N'OBJECT'

exec sp_rename N'pk_escalation_ladders', N'pk_escalation_policies', N'OBJECT'

exec sp_rename N'pk_figure_sums', N'pk_fact_aggregates', N'OBJECT'

exec sp_rename N'pk_frozen_contents', N'pk_report_snapshots', N'OBJECT'

exec sp_rename N'pk_notices', N'pk_notifications', N'OBJECT'

exec sp_rename N'pk_profiles', N'pk_dimensions', N'OBJECT'

exec sp_rename N'pk_raised_events', N'pk_escalation_events', N'OBJECT'

exec sp_rename N'pk_window_counts', N'pk_form_snapshots', N'OBJECT'

INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
VALUES (N'20261130211303_StandardTableNames', N'10.0.15');

COMMIT;
GO

BEGIN TRANSACTION;
DROP INDEX [ix_deadlines_unit_open] ON [deadlines];

CREATE INDEX [ix_deadlines_owed] ON [deadlines] ([due_on], [id]) WHERE ended_on is null and purpose in ('duty', 'alarm');

CREATE INDEX [ix_deadlines_owed_assignee] ON [deadlines] ([assignee_id], [due_on], [id]) WHERE ended_on is null and purpose in ('duty', 'alarm') and assignee_id is not null;

CREATE INDEX [ix_deadlines_owed_started] ON [deadlines] ([started_on], [id]) WHERE ended_on is null and purpose in ('duty', 'alarm');

CREATE INDEX [ix_deadlines_owed_unit] ON [deadlines] ([unit_id], [due_on], [id]) WHERE ended_on is null and purpose in ('duty', 'alarm');

INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
VALUES (N'20261130224627_IndexOwedDeadlines', N'10.0.15');

COMMIT;
GO

BEGIN TRANSACTION;
CREATE TABLE [issued_papers] (
    [id] binary(16) NOT NULL,
    [subject] nvarchar(60) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [subject_id] binary(16) NOT NULL,
    [unit_id] binary(16) NOT NULL,
    [case_id] binary(16) NULL,
    [paper] nvarchar(60) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [on] date NOT NULL,
    [document_no] nvarchar(500) COLLATE Latin1_General_100_BIN2 NULL,
    [receipt_code] nvarchar(60) COLLATE Latin1_General_100_BIN2 NULL,
    [facts] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [sealed_people] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
    [issued_by] binary(16) NOT NULL,
    [issued_by_name] nvarchar(500) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [issued_at] datetimeoffset NOT NULL,
    CONSTRAINT [pk_issued_papers] PRIMARY KEY ([id]),
    CONSTRAINT [fk_issued_papers_cases_case_id] FOREIGN KEY ([case_id]) REFERENCES [cases] ([id]) ON DELETE NO ACTION,
    CONSTRAINT [fk_issued_papers_units_unit_id] FOREIGN KEY ([unit_id]) REFERENCES [units] ([id]) ON DELETE NO ACTION
);

CREATE TABLE [receipt_codes] (
    [code] nvarchar(60) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [owner_id] binary(16) NOT NULL,
    CONSTRAINT [pk_receipt_codes] PRIMARY KEY ([code])
);

CREATE INDEX [ix_issued_papers_subject_id_id] ON [issued_papers] ([subject_id], [id]);

CREATE UNIQUE INDEX [ix_receipt_codes_owner_id] ON [receipt_codes] ([owner_id]);

INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
VALUES (N'20261130233159_KeepIssuedPapers', N'10.0.15');

COMMIT;
GO

BEGIN TRANSACTION;
ALTER TABLE [staff_grants] ADD [proposed_by] binary(16) NULL;

ALTER TABLE [api_clients] ADD [proposed_by] binary(16) NULL;

CREATE TABLE [register_secrets] (
    [name] nvarchar(60) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [cipher_text] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
    CONSTRAINT [pk_register_secrets] PRIMARY KEY ([name])
);

CREATE TABLE [sign_in_addresses] (
    [hash] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [attempts] int NOT NULL,
    [counted_until] datetimeoffset NOT NULL,
    CONSTRAINT [pk_sign_in_addresses] PRIMARY KEY ([hash])
);

CREATE INDEX [ix_sign_in_addresses_counted_until] ON [sign_in_addresses] ([counted_until]);

INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
VALUES (N'20261130233632_ConfirmDenouncerRights', N'10.0.15');

COMMIT;
GO

BEGIN TRANSACTION;
CREATE TABLE [office_codes] (
    [id] binary(16) NOT NULL,
    [list] nvarchar(60) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [code] nvarchar(60) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [name] nvarchar(500) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [name_en] nvarchar(500) COLLATE Latin1_General_100_BIN2 NULL,
    [unit_id] binary(16) NOT NULL,
    [valid_from] date NOT NULL,
    [valid_to] date NULL,
    [version] binary(16) NOT NULL,
    CONSTRAINT [pk_office_codes] PRIMARY KEY ([id]),
    CONSTRAINT [ck_office_codes_end] CHECK (valid_to >= valid_from),
    CONSTRAINT [fk_office_codes_units_unit_id] FOREIGN KEY ([unit_id]) REFERENCES [units] ([id]) ON DELETE NO ACTION
);

CREATE UNIQUE INDEX [ix_office_codes_list_code] ON [office_codes] ([list], [code]);

INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
VALUES (N'20261130235031_AddOfficeCodes', N'10.0.15');

COMMIT;
GO

BEGIN TRANSACTION;
DROP INDEX [ix_letters_unit_id_finished_on_processing_due_on] ON [letters];

CREATE INDEX [ix_letters_open] ON [letters] ([received_on], [id]) WHERE finished_on is null;

CREATE INDEX [ix_letters_unit_open] ON [letters] ([unit_id], [received_on], [id]) WHERE finished_on is null;

INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
VALUES (N'20261201000328_IndexOpenLetters', N'10.0.15');

COMMIT;
GO

BEGIN TRANSACTION;
DROP INDEX [ix_escalation_events_report] ON [escalation_events];

ALTER TABLE [escalation_events] DROP CONSTRAINT [ck_escalation_events_about];

ALTER TABLE [escalation_events] ADD [account_id] binary(16) NULL;

CREATE TABLE [substitutions] (
    [id] binary(16) NOT NULL,
    [absent_id] binary(16) NOT NULL,
    [substitute_id] binary(16) NOT NULL,
    [from] date NOT NULL,
    [to] date NOT NULL,
    [note] nvarchar(500) COLLATE Latin1_General_100_BIN2 NULL,
    [ended_at] datetimeoffset NULL,
    [version] binary(16) NOT NULL,
    CONSTRAINT [pk_substitutions] PRIMARY KEY ([id]),
    CONSTRAINT [ck_substitutions_days] CHECK ("to" >= "from"),
    CONSTRAINT [ck_substitutions_officers] CHECK (absent_id <> substitute_id),
    CONSTRAINT [fk_substitutions_staff_accounts_absent_id] FOREIGN KEY ([absent_id]) REFERENCES [staff_accounts] ([id]) ON DELETE NO ACTION,
    CONSTRAINT [fk_substitutions_staff_accounts_substitute_id] FOREIGN KEY ([substitute_id]) REFERENCES [staff_accounts] ([id]) ON DELETE NO ACTION
);

CREATE UNIQUE INDEX [ix_escalation_events_report] ON [escalation_events] ([unit_id], [period_from], [period_to], [event], [due_on], [rung]) WHERE period_from is not null;

ALTER TABLE [escalation_events] ADD CONSTRAINT [ck_escalation_events_about] CHECK ((deadline_id is not null and account_id is null and period_from is null and period_to is null) or (deadline_id is null and account_id is null and period_from is not null and period_to >= period_from) or (deadline_id is null and account_id is not null and period_from is null and period_to is null));

CREATE INDEX [ix_substitutions_absent_id_to] ON [substitutions] ([absent_id], [to]);

CREATE INDEX [ix_substitutions_substitute_id_to] ON [substitutions] ([substitute_id], [to]);

CREATE INDEX [ix_substitutions_to] ON [substitutions] ([to]);

ALTER TABLE [escalation_events] ADD CONSTRAINT [fk_escalation_events_staff_accounts_account_id] FOREIGN KEY ([account_id]) REFERENCES [staff_accounts] ([id]) ON DELETE NO ACTION;

INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
VALUES (N'20261201003403_PeopleAtWork', N'10.0.15');

COMMIT;
GO

BEGIN TRANSACTION;
ALTER TABLE [visits] ADD [voided_by] nvarchar(500) COLLATE Latin1_General_100_BIN2 NULL;

ALTER TABLE [visits] ADD [voided_on] date NULL;

ALTER TABLE [visits] ADD [voided_reason] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL;

ALTER TABLE [sessions] ADD [voided_by] nvarchar(500) COLLATE Latin1_General_100_BIN2 NULL;

ALTER TABLE [sessions] ADD [voided_on] date NULL;

ALTER TABLE [sessions] ADD [voided_reason] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL;

ALTER TABLE [opinions] ADD [voided_by] nvarchar(500) COLLATE Latin1_General_100_BIN2 NULL;

ALTER TABLE [opinions] ADD [voided_on] date NULL;

ALTER TABLE [opinions] ADD [voided_reason] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL;

ALTER TABLE [letters] ADD [voided_by] nvarchar(500) COLLATE Latin1_General_100_BIN2 NULL;

ALTER TABLE [letters] ADD [voided_on] date NULL;

ALTER TABLE [letters] ADD [voided_reason] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL;

ALTER TABLE [history] ADD [reason] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL;

ALTER TABLE [feedback] ADD [voided_by] nvarchar(500) COLLATE Latin1_General_100_BIN2 NULL;

ALTER TABLE [feedback] ADD [voided_on] date NULL;

ALTER TABLE [feedback] ADD [voided_reason] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL;

ALTER TABLE [conferences] ADD [voided_by] nvarchar(500) COLLATE Latin1_General_100_BIN2 NULL;

ALTER TABLE [conferences] ADD [voided_on] date NULL;

ALTER TABLE [conferences] ADD [voided_reason] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL;

ALTER TABLE [cases] ADD [voided_by] nvarchar(500) COLLATE Latin1_General_100_BIN2 NULL;

ALTER TABLE [cases] ADD [voided_on] date NULL;

ALTER TABLE [cases] ADD [voided_reason] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL;

ALTER TABLE [case_steps] ADD [replaced_place] int NULL;

ALTER TABLE [case_steps] ADD CONSTRAINT [ck_case_steps_place] CHECK (replaced_place is null or (replaced_place >= 1 and replaced_place < sequence));

INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
VALUES (N'20261201014451_VoidEntries', N'10.0.15');

COMMIT;
GO

BEGIN TRANSACTION;
DROP INDEX [ix_visits_unit_id_book_year_number] ON [visits];

DROP INDEX [ix_letters_unit_id_book_year_number] ON [letters];

ALTER TABLE [visits] ADD [book_unit_id] binary(16) NOT NULL DEFAULT 0x;

ALTER TABLE [visits] ADD [unit_hand_overs] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL DEFAULT N'[]';

ALTER TABLE [sessions] ADD [book_unit_id] binary(16) NOT NULL DEFAULT 0x;

ALTER TABLE [sessions] ADD [unit_hand_overs] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL DEFAULT N'[]';

ALTER TABLE [opinions] ADD [book_unit_id] binary(16) NOT NULL DEFAULT 0x;

ALTER TABLE [opinions] ADD [unit_hand_overs] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL DEFAULT N'[]';

ALTER TABLE [letters] ADD [book_unit_id] binary(16) NOT NULL DEFAULT 0x;

ALTER TABLE [letters] ADD [unit_hand_overs] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL DEFAULT N'[]';

ALTER TABLE [feedback] ADD [book_unit_id] binary(16) NOT NULL DEFAULT 0x;

ALTER TABLE [feedback] ADD [unit_hand_overs] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL DEFAULT N'[]';

ALTER TABLE [facts] ADD [held_from] date NULL;

ALTER TABLE [facts] ADD [held_until] date NULL;

ALTER TABLE [cases] ADD [book_unit_id] binary(16) NOT NULL DEFAULT 0x;

ALTER TABLE [cases] ADD [unit_hand_overs] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL DEFAULT N'[]';

update visits set book_unit_id = unit_id

update sessions set book_unit_id = unit_id

update opinions set book_unit_id = unit_id

update letters set book_unit_id = unit_id

update feedback set book_unit_id = unit_id

update cases set book_unit_id = unit_id

CREATE UNIQUE INDEX [ix_visits_book_unit_id_book_year_number] ON [visits] ([book_unit_id], [book_year], [number]);

CREATE UNIQUE INDEX [ix_letters_book_unit_id_book_year_number] ON [letters] ([book_unit_id], [book_year], [number]);

ALTER TABLE [cases] ADD CONSTRAINT [fk_cases_units_book_unit_id] FOREIGN KEY ([book_unit_id]) REFERENCES [units] ([id]) ON DELETE NO ACTION;

ALTER TABLE [feedback] ADD CONSTRAINT [fk_feedback_units_book_unit_id] FOREIGN KEY ([book_unit_id]) REFERENCES [units] ([id]) ON DELETE NO ACTION;

ALTER TABLE [letters] ADD CONSTRAINT [fk_letters_units_book_unit_id] FOREIGN KEY ([book_unit_id]) REFERENCES [units] ([id]) ON DELETE NO ACTION;

ALTER TABLE [opinions] ADD CONSTRAINT [fk_opinions_units_book_unit_id] FOREIGN KEY ([book_unit_id]) REFERENCES [units] ([id]) ON DELETE NO ACTION;

ALTER TABLE [sessions] ADD CONSTRAINT [fk_sessions_units_book_unit_id] FOREIGN KEY ([book_unit_id]) REFERENCES [units] ([id]) ON DELETE NO ACTION;

ALTER TABLE [visits] ADD CONSTRAINT [fk_visits_units_book_unit_id] FOREIGN KEY ([book_unit_id]) REFERENCES [units] ([id]) ON DELETE NO ACTION;

INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
VALUES (N'20261201020152_HandOverOfUnits', N'10.0.15');

COMMIT;
GO

BEGIN TRANSACTION;
ALTER TABLE [letter_processings] ADD [signed_by] nvarchar(500) COLLATE Latin1_General_100_BIN2 NULL;

ALTER TABLE [case_steps] ADD [signed_by] nvarchar(500) COLLATE Latin1_General_100_BIN2 NULL;

INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
VALUES (N'20261201022316_SignedBy', N'10.0.15');

COMMIT;
GO

BEGIN TRANSACTION;
ALTER TABLE [visits] ADD [head_office] nvarchar(60) COLLATE Latin1_General_100_BIN2 NULL;

ALTER TABLE [letters] ADD [beyond_level] bit NOT NULL DEFAULT CAST(0 AS bit);

ALTER TABLE [letters] ADD [many_places] bit NOT NULL DEFAULT CAST(0 AS bit);

DROP INDEX [ix_dimensions_key] ON [dimensions];
DECLARE @var3 nvarchar(max);
SELECT @var3 = QUOTENAME([d].[name])
FROM [sys].[default_constraints] [d]
INNER JOIN [sys].[columns] [c] ON [d].[parent_column_id] = [c].[column_id] AND [d].[parent_object_id] = [c].[object_id]
WHERE ([d].[parent_object_id] = OBJECT_ID(N'[dimensions]') AND [c].[name] = N'key');
IF @var3 IS NOT NULL EXEC(N'ALTER TABLE [dimensions] DROP CONSTRAINT ' + @var3 + ';');
ALTER TABLE [dimensions] ALTER COLUMN [key] nvarchar(800) COLLATE Latin1_General_100_BIN2 NOT NULL;
CREATE UNIQUE INDEX [ix_dimensions_key] ON [dimensions] ([key]);

ALTER TABLE [cases] ADD [notable] bit NOT NULL DEFAULT CAST(0 AS bit);

exec(N'update v set head_office = s.head_office from visits v join sessions s on s.id = v.session_id where s.head_office is not null')

CREATE INDEX [ix_letters_unit_id_channel_received_on_id] ON [letters] ([unit_id], [channel], [received_on], [id]);

CREATE INDEX [ix_cases_notable_unit_id_id] ON [cases] ([notable], [unit_id], [id]);

INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
VALUES (N'20261201023740_ChannelsOfficesAndMarks', N'10.0.15');

COMMIT;
GO

BEGIN TRANSACTION;
ALTER TABLE [escalation_policies] ADD [targets] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL DEFAULT ('[]');

INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
VALUES (N'20261201024418_InternalTargets', N'10.0.15');

COMMIT;
GO

BEGIN TRANSACTION;
ALTER TABLE [feedback_steps] ADD [due_on] date NULL;

ALTER TABLE [feedback_steps] ADD [external_id] nvarchar(200) COLLATE Latin1_General_100_BIN2 NULL;

ALTER TABLE [feedback] ADD [address_id] nvarchar(200) COLLATE Latin1_General_100_BIN2 NULL;

ALTER TABLE [feedback] ADD [answers] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL DEFAULT N'';

ALTER TABLE [feedback] ADD [hidden_reason] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL;

ALTER TABLE [feedback] ADD [latitude] float NULL;

ALTER TABLE [feedback] ADD [longitude] float NULL;

ALTER TABLE [feedback] ADD [media_urls] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL DEFAULT N'';

CREATE TABLE [feedback_category_definitions] (
    [id] binary(16) NOT NULL,
    [unit_id] binary(16) NOT NULL,
    [category] nvarchar(60) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [valid_from] date NOT NULL,
    [description] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
    [group] nvarchar(500) COLLATE Latin1_General_100_BIN2 NULL,
    [keywords] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [questions] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [answer_within_days] int NULL,
    [is_extendable] bit NOT NULL,
    [is_public] bit NOT NULL,
    [version] binary(16) NOT NULL,
    CONSTRAINT [pk_feedback_category_definitions] PRIMARY KEY ([id]),
    CONSTRAINT [ck_feedback_category_definitions_limit] CHECK (answer_within_days is null or answer_within_days >= 1),
    CONSTRAINT [fk_feedback_category_definitions_units_unit_id] FOREIGN KEY ([unit_id]) REFERENCES [units] ([id]) ON DELETE NO ACTION
);

CREATE INDEX [ix_feedback_steps_at_feedback_id_sequence] ON [feedback_steps] ([at], [feedback_id], [sequence]);

ALTER TABLE [feedback] ADD CONSTRAINT [ck_feedback_place] CHECK ((latitude is null and longitude is null) or (latitude between -90 and 90 and longitude between -180 and 180));

CREATE UNIQUE INDEX [ix_feedback_category_definitions_unit_id_category_valid_from] ON [feedback_category_definitions] ([unit_id], [category], [valid_from]);

INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
VALUES (N'20261201025949_Open311Door', N'10.0.15');

COMMIT;
GO

BEGIN TRANSACTION;
CREATE TABLE [notes] (
    [id] binary(16) NOT NULL,
    [source] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [key] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [subject] nvarchar(60) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [subject_id] binary(16) NOT NULL,
    [text] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [written_at] datetimeoffset NOT NULL,
    [author_id] binary(16) NULL,
    [author_name] nvarchar(500) COLLATE Latin1_General_100_BIN2 NULL,
    [voided_on] date NULL,
    [voided_reason] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
    [voided_by] nvarchar(500) COLLATE Latin1_General_100_BIN2 NULL,
    [version] binary(16) NOT NULL,
    CONSTRAINT [pk_notes] PRIMARY KEY ([id]),
    CONSTRAINT [fk_notes_staff_accounts_author_id] FOREIGN KEY ([author_id]) REFERENCES [staff_accounts] ([id]) ON DELETE NO ACTION
);

CREATE TABLE [note_readings] (
    [note_id] binary(16) NOT NULL,
    [account_id] binary(16) NOT NULL,
    [read_at] datetimeoffset NOT NULL,
    CONSTRAINT [pk_note_readings] PRIMARY KEY ([note_id], [account_id]),
    CONSTRAINT [fk_note_readings_notes_note_id] FOREIGN KEY ([note_id]) REFERENCES [notes] ([id]) ON DELETE NO ACTION,
    CONSTRAINT [fk_note_readings_staff_accounts_account_id] FOREIGN KEY ([account_id]) REFERENCES [staff_accounts] ([id]) ON DELETE NO ACTION
);

CREATE UNIQUE INDEX [ix_notes_source_key] ON [notes] ([source], [key]);

CREATE INDEX [ix_notes_subject_id_id] ON [notes] ([subject_id], [id]);

INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
VALUES (N'20261201030640_Notes', N'10.0.15');

COMMIT;
GO

BEGIN TRANSACTION;
ALTER TABLE [people] ADD [paper_digits] AS replace(replace(replace(identity_paper_number, ' ', ''), '.', ''), '-', '') COLLATE Latin1_General_100_BIN2 PERSISTED;

ALTER TABLE [people] ADD [phone_digits] AS replace(replace(replace(replace(identity_phone, ' ', ''), '.', ''), '-', ''), '+84', '0') COLLATE Latin1_General_100_BIN2 PERSISTED;

CREATE INDEX [ix_visits_number] ON [visits] ([number]);

CREATE INDEX [ix_people_paper_digits] ON [people] ([paper_digits]);

CREATE INDEX [ix_people_phone_digits] ON [people] ([phone_digits]);

CREATE INDEX [ix_letters_number] ON [letters] ([number]);

CREATE INDEX [ix_issued_papers_document_no] ON [issued_papers] ([document_no]) WHERE document_no is not null;

CREATE INDEX [ix_case_steps_document_no] ON [case_steps] ([document_no]) WHERE document_no is not null;

INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
VALUES (N'20261201031617_SearchWords', N'10.0.15');

COMMIT;
GO

BEGIN TRANSACTION;
ALTER TABLE [letters] ADD [receipt_refusal] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL;

ALTER TABLE [letters] ADD [receipt_refused_on] date NULL;

ALTER TABLE [letters] ADD [receiver_unit_id] binary(16) NULL;

ALTER TABLE [letters] ADD [taken_in_as_id] binary(16) NULL;

CREATE INDEX [ix_letters_arriving] ON [letters] ([receiver_unit_id], [id]) WHERE receiver_unit_id is not null and taken_in_as_id is null and receipt_refused_on is null;

CREATE UNIQUE INDEX [ix_letters_taken_in_as_id] ON [letters] ([taken_in_as_id]) WHERE taken_in_as_id is not null;

ALTER TABLE [letters] ADD CONSTRAINT [fk_letters_letters_taken_in_as_id] FOREIGN KEY ([taken_in_as_id]) REFERENCES [letters] ([id]) ON DELETE NO ACTION;

ALTER TABLE [letters] ADD CONSTRAINT [fk_letters_units_receiver_unit_id] FOREIGN KEY ([receiver_unit_id]) REFERENCES [units] ([id]) ON DELETE NO ACTION;

INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
VALUES (N'20261201032606_ArrivingLetters', N'10.0.15');

COMMIT;
GO

BEGIN TRANSACTION;
CREATE TABLE [outbox_events] (
    [number] bigint NOT NULL IDENTITY,
    [position] bigint NULL,
    [area] nvarchar(60) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [action] nvarchar(60) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [subject_id] binary(16) NOT NULL,
    [unit_id] binary(16) NOT NULL,
    [at] datetimeoffset NOT NULL,
    CONSTRAINT [pk_outbox_events] PRIMARY KEY ([number]),
    CONSTRAINT [fk_outbox_events_units_unit_id] FOREIGN KEY ([unit_id]) REFERENCES [units] ([id]) ON DELETE NO ACTION
);

CREATE INDEX [ix_outbox_events_new] ON [outbox_events] ([number]) WHERE position is null;

CREATE UNIQUE INDEX [ix_outbox_events_position] ON [outbox_events] ([position]) WHERE position is not null;

INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
VALUES (N'20261201032632_EventFeed', N'10.0.15');

COMMIT;
GO

BEGIN TRANSACTION;
CREATE TABLE [audit_entries] (
    [sequence] bigint NOT NULL,
    [at] datetimeoffset NOT NULL,
    [actor_id] binary(16) NOT NULL,
    [actor_name] nvarchar(500) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [action] nvarchar(60) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [unit_id] binary(16) NOT NULL,
    [subject_id] binary(16) NULL,
    [subjects] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
    [change_id] binary(16) NULL,
    [change_hash] nvarchar(64) COLLATE Latin1_General_100_BIN2 NULL,
    [hash] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    CONSTRAINT [pk_audit_entries] PRIMARY KEY ([sequence]),
    CONSTRAINT [fk_audit_entries_units_unit_id] FOREIGN KEY ([unit_id]) REFERENCES [units] ([id]) ON DELETE NO ACTION
);

CREATE TABLE [unsealed_changes] (
    [change_id] binary(16) NOT NULL,
    CONSTRAINT [pk_unsealed_changes] PRIMARY KEY ([change_id])
);

CREATE INDEX [ix_audit_entries_actor_id_sequence] ON [audit_entries] ([actor_id], [sequence]);

CREATE INDEX [ix_audit_entries_at] ON [audit_entries] ([at]);

CREATE UNIQUE INDEX [ix_audit_entries_change_id] ON [audit_entries] ([change_id]) WHERE [change_id] IS NOT NULL;

CREATE INDEX [ix_audit_entries_subject_id_sequence] ON [audit_entries] ([subject_id], [sequence]);

exec (N'create trigger audit_entries_append_only on audit_entries instead of update, delete as
    throw 51000, ''The table audit_entries is append-only.'', 1;');
exec (N'create trigger history_append_only on history instead of update, delete as
    throw 51000, ''The table history is append-only.'', 1;');
exec (N'insert into unsealed_changes (change_id) select id from history;');

INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
VALUES (N'20261201032900_AddAudit', N'10.0.15');

COMMIT;
GO

BEGIN TRANSACTION;
DECLARE @var4 nvarchar(max);
SELECT @var4 = QUOTENAME([d].[name])
FROM [sys].[default_constraints] [d]
INNER JOIN [sys].[columns] [c] ON [d].[parent_column_id] = [c].[column_id] AND [d].[parent_object_id] = [c].[object_id]
WHERE ([d].[parent_object_id] = OBJECT_ID(N'[opinions]') AND [c].[name] = N'conference_id');
IF @var4 IS NOT NULL EXEC(N'ALTER TABLE [opinions] DROP CONSTRAINT ' + @var4 + ';');
ALTER TABLE [opinions] ALTER COLUMN [conference_id] binary(16) NULL;

ALTER TABLE [opinions] ADD [carried_to_id] binary(16) NULL;

ALTER TABLE [opinions] ADD [contact] nvarchar(500) COLLATE Latin1_General_100_BIN2 NULL;

ALTER TABLE [opinions] ADD [entered_due_on] date NULL;

ALTER TABLE [opinions] ADD [entered_unit_id] binary(16) NULL;

ALTER TABLE [opinions] ADD [joined_to_id] binary(16) NULL;

ALTER TABLE [opinions] ADD [kind] nvarchar(60) COLLATE Latin1_General_100_BIN2 NOT NULL DEFAULT N'';

ALTER TABLE [opinions] ADD [origin] nvarchar(60) COLLATE Latin1_General_100_BIN2 NOT NULL DEFAULT N'';

ALTER TABLE [opinions] ADD [session_id] binary(16) NULL;

ALTER TABLE [opinions] ADD [status] nvarchar(60) COLLATE Latin1_General_100_BIN2 NOT NULL DEFAULT N'';

ALTER TABLE [opinions] ADD [taken_on_on] date NULL;

ALTER TABLE [opinions] ADD [voiced_by] nvarchar(500) COLLATE Latin1_General_100_BIN2 NULL;

update opinions set
    kind = N'opinion',
    status = case when answered_on_spot = 1 or resolved_on is not null then N'resolved' else N'voiced' end,
    origin = (
        select case c.kind when N'voter-meeting' then N'voter-meeting' when N'workplace' then N'workplace' else N'dialogue' end
        from conferences c where c.id = opinions.conference_id),
    entered_unit_id = assigned_unit_id,
    entered_due_on = due_on;

CREATE TABLE [opinion_steps] (
    [opinion_id] binary(16) NOT NULL,
    [sequence] int NOT NULL,
    [on] date NOT NULL,
    [event] nvarchar(60) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [unit_id] binary(16) NULL,
    [contact] nvarchar(500) COLLATE Latin1_General_100_BIN2 NULL,
    [due_on] date NULL,
    [answer] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
    [evidence] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
    [into_opinion_id] binary(16) NULL,
    [into_letter_id] binary(16) NULL,
    [into_conference_id] binary(16) NULL,
    [by_name] nvarchar(500) COLLATE Latin1_General_100_BIN2 NULL,
    [by_id] binary(16) NULL,
    CONSTRAINT [pk_opinion_steps] PRIMARY KEY ([opinion_id], [sequence]),
    CONSTRAINT [ck_opinion_steps_sequence] CHECK (sequence >= 1),
    CONSTRAINT [fk_opinion_steps_conferences_into_conference_id] FOREIGN KEY ([into_conference_id]) REFERENCES [conferences] ([id]) ON DELETE NO ACTION,
    CONSTRAINT [fk_opinion_steps_letters_into_letter_id] FOREIGN KEY ([into_letter_id]) REFERENCES [letters] ([id]) ON DELETE NO ACTION,
    CONSTRAINT [fk_opinion_steps_opinions_into_opinion_id] FOREIGN KEY ([into_opinion_id]) REFERENCES [opinions] ([id]) ON DELETE NO ACTION,
    CONSTRAINT [fk_opinion_steps_opinions_opinion_id] FOREIGN KEY ([opinion_id]) REFERENCES [opinions] ([id]) ON DELETE NO ACTION,
    CONSTRAINT [fk_opinion_steps_units_unit_id] FOREIGN KEY ([unit_id]) REFERENCES [units] ([id]) ON DELETE NO ACTION
);

CREATE INDEX [ix_opinions_carried_to_id] ON [opinions] ([carried_to_id]);

CREATE INDEX [ix_opinions_joined_to_id] ON [opinions] ([joined_to_id]);

CREATE INDEX [ix_opinions_session_id] ON [opinions] ([session_id]);

ALTER TABLE [opinions] ADD CONSTRAINT [fk_opinions_conferences_carried_to_id] FOREIGN KEY ([carried_to_id]) REFERENCES [conferences] ([id]) ON DELETE NO ACTION;

ALTER TABLE [opinions] ADD CONSTRAINT [fk_opinions_opinions_joined_to_id] FOREIGN KEY ([joined_to_id]) REFERENCES [opinions] ([id]) ON DELETE NO ACTION;

ALTER TABLE [opinions] ADD CONSTRAINT [fk_opinions_sessions_session_id] FOREIGN KEY ([session_id]) REFERENCES [sessions] ([id]) ON DELETE NO ACTION;

ALTER TABLE [opinions] ADD CONSTRAINT [fk_opinions_units_entered_unit_id] FOREIGN KEY ([entered_unit_id]) REFERENCES [units] ([id]) ON DELETE NO ACTION;

INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
VALUES (N'20261201033114_OpinionLedger', N'10.0.15');

COMMIT;
GO

BEGIN TRANSACTION;
ALTER TABLE [indicators] ADD [bodies] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL DEFAULT N'';

ALTER TABLE [indicators] ADD [decimals] int NOT NULL DEFAULT 0;

CREATE TABLE [indicator_definitions] (
    [id] binary(16) NOT NULL,
    [code] nvarchar(60) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [valid_from] date NOT NULL,
    [valid_to] date NULL,
    [name] nvarchar(500) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [unit_of_measure] nvarchar(60) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [kind] nvarchar(60) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [decimals] int NULL,
    [adds_up] bit NULL,
    [numerator] nvarchar(60) COLLATE Latin1_General_100_BIN2 NULL,
    [denominator] nvarchar(60) COLLATE Latin1_General_100_BIN2 NULL,
    [owed_levels] nvarchar(500) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [owed_kinds] nvarchar(500) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [is_owed] bit NOT NULL,
    [window] nvarchar(60) COLLATE Latin1_General_100_BIN2 NULL,
    [sentence] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
    [version] binary(16) NOT NULL,
    CONSTRAINT [pk_indicator_definitions] PRIMARY KEY ([id]),
    CONSTRAINT [ck_indicator_definitions_end] CHECK (valid_to >= valid_from)
);

ALTER TABLE [indicators] ADD CONSTRAINT [ck_indicators_decimals] CHECK (decimals between 0 and 3);

CREATE UNIQUE INDEX [ix_indicator_definitions_code_valid_from] ON [indicator_definitions] ([code], [valid_from]);

INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
VALUES (N'20261201033212_IndicatorCatalogue', N'10.0.15');

COMMIT;
GO

BEGIN TRANSACTION;
ALTER TABLE [visits] ADD [rated_at] datetimeoffset NULL;

ALTER TABLE [visits] ADD [rated_text] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL;

ALTER TABLE [visits] ADD [rated_value] int NULL;

ALTER TABLE [letters] ADD [rated_at] datetimeoffset NULL;

ALTER TABLE [letters] ADD [rated_text] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL;

ALTER TABLE [letters] ADD [rated_value] int NULL;

ALTER TABLE [cases] ADD [apologies] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL DEFAULT N'[]';

INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
VALUES (N'20261201033730_ApologiesAndRatings', N'10.0.15');

COMMIT;
GO
