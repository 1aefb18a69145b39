using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace QcdcCases.Persistence;

/// <summary>Names tables, columns, keys and indexes in snake case, so that SQL needs no quotes.</summary>
internal static class SnakeCase
{
    public static void Apply(ModelBuilder builder)
    {
        // Owned types come last, because their columns use the names of the owner's table.
        foreach (var entity in builder.Model.GetEntityTypes().OrderBy(e => e.IsOwned()))
        {
            var sharesTable =
                entity.FindOwnership()?.PrincipalEntityType.GetTableName() is { } owner && Of(entity.GetTableName()!) == Of(owner);
            entity.SetTableName(Of(entity.GetTableName()!));
            foreach (var property in entity.GetProperties().Where(p => !(sharesTable && p.IsPrimaryKey())))
            {
                property.SetColumnName(
                    sharesTable ? Of($"{entity.FindOwnership()!.PrincipalToDependent!.Name}{property.Name}") : Of(property.GetColumnName())
                );
            }

            foreach (var key in entity.GetKeys().Where(_ => !sharesTable))
            {
                key.SetName(Of(key.GetName()!));
            }

            foreach (var foreignKey in entity.GetForeignKeys().Where(_ => !sharesTable))
            {
                foreignKey.SetConstraintName(Of(foreignKey.GetConstraintName()!));
            }

            foreach (var index in entity.GetIndexes())
            {
                index.SetDatabaseName(Of(index.GetDatabaseName()!));
            }
        }
    }

    public static string Of(string name) => JsonNamingPolicy.SnakeCaseLower.ConvertName(name);
}
