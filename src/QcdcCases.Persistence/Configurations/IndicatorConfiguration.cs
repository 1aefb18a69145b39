using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using QcdcCases.Domain.Indicators;
using QcdcCases.Domain.Units;

namespace QcdcCases.Persistence.Configurations;

internal sealed class IndicatorConfiguration : IEntityTypeConfiguration<DeclaredIndicator>
{
    public void Configure(EntityTypeBuilder<DeclaredIndicator> builder)
    {
        builder.ToTable("indicators");
        builder.IsRecord();
        builder.Property(i => i.Source).HasMaxLength(TextLength.Key);
        builder.Property(i => i.UnitId);
        builder.Property(i => i.Code).HasMaxLength(TextLength.Code);
        builder.Property(i => i.From);
        builder.Property(i => i.To);
        builder.RefersTo<Unit>(nameof(DeclaredIndicator.UnitId));
        builder.HasCheck("indicators", "days", "\"to\" >= \"from\"");
        builder.HasCheck("indicators", "value", "value >= 0");
        builder.HasIndex(i => new { i.UnitId, i.Code, i.From, i.To }).IsUnique();
    }
}
