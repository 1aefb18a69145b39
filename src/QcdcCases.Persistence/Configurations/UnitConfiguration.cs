using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using QcdcCases.Domain.Units;

namespace QcdcCases.Persistence.Configurations;

internal sealed class UnitConfiguration : IEntityTypeConfiguration<Unit>
{
    public void Configure(EntityTypeBuilder<Unit> builder)
    {
        builder.IsRecord();
        builder.Property(u => u.Key).HasMaxLength(TextLength.Key);
        builder.HasIndex(u => u.Key).IsUnique();
        builder.Property(u => u.ParentId);
        builder.RefersTo<Unit>(nameof(Unit.ParentId));
        builder.HasCheck("units", "parent", "parent_id is null or parent_id <> id");
        builder.HasCheck("units", "days", "valid_to is null or valid_to >= valid_from");
        builder.HasIndex(u => u.ParentId);
        builder.Property(u => u.Level);
        builder.Property(u => u.Kind);
        builder.Property(u => u.StateCode).HasMaxLength(TextLength.Code);
        builder.Property(u => u.ValidFrom);
        builder.Property(u => u.ExcludeFromRollup);
        builder.Property(u => u.SuccessorIds)
            .HasField("successorIds")
            .HasConversion(
                ids => JsonSerializer.Serialize(ids, (JsonSerializerOptions?)null),
                text => JsonSerializer.Deserialize<List<Guid>>(text, (JsonSerializerOptions?)null)!,
                new ValueComparer<IReadOnlyList<Guid>>((a, b) => a!.SequenceEqual(b!), ids => ids.Count, ids => ids.ToList()))
            .HasMaxLength(TextLength.Prose);
    }
}
