using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using QcdcCases.Domain.Units;
using QcdcCases.Persistence.Audit;

namespace QcdcCases.Persistence.Configurations;

internal sealed class AuditEntryConfiguration : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.ToTable("audit_entries", table => table.HasTrigger("audit_entries_append_only"));
        builder.HasKey(e => e.Sequence);
        builder.Property(e => e.Sequence).ValueGeneratedNever();
        builder.Property(e => e.Action).HasMaxLength(TextLength.Code);
        builder.Property(e => e.Subjects).HasMaxLength(-1);
        builder.Property(e => e.ChangeHash).HasMaxLength(64);
        builder.Property(e => e.Hash).HasMaxLength(64);
        builder.RefersTo<Unit>(nameof(AuditEntry.UnitId));

        // Finds the entries of some days, of a person or of a record.
        builder.HasIndex(e => e.At);
        builder.HasIndex(e => new { e.ActorId, e.Sequence });
        builder.HasIndex(e => new { e.SubjectId, e.Sequence });
        builder.HasIndex(e => e.ChangeId).IsUnique();
    }
}

internal sealed class UnsealedChangeConfiguration : IEntityTypeConfiguration<UnsealedChange>
{
    public void Configure(EntityTypeBuilder<UnsealedChange> builder)
    {
        builder.ToTable("unsealed_changes");
        builder.HasKey(c => c.ChangeId);
        builder.Property(c => c.ChangeId).ValueGeneratedNever();
    }
}
