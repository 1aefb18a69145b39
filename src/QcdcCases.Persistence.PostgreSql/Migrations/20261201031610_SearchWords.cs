using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace QcdcCases.Persistence.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class SearchWords : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "paper_digits",
                table: "people",
                type: "character varying(500)",
                maxLength: 500,
                nullable: true,
                computedColumnSql: "replace(replace(replace(identity_paper_number, ' ', ''), '.', ''), '-', '')",
                stored: true);

            migrationBuilder.AddColumn<string>(
                name: "phone_digits",
                table: "people",
                type: "character varying(500)",
                maxLength: 500,
                nullable: true,
                computedColumnSql: "replace(replace(replace(replace(identity_phone, ' ', ''), '.', ''), '-', ''), '+84', '0')",
                stored: true);

            migrationBuilder.CreateIndex(
                name: "ix_visits_number",
                table: "visits",
                column: "number");

            migrationBuilder.CreateIndex(
                name: "ix_people_paper_digits",
                table: "people",
                column: "paper_digits");

            migrationBuilder.CreateIndex(
                name: "ix_people_phone_digits",
                table: "people",
                column: "phone_digits");

            migrationBuilder.CreateIndex(
                name: "ix_letters_number",
                table: "letters",
                column: "number");

            migrationBuilder.CreateIndex(
                name: "ix_issued_papers_document_no",
                table: "issued_papers",
                column: "document_no",
                filter: "document_no is not null");

            migrationBuilder.CreateIndex(
                name: "ix_case_steps_document_no",
                table: "case_steps",
                column: "document_no",
                filter: "document_no is not null");

            // The words of the search texts, and of the names in them. The program only asks for them (IDatabaseProvider.WithWords), so they
            // are not part of the model. The planner must know how common even rare words are: by that it chooses between the index and
            // the latest rows.
            foreach (var table in new[] { "letters", "visits", "cases", "opinions", "feedback" })
            {
                migrationBuilder.Sql($"""
                    alter table {table} add column search_words tsvector
                        generated always as ({Words("search")}) stored;
                    alter table {table} alter column search_words set statistics 1000;
                    create index ix_{table}_search_words on {table} using gin (search_words);
                    """);
            }

            foreach (var table in new[] { "letters", "visits" })
            {
                migrationBuilder.Sql($"""
                    alter table {table} add column search_names tsvector
                        generated always as ({Words("substr(search, strpos(search || '¶', '¶'))")}) stored;
                    alter table {table} alter column search_names set statistics 1000;
                    create index ix_{table}_search_names on {table} using gin (search_names);
                    """);
            }
        }

        private static string Words(string text) =>
            $"strip(to_tsvector('simple', regexp_replace({text} collate \"C\", '[^a-z0-9]+', ' ', 'g')))";

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            foreach (var table in new[] { "letters", "visits", "cases", "opinions", "feedback" })
            {
                migrationBuilder.Sql($"alter table {table} drop column if exists search_words, drop column if exists search_names");
            }

            migrationBuilder.DropIndex(
                name: "ix_visits_number",
                table: "visits");

            migrationBuilder.DropIndex(
                name: "ix_people_paper_digits",
                table: "people");

            migrationBuilder.DropIndex(
                name: "ix_people_phone_digits",
                table: "people");

            migrationBuilder.DropIndex(
                name: "ix_letters_number",
                table: "letters");

            migrationBuilder.DropIndex(
                name: "ix_issued_papers_document_no",
                table: "issued_papers");

            migrationBuilder.DropIndex(
                name: "ix_case_steps_document_no",
                table: "case_steps");

            migrationBuilder.DropColumn(
                name: "paper_digits",
                table: "people");

            migrationBuilder.DropColumn(
                name: "phone_digits",
                table: "people");
        }
    }
}
