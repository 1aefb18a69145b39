using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace QcdcCases.Persistence.PostgreSql.Migrations;

/// <summary>
/// What is looked for may stand anywhere in a text: trigrams find it without reading every row. The extension is a trusted one that the
/// database's owner may create. No part of the model knows these indexes; another engine answers the same queries its own way.
/// </summary>
[DbContext(typeof(CasesDbContext))]
[Migration("20261121033500_IndexSearchedTexts")]
internal sealed class IndexSearchedTexts : Migration
{
    private static readonly string[] Tables = ["letters", "visits", "cases", "opinions", "feedback"];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql("create extension if not exists pg_trgm");
        foreach (var table in Tables)
        {
            migrationBuilder.Sql($"create index ix_{table}_search on {table} using gin (search gin_trgm_ops)");
        }
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        foreach (var table in Tables)
        {
            migrationBuilder.Sql($"drop index ix_{table}_search");
        }
    }
}
