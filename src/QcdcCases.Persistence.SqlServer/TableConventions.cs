using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;
using Microsoft.EntityFrameworkCore.Metadata.Conventions.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace QcdcCases.Persistence.SqlServer;

/// <summary>The conventions of the model that only SQL Server needs.</summary>
internal sealed class TableConventions : IModelFinalizingConvention
{
    /// <summary>Compares and sorts texts by code point, independent of the server's collation.</summary>
    public const string Ordinal = "Latin1_General_100_BIN2";

    /// <summary>
    /// Stores keys as 16 bytes in their written order. SQL Server sorts its own type for them by the last bytes first, and the register
    /// pages by keys that grow with time.
    /// </summary>
    private static readonly ValueConverter<Guid, byte[]> KeyBytes = new(key => key.ToByteArray(true), bytes => new Guid(bytes, true));

    public void ProcessModelFinalizing(IConventionModelBuilder modelBuilder, IConventionContext<IConventionModelBuilder> context)
    {
        foreach (var property in modelBuilder.Metadata.GetEntityTypes().SelectMany(e => e.GetDeclaredProperties()))
        {
            if (property.ClrType == typeof(Guid) || property.ClrType == typeof(Guid?))
            {
                property.SetValueConverter(KeyBytes);
                property.SetColumnType("binary(16)");
            }

            if (IsText(property))
            {
                property.SetCollation(Ordinal);
            }

            if (IsText(property) && property.IsPrimaryKey() && property.GetMaxLength() > TextLength.Key)
            {
                // A clustered key has at most 900 bytes.
                property.SetMaxLength(TextLength.Key);
            }

            if (property.GetComputedColumnSql() is { } computed)
            {
                property.SetComputedColumnSql(computed.Replace("extract(year from ", "year(", StringComparison.Ordinal));
            }
        }

        foreach (
            var index in modelBuilder
                .Metadata.GetEntityTypes()
                .SelectMany(e => e.GetDeclaredIndexes())
                .Where(i => i.GetFilter() is not null))
        {
            index.SetFilter(string.Join(" and ", index.GetFilter()!.Split(" and ").Select(Condition)));
        }
    }

    /// <summary>Rewrites index filters: a bit is not a condition by itself, and filters do not support <c>not</c>.</summary>
    private static string Condition(string term) => term.Split(' ') switch
    {
        [var bit] => $"{bit} = 1",
        ["not", var bit] => $"{bit} = 0",
        _ => term,
    };

    private static bool IsText(IReadOnlyProperty property) =>
        (property.GetValueConverter()?.ProviderClrType ?? property.ClrType) == typeof(string);
}

/// <summary>The provider's own conventions, and those of the register.</summary>
internal sealed class RegisterConventions(
    ProviderConventionSetBuilderDependencies dependencies,
    RelationalConventionSetBuilderDependencies relational,
    ISqlGenerationHelper names) : SqlServerConventionSetBuilder(dependencies, relational, names)
{
    public override ConventionSet CreateConventionSet()
    {
        var conventions = base.CreateConventionSet();
        conventions.ModelFinalizingConventions.Add(new TableConventions());
        return conventions;
    }
}
