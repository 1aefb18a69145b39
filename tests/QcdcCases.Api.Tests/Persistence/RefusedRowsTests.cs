using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Api.Tests.Figures;
using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Persistence;
using Xunit;

namespace QcdcCases.Api.Tests.Persistence;

/// <summary>What the database refuses of an imported register, whoever writes past the program.</summary>
public sealed class RefusedRowsTests(FiguresApplication app) : IClassFixture<FiguresApplication>
{
    /// <summary>A statement, and the key or check that refuses it. Each finds rows of the register to go wrong with.</summary>
    public static TheoryData<string, string> Statements =>
        new()
        {
            // Two with one number.
            {
                "update letters set number = (select min(o.number) from letters o where o.unit_id = letters.unit_id and o.book_year = letters.book_year)",
                "ix_letters_book_unit_id_book_year_number"
            },
            {
                "update visits set number = (select min(o.number) from visits o where o.unit_id = visits.unit_id and o.book_year = visits.book_year)",
                "ix_visits_book_unit_id_book_year_number"
            },
            // Of no unit.
            { $"update letters set unit_id = {{0}} where {First("letters")}", "fk_letters_units_unit_id" },
            { $"update visits set unit_id = {{0}} where {First("visits")}", "fk_visits_units_unit_id" },
            { "update cases set unit_id = {0}", "fk_cases_units_unit_id" },
            { "update deadlines set unit_id = {0}", "fk_deadlines_units_unit_id" },
            { "update facts set unit_id = {0}", "fk_facts_units_unit_id" },
            // A link to nothing.
            { "insert into letter_cases (letter_id, case_id, ordinal) select id, {0}, 99 from letters", "fk_letter_cases_cases_case_id" },
            { "update letters set visit_id = {0}", "fk_letters_visits_visit_id" },
            { "update letters set duplicate_of_id = {0}", "fk_letters_letters_duplicate_of_id" },
            { "update letters set assignee_id = {0}", "fk_letters_staff_accounts_assignee_id" },
            { "update visits set case_id = {0}", "fk_visits_cases_case_id" },
            { "update visits set letter_id = {0}", "fk_visits_letters_letter_id" },
            { "update visits set session_id = {0}", "fk_visits_sessions_session_id" },
            { "update cases set previous_id = {0}", "fk_cases_cases_previous_id" },
            { "update opinions set conference_id = {0}", "fk_opinions_conferences_conference_id" },
            // What others refer to.
            { "delete from units where id in (select unit_id from letters)", "_units_" },
            { "delete from cases where id in (select case_id from letter_cases)", "_cases_" },
            { "delete from sessions where id in (select session_id from visits)", "fk_visits_sessions_session_id" },
            { "delete from dimensions", "_dimensions_" },
            // What a row can never be.
            { "update letters set number = 0", "ck_letters_number" },
            { "update letters set instance = 3", "ck_letters_instance" },
            { "update letters set finished_on = '1999-01-01'", "ck_letters_finished" },
            { "update letters set duplicate_of_id = id", "ck_letters_duplicate" },
            { "update visits set people = 0", "ck_visits_people" },
            { "update cases set opened_instance = 0", "ck_cases_instance" },
            { "update facts set amount = -1", "ck_facts_amount" },
            { "update units set valid_to = '1900-01-01'", "ck_units_days" },
        };

    [Theory]
    [MemberData(nameof(Statements))]
    public async Task The_database_refuses(string statement, string by)
    {
        await app.RegisterOfAsync(5);
        await app.Cases.InDatabaseAsync(async db =>
        {
            var refused = await Assert.ThrowsAnyAsync<DbException>(() => db.Database.ExecuteSqlRawAsync(statement, Guid.CreateVersion7()));
            Assert.Contains(by, refused.Message, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task A_register_whose_rows_break_a_key_is_not_migrated_and_the_operator_is_told_which()
    {
        Assert.SkipWhen(TestDatabase.IsSqlServer, "What is tried is PostgreSQL's migration; SQL Server's has the same questions.");
        await using var database = await PostgreSqlDatabase.CreateAsync(await BeforeAsync());
        await using var db = new CasesDbContext(database.Options);
        await db.Database.ExecuteSqlRawAsync(
            """
            insert into units (id, key, name, level, kind, valid_from, exclude_from_rollup, successor_ids, version)
            values (gen_random_uuid(), 'dd', 'Đơn Dương', 'district', 'committee', '2011-01-01', false, '[]', gen_random_uuid());
            insert into sessions (id, source, key, unit_id, held_on, kind, receiver, held, version)
            select gen_random_uuid(), 'old', 's1', gen_random_uuid(), '2020-01-15', 'regular', 'officer', true, gen_random_uuid();
            """);

        var refused = await Assert.ThrowsAnyAsync<DbException>(() => db.Database.MigrateAsync());

        Assert.Contains(
            "The register cannot be migrated: rows of sessions have a unit_id that is no row of units.",
            refused.Message,
            StringComparison.Ordinal);
        await db.Database.ExecuteSqlRawAsync("update sessions set unit_id = (select id from units)");
        await db.Database.MigrateAsync();
    }

    /// <summary>One row: two would have one number in a book of the unit that is none.</summary>
    private static string First(string table) => $"id in (select id from {table} order by id offset 0 rows fetch next 1 rows only)";

    /// <summary>The migration before the one that adds the keys.</summary>
    private async Task<string> BeforeAsync()
    {
        var all = Array.Empty<string>();
        await app.Cases.InDatabaseAsync(db =>
        {
            all = [.. db.Database.GetMigrations()];
            return Task.CompletedTask;
        });
        return all[Array.FindIndex(all, m => m.EndsWith("_KeysAndChecks", StringComparison.Ordinal)) - 1];
    }
}
