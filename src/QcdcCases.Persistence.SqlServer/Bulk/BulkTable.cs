using System.Data;
using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore.Metadata;
using QcdcCases.Persistence.Bulk;

namespace QcdcCases.Persistence.SqlServer.Bulk;

/// <summary>One table that a record type is written to, with a function, compiled from the model, that turns a record into its row.</summary>
/// <param name="Name">The table's name.</param>
/// <param name="Columns">The columns' names and the types of their values.</param>
/// <param name="RefersAhead">Whether its rows may be written before rows that they refer to.</param>
/// <param name="Read">The record's row, or null when the record lacks the part that this table holds.</param>
internal sealed record BulkTable<T>(string Name, IReadOnlyList<(string Name, Type Type)> Columns, bool RefersAhead, Func<T, object[]?> Read)
    where T : class
{
    private static readonly MethodInfo ToStore = typeof(BulkTable<T>).GetMethod(nameof(Stored), BindingFlags.NonPublic | BindingFlags.Static)!;

    private static IReadOnlyList<BulkTable<T>>? all;

    /// <summary>The record's own table first, then those of the parts it owns. The model never changes, so they are compiled once.</summary>
    public static IReadOnlyList<BulkTable<T>> AllOf(IModel model) => all ??= [.. StoredTable.AllOf(model.FindEntityType(typeof(T))!).Select(Compile)];

    /// <summary>Where rows of this table are gathered.</summary>
    public DataTable Gather()
    {
        var rows = new DataTable(Name);
        foreach (var (name, type) in Columns)
        {
            rows.Columns.Add(name, type);
        }

        return rows;
    }

    private static BulkTable<T> Compile(StoredTable table)
    {
        var row = Expression.Variable(typeof(object[]));
        var read = Expression.Assign(row, Expression.NewArrayInit(typeof(object), table.Columns.Select(Value)));
        var body = Expression.Block([row], table.WhereHeld(read), row);
        return new BulkTable<T>(
            table.Name,
            [.. table.Columns.Select(c => (c.Name, TypeOf(c.Value.Type)))],
            table.RefersAhead,
            Expression.Lambda<Func<T, object[]?>>(body, table.Row).Compile());
    }

    private static Expression Value(StoredColumn column)
    {
        Expression value = Expression.Convert(column.Value, typeof(object));
        return Expression.Call(ToStore, column.Absent is null ? value : Expression.Condition(column.Absent, Expression.Constant(null), value));
    }

    private static object Stored(object? value) => value switch
    {
        null => DBNull.Value,
        DateOnly day => day.ToDateTime(TimeOnly.MinValue),
        _ => value,
    };

    private static Type TypeOf(Type type)
    {
        var held = Nullable.GetUnderlyingType(type) ?? type;
        return held == typeof(DateOnly) ? typeof(DateTime) : held;
    }
}
