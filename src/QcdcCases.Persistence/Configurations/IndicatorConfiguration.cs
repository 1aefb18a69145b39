using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
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
        builder.Property(i => i.Digits).HasColumnName("value");
        builder.Property(i => i.Decimals);
        builder.Property(i => i.Bodies)
            .HasConversion(
                bodies => bodies.Count == 0 ? string.Empty : JsonSerializer.Serialize(bodies, JsonText.Options),
                text => text.Length == 0 ? new List<string>() : JsonSerializer.Deserialize<List<string>>(text, JsonText.Options)!,
                new ValueComparer<IReadOnlyList<string>>((a, b) => a!.SequenceEqual(b!), bodies => bodies.Count, bodies => bodies.ToList()))
            .HasMaxLength(-1);
        builder.Ignore(i => i.Value);
        builder.RefersTo<Unit>(nameof(DeclaredIndicator.UnitId));
        builder.HasCheck("indicators", "days", "\"to\" >= \"from\"");
        builder.HasCheck("indicators", "value", "value >= 0");
        builder.HasCheck("indicators", "decimals", "decimals between 0 and 3");
        builder.HasIndex(i => new { i.UnitId, i.Code, i.From, i.To }).IsUnique();
    }
}

internal sealed class IndicatorDefinitionConfiguration : IEntityTypeConfiguration<IndicatorDefinition>
{
    public void Configure(EntityTypeBuilder<IndicatorDefinition> builder)
    {
        builder.ToTable("indicator_definitions");
        builder.IsRecord();
        builder.Property(d => d.Code).HasMaxLength(TextLength.Code);
        builder.Property(d => d.ValidFrom);
        builder.Property(d => d.ValidTo);
        builder.Property(d => d.Name);
        builder.Property(d => d.UnitOfMeasure).HasMaxLength(TextLength.Code);
        builder.Property(d => d.Kind);
        builder.Property(d => d.Decimals);
        builder.Property(d => d.AddsUp);
        builder.Property(d => d.Numerator).HasMaxLength(TextLength.Code);
        builder.Property(d => d.Denominator).HasMaxLength(TextLength.Code);
        builder.Property(d => d.OwedLevels).HasWords();
        builder.Property(d => d.OwedLevels).HasMaxLength(TextLength.Default);
        builder.Property(d => d.OwedKinds).HasWords();
        builder.Property(d => d.OwedKinds).HasMaxLength(TextLength.Default);
        builder.Property(d => d.IsOwed);
        builder.Property(d => d.Window).HasMaxLength(TextLength.Code);
        builder.Property(d => d.Sentence).HasMaxLength(TextLength.Prose);
        builder.Ignore(d => d.Terms);
        builder.HasCheck("indicator_definitions", "end", "valid_to >= valid_from");
        builder.HasIndex(d => new { d.Code, d.ValidFrom }).IsUnique();
    }
}
