using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using QcdcCases.Domain.Deadlines;
using QcdcCases.Domain.Units;
using QcdcCases.Persistence.Access;

namespace QcdcCases.Persistence.Configurations;

internal sealed class DeadlineConfiguration : IEntityTypeConfiguration<Deadline>
{
    public void Configure(EntityTypeBuilder<Deadline> builder)
    {
        builder.ToTable("deadlines");
        builder.IsRecord();
        builder.Property(c => c.Subject);
        builder.Property(c => c.SubjectId);
        builder.Property(c => c.Duty).HasMaxLength(TextLength.Code);
        builder.Property(c => c.Ordinal);
        builder.Property(c => c.ArrivedOn);
        builder.Property(c => c.RuleId).HasMaxLength(TextLength.Code);
        builder.Property(c => c.RuleVersion).HasMaxLength(TextLength.Code);
        builder.Property(c => c.StartEvent).HasMaxLength(TextLength.Code);
        builder.Property(c => c.Entries)
            .HasConversion(
                entries => LedgerText.Write(entries),
                text => LedgerText.Read(text),
                new ValueComparer<IReadOnlyList<LedgerEntry>>(
                    (a, b) => a!.SequenceEqual(b!),
                    entries => entries.Count,
                    entries => entries.ToList()))
            .HasMaxLength(TextLength.Prose);
        builder.Ignore(c => c.IsOwed);
        builder.Ignore(c => c.Rule);
        builder.Ignore(c => c.Ledger);
        builder.RefersTo<Unit>(nameof(Deadline.UnitId));
        builder.RefersTo<StaffAccount>(nameof(Deadline.AssigneeId));
        builder.HasCheck("deadlines", "ordinal", "ordinal >= 1");
        builder.HasCheck("deadlines", "instance", "instance in (1, 2)");
        builder.HasIndex(c => c.SubjectId);

        // What is overdue or falls due, everywhere and of a unit: the open ones, by their day. A changed calendar goes through them by what
        // they are about. Ended ones are found by that alone.
        builder.HasIndex(c => c.DueOn, "IX_deadlines_open").HasFilter("ended_on is null");
        builder.HasIndex(c => c.SubjectId, "IX_deadlines_subject_open").HasFilter("ended_on is null");
        builder.HasIndex(c => new { c.UnitId, c.DueOn }, "IX_deadlines_unit_open").HasFilter("ended_on is null");

        // The deadlines to check today, and those that take effect by themselves: few of many.
        builder.HasIndex(c => new { c.NextCheckOn, c.Id }, "IX_deadlines_next_check").HasFilter("next_check_on is not null");
        builder.HasIndex(c => c.DueOn, "IX_deadlines_effect").HasFilter("ended_on is null and purpose = 'effect'");
    }
}
