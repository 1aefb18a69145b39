using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace QcdcCases.Persistence.Configurations;

/// <summary>What the records of the register have in common: a key of their own making, an origin, a version.</summary>
internal static class RecordBuilder
{
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

    public static void HasVersion<T>(this EntityTypeBuilder<T> record)
        where T : class =>
        record.Property<Guid>(CasesDbContext.Version).IsConcurrencyToken().ValueGeneratedNever();
}
