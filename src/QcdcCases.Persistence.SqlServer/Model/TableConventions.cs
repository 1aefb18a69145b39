using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;
using Microsoft.EntityFrameworkCore.Metadata.Conventions.Infrastructure;

namespace QcdcCases.Persistence.SqlServer.Model;

/// <summary>What the tables have on SQL Server beside what every engine gives them.</summary>
internal sealed class TableConventions : IConventionSetPlugin, IModelFinalizingConvention
{
    /// <summary>Texts differ when one character differs, and sort by the characters' numbers, whatever the server was installed with.</summary>
    public const string Ordinal = "Latin1_General_100_BIN2";

    public ConventionSet ModifyConventions(ConventionSet conventionSet)
    {
        conventionSet.ModelFinalizingConventions.Add(this);
        return conventionSet;
    }

    public void ProcessModelFinalizing(IConventionModelBuilder modelBuilder, IConventionContext<IConventionModelBuilder> context)
    {
        foreach (var entity in modelBuilder.Metadata.GetEntityTypes())
        {
            foreach (var property in entity.GetDeclaredProperties().Where(IsText))
            {
                property.SetCollation(Ordinal);
                if (property.IsPrimaryKey() && property.GetMaxLength() > TextLength.Key)
                {
                    // A clustered key is at most 900 bytes long.
                    property.SetMaxLength(TextLength.Key);
                }
            }

            foreach (var property in entity.GetDeclaredProperties().Where(p => p.GetComputedColumnSql() is not null))
            {
                property.SetComputedColumnSql(property.GetComputedColumnSql()!.Replace("extract(year from ", "year(", StringComparison.Ordinal));
            }

            foreach (var index in entity.GetDeclaredIndexes().Where(i => i.GetFilter() is not null))
            {
                index.SetFilter(string.Join(" and ", index.GetFilter()!.Split(" and ").Select(Condition)));
            }
        }
    }

    /// <summary>A bit is no condition by itself, and what an index leaves out is said without <c>not</c>.</summary>
    private static string Condition(string term) => term.Split(' ') switch
    {
        [var bit] => $"{bit} = 1",
        ["not", var bit] => $"{bit} = 0",
        _ => term,
    };

    private static bool IsText(IReadOnlyProperty property) => (property.GetValueConverter()?.ProviderClrType ?? property.ClrType) == typeof(string);
}
