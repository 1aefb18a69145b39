using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using QcdcCases.Persistence.Bulk;

namespace QcdcCases.Persistence.Configurations;

/// <summary>What the records of the register have in common: a key of their own making, an origin, a version, references, checks.</summary>
internal static class RecordBuilder
{
    private const string BookYear = nameof(BookYear);

    public static void IsRecord<T>(this EntityTypeBuilder<T> record)
        where T : class
    {
        record.HasKey("Id");
        record.Property("Id").ValueGeneratedNever();
        record.HasVersion();
    }

    /// <summary>The sender's key is unique per source, so a journal can be sent again.</summary>
    public static void HasOrigin<T>(this EntityTypeBuilder<T> record)
        where T : class
    {
        record.Property<string>("Source").HasMaxLength(TextLength.Key);
        record.Property<string>("Key").HasMaxLength(TextLength.Key);
        record.HasIndex("Source", "Key").IsUnique();
    }

    /// <summary>
    /// A foreign key to another table. Its row cannot be deleted while this one exists; what only is a part of it says so itself. There is no index
    /// behind it unless the configuration has one: the register deletes no record, so nothing looks for those that refer to it.
    /// </summary>
    /// <param name="column">The property that holds the other row's id.</param>
    public static ReferenceCollectionBuilder RefersTo<TTarget>(this EntityTypeBuilder record, string column)
        where TTarget : class =>
        record.HasOne(typeof(TTarget)).WithMany().HasForeignKey(column).OnDelete(DeleteBehavior.Restrict);

    /// <summary>
    /// As <see cref="RefersTo"/>, to a row that may be written later in the same transaction: an import writes a visit before the letter that it became.
    /// PostgreSQL checks it at the commit; SQL Server, which cannot wait, does not check it in bulk copies.
    /// </summary>
    public static void RefersAhead<TTarget>(this EntityTypeBuilder record, string column)
        where TTarget : class =>
        record.RefersTo<TTarget>(column).HasAnnotation(StoredTable.Ahead, true);

    /// <summary>
    /// What holds of every row, whoever writes it. The condition is the same SQL on every engine: comparisons alone, and no bare boolean column.
    /// </summary>
    /// <param name="table">The table's name.</param>
    /// <param name="rule">What the check is about, as the end of its name.</param>
    public static void Holds<T>(this EntityTypeBuilder<T> record, string table, string rule, string condition)
        where T : class =>
        record.ToTable(t => t.HasCheckConstraint($"ck_{table}_{rule}", condition));

    /// <summary>
    /// A serial number without gaps in a unit's book of a year: no two records have one. The year is a computed column, which nobody writes or reads.
    /// </summary>
    /// <param name="unit">The property of the unit.</param>
    /// <param name="day">The property of the day whose year it is.</param>
    /// <param name="number">The property of the number.</param>
    public static void HasBookNumber<T>(this EntityTypeBuilder<T> record, string unit, string day, string number)
        where T : class
    {
        var year = record.Property<int>(BookYear)
            .HasComputedColumnSql($"cast(extract(year from {SnakeCase.Of(day)}) as int)", stored: true)
            .ValueGeneratedNever()
            .Metadata;
        year.SetBeforeSaveBehavior(PropertySaveBehavior.Ignore);
        year.SetAfterSaveBehavior(PropertySaveBehavior.Ignore);
        record.HasIndex(unit, BookYear, number).IsUnique();
    }

    public static void HasVersion<T>(this EntityTypeBuilder<T> record)
        where T : class =>
        record.Property<Guid>(CasesDbContext.Version).IsConcurrencyToken().ValueGeneratedNever();
}
