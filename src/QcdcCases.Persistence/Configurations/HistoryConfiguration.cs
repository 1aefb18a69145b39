using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using QcdcCases.Domain.Cases;
using QcdcCases.Domain.History;
using QcdcCases.Domain.Units;

namespace QcdcCases.Persistence.Configurations;

internal sealed class HistoryConfiguration : IEntityTypeConfiguration<HistoryEntry>
{
    public void Configure(EntityTypeBuilder<HistoryEntry> builder)
    {
        builder.ToTable("history", table => table.HasTrigger("history_append_only"));
        builder.HasKey(h => h.Id);
        builder.Property(h => h.Id).ValueGeneratedNever();
        builder.Property(h => h.RecordedAt);
        builder.Property(h => h.ActorId);
        builder.Property(h => h.ActorName);
        builder.Property(h => h.Action).HasMaxLength(TextLength.Code);
        builder.Property(h => h.SubjectId);
        builder.Property(h => h.CaseId);
        builder.Property(h => h.UnitId);
        builder.Property(h => h.LegalBasis);
        builder.Property(h => h.Reason).HasMaxLength(TextLength.Prose);
        builder.Property(h => h.Detail).HasMaxLength(TextLength.Prose);
        builder.RefersTo<Unit>(nameof(HistoryEntry.UnitId));
        builder.RefersTo<Case>(nameof(HistoryEntry.CaseId));
        builder.HasIndex(h => new { h.SubjectId, h.Id });
        builder.HasIndex(h => new { h.CaseId, h.Id });
    }
}
