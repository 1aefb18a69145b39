using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using QcdcCases.Persistence;
using QcdcCases.Persistence.Bulk;
using QcdcCases.Persistence.PostgreSql;

namespace QcdcCases.Pages;

/// <summary>docs/data-model.md as the model has it; no server is asked.</summary>
internal static class DataModelPage
{
    private const string Preamble =
        """
        # Data model

        Rendered from the model by `dotnet run --project tests/QcdcCases.Pages`; change the configurations in `Persistence/Configurations`, or
        what is said here of each table in `tests/QcdcCases.Pages/DataModelPage.cs`, never this file.

        - A foreign key restricts: a row that others refer to cannot be deleted. *With it* marks the parts of a record, which are deleted with it.
          There is no index behind a foreign key unless a query needs one, because the register deletes no record.
        - *Ahead* marks a foreign key that PostgreSQL checks at the commit: an import writes a visit before the case and the letter that it became part
          of. SQL Server cannot wait: it checks them in every statement but the bulk copies of visits.
        - Columns of ids without a foreign key, and why, are listed in `ReferencesTests`: most hold an id of one of several tables.
        - `book_year` is computed by the database from the day of receipt, so that the numbers of a book of a year are unique.
        - The types are those of PostgreSQL; [engines.md](engines.md) tells how SQL Server differs. Hangfire's own tables are in the schema `hangfire`.

        ## The main tables

        """;

    /// <summary>The tables of the picture: the records that people know, not the machinery.</summary>
    private static readonly string[] Main =
    [
        "units",
        "office_codes",
        "sessions",
        "visits",
        "letters",
        "letter_cases",
        "letter_processings",
        "cases",
        "case_steps",
        "people",
        "issued_papers",
        "receipt_codes",
        "conferences",
        "opinions",
        "opinion_steps",
        "feedback",
        "feedback_steps",
        "deadlines",
        "escalation_events",
        "notifications",
        "period_reports",
        "report_closings",
        "staff_accounts",
        "staff_grants",
    ];

    private static readonly Dictionary<string, string> Holds = new(StringComparer.Ordinal)
    {
        ["api_clients"] = "Programs that call the interface, with a hash of their secret",
        ["asp_net_user_claims"] = "Of the framework's accounts; unused",
        ["asp_net_user_logins"] = "Of the framework's accounts; unused",
        ["asp_net_user_tokens"] = "Of the framework's accounts; unused",
        ["calendar_days"] = "Days off and days worked instead, of a revision of a year",
        ["calendar_recount_failures"] = "Records that a recount could not count, to be tried again",
        ["calendar_recounts"] = "Recounts of due days after a change of the calendar",
        ["calendar_years"] = "Years of the calendar, each revision of them",
        ["case_step_consequences"] = "Recoveries, sanctions and transfers of a step",
        ["case_steps"] = "What happened in a case, in its order; corrections supersede",
        ["cases"] = "Cases (vụ việc) with the state that their steps give",
        ["deadlines"] = "Deadlines of cases, letters, visits and sessions, with their ledger",
        ["conferences"] = "Dialogue conferences",
        ["digests"] = "The daily letter to each member of staff",
        ["escalation_policies"] = "Who is notified of late deadlines of a unit, from a day on",
        ["fact_changes"] = "Facts that entered or left and are not in the sums yet",
        ["facts"] = "What is counted, each version of it",
        ["feedback"] = "Citizens' feedback",
        ["opinion_steps"] = "How opinions were followed",
        ["feedback_category_definitions"] = "How a unit offers a category of feedback, from a day on",
        ["feedback_steps"] = "What happened to feedback",
        ["fact_aggregates"] = "Aggregates of facts by unit and day, month or year",
        ["report_snapshots"] = "The bytes of a closed report",
        ["audit_entries"] = "The audit: who read personal data, and the seals of the history, as one keyed chain",
        ["unsealed_changes"] = "History entries that the audit has not sealed yet",
        ["history"] = "Every accepted change: who, when, on what legal basis",
        ["import_runs"] = "Imports under way and over",
        ["indicator_definitions"] = "Definitions of declared numbers, beside the product's own",
        ["indicators"] = "Numbers that units declare",
        ["outbox_events"] = "What happened to records, for other programs; places in the feed follow the commit",
        ["office_codes"] = "Codes that offices added to code lists",
        ["job_runs"] = "Runs of background jobs",
        ["letter_cases"] = "Which cases a letter is about",
        ["letter_processings"] = "The outcome of processing a letter",
        ["issued_papers"] = "Papers that were issued, with what they said",
        ["letters"] = "Letters (đơn), numbered by unit and year of receipt",
        ["note_readings"] = "Who has read a note, and when first",
        ["notes"] = "Internal notes about records",
        ["notifications"] = "Notifications of raised events to members of staff",
        ["opinions"] = "Opinions, promises and recommendations",
        ["people"] = "Whom a letter or visit names; denouncers sealed",
        ["receipt_codes"] = "The codes by which citizens refer to letters and visits",
        ["period_reports"] = "Reports of a unit for a period",
        ["dimensions"] = "The dimensions by which facts are grouped",
        ["protection_keys"] = "Keys of the servers' data protection",
        ["escalation_events"] = "What was noticed of a deadline or report, once each",
        ["register_secrets"] = "Random secrets of the register, encrypted with the servers' keys",
        ["sign_in_addresses"] = "Failed sign-ins by the keyed hash of a network address",
        ["register_numbers"] = "The last number of each book of a unit and year",
        ["report_closings"] = "Closings of a report, the latest one last",
        ["sessions"] = "Reception sessions",
        ["set_aside_records"] = "Records that a job left out after a failure",
        ["sign_in_sessions"] = "Signed-in sessions with their refresh token",
        ["staff_accounts"] = "Members of staff",
        ["staff_grants"] = "Their roles for units",
        ["stored_answers"] = "Answers kept under idempotency keys",
        ["substitutions"] = "Substitutes for the days of an officer's absence",
        ["units"] = "Units, in a tree",
        ["visits"] = "Turns of reception, numbered by unit and year",
        ["form_snapshots"] = "Precomputed form columns of periods that are over",
    };

    public static string Render()
    {
        var options = new DbContextOptionsBuilder<CasesDbContext>();
        options.UsePostgreSql("Host=never");
        using var db = new CasesDbContext(options.Options);
        var tables = db.GetService<IDesignTimeModel>()
            .Model.GetRelationalModel()
            .Tables.OrderBy(t => t.Name, StringComparer.Ordinal)
            .ToList();
        var page = new StringBuilder(Preamble).Append('\n');
        Draw(page, [.. tables.Where(t => Main.Contains(t.Name))]);
        page.Append("\n## All tables\n\n| Table | Holds | Primary key | Foreign keys | Unique | Checks |\n|---|---|---|---|---|---|\n");
        foreach (var table in tables)
        {
            page.Append(
                CultureInfo.InvariantCulture,
                $"| `{table.Name}` | {Holds[table.Name]} | {Names(table.PrimaryKey!.Columns)} | {List(Keys(table))} | {List(Uniques(table))} | {List(Checks(table))} |\n"
            );
        }

        return page.ToString();
    }

    private static void Draw(StringBuilder page, List<ITable> tables)
    {
        page.Append("```mermaid\nerDiagram\n");
        foreach (
            var key in tables
                .SelectMany(t => t.ForeignKeyConstraints.OrderBy(k => k.Name, StringComparer.Ordinal))
                .Where(k => tables.Contains(k.PrincipalTable)))
        {
            var (one, many) = (key.Columns.Any(c => c.IsNullable) ? "|o" : "||", IsWhole(key) ? "o|" : "o{");
            page.Append(
                CultureInfo.InvariantCulture,
                $"    {key.PrincipalTable.Name} {one}--{many} {key.Table.Name} : \"{key.Columns[0].Name}\"\n");
        }

        page.Append("```\n");
    }

    // One row at most refers: the key is the table's own.
    private static bool IsWhole(IForeignKeyConstraint key) => key.Table.PrimaryKey!.Columns.SequenceEqual(key.Columns);

    private static IEnumerable<string> Keys(ITable table) =>
        from key in table.ForeignKeyConstraints.OrderBy(k => k.Name, StringComparer.Ordinal)
        let goes = key.OnDeleteAction is ReferentialAction.Cascade ? ", with it" : string.Empty
        let waits = key.MappedForeignKeys.Any(k => k.FindAnnotation(StoredTable.MayPrecedeReferenced) is not null)
            ? ", ahead"
            : string.Empty
        select $"{Names(key.Columns)} → {key.PrincipalTable.Name}{goes}{waits}";

    private static IEnumerable<string> Uniques(ITable table) =>
        table
            .UniqueConstraints.Where(u => !u.GetIsPrimaryKey())
            .Select(u => Names(u.Columns))
            .Concat(
                table
                    .Indexes.Where(i => i.IsUnique)
                    .Select(i => Names(i.Columns) + (i.Filter is null ? string.Empty : $" where {i.Filter}")))
            .Order(StringComparer.Ordinal);

    private static IEnumerable<string> Checks(ITable table) =>
        table.CheckConstraints.OrderBy(c => c.Name, StringComparer.Ordinal).Select(c => $"`{c.Sql}`");

    private static string Names(IEnumerable<IColumn> columns) => string.Join(", ", columns.Select(c => c.Name));

    private static string List(IEnumerable<string> items) => string.Join("<br>", items) is { Length: > 0 } list ? list : "–";
}
