using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Metadata;
using QcdcCases.Persistence.Bulk;

namespace QcdcCases.Persistence.PostgreSql.Bulk;

/// <summary>One table that a record type is written to, with a function, compiled from the model, that turns a record into its row.</summary>
/// <param name="Statement">The COPY that takes the rows.</param>
/// <param name="Write">Appends the record's row, or nothing when the record lacks the part that this table holds.</param>
internal sealed record CopyTable<T>(string Statement, Action<CopyBuffer, T> Write)
    where T : class
{
    private static IReadOnlyList<CopyTable<T>>? all;

    /// <summary>The record's own table first, then those of the parts it owns. The model never changes, so they are compiled once.</summary>
    public static IReadOnlyList<CopyTable<T>> AllOf(IModel model) => all ??= [.. StoredTable.AllOf(model.FindEntityType(typeof(T))!).Select(Compile)];

    private static CopyTable<T> Compile(StoredTable table)
    {
        var buffer = Expression.Parameter(typeof(CopyBuffer), "buffer");
        var body = table.WhereHeld(Expression.Block(
            table.Columns.Select(c => WriteColumn(c, buffer)).Prepend(Expression.Call(buffer, nameof(CopyBuffer.StartRow), null, Expression.Constant(table.Columns.Count)))));
        var names = string.Join(", ", table.Columns.Select(c => $"\"{c.Name}\""));
        return new CopyTable<T>(
            $"copy {table.Name} ({names}) from stdin (format binary)", Expression.Lambda<Action<CopyBuffer, T>>(body, buffer, table.Row).Compile());
    }

    private static Expression WriteColumn(StoredColumn column, ParameterExpression buffer)
    {
        var nothing = Expression.Call(buffer, nameof(CopyBuffer.WriteNull), null);
        var read = Expression.Variable(column.Value.Type);
        var write = Expression.Block([read], Expression.Assign(read, column.Value), WriteValue(buffer, read, nothing));
        return column.Absent is null ? write : Expression.IfThenElse(column.Absent, nothing, write);
    }

    private static Expression WriteValue(ParameterExpression buffer, ParameterExpression value, Expression nothing)
    {
        if (Nullable.GetUnderlyingType(value.Type) is not null)
        {
            return Expression.IfThenElse(
                Expression.Property(value, nameof(Nullable<>.HasValue)),
                Expression.Call(buffer, nameof(CopyBuffer.Write), null, Expression.Property(value, nameof(Nullable<>.Value))),
                nothing);
        }

        var write = Expression.Call(buffer, nameof(CopyBuffer.Write), null, value);
        return value.Type.IsValueType ? write : Expression.IfThenElse(Expression.Equal(value, Expression.Constant(null, value.Type)), nothing, write);
    }
}
