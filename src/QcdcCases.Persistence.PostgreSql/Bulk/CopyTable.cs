using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace QcdcCases.Persistence.PostgreSql.Bulk;

/// <summary>One table that a record type is written to, with a function, compiled from the model, that turns a record into its row.</summary>
/// <param name="Statement">The COPY that takes the rows.</param>
/// <param name="Write">Appends the record's row, or nothing when the record lacks the part that this table holds.</param>
internal sealed record CopyTable<T>(string Statement, Action<CopyBuffer, T> Write)
    where T : class
{
    private static IReadOnlyList<CopyTable<T>>? all;

    /// <summary>The record's own table first, then those of the parts it owns. The model never changes, so they are compiled once.</summary>
    public static IReadOnlyList<CopyTable<T>> AllOf(IModel model) => all ??= Compile(model.FindEntityType(typeof(T))!);

    private static List<CopyTable<T>> Compile(IEntityType entity)
    {
        var row = Expression.Parameter(typeof(T), "row");
        var parts = entity.GetNavigations().Where(n => n.TargetEntityType.IsOwned()).ToLookup(n => n.TargetEntityType.GetTableName() == entity.GetTableName());
        List<Column> columns = [.. Column.Of(entity, row, row), .. parts[true].SelectMany(n => Column.Of(n.TargetEntityType, Expression.Property(row, n.PropertyInfo!), row))];
        return [Table(entity.GetTableName()!, row, row, columns), .. parts[false].Select(n => Table(n, row))];
    }

    private static CopyTable<T> Table(INavigation part, ParameterExpression row)
    {
        var owned = Expression.Property(row, part.PropertyInfo!);
        return Table(part.TargetEntityType.GetTableName()!, row, owned, Column.Of(part.TargetEntityType, owned, row));
    }

    private static CopyTable<T> Table(string table, ParameterExpression row, Expression part, List<Column> columns)
    {
        var buffer = Expression.Parameter(typeof(CopyBuffer), "buffer");
        Expression body = Expression.Block(
            columns.Select(c => c.Write(buffer)).Prepend(Expression.Call(buffer, nameof(CopyBuffer.StartRow), null, Expression.Constant(columns.Count))));
        if (part != row)
        {
            body = Expression.IfThen(Expression.NotEqual(part, Expression.Constant(null, part.Type)), body);
        }

        var names = string.Join(", ", columns.Select(c => $"\"{c.Name}\""));
        return new CopyTable<T>(
            $"copy {table} ({names}) from stdin (format binary)", Expression.Lambda<Action<CopyBuffer, T>>(body, buffer, row).Compile());
    }
}

/// <summary>One column: its name and how its value is read from a record, or from a part of it that may be absent.</summary>
internal sealed record Column(string Name, Expression Value, Expression? Absent)
{
    private static readonly MethodInfo NewVersion = typeof(Guid).GetMethod(nameof(Guid.CreateVersion7), [])!;

    /// <param name="holder">The record or the part whose columns these are.</param>
    /// <param name="row">The record.</param>
    public static List<Column> Of(IEntityType entity, Expression holder, ParameterExpression row)
    {
        var sharesTable = entity.FindOwnership()?.PrincipalEntityType.GetTableName() == entity.GetTableName();
        return
        [
            .. entity.GetProperties()
                .Where(p => !(sharesTable && p.IsPrimaryKey()))
                .Select(p => new Column(
                    p.GetColumnName(),
                    Stored(p, Read(p, holder, row)),
                    sharesTable ? Expression.Equal(holder, Expression.Constant(null, holder.Type)) : null)),
        ];
    }

    public Expression Write(ParameterExpression buffer)
    {
        var nothing = Expression.Call(buffer, nameof(CopyBuffer.WriteNull), null);
        var read = Expression.Variable(Value.Type);
        var write = Expression.Block([read], Expression.Assign(read, Value), WriteValue(buffer, read, nothing));
        return Absent is null ? write : Expression.IfThenElse(Absent, nothing, write);
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

    private static Expression Read(IProperty property, Expression holder, ParameterExpression row)
    {
        if (property.PropertyInfo is { } member)
        {
            return Expression.Property(holder, member);
        }

        if (property.Name == CasesDbContext.Version)
        {
            return Expression.Call(NewVersion);
        }

        // The key of a part that has a table of its own is its owner's.
        var principal = property.FindFirstPrincipal() ?? throw new InvalidOperationException($"No value for {property.DeclaringType.Name}.{property.Name}.");
        return Expression.Property(row, principal.PropertyInfo!);
    }

    /// <summary>The value as the column stores it, by the model's converter.</summary>
    private static Expression Stored(IProperty property, Expression value)
    {
        if (property.GetRelationalTypeMapping().Converter?.ConvertToProviderExpression is not { } convert)
        {
            return value;
        }

        var parameter = convert.Parameters[0];
        if (Nullable.GetUnderlyingType(value.Type) is null || Nullable.GetUnderlyingType(parameter.Type) is not null)
        {
            return Expression.Invoke(convert, value.Type == parameter.Type ? value : Expression.Convert(value, parameter.Type));
        }

        var converted = Expression.Invoke(convert, Expression.Property(value, nameof(Nullable<>.Value)));
        var type = convert.ReturnType.IsValueType ? typeof(Nullable<>).MakeGenericType(convert.ReturnType) : convert.ReturnType;
        return Expression.Condition(
            Expression.Property(value, nameof(Nullable<>.HasValue)), Expression.Convert(converted, type), Expression.Constant(null, type));
    }
}
