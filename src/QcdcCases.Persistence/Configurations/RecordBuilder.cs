using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using QcdcCases.Domain.Shared;
using QcdcCases.Domain.Units;
using QcdcCases.Persistence.Bulk;

namespace QcdcCases.Persistence.Configurations;

/// <summary>Configures what all records share: client-generated keys, origin, version, references and checks.</summary>
internal static class RecordBuilder
{
    private const string BookYear = nameof(BookYear);

    /// <summary>The text of an empty list; nearly all records have it.</summary>
    private const string NoList = "[]";

    public static void IsRecord<T>(this EntityTypeBuilder<T> record)
        where T : class
    {
        record.HasKey("Id");
        record.Property("Id").ValueGeneratedNever();
        record.HasVersion();
    }

    /// <summary>Adds the responsible unit, the unit of the book and the hand-overs between them.</summary>
    public static void IsHeld<T>(this EntityTypeBuilder<T> record)
        where T : HeldRecord
    {
        record.Property(r => r.UnitId);
        record.Property(r => r.BookUnitId);
        record.RefersTo<Unit>(nameof(HeldRecord.UnitId));
        record.RefersTo<Unit>(nameof(HeldRecord.BookUnitId));
        record.Ignore(r => r.LastHolder);
        record.Property(r => r.HandOvers)
            .HasColumnName("unit_hand_overs")
            .HasConversion(
                handOvers => handOvers.Count == 0 ? NoList : JsonSerializer.Serialize(handOvers, JsonText.Options),
                text => text == NoList ? new List<UnitHandOver>() : JsonSerializer.Deserialize<List<UnitHandOver>>(text, JsonText.Options)!,
                new ValueComparer<IReadOnlyList<UnitHandOver>>((a, b) => a!.SequenceEqual(b!), list => list.Count, list => list.ToList()))
            .HasMaxLength(TextLength.Prose);
    }

    /// <summary>Adds the origin; the key is unique per source, so a journal can be imported again.</summary>
    public static void HasOrigin<T>(this EntityTypeBuilder<T> record)
        where T : class
    {
        record.Property<string>("Source").HasMaxLength(TextLength.Key);
        record.Property<string>("Key").HasMaxLength(TextLength.Key);
        record.HasIndex("Source", "Key").IsUnique();
    }

    /// <summary>
    /// Adds the columns of a voiding, and the filter by which every query leaves voided entries out unless it asks for them
    /// (<see cref="VoidedEntries.IncludingVoided"/>): what is voided counts in nothing.
    /// </summary>
    public static void IsVoidable<T>(this EntityTypeBuilder<T> record)
        where T : class, IVoidable
    {
        record.OwnsOne(r => r.Voided, voided => voided.Property(v => v.Reason).HasMaxLength(TextLength.Prose));
        record.HasQueryFilter(VoidedEntries.Filter, r => r.Voided == null);
    }

    /// <summary>
    /// Adds a foreign key to another table, whose row cannot be deleted while this row exists; configurations of owned parts set their own
    /// behaviour. It has no index unless the configuration adds one, because the register deletes no records.
    /// </summary>
    /// <param name="column">The property with the id of the other row.</param>
    public static ReferenceCollectionBuilder RefersTo<TTarget>(this EntityTypeBuilder record, string column)
        where TTarget : class =>
        record.HasOne(typeof(TTarget)).WithMany().HasForeignKey(column).OnDelete(DeleteBehavior.Restrict);

    /// <summary>
    /// Adds a foreign key like <see cref="RefersTo"/> to a row that may be inserted later in the same transaction: an import writes a visit
    /// before the letter made of it. PostgreSQL checks it at commit; SQL Server has no deferred constraints, and bulk copies do not check
    /// it.
    /// </summary>
    public static void RefersDeferred<TTarget>(this EntityTypeBuilder record, string column)
        where TTarget : class =>
        record.RefersTo<TTarget>(column).HasAnnotation(StoredTable.MayPrecedeReferenced, true);

    /// <summary>
    /// Adds a check constraint for every row. The condition must be valid SQL on every engine: comparisons only, no bare boolean columns.
    /// </summary>
    /// <param name="table">The name of the table.</param>
    /// <param name="rule">The subject of the check, used as the end of the constraint's name.</param>
    public static void HasCheck<T>(this EntityTypeBuilder<T> record, string table, string rule, string condition)
        where T : class =>
        record.ToTable(t => t.HasCheckConstraint($"ck_{table}_{rule}", condition));

    /// <summary>
    /// Adds a unique serial number in a unit's book of a year. The year is a computed column that the program neither writes nor reads.
    /// </summary>
    /// <param name="unit">The property of the unit.</param>
    /// <param name="day">The property of the day from which the year is computed.</param>
    /// <param name="number">The property of the number.</param>
    public static void HasSerialNumber<T>(this EntityTypeBuilder<T> record, string unit, string day, string number)
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
