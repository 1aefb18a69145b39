using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using QcdcCases.Domain.Deadlines;
using QcdcCases.Domain.Escalation;
using QcdcCases.Domain.Units;
using QcdcCases.Persistence.Access;
using QcdcCases.Persistence.Jobs;

namespace QcdcCases.Persistence.Configurations;

internal sealed class EscalationPolicyConfiguration : IEntityTypeConfiguration<EscalationPolicy>
{
    public void Configure(EntityTypeBuilder<EscalationPolicy> builder)
    {
        builder.ToTable("escalation_policies");
        builder.HasKey(l => l.Id);
        builder.Property(l => l.Id).ValueGeneratedNever();
        builder.Property(l => l.UnitId);
        builder.Property(l => l.ValidFrom);
        builder.Property(l => l.Rungs)
            .HasConversion(
                escalationLevels => JsonSerializer.Serialize(escalationLevels, JsonText.Options),
                text => JsonSerializer.Deserialize<List<EscalationLevel>>(text, JsonText.Options)!,
                new ValueComparer<IReadOnlyList<EscalationLevel>>(
                    (a, b) => a!.SequenceEqual(b!),
                    escalationLevels => escalationLevels.Count,
                    escalationLevels => escalationLevels.ToList()))
            .HasMaxLength(TextLength.Prose);
        builder.Property(l => l.Targets)
            .HasConversion(
                targets => JsonSerializer.Serialize(targets, JsonText.Options),
                text => JsonSerializer.Deserialize<List<InternalTarget>>(text, JsonText.Options)!,
                new ValueComparer<IReadOnlyList<InternalTarget>>(
                    (a, b) => a!.SequenceEqual(b!), targets => targets.Count, targets => targets.ToList()))
            .HasDefaultValueSql("'[]'")
            .HasMaxLength(TextLength.Prose);
        builder.RefersTo<Unit>(nameof(EscalationPolicy.UnitId));
        builder.HasCheck("escalation_policies", "lead", "lead_days >= 0");
        builder.HasIndex(l => new { l.UnitId, l.ValidFrom }).IsUnique();
        builder.HasIndex(l => l.Id, "IX_escalation_policies_spreading").HasFilter("not is_spread");
    }
}

internal sealed class EscalationEventConfiguration : IEntityTypeConfiguration<EscalationEvent>
{
    public void Configure(EntityTypeBuilder<EscalationEvent> builder)
    {
        builder.ToTable("escalation_events");
        builder.HasKey(e => e.Id);
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.HasOne<Deadline>().WithMany().HasForeignKey(e => e.DeadlineId).OnDelete(DeleteBehavior.Cascade);
        builder.RefersTo<Unit>(nameof(EscalationEvent.UnitId));
        builder.RefersTo<StaffAccount>(nameof(EscalationEvent.AccountId));
        builder.HasCheck("escalation_events", "rung", "rung >= 0");
        builder.HasCheck(
            "escalation_events",
            "about",
            "(deadline_id is not null and account_id is null and period_from is null and period_to is null) or "
                + "(deadline_id is null and account_id is null and period_from is not null and period_to >= period_from) or "
                + "(deadline_id is null and account_id is not null and period_from is null and period_to is null)"
        );

        // Raised exactly once, however many servers check and however often.
        builder
            .HasIndex(e => new
            {
                e.DeadlineId,
                e.Event,
                e.DueOn,
                e.Rung,
            })
            .IsUnique();
        builder
            .HasIndex(
                e => new
                {
                    e.UnitId,
                    e.PeriodFrom,
                    e.PeriodTo,
                    e.Event,
                    e.DueOn,
                    e.Rung,
                },
                "IX_escalation_events_report")
            .IsUnique()
            .HasFilter("period_from is not null");
    }
}

internal sealed class NotificationConfiguration : IEntityTypeConfiguration<Notification>
{
    public void Configure(EntityTypeBuilder<Notification> builder)
    {
        builder.ToTable("notifications");
        builder.IsRecord();
        builder.Property(n => n.EventId);
        builder.Property(n => n.RecipientId);
        builder.Property(n => n.ToldAt);
        builder.Property(n => n.Action).HasMaxLength(TextLength.Prose);
        builder.HasOne<EscalationEvent>().WithMany().HasForeignKey(n => n.EventId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<StaffAccount>().WithMany().HasForeignKey(n => n.RecipientId).OnDelete(DeleteBehavior.Cascade);
        builder.Property(n => n.ArrivedOn);
        builder.HasCheck("notifications", "covers", "covers >= 1");
        builder.HasIndex(n => new { n.EventId, n.RecipientId }).IsUnique();

        // One summary per recipient and import day.
        builder.HasIndex(n => new { n.RecipientId, n.ArrivedOn }).IsUnique().HasFilter("arrived_on is not null");

        // A recipient's notifications, latest first, and the unread ones.
        builder.HasIndex(n => new { n.RecipientId, n.Id });
        builder.HasIndex(n => new { n.RecipientId, n.Id }, "IX_notifications_unread").HasFilter("seen_at is null");
    }
}

internal sealed class JobRunConfiguration : IEntityTypeConfiguration<JobRun>
{
    public void Configure(EntityTypeBuilder<JobRun> builder)
    {
        builder.ToTable("job_runs");
        builder.HasKey(r => r.Id);
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Code).HasMaxLength(TextLength.Code);
        builder.HasCheck("job_runs", "counts", "seen >= 0 and done >= 0 and refused >= 0");
        builder.HasIndex(r => new { r.Code, r.Id });
        builder.HasIndex(r => r.Code, "IX_job_runs_open").HasFilter("ended_at is null");
    }
}

internal sealed class SetAsideConfiguration : IEntityTypeConfiguration<SetAsideRecord>
{
    public void Configure(EntityTypeBuilder<SetAsideRecord> builder)
    {
        builder.ToTable("set_aside_records");
        builder.HasKey(s => new { s.Job, s.Kind, s.RecordId });
        builder.Property(s => s.Job).HasMaxLength(TextLength.Code);
    }
}

internal sealed class DigestConfiguration : IEntityTypeConfiguration<DigestRow>
{
    public void Configure(EntityTypeBuilder<DigestRow> builder)
    {
        builder.ToTable("digests");
        builder.HasKey(d => new { d.RecipientId, d.Day });
        builder.HasCheck("digests", "unread", "unread >= 0");
        builder.HasOne<StaffAccount>().WithMany().HasForeignKey(d => d.RecipientId).OnDelete(DeleteBehavior.Cascade);
    }
}
