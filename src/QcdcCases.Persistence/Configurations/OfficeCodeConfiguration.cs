using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using QcdcCases.Domain.Codes;
using QcdcCases.Domain.Units;

namespace QcdcCases.Persistence.Configurations;

internal sealed class OfficeCodeConfiguration : IEntityTypeConfiguration<OfficeCode>
{
    public void Configure(EntityTypeBuilder<OfficeCode> builder)
    {
        builder.IsRecord();
        builder.Property(c => c.List).HasMaxLength(TextLength.Code);
        builder.Property(c => c.Code).HasMaxLength(TextLength.Code);
        builder.Property(c => c.Name);
        builder.Property(c => c.NameEn);
        builder.Property(c => c.UnitId);
        builder.Property(c => c.ValidFrom);
        builder.Property(c => c.ValidTo);
        builder.RefersTo<Unit>(nameof(OfficeCode.UnitId));
        builder.HasCheck("office_codes", "end", "valid_to >= valid_from");
        builder.HasIndex(c => new { c.List, c.Code }).IsUnique();
    }
}
