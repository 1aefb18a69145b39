using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace QcdcCases.Persistence.Bulk;

/// <summary>One column: its name, and how its value is read from a record or from an optional part of it.</summary>
/// <param name="Value">The value as the column stores it; null, or a nullable without a value, for a database null.</param>
/// <param name="Absent">True if the part is absent and the column is null; null for a part that is always present.</param>
public sealed record StoredColumn(string Name, Expression Value, Expression? Absent)
{
    private static readonly MethodInfo NewVersion = typeof(BulkIds).GetMethod(nameof(BulkIds.Next), [])!;

    /// <param name="holder">The record or the part with these columns.</param>
    /// <param name="row">The record.</param>
    internal static List<StoredColumn> Of(IEntityType entity, Expression holder, ParameterExpression row)
    {
        var sharesTable = entity.FindOwnership()?.PrincipalEntityType.GetTableName() == entity.GetTableName();
        return
        [
            .. entity.GetProperties()
                .Where(p => !(sharesTable && p.IsPrimaryKey()) && p.GetComputedColumnSql() is null)
                .Select(p => new StoredColumn(
                    p.GetColumnName(),
                    Stored(p, Read(p, holder, row)),
                    sharesTable ? Expression.Equal(holder, Expression.Constant(null, holder.Type)) : null)),
        ];
    }

    /// <summary>Writes the value, or null, into a row writer (<see cref="StoredTable.Writer"/>).</summary>
    internal Expression Write(Expression sink)
    {
        var writeNull = Expression.Call(sink, "WriteNull", null);
        var read = Expression.Variable(Value.Type);
        var write = Expression.Block([read], Expression.Assign(read, Value), Write(sink, read, writeNull));
        return Absent is null ? write : Expression.IfThenElse(Absent, writeNull, write);
    }

    private static Expression Write(Expression sink, ParameterExpression read, Expression writeNull)
    {
        if (Nullable.GetUnderlyingType(read.Type) is not null)
        {
            var value = Expression.Property(read, nameof(Nullable<>.Value));
            return Expression.IfThenElse(Expression.Property(read, nameof(Nullable<>.HasValue)), Write(sink, value), writeNull);
        }

        return read.Type.IsValueType
            ? Write(sink, read)
            : Expression.IfThenElse(Expression.Equal(read, Expression.Constant(null, read.Type)), writeNull, Write(sink, read));
    }

    private static MethodCallExpression Write(Expression sink, Expression value)
    {
        var write = sink.Type.GetMethod("Write", [value.Type])
            ?? throw new InvalidOperationException($"{sink.Type.Name} takes no {value.Type.Name}.");
        return Expression.Call(sink, write, Expression.Convert(value, write.GetParameters()[0].ParameterType));
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

        // A part with a table of its own has the key of its owner.
        var principal = property.FindFirstPrincipal()
            ?? throw new InvalidOperationException(
                $"{property.DeclaringType.Name}.{property.Name} has neither a value nor a principal property.");
        return Expression.Property(row, principal.PropertyInfo!);
    }

    /// <summary>Returns the value as the column stores it, by the model's converter.</summary>
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
