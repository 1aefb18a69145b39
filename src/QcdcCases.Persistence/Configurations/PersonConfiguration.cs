using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using QcdcCases.Domain.People;

namespace QcdcCases.Persistence.Configurations;

internal sealed class PersonConfiguration : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> builder)
    {
        builder.HasKey(p => p.Id);
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.OwnerId);
        builder.Property(p => p.Role);
        builder.Property(p => p.Ordinal);
        builder.Property(p => p.SealedIdentity).HasMaxLength(TextLength.Prose);
        builder.Ignore(p => p.IsSealed);
        builder.OwnsOne(p => p.Identity);
        builder.HasCheck("people", "ordinal", "ordinal >= 0");
        builder.HasIndex(p => new { p.OwnerId, p.Role, p.Ordinal }).IsUnique();
        HasDigits(builder, CasesDbContext.PhoneDigits, "replace({0}, '+84', '0')", "identity_phone");
        HasDigits(builder, CasesDbContext.PaperDigits, "{0}", "identity_paper_number");
    }

    /// <summary>Adds a column with a number without spaces, dots and dashes; the program only reads it.</summary>
    private static void HasDigits(EntityTypeBuilder<Person> builder, string name, string digits, string column)
    {
        var plain = $"replace(replace(replace({column}, ' ', ''), '.', ''), '-', '')";
        var property = builder.Property<string?>(name)
            .HasComputedColumnSql(digits.Replace("{0}", plain, StringComparison.Ordinal), stored: true)
            .ValueGeneratedNever()
            .Metadata;
        property.SetBeforeSaveBehavior(PropertySaveBehavior.Ignore);
        property.SetAfterSaveBehavior(PropertySaveBehavior.Ignore);
        builder.HasIndex(name);
    }
}
