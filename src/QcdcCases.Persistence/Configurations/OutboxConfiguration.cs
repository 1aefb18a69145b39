using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using QcdcCases.Domain.Units;
using QcdcCases.Persistence.Events;

namespace QcdcCases.Persistence.Configurations;

internal sealed class OutboxConfiguration : IEntityTypeConfiguration<OutboxEvent>
{
    public void Configure(EntityTypeBuilder<OutboxEvent> builder)
    {
        builder.ToTable("outbox_events");
        builder.HasKey(e => e.Number);
        builder.Property(e => e.Number).ValueGeneratedOnAdd();
        builder.Property(e => e.Action).HasMaxLength(TextLength.Code);
        builder.RefersTo<Unit>(nameof(OutboxEvent.UnitId));
        builder.HasIndex(e => e.Position).IsUnique().HasFilter("position is not null");

        // Committed events that are not in the feed yet: few.
        builder.HasIndex(e => e.Number, "IX_outbox_events_new").HasFilter("position is null");
    }
}
