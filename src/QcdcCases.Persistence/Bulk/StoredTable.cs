using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace QcdcCases.Persistence.Bulk;

/// <summary>One table of a record type, as expressions over a record that are compiled into a row writer.</summary>
/// <param name="Name">The table's name.</param>
/// <param name="Row">The record.</param>
/// <param name="Part">The part of the record in this table: the record itself, or an owned part, which may be absent.</param>
/// <param name="RefersAhead">True if its rows may be written before rows that they refer to (<see cref="MayPrecedeReferenced"/>).</param>
public sealed record StoredTable(
    string Name,
    ParameterExpression Row,
    Expression Part,
    IReadOnlyList<StoredColumn> Columns,
    bool RefersAhead)
{
    /// <summary>Marks a foreign key whose referenced row may be written later in the transaction.</summary>
    public const string MayPrecedeReferenced = "Register:Ahead";

    private Delegate? writer;

    /// <summary>Returns a record type's own table, then those of its owned parts.</summary>
    public static IReadOnlyList<StoredTable> AllOf<T>(IModel model) =>
        model.FindEntityType(typeof(T))!.GetOrAddRuntimeAnnotationValue(
            "Register:Tables", static model => Make(model!.FindEntityType(typeof(T))!), model);

    /// <summary>Returns the writer of a record's row; it writes nothing if the record lacks the part of this table.</summary>
    /// <typeparam name="TSink">A type with the methods <c>StartRow(int columns)</c>, <c>Write(value)</c> and
    /// <c>WriteNull()</c>.</typeparam>
    /// <typeparam name="T">The record type.</typeparam>
    public Action<TSink, T> Writer<TSink, T>() => (Action<TSink, T>)(writer = writer as Action<TSink, T> ?? Compile<TSink, T>());

    private Action<TSink, T> Compile<TSink, T>()
    {
        var sink = Expression.Parameter(typeof(TSink), "sink");
        var start = Expression.Call(sink, "StartRow", null, Expression.Constant(Columns.Count));
        Expression row = Expression.Block(Columns.Select(c => c.Write(sink)).Prepend(start));
        var body = Part == Row ? row : Expression.IfThen(Expression.NotEqual(Part, Expression.Constant(null, Part.Type)), row);
        return Expression.Lambda<Action<TSink, T>>(body, sink, Row).Compile();
    }

    private static IReadOnlyList<StoredTable> Make(IEntityType entity)
    {
        var row = Expression.Parameter(entity.ClrType, "row");
        var parts = entity
            .GetNavigations()
            .Where(n => n.TargetEntityType.IsOwned())
            .ToLookup(n => n.TargetEntityType.GetTableName() == entity.GetTableName());
        List<StoredColumn> columns =
        [
            .. StoredColumn.Of(entity, row, row),
            .. parts[true].SelectMany(n => StoredColumn.Of(n.TargetEntityType, Expression.Property(row, n.PropertyInfo!), row)),
        ];
        var refersAhead = entity.GetForeignKeys().Any(k => k.FindAnnotation(MayPrecedeReferenced) is not null);
        return [new StoredTable(entity.GetTableName()!, row, row, columns, refersAhead), .. parts[false].Select(n => Owned(n, row))];
    }

    private static StoredTable Owned(INavigation part, ParameterExpression row)
    {
        var owned = Expression.Property(row, part.PropertyInfo!);
        return new StoredTable(
            part.TargetEntityType.GetTableName()!,
            row,
            owned,
            StoredColumn.Of(part.TargetEntityType, owned, row),
            RefersAhead: false);
    }
}
