using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace QcdcCases.Persistence;

/// <summary>
/// Checks data before a migration adds keys and constraints, so that an invalid register is refused with a sentence that names the table,
/// instead of the database's first error.
/// </summary>
/// <param name="Sentence">The English sentence about the invalid rows, including the query that lists them.</param>
/// <param name="Rows">The query that lists the invalid rows.</param>
public sealed record BrokenRows(string Sentence, string Rows)
{
    /// <summary>Inserts the checks after the added columns and before all operations that depend on the rows.</summary>
    /// <param name="refuse">Returns the SQL statement that fails if there are such rows.</param>
    public static void RefuseIn(MigrationBuilder migration, Func<BrokenRows, string> refuse)
    {
        var place = migration.Operations.FindLastIndex(o => o is AddColumnOperation) + 1;
        migration.Operations.InsertRange(place, [.. migration.Operations.SelectMany(Of).Select(b => new SqlOperation { Sql = refuse(b) })]);
    }

    private static IEnumerable<BrokenRows> Of(MigrationOperation operation) =>
        operation switch
        {
            AddForeignKeyOperation { Columns: [var column] } key =>
            [
                Create(
                    $"rows of {key.Table} have a {column} that is no row of {key.PrincipalTable}",
                    $"select {column} from {key.Table} r where {column} is not null and not exists (select 1 from {key.PrincipalTable} p where p.id = r.{column})"
                ),
            ],
            AddCheckConstraintOperation check =>
            [
                Create($"rows of {check.Table} break the rule {check.Name}", $"select * from {check.Table} where not ({check.Sql})"),
            ],
            CreateIndexOperation { IsUnique: true, Filter: null } index =>
            [
                Create(
                    $"several rows of {index.Table} have one {string.Join(", ", index.Columns)}",
                    $"select {string.Join(", ", index.Columns)} from {index.Table} group by {string.Join(", ", index.Columns)} having count(*) > 1"
                ),
            ],
            _ => [],
        };

    private static BrokenRows Create(string what, string rows) =>
        new($"The register cannot be migrated: {what}. Correct them, then migrate again; they are listed by: {rows}", rows);
}
