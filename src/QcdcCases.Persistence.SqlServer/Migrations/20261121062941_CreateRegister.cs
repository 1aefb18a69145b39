using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace QcdcCases.Persistence.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class CreateRegister : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "api_clients",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    name = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false, collation: "Latin1_General_100_BIN2"),
                    secret_hash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    scopes = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false, collation: "Latin1_General_100_BIN2"),
                    unit_id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    disabled = table.Column<bool>(type: "bit", nullable: false),
                    version = table.Column<byte[]>(type: "binary(16)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_api_clients", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "calendar_recount_failures",
                columns: table => new
                {
                    subject_id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    revision = table.Column<int>(type: "int", nullable: false),
                    failure = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false, collation: "Latin1_General_100_BIN2"),
                    failed_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_calendar_recount_failures", x => new { x.subject_id, x.revision });
                });

            migrationBuilder.CreateTable(
                name: "calendar_recounts",
                columns: table => new
                {
                    revision = table.Column<int>(type: "int", nullable: false),
                    year = table.Column<int>(type: "int", nullable: false),
                    source = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false, collation: "Latin1_General_100_BIN2"),
                    actor_id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    actor_name = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false, collation: "Latin1_General_100_BIN2"),
                    first_changed = table.Column<DateOnly>(type: "date", nullable: false),
                    last_changed = table.Column<DateOnly>(type: "date", nullable: false),
                    place = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    total = table.Column<long>(type: "bigint", nullable: true),
                    looked = table.Column<long>(type: "bigint", nullable: false),
                    moved = table.Column<long>(type: "bigint", nullable: false),
                    part_size = table.Column<int>(type: "int", nullable: false),
                    tries = table.Column<int>(type: "int", nullable: false),
                    failed = table.Column<long>(type: "bigint", nullable: false),
                    entered_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    ended_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_calendar_recounts", x => x.revision);
                });

            migrationBuilder.CreateTable(
                name: "calendar_years",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    revision = table.Column<int>(type: "int", nullable: false),
                    year = table.Column<int>(type: "int", nullable: false),
                    status = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Latin1_General_100_BIN2"),
                    source = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_calendar_years", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "cases",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    source = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    key = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    unit_id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    kind = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Latin1_General_100_BIN2"),
                    field = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Latin1_General_100_BIN2"),
                    title = table.Column<string>(type: "nvarchar(max)", maxLength: 20000, nullable: false, collation: "Latin1_General_100_BIN2"),
                    opened_instance = table.Column<int>(type: "int", nullable: true),
                    previous_id = table.Column<byte[]>(type: "binary(16)", nullable: true),
                    group = table.Column<bool>(type: "bit", nullable: true),
                    complex = table.Column<bool>(type: "bit", nullable: true),
                    remote = table.Column<bool>(type: "bit", nullable: true),
                    protracted = table.Column<bool>(type: "bit", nullable: true),
                    disciplinary = table.Column<bool>(type: "bit", nullable: true),
                    dismissal = table.Column<bool>(type: "bit", nullable: true),
                    assignee_id = table.Column<byte[]>(type: "binary(16)", nullable: true),
                    status = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Latin1_General_100_BIN2"),
                    instance = table.Column<int>(type: "int", nullable: false),
                    accepted_on = table.Column<DateOnly>(type: "date", nullable: true),
                    due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    first_due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    second_due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    first_closed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    second_closed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    search = table.Column<string>(type: "nvarchar(max)", maxLength: 40000, nullable: false, collation: "Latin1_General_100_BIN2"),
                    version = table.Column<byte[]>(type: "binary(16)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cases", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "clocks",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    subject = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Latin1_General_100_BIN2"),
                    subject_id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    unit_id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    assignee_id = table.Column<byte[]>(type: "binary(16)", nullable: true),
                    duty = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Latin1_General_100_BIN2"),
                    ordinal = table.Column<int>(type: "int", nullable: false),
                    instance = table.Column<int>(type: "int", nullable: false),
                    rule_id = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Latin1_General_100_BIN2"),
                    rule_version = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Latin1_General_100_BIN2"),
                    purpose = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Latin1_General_100_BIN2"),
                    start_event = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Latin1_General_100_BIN2"),
                    started_on = table.Column<DateOnly>(type: "date", nullable: false),
                    remote = table.Column<bool>(type: "bit", nullable: false),
                    complexity = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Latin1_General_100_BIN2"),
                    disciplinary = table.Column<bool>(type: "bit", nullable: false),
                    raw_due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    original_due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    paused = table.Column<bool>(type: "bit", nullable: false),
                    arrived_on = table.Column<DateOnly>(type: "date", nullable: true),
                    look_on = table.Column<DateOnly>(type: "date", nullable: true),
                    provisional = table.Column<bool>(type: "bit", nullable: false),
                    calendar_revision = table.Column<int>(type: "int", nullable: false),
                    ended_on = table.Column<DateOnly>(type: "date", nullable: true),
                    ending = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true, collation: "Latin1_General_100_BIN2"),
                    entries = table.Column<string>(type: "nvarchar(max)", maxLength: 20000, nullable: false, collation: "Latin1_General_100_BIN2"),
                    version = table.Column<byte[]>(type: "binary(16)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_clocks", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "conferences",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    source = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    key = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    unit_id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    held_on = table.Column<DateOnly>(type: "date", nullable: false),
                    kind = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Latin1_General_100_BIN2"),
                    theme = table.Column<string>(type: "nvarchar(max)", maxLength: 20000, nullable: false, collation: "Latin1_General_100_BIN2"),
                    attendees = table.Column<int>(type: "int", nullable: false),
                    plan = table.Column<string>(type: "nvarchar(max)", maxLength: 20000, nullable: true, collation: "Latin1_General_100_BIN2"),
                    chairs = table.Column<string>(type: "nvarchar(max)", maxLength: 20000, nullable: false, collation: "Latin1_General_100_BIN2"),
                    version = table.Column<byte[]>(type: "binary(16)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_conferences", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "escalation_ladders",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    unit_id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    lead_days = table.Column<int>(type: "int", nullable: false),
                    rungs = table.Column<string>(type: "nvarchar(max)", maxLength: 20000, nullable: false, collation: "Latin1_General_100_BIN2"),
                    spread_to = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    is_spread = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_escalation_ladders", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "fact_changes",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    fact_id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    unit_id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    sign = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_fact_changes", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "facts",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    subject = table.Column<short>(type: "smallint", nullable: false),
                    item_id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    part = table.Column<int>(type: "int", nullable: false),
                    unit_id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    profile_id = table.Column<int>(type: "int", nullable: false),
                    case_id = table.Column<byte[]>(type: "binary(16)", nullable: true),
                    begun_on = table.Column<DateOnly>(type: "date", nullable: false),
                    processed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    finished_on = table.Column<DateOnly>(type: "date", nullable: true),
                    closed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    overdue_from = table.Column<DateOnly>(type: "date", nullable: true),
                    rated_on = table.Column<DateOnly>(type: "date", nullable: true),
                    ends_on = table.Column<DateOnly>(type: "date", nullable: true),
                    amount = table.Column<long>(type: "bigint", nullable: false),
                    direct = table.Column<bool>(type: "bit", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    retired_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_facts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "feedback",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    source = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    key = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    unit_id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    received_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    category = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Latin1_General_100_BIN2"),
                    text = table.Column<string>(type: "nvarchar(max)", maxLength: 20000, nullable: false, collation: "Latin1_General_100_BIN2"),
                    location = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Latin1_General_100_BIN2"),
                    channel = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Latin1_General_100_BIN2"),
                    follow_code = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Latin1_General_100_BIN2"),
                    status = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Latin1_General_100_BIN2"),
                    due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    search = table.Column<string>(type: "nvarchar(max)", maxLength: 40000, nullable: false, collation: "Latin1_General_100_BIN2"),
                    version = table.Column<byte[]>(type: "binary(16)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_feedback", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "figure_sums",
                columns: table => new
                {
                    unit_id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    below = table.Column<bool>(type: "bit", nullable: false),
                    grain = table.Column<short>(type: "smallint", nullable: false),
                    start = table.Column<DateOnly>(type: "date", nullable: false),
                    day = table.Column<short>(type: "smallint", nullable: false),
                    profile_id = table.Column<int>(type: "int", nullable: false),
                    facts = table.Column<long>(type: "bigint", nullable: false),
                    amount = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_figure_sums", x => new { x.unit_id, x.grain, x.start, x.below, x.day, x.profile_id });
                });

            migrationBuilder.CreateTable(
                name: "history",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    actor_id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    actor_name = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false, collation: "Latin1_General_100_BIN2"),
                    action = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Latin1_General_100_BIN2"),
                    subject_id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    case_id = table.Column<byte[]>(type: "binary(16)", nullable: true),
                    unit_id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    legal_basis = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Latin1_General_100_BIN2"),
                    detail = table.Column<string>(type: "nvarchar(max)", maxLength: 20000, nullable: true, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_history", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "import_runs",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    started_by = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    source = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false, collation: "Latin1_General_100_BIN2"),
                    dry_run = table.Column<bool>(type: "bit", nullable: false),
                    state = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Latin1_General_100_BIN2"),
                    lines = table.Column<long>(type: "bigint", nullable: false),
                    taken = table.Column<long>(type: "bigint", nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    ended_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    seen_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    failure = table.Column<string>(type: "nvarchar(max)", maxLength: 20000, nullable: true, collation: "Latin1_General_100_BIN2"),
                    problems = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: true, collation: "Latin1_General_100_BIN2"),
                    problem_count = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_import_runs", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "indicators",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    source = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    unit_id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    code = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Latin1_General_100_BIN2"),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: false),
                    value = table.Column<long>(type: "bigint", nullable: false),
                    version = table.Column<byte[]>(type: "binary(16)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_indicators", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "job_runs",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    code = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Latin1_General_100_BIN2"),
                    state = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Latin1_General_100_BIN2"),
                    requested_by = table.Column<byte[]>(type: "binary(16)", nullable: true),
                    requested_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    started_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    ended_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    seen = table.Column<int>(type: "int", nullable: false),
                    done = table.Column<int>(type: "int", nullable: false),
                    refused = table.Column<int>(type: "int", nullable: false),
                    failure = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_job_runs", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "letters",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    source = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    key = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    unit_id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    number = table.Column<int>(type: "int", nullable: false),
                    received_on = table.Column<DateOnly>(type: "date", nullable: false),
                    channel = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Latin1_General_100_BIN2"),
                    kind = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Latin1_General_100_BIN2"),
                    instance = table.Column<int>(type: "int", nullable: false),
                    field = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Latin1_General_100_BIN2"),
                    signatories = table.Column<int>(type: "int", nullable: true),
                    summary = table.Column<string>(type: "nvarchar(max)", maxLength: 20000, nullable: true, collation: "Latin1_General_100_BIN2"),
                    forwarded_by = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Latin1_General_100_BIN2"),
                    forwarder_kind = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true, collation: "Latin1_General_100_BIN2"),
                    known_on = table.Column<DateOnly>(type: "date", nullable: true),
                    duplicate_of_id = table.Column<byte[]>(type: "binary(16)", nullable: true),
                    visit_id = table.Column<byte[]>(type: "binary(16)", nullable: true),
                    processing_due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    finished_on = table.Column<DateOnly>(type: "date", nullable: true),
                    replied_on = table.Column<DateOnly>(type: "date", nullable: true),
                    citizen_told_on = table.Column<DateOnly>(type: "date", nullable: true),
                    forwarder_told_on = table.Column<DateOnly>(type: "date", nullable: true),
                    assignee_id = table.Column<byte[]>(type: "binary(16)", nullable: true),
                    search = table.Column<string>(type: "nvarchar(max)", maxLength: 40000, nullable: false, collation: "Latin1_General_100_BIN2"),
                    version = table.Column<byte[]>(type: "binary(16)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_letters", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "opinions",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    source = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    key = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    conference_id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    unit_id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    held_on = table.Column<DateOnly>(type: "date", nullable: false),
                    text = table.Column<string>(type: "nvarchar(max)", maxLength: 20000, nullable: false, collation: "Latin1_General_100_BIN2"),
                    field = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Latin1_General_100_BIN2"),
                    answered_on_spot = table.Column<bool>(type: "bit", nullable: false),
                    assigned_unit_id = table.Column<byte[]>(type: "binary(16)", nullable: true),
                    due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    case_id = table.Column<byte[]>(type: "binary(16)", nullable: true),
                    resolved_on = table.Column<DateOnly>(type: "date", nullable: true),
                    answer = table.Column<string>(type: "nvarchar(max)", maxLength: 20000, nullable: true, collation: "Latin1_General_100_BIN2"),
                    search = table.Column<string>(type: "nvarchar(max)", maxLength: 40000, nullable: false, collation: "Latin1_General_100_BIN2"),
                    version = table.Column<byte[]>(type: "binary(16)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_opinions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "people",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    owner_id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    role = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Latin1_General_100_BIN2"),
                    ordinal = table.Column<int>(type: "int", nullable: false),
                    identity_name = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Latin1_General_100_BIN2"),
                    identity_address = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Latin1_General_100_BIN2"),
                    identity_paper = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true, collation: "Latin1_General_100_BIN2"),
                    identity_paper_number = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Latin1_General_100_BIN2"),
                    identity_paper_issued_on = table.Column<DateOnly>(type: "date", nullable: true),
                    identity_paper_issued_by = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Latin1_General_100_BIN2"),
                    identity_phone = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Latin1_General_100_BIN2"),
                    identity_email = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Latin1_General_100_BIN2"),
                    identity_authorised_by = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Latin1_General_100_BIN2"),
                    sealed_identity = table.Column<string>(type: "nvarchar(max)", maxLength: 20000, nullable: true, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "profiles",
                columns: table => new
                {
                    id = table.Column<int>(type: "int", nullable: false),
                    key = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_profiles", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "protection_keys",
                columns: table => new
                {
                    friendly_name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    xml = table.Column<string>(type: "nvarchar(max)", maxLength: 20000, nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_protection_keys", x => x.friendly_name);
                });

            migrationBuilder.CreateTable(
                name: "register_numbers",
                columns: table => new
                {
                    unit_id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    book = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Latin1_General_100_BIN2"),
                    year = table.Column<int>(type: "int", nullable: false),
                    last = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_register_numbers", x => new { x.unit_id, x.book, x.year });
                });

            migrationBuilder.CreateTable(
                name: "sessions",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    source = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    key = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    unit_id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    held_on = table.Column<DateOnly>(type: "date", nullable: false),
                    kind = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Latin1_General_100_BIN2"),
                    receiver = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Latin1_General_100_BIN2"),
                    head_office = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true, collation: "Latin1_General_100_BIN2"),
                    mode = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true, collation: "Latin1_General_100_BIN2"),
                    receiver_name = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Latin1_General_100_BIN2"),
                    held = table.Column<bool>(type: "bit", nullable: false),
                    closed_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    version = table.Column<byte[]>(type: "binary(16)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sessions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "staff_accounts",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    full_name = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false, collation: "Latin1_General_100_BIN2"),
                    must_change_password = table.Column<bool>(type: "bit", nullable: false),
                    disabled = table.Column<bool>(type: "bit", nullable: false),
                    user_name = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true, collation: "Latin1_General_100_BIN2"),
                    normalized_user_name = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true, collation: "Latin1_General_100_BIN2"),
                    email = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true, collation: "Latin1_General_100_BIN2"),
                    normalized_email = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true, collation: "Latin1_General_100_BIN2"),
                    email_confirmed = table.Column<bool>(type: "bit", nullable: false),
                    password_hash = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Latin1_General_100_BIN2"),
                    security_stamp = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Latin1_General_100_BIN2"),
                    concurrency_stamp = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Latin1_General_100_BIN2"),
                    phone_number = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Latin1_General_100_BIN2"),
                    phone_number_confirmed = table.Column<bool>(type: "bit", nullable: false),
                    two_factor_enabled = table.Column<bool>(type: "bit", nullable: false),
                    lockout_end = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    lockout_enabled = table.Column<bool>(type: "bit", nullable: false),
                    access_failed_count = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_staff_accounts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "stored_answers",
                columns: table => new
                {
                    caller_id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    key = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    request_hash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    value = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false, collation: "Latin1_General_100_BIN2"),
                    answered_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_stored_answers", x => new { x.caller_id, x.key });
                });

            migrationBuilder.CreateTable(
                name: "units",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    key = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    name = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false, collation: "Latin1_General_100_BIN2"),
                    level = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Latin1_General_100_BIN2"),
                    kind = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Latin1_General_100_BIN2"),
                    parent_id = table.Column<byte[]>(type: "binary(16)", nullable: true),
                    state_code = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true, collation: "Latin1_General_100_BIN2"),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true),
                    exclude_from_rollup = table.Column<bool>(type: "bit", nullable: false),
                    successor_ids = table.Column<string>(type: "nvarchar(max)", maxLength: 20000, nullable: false, collation: "Latin1_General_100_BIN2"),
                    version = table.Column<byte[]>(type: "binary(16)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_units", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "visits",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    source = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    key = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    unit_id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    session_id = table.Column<byte[]>(type: "binary(16)", nullable: true),
                    received_on = table.Column<DateOnly>(type: "date", nullable: false),
                    session_kind = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Latin1_General_100_BIN2"),
                    receiver = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Latin1_General_100_BIN2"),
                    number = table.Column<int>(type: "int", nullable: false),
                    people = table.Column<int>(type: "int", nullable: false),
                    matter = table.Column<string>(type: "nvarchar(max)", maxLength: 20000, nullable: false, collation: "Latin1_General_100_BIN2"),
                    case_id = table.Column<byte[]>(type: "binary(16)", nullable: true),
                    letter_id = table.Column<byte[]>(type: "binary(16)", nullable: true),
                    result = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Latin1_General_100_BIN2"),
                    refusal_ground = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Latin1_General_100_BIN2"),
                    classification = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true, collation: "Latin1_General_100_BIN2"),
                    earlier_resolver = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Latin1_General_100_BIN2"),
                    own_jurisdiction = table.Column<bool>(type: "bit", nullable: true),
                    competent_body = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Latin1_General_100_BIN2"),
                    document_no = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Latin1_General_100_BIN2"),
                    follow_up = table.Column<string>(type: "nvarchar(max)", maxLength: 20000, nullable: true, collation: "Latin1_General_100_BIN2"),
                    note = table.Column<string>(type: "nvarchar(max)", maxLength: 20000, nullable: true, collation: "Latin1_General_100_BIN2"),
                    repeated = table.Column<bool>(type: "bit", nullable: true),
                    papers_taken_in = table.Column<string>(type: "nvarchar(max)", maxLength: 20000, nullable: true, collation: "Latin1_General_100_BIN2"),
                    search = table.Column<string>(type: "nvarchar(max)", maxLength: 40000, nullable: false, collation: "Latin1_General_100_BIN2"),
                    version = table.Column<byte[]>(type: "binary(16)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_visits", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "calendar_days",
                columns: table => new
                {
                    year_id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    type = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Latin1_General_100_BIN2"),
                    name = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false, collation: "Latin1_General_100_BIN2"),
                    pair = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_calendar_days", x => new { x.year_id, x.on });
                    table.ForeignKey(
                        name: "fk_calendar_days_calendar_years_year_id",
                        column: x => x.year_id,
                        principalTable: "calendar_years",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "case_steps",
                columns: table => new
                {
                    case_id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    sequence = table.Column<int>(type: "int", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    @event = table.Column<string>(name: "event", type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Latin1_General_100_BIN2"),
                    instance = table.Column<int>(type: "int", nullable: false),
                    partial = table.Column<bool>(type: "bit", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    legal_basis = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Latin1_General_100_BIN2"),
                    document_no = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Latin1_General_100_BIN2"),
                    result = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true, collation: "Latin1_General_100_BIN2"),
                    ground = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true, collation: "Latin1_General_100_BIN2"),
                    criteria = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2"),
                    assurances = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2"),
                    receiver = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Latin1_General_100_BIN2"),
                    reason = table.Column<string>(type: "nvarchar(max)", maxLength: 20000, nullable: true, collation: "Latin1_General_100_BIN2"),
                    watched = table.Column<bool>(type: "bit", nullable: false),
                    recorded_by = table.Column<byte[]>(type: "binary(16)", nullable: true),
                    calendar_revision = table.Column<int>(type: "int", nullable: false),
                    superseded_by = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_case_steps", x => new { x.case_id, x.sequence });
                    table.ForeignKey(
                        name: "fk_case_steps_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "raised_events",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    clock_id = table.Column<byte[]>(type: "binary(16)", nullable: true),
                    period_from = table.Column<DateOnly>(type: "date", nullable: true),
                    period_to = table.Column<DateOnly>(type: "date", nullable: true),
                    @event = table.Column<string>(name: "event", type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Latin1_General_100_BIN2"),
                    rung = table.Column<int>(type: "int", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    unit_id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    raised_on = table.Column<DateOnly>(type: "date", nullable: false),
                    raised_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    on_arrival = table.Column<bool>(type: "bit", nullable: false)
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
                name: "feedback_steps",
                columns: table => new
                {
                    feedback_id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    sequence = table.Column<int>(type: "int", nullable: false),
                    @event = table.Column<string>(name: "event", type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Latin1_General_100_BIN2"),
                    at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    answer = table.Column<string>(type: "nvarchar(max)", maxLength: 20000, nullable: true, collation: "Latin1_General_100_BIN2"),
                    rating = table.Column<int>(type: "int", nullable: true),
                    receiver = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_feedback_steps", x => new { x.feedback_id, x.sequence });
                    table.ForeignKey(
                        name: "fk_feedback_steps_feedback_feedback_id",
                        column: x => x.feedback_id,
                        principalTable: "feedback",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "letter_cases",
                columns: table => new
                {
                    letter_id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    case_id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    ordinal = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_letter_cases", x => new { x.letter_id, x.case_id });
                    table.ForeignKey(
                        name: "fk_letter_cases_letters_letter_id",
                        column: x => x.letter_id,
                        principalTable: "letters",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "letter_processings",
                columns: table => new
                {
                    letter_id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    eligible = table.Column<bool>(type: "bit", nullable: false),
                    jurisdiction = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true, collation: "Latin1_General_100_BIN2"),
                    outcome = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Latin1_General_100_BIN2"),
                    reason = table.Column<string>(type: "nvarchar(max)", maxLength: 20000, nullable: true, collation: "Latin1_General_100_BIN2"),
                    receiver = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Latin1_General_100_BIN2"),
                    document_no = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Latin1_General_100_BIN2"),
                    ground = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true, collation: "Latin1_General_100_BIN2"),
                    reply_by = table.Column<DateOnly>(type: "date", nullable: true),
                    tell_citizen = table.Column<bool>(type: "bit", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_letter_processings", x => x.letter_id);
                    table.ForeignKey(
                        name: "fk_letter_processings_letters_letter_id",
                        column: x => x.letter_id,
                        principalTable: "letters",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "asp_net_user_claims",
                columns: table => new
                {
                    id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    user_id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    claim_type = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Latin1_General_100_BIN2"),
                    claim_value = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_asp_net_user_claims", x => x.id);
                    table.ForeignKey(
                        name: "fk_asp_net_user_claims_staff_accounts_user_id",
                        column: x => x.user_id,
                        principalTable: "staff_accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "asp_net_user_logins",
                columns: table => new
                {
                    login_provider = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    provider_key = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    provider_display_name = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Latin1_General_100_BIN2"),
                    user_id = table.Column<byte[]>(type: "binary(16)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_asp_net_user_logins", x => new { x.login_provider, x.provider_key });
                    table.ForeignKey(
                        name: "fk_asp_net_user_logins_staff_accounts_user_id",
                        column: x => x.user_id,
                        principalTable: "staff_accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "asp_net_user_tokens",
                columns: table => new
                {
                    user_id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    login_provider = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    value = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_asp_net_user_tokens", x => new { x.user_id, x.login_provider, x.name });
                    table.ForeignKey(
                        name: "fk_asp_net_user_tokens_staff_accounts_user_id",
                        column: x => x.user_id,
                        principalTable: "staff_accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "digests",
                columns: table => new
                {
                    recipient_id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    unread = table.Column<int>(type: "int", nullable: false),
                    sent_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false)
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
                name: "staff_grants",
                columns: table => new
                {
                    account_id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    unit_id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    role = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_staff_grants", x => new { x.account_id, x.unit_id, x.role });
                    table.ForeignKey(
                        name: "fk_staff_grants_staff_accounts_account_id",
                        column: x => x.account_id,
                        principalTable: "staff_accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "period_reports",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    unit_id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: false),
                    circular = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Latin1_General_100_BIN2"),
                    state = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Latin1_General_100_BIN2"),
                    version = table.Column<byte[]>(type: "binary(16)", nullable: false)
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
                name: "case_step_consequences",
                columns: table => new
                {
                    case_step_case_id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    case_step_sequence = table.Column<int>(type: "int", nullable: false),
                    recovered_money = table.Column<long>(type: "bigint", nullable: true),
                    recovered_land = table.Column<long>(type: "bigint", nullable: true),
                    returned_money = table.Column<long>(type: "bigint", nullable: true),
                    returned_land = table.Column<long>(type: "bigint", nullable: true),
                    organisations_restored = table.Column<int>(type: "int", nullable: true),
                    individuals_restored = table.Column<int>(type: "int", nullable: true),
                    organisations_sanctioned = table.Column<int>(type: "int", nullable: true),
                    people_sanctioned = table.Column<int>(type: "int", nullable: true),
                    officials_sanctioned = table.Column<int>(type: "int", nullable: true),
                    cases_transferred = table.Column<int>(type: "int", nullable: true),
                    people_transferred = table.Column<int>(type: "int", nullable: true),
                    officials_transferred = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_case_step_consequences", x => new { x.case_step_case_id, x.case_step_sequence });
                    table.ForeignKey(
                        name: "fk_case_step_consequences_case_steps_case_step_case_id_case_step_sequence",
                        columns: x => new { x.case_step_case_id, x.case_step_sequence },
                        principalTable: "case_steps",
                        principalColumns: new[] { "case_id", "sequence" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "notices",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    event_id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    recipient_id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    told_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    covers = table.Column<int>(type: "int", nullable: false),
                    arrived_on = table.Column<DateOnly>(type: "date", nullable: true),
                    seen_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    acted_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    action = table.Column<string>(type: "nvarchar(max)", maxLength: 20000, nullable: true, collation: "Latin1_General_100_BIN2"),
                    version = table.Column<byte[]>(type: "binary(16)", nullable: false)
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

            migrationBuilder.CreateTable(
                name: "report_closings",
                columns: table => new
                {
                    report_id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    ordinal = table.Column<int>(type: "int", nullable: false),
                    id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    as_of = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    closed_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    closed_by_id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    closed_by_name = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false, collation: "Latin1_General_100_BIN2"),
                    hash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    definitions = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    missing = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false, collation: "Latin1_General_100_BIN2"),
                    reopened_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    reopened_by_id = table.Column<byte[]>(type: "binary(16)", nullable: true),
                    reopened_by_name = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Latin1_General_100_BIN2"),
                    reason = table.Column<string>(type: "nvarchar(max)", maxLength: 20000, nullable: true, collation: "Latin1_General_100_BIN2")
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
                    closing_id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    bytes = table.Column<byte[]>(type: "varbinary(max)", nullable: false)
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
                name: "ix_api_clients_name",
                table: "api_clients",
                column: "name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_asp_net_user_claims_user_id",
                table: "asp_net_user_claims",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_asp_net_user_logins_user_id",
                table: "asp_net_user_logins",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_calendar_recount_failures_revision",
                table: "calendar_recount_failures",
                column: "revision");

            migrationBuilder.CreateIndex(
                name: "ix_calendar_years_revision_year",
                table: "calendar_years",
                columns: new[] { "revision", "year" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_cases_assignee_id",
                table: "cases",
                column: "assignee_id");

            migrationBuilder.CreateIndex(
                name: "ix_cases_previous_id",
                table: "cases",
                column: "previous_id");

            migrationBuilder.CreateIndex(
                name: "ix_cases_source_key",
                table: "cases",
                columns: new[] { "source", "key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_cases_unit_id_due_on",
                table: "cases",
                columns: new[] { "unit_id", "due_on" });

            migrationBuilder.CreateIndex(
                name: "ix_cases_unit_id_id",
                table: "cases",
                columns: new[] { "unit_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_cases_unit_id_status_assignee_id",
                table: "cases",
                columns: new[] { "unit_id", "status", "assignee_id" });

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
                name: "ix_clocks_open",
                table: "clocks",
                column: "due_on",
                filter: "ended_on is null");

            migrationBuilder.CreateIndex(
                name: "ix_clocks_subject_id",
                table: "clocks",
                column: "subject_id");

            migrationBuilder.CreateIndex(
                name: "ix_clocks_subject_open",
                table: "clocks",
                column: "subject_id",
                filter: "ended_on is null");

            migrationBuilder.CreateIndex(
                name: "ix_clocks_unit_open",
                table: "clocks",
                columns: new[] { "unit_id", "due_on" },
                filter: "ended_on is null");

            migrationBuilder.CreateIndex(
                name: "ix_conferences_held_on_id",
                table: "conferences",
                columns: new[] { "held_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_conferences_source_key",
                table: "conferences",
                columns: new[] { "source", "key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_conferences_unit_id_held_on_id",
                table: "conferences",
                columns: new[] { "unit_id", "held_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_escalation_ladders_spreading",
                table: "escalation_ladders",
                column: "id",
                filter: "is_spread = 0");

            migrationBuilder.CreateIndex(
                name: "ix_escalation_ladders_unit_id_valid_from",
                table: "escalation_ladders",
                columns: new[] { "unit_id", "valid_from" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_facts_direct",
                table: "facts",
                columns: new[] { "unit_id", "ends_on", "begun_on" },
                filter: "direct = 1 and retired_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_facts_item_id",
                table: "facts",
                column: "item_id");

            migrationBuilder.CreateIndex(
                name: "ix_facts_unit_id_subject_ends_on",
                table: "facts",
                columns: new[] { "unit_id", "subject", "ends_on" });

            migrationBuilder.CreateIndex(
                name: "ix_feedback_follow_code",
                table: "feedback",
                column: "follow_code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_feedback_received_at_id",
                table: "feedback",
                columns: new[] { "received_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_feedback_source_key",
                table: "feedback",
                columns: new[] { "source", "key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_feedback_unit_id_received_at_id",
                table: "feedback",
                columns: new[] { "unit_id", "received_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_history_case_id_id",
                table: "history",
                columns: new[] { "case_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_history_subject_id_id",
                table: "history",
                columns: new[] { "subject_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_indicators_unit_id_code_from_to",
                table: "indicators",
                columns: new[] { "unit_id", "code", "from", "to" },
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
                name: "ix_letter_cases_case_id",
                table: "letter_cases",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_letters_assignee_id",
                table: "letters",
                column: "assignee_id");

            migrationBuilder.CreateIndex(
                name: "ix_letters_duplicate_of_id",
                table: "letters",
                column: "duplicate_of_id");

            migrationBuilder.CreateIndex(
                name: "ix_letters_received_on_id",
                table: "letters",
                columns: new[] { "received_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_letters_source_key",
                table: "letters",
                columns: new[] { "source", "key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_letters_unit_id_finished_on_processing_due_on",
                table: "letters",
                columns: new[] { "unit_id", "finished_on", "processing_due_on" });

            migrationBuilder.CreateIndex(
                name: "ix_letters_unit_id_received_on_id",
                table: "letters",
                columns: new[] { "unit_id", "received_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_notices_event_id_recipient_id",
                table: "notices",
                columns: new[] { "event_id", "recipient_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_notices_recipient_id_arrived_on",
                table: "notices",
                columns: new[] { "recipient_id", "arrived_on" },
                unique: true,
                filter: "arrived_on is not null");

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
                name: "ix_opinions_conference_id",
                table: "opinions",
                column: "conference_id");

            migrationBuilder.CreateIndex(
                name: "ix_opinions_held_on_id",
                table: "opinions",
                columns: new[] { "held_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_opinions_source_key",
                table: "opinions",
                columns: new[] { "source", "key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_opinions_unit_id_held_on_id",
                table: "opinions",
                columns: new[] { "unit_id", "held_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_people_owner_id_role_ordinal",
                table: "people",
                columns: new[] { "owner_id", "role", "ordinal" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_period_reports_from_to",
                table: "period_reports",
                columns: new[] { "from", "to" });

            migrationBuilder.CreateIndex(
                name: "ix_period_reports_unit_id_from_to",
                table: "period_reports",
                columns: new[] { "unit_id", "from", "to" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_profiles_key",
                table: "profiles",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_raised_events_clock_id_event_due_on_rung",
                table: "raised_events",
                columns: new[] { "clock_id", "event", "due_on", "rung" },
                unique: true,
                filter: "[clock_id] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_raised_events_report",
                table: "raised_events",
                columns: new[] { "unit_id", "period_from", "period_to", "event", "due_on", "rung" },
                unique: true,
                filter: "clock_id is null");

            migrationBuilder.CreateIndex(
                name: "ix_sessions_held_on_id",
                table: "sessions",
                columns: new[] { "held_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_sessions_source_key",
                table: "sessions",
                columns: new[] { "source", "key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_sessions_unit_id_held_on_id",
                table: "sessions",
                columns: new[] { "unit_id", "held_on", "id" });

            migrationBuilder.CreateIndex(
                name: "email_index",
                table: "staff_accounts",
                column: "normalized_email");

            migrationBuilder.CreateIndex(
                name: "user_name_index",
                table: "staff_accounts",
                column: "normalized_user_name",
                unique: true,
                filter: "[normalized_user_name] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_staff_grants_unit_id",
                table: "staff_grants",
                column: "unit_id");

            migrationBuilder.CreateIndex(
                name: "ix_stored_answers_answered_at",
                table: "stored_answers",
                column: "answered_at");

            migrationBuilder.CreateIndex(
                name: "ix_units_key",
                table: "units",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_units_parent_id",
                table: "units",
                column: "parent_id");

            migrationBuilder.CreateIndex(
                name: "ix_visits_case_id",
                table: "visits",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_visits_received_on_id",
                table: "visits",
                columns: new[] { "received_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_visits_session_id",
                table: "visits",
                column: "session_id");

            migrationBuilder.CreateIndex(
                name: "ix_visits_source_key",
                table: "visits",
                columns: new[] { "source", "key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_visits_unit_id_received_on_id",
                table: "visits",
                columns: new[] { "unit_id", "received_on", "id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "api_clients");

            migrationBuilder.DropTable(
                name: "asp_net_user_claims");

            migrationBuilder.DropTable(
                name: "asp_net_user_logins");

            migrationBuilder.DropTable(
                name: "asp_net_user_tokens");

            migrationBuilder.DropTable(
                name: "calendar_days");

            migrationBuilder.DropTable(
                name: "calendar_recount_failures");

            migrationBuilder.DropTable(
                name: "calendar_recounts");

            migrationBuilder.DropTable(
                name: "case_step_consequences");

            migrationBuilder.DropTable(
                name: "conferences");

            migrationBuilder.DropTable(
                name: "digests");

            migrationBuilder.DropTable(
                name: "escalation_ladders");

            migrationBuilder.DropTable(
                name: "fact_changes");

            migrationBuilder.DropTable(
                name: "facts");

            migrationBuilder.DropTable(
                name: "feedback_steps");

            migrationBuilder.DropTable(
                name: "figure_sums");

            migrationBuilder.DropTable(
                name: "frozen_contents");

            migrationBuilder.DropTable(
                name: "history");

            migrationBuilder.DropTable(
                name: "import_runs");

            migrationBuilder.DropTable(
                name: "indicators");

            migrationBuilder.DropTable(
                name: "job_runs");

            migrationBuilder.DropTable(
                name: "letter_cases");

            migrationBuilder.DropTable(
                name: "letter_processings");

            migrationBuilder.DropTable(
                name: "notices");

            migrationBuilder.DropTable(
                name: "opinions");

            migrationBuilder.DropTable(
                name: "people");

            migrationBuilder.DropTable(
                name: "profiles");

            migrationBuilder.DropTable(
                name: "protection_keys");

            migrationBuilder.DropTable(
                name: "register_numbers");

            migrationBuilder.DropTable(
                name: "sessions");

            migrationBuilder.DropTable(
                name: "staff_grants");

            migrationBuilder.DropTable(
                name: "stored_answers");

            migrationBuilder.DropTable(
                name: "visits");

            migrationBuilder.DropTable(
                name: "calendar_years");

            migrationBuilder.DropTable(
                name: "case_steps");

            migrationBuilder.DropTable(
                name: "feedback");

            migrationBuilder.DropTable(
                name: "report_closings");

            migrationBuilder.DropTable(
                name: "letters");

            migrationBuilder.DropTable(
                name: "raised_events");

            migrationBuilder.DropTable(
                name: "staff_accounts");

            migrationBuilder.DropTable(
                name: "cases");

            migrationBuilder.DropTable(
                name: "period_reports");

            migrationBuilder.DropTable(
                name: "clocks");

            migrationBuilder.DropTable(
                name: "units");
        }
    }
}
