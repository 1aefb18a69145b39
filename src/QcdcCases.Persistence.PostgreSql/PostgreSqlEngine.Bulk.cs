using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;
using NpgsqlTypes;

namespace QcdcCases.Persistence.PostgreSql;

internal sealed partial class PostgreSqlEngine
{
    public async Task<IBulkWriter<T>> BulkAsync<T>(CasesDbContext db, CancellationToken cancellationToken)
        where T : class =>
        await BulkWriter<T>.OpenAsync(db, cancellationToken);

    /// <summary>Binary COPY of one record type, by the columns and converters of the model.</summary>
    private sealed class BulkWriter<T>(NpgsqlBinaryImporter importer, IReadOnlyList<Column> columns) : IBulkWriter<T>
        where T : class
    {
        public static async Task<BulkWriter<T>> OpenAsync(CasesDbContext db, CancellationToken cancellationToken)
        {
            var columns = Column.Of(db.Model.FindEntityType(typeof(T))!);
            var table = db.Model.FindEntityType(typeof(T))!.GetTableName();
            var names = string.Join(", ", columns.Select(c => $"\"{c.Name}\""));
            var connection = (NpgsqlConnection)db.Database.GetDbConnection();
            var importer = await connection.BeginBinaryImportAsync($"copy {table} ({names}) from stdin (format binary)", cancellationToken);
            importer.Timeout = TimeSpan.Zero;
            return new BulkWriter<T>(importer, columns);
        }

        public async Task WriteAsync(T row, CancellationToken cancellationToken)
        {
            await importer.StartRowAsync(cancellationToken);
            foreach (var column in columns)
            {
                if (column.Read(row) is { } value)
                {
                    await importer.WriteAsync(value, column.Type, cancellationToken);
                }
                else
                {
                    await importer.WriteNullAsync(cancellationToken);
                }
            }
        }

        public async Task CompleteAsync(CancellationToken cancellationToken) => await importer.CompleteAsync(cancellationToken);

        public ValueTask DisposeAsync() => importer.DisposeAsync();
    }

    /// <summary>One column of a table and how to read its stored value from a record.</summary>
    private sealed record Column(string Name, NpgsqlDbType Type, Func<object, object?> Read)
    {
        public static IReadOnlyList<Column> Of(IEntityType entity, Func<object, object?>? owner = null)
        {
            var read = owner ?? (static row => row);
            var own = entity.GetProperties()
                .Where(p => !(p.IsShadowProperty() && p.IsPrimaryKey()))
                .Select(p => Of(p, read));
            var sameTable = entity.GetNavigations()
                .Where(n => n.TargetEntityType.IsOwned() && n.TargetEntityType.GetTableName() == entity.GetTableName())
                .SelectMany(n => Of(n.TargetEntityType, row => read(row) is { } held ? n.GetGetter().GetClrValue(held) : null));
            return [.. own, .. sameTable];
        }

        private static Column Of(IProperty property, Func<object, object?> owner)
        {
            var mapping = property.GetRelationalTypeMapping();
            var convert = mapping.Converter?.ConvertToProvider;
            Func<object, object?> read = property.IsShadowProperty()
                ? _ => property.Name == CasesDbContext.Version ? Guid.CreateVersion7() : null
                : row => owner(row) is { } held && property.GetGetter().GetClrValue(held) is { } value
                    ? convert is null ? value : convert(value)
                    : null;
            return new Column(property.GetColumnName(), TypeOf(mapping.StoreTypeNameBase), read);
        }

        private static NpgsqlDbType TypeOf(string storeType) => storeType switch
        {
            "uuid" => NpgsqlDbType.Uuid,
            "date" => NpgsqlDbType.Date,
            "timestamp with time zone" => NpgsqlDbType.TimestampTz,
            "integer" => NpgsqlDbType.Integer,
            "bigint" => NpgsqlDbType.Bigint,
            "smallint" => NpgsqlDbType.Smallint,
            "boolean" => NpgsqlDbType.Boolean,
            "text" => NpgsqlDbType.Text,
            "character varying" => NpgsqlDbType.Varchar,
            _ => throw new InvalidOperationException($"No bulk type for {storeType}."),
        };
    }
}
