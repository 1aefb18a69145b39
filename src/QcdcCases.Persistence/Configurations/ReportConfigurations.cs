using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using QcdcCases.Domain.Reports;
using QcdcCases.Domain.Units;
using QcdcCases.Persistence.Access;
using QcdcCases.Persistence.Reports;

namespace QcdcCases.Persistence.Configurations;

internal sealed class PeriodReportConfiguration : IEntityTypeConfiguration<PeriodReport>
{
    public void Configure(EntityTypeBuilder<PeriodReport> builder)
    {
        builder.ToTable("period_reports");
        builder.IsRecord();
        builder.Property(r => r.From);
        builder.Property(r => r.To);
        builder.Property(r => r.Circular).HasMaxLength(TextLength.Code);
        builder.Ignore(r => r.Period);
        builder.Ignore(r => r.Latest);
        builder.HasOne<Unit>().WithMany().HasForeignKey(r => r.UnitId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(r => r.Closings).WithOne().HasForeignKey(c => c.ReportId).OnDelete(DeleteBehavior.Restrict);

        builder.HasCheck("period_reports", "days", "\"to\" >= \"from\"");

        // Ensures that only one of two concurrent closings succeeds.
        builder.HasIndex(r => new { r.UnitId, r.From, r.To }).IsUnique();

        // Finds the units that have closed a period.
        builder.HasIndex(r => new { r.From, r.To });
    }
}

internal sealed class ReportClosingConfiguration : IEntityTypeConfiguration<ReportClosing>
{
    public void Configure(EntityTypeBuilder<ReportClosing> builder)
    {
        builder.ToTable("report_closings");
        builder.HasKey(c => new { c.ReportId, c.Ordinal });
        builder.HasAlternateKey(c => c.Id);
        builder.RefersTo<StaffAccount>(nameof(ReportClosing.ClosedById));
        builder.RefersTo<StaffAccount>(nameof(ReportClosing.ReopenedById));
        builder.HasCheck("report_closings", "ordinal", "ordinal >= 0");
        builder.Property(c => c.AsOf);
        builder.Property(c => c.ClosedAt);
        builder.Property(c => c.ClosedById);
        builder.Property(c => c.ClosedByName);
        builder.Property(c => c.Hash).HasMaxLength(64);
        builder.Property(c => c.Definitions).HasMaxLength(64);
        builder.Property(c => c.Reason).HasMaxLength(TextLength.Prose);
        builder.Property(c => c.Missing)
            .HasConversion(
                keys => JsonSerializer.Serialize(keys, JsonText.Options),
                text => JsonSerializer.Deserialize<List<string>>(text, JsonText.Options)!,
                new ValueComparer<IReadOnlyList<string>>((a, b) => a!.SequenceEqual(b!), keys => keys.Count, keys => keys.ToList()))
            .HasMaxLength(-1);
    }
}

internal sealed class SnapshotContentConfiguration : IEntityTypeConfiguration<SnapshotContent>
{
    public void Configure(EntityTypeBuilder<SnapshotContent> builder)
    {
        builder.ToTable("report_snapshots");
        builder.HasKey(c => c.ClosingId);
        builder.Property(c => c.ClosingId).ValueGeneratedNever();
        builder
            .HasOne<ReportClosing>()
            .WithOne()
            .HasForeignKey<SnapshotContent>(c => c.ClosingId)
            .HasPrincipalKey<ReportClosing>(c => c.Id)
            .OnDelete(DeleteBehavior.Restrict);
    }
}
