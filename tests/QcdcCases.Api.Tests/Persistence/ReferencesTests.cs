using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using QcdcCases.Api.Tests.Engines;
using QcdcCases.Domain.Tests.Shared;
using QcdcCases.Pages;
using QcdcCases.Persistence;
using QcdcCases.Persistence.PostgreSql;
using Xunit;

namespace QcdcCases.Api.Tests.Persistence;

/// <summary>Every column that holds an id has a foreign key, or stands here with the reason why it has none.</summary>
public sealed class ReferencesTests
{
    /// <summary>Columns of ids, and <c>_id</c> columns of whatever type, without a foreign key.</summary>
    private static readonly Dictionary<string, string> WithoutKey = new(StringComparer.Ordinal)
    {
        ["api_clients.proposed_by"] = "Whoever proposed the client's right to read denouncers: an account.",
        ["audit_entries.actor_id"] = "Whoever read or changed: an account, an API client, or the program itself.",
        ["audit_entries.change_id"] = "A history entry, which verifying finds also if it was removed.",
        ["audit_entries.subject_id"] = "The record that was read or changed, of any kind.",
        ["calendar_recount_failures.subject_id"] = "The case, letter or visit that could not be recounted.",
        ["calendar_recounts.actor_id"] =
            "Whoever entered the calendar: an account, an API client, or the program itself, which has no row.",
        ["calendar_recounts.place"] = "How far the recount is: the last id that it looked at, of whatever table.",
        ["case_steps.recorded_by"] = "Whoever recorded the step: an account, an API client, or the program itself.",
        ["deadlines.rule_id"] = "A row of the law's table of deadlines, which is code.",
        ["deadlines.subject_id"] = "The case, letter, visit or session that the clock is about; the column subject tells which.",
        ["escalation_policies.spread_to"] = "How far the ladder is spread: the last clock looked at.",
        ["facts.case_id"] = "What a visit or letter is counted as one of: its case, or itself where it has none.",
        ["facts.item_id"] = "The record that the fact is of; the column subject tells the table.",
        ["feedback.address_id"] = "The number of an address in a directory of the sender's.",
        ["feedback_steps.external_id"] = "The number of a comment in the app that sent it.",
        ["history.actor_id"] = "Whoever did it: an account, an API client, or the program itself.",
        ["history.subject_id"] = "What changed: a record of whatever table, or an import, which has no row when an operator runs it.",
        ["import_runs.started_by"] = "Whoever started the import: an account or the program itself.",
        ["issued_papers.issued_by"] = "Whoever issued the paper: an account or the program itself.",
        ["issued_papers.subject_id"] = "The letter, case, visit or session that the paper is about; the column subject tells which.",
        ["job_runs.requested_by"] = "Whoever asked for the run: an account or the program itself; runs are forgotten after some time.",
        ["notes.subject_id"] = "The record that the note is about; the column subject tells which.",
        ["outbox_events.subject_id"] = "The feedback, letter, case or visit that the event tells of; the column area tells which.",
        ["opinion_steps.by_id"] = "Whoever took the step: an account or an API client; null in an imported register.",
        ["people.owner_id"] = "The letter or visit that names the person. The import writes people in bulk beside both.",
        ["receipt_codes.owner_id"] = "The letter or visit that has the code.",
        ["set_aside_records.record_id"] = "The clock, unit, ladder or account that a job left out; the column kind tells which.",
        ["sign_in_sessions.token"] = "The number of a refresh token, of which there is no table.",
        ["sign_in_sessions.token_before"] = "As token.",
        ["staff_grants.proposed_by"] = "Whoever proposed the right to read denouncers: an account.",
        ["stored_answers.caller_id"] = "Whoever asked: an account, an API client, or nobody who is known.",
        ["unsealed_changes.change_id"] = "The history entry that is saved with it, in bulk also before it.",
    };

    public static TheoryData<string> Engines => ["PostgreSql", "SqlServer"];

    [Theory]
    [MemberData(nameof(Engines))]
    public void Every_id_refers_to_a_row_or_says_here_why_not(string engine)
    {
        using var db = Open(engine);

        var without = Tables(db)
            .SelectMany(t =>
                t.Columns.Where(c => HoldsId(c) && !t.ForeignKeyConstraints.Any(k => k.Columns.Contains(c)))
                    .Select(c => $"{t.Name}.{c.Name}"));

        Assert.Equal(WithoutKey.Keys.Order(StringComparer.Ordinal), without.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public void A_deletion_takes_nothing_with_it_but_parts_of_what_is_deleted(string engine)
    {
        using var db = Open(engine);

        var cascades = Tables(db)
            .SelectMany(t =>
                t.ForeignKeyConstraints.Where(k => k.OnDeleteAction is not (ReferentialAction.Restrict or ReferentialAction.NoAction)))
            .Select(k => $"{k.Table.Name} of {k.PrincipalTable.Name}")
            .Order(StringComparer.Ordinal);

        Assert.Equal(
            [
                "asp_net_user_claims of staff_accounts",
                "asp_net_user_logins of staff_accounts",
                "asp_net_user_tokens of staff_accounts",
                "case_step_consequences of case_steps",
                "digests of staff_accounts",
                "escalation_events of deadlines",
                "letter_processings of letters",
                "notifications of escalation_events",
                "notifications of staff_accounts",
                "sign_in_sessions of staff_accounts",
                "staff_grants of staff_accounts",
            ],
            cascades);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public void Every_number_without_gaps_is_unique_in_its_book_of_the_year(string engine)
    {
        using var db = Open(engine);

        Assert.All(["letters", "visits"], name => Assert.Contains(
            Tables(db).Single(t => t.Name == name).Indexes,
            i => i is { IsUnique: true, Filter: null } && i.Columns.Select(c => c.Name).SequenceEqual(["book_unit_id", "book_year", "number"])));
    }

    [Fact]
    public void The_page_of_tables_is_what_the_model_has() => CommittedPage.IsFile(RenderedFiles.DataModel, DataModelPage.Render());

    private static IEnumerable<ITable> Tables(CasesDbContext db) => db.GetService<IDesignTimeModel>().Model.GetRelationalModel().Tables;

    private static bool HoldsId(IColumn column) =>
        column.Name.EndsWith("_id", StringComparison.Ordinal)
        || (
            column.PropertyMappings.Any(m => m.Property.ClrType == typeof(Guid) || m.Property.ClrType == typeof(Guid?))
            && column.Name is not ("id" or "version"));

    private static CasesDbContext Open(string engine) =>
        engine == "SqlServer"
            ? new CasesDbContext(NeverConnected.Options)
            : new CasesDbContext(
                (DbContextOptions<CasesDbContext>)new DbContextOptionsBuilder<CasesDbContext>().UsePostgreSql("Host=never").Options);
}
