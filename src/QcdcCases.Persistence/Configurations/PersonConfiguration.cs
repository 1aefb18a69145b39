using Microsoft.EntityFrameworkCore;
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
    }
}
