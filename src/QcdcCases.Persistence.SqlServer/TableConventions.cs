using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;
using Microsoft.EntityFrameworkCore.Metadata.Conventions.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace QcdcCases.Persistence.SqlServer;

/// <summary>What the tables have on SQL Server beside what every engine gives them.</summary>
internal sealed class TableConventions : IModelFinalizingConvention
{
    /// <summary>
    /// Texts differ when one character differs, and sort by the characters' numbers, whatever the server was installed with.
    /// </summary>
    public const string Ordinal = "Latin1_General_100_BIN2";

    /// <summary>
    /// Keys are stored as 16 bytes in the order in which they are written. SQL Server sorts its own type for them by their last bytes
    /// first, and the register pages by keys that grow with time.
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
                // A clustered key is at most 900 bytes long.
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

    /// <summary>A bit is no condition by itself, and what an index leaves out is said without <c>not</c>.</summary>
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
