using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using QcdcCases.Domain.Deadlines;
using QcdcCases.Domain.Units;
using QcdcCases.Persistence.Access;

namespace QcdcCases.Persistence.Configurations;

internal sealed class DeadlineConfiguration : IEntityTypeConfiguration<Deadline>
{
    private const string Owed = "ended_on is null and purpose in ('duty', 'alarm')";

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

        // What an office owes, everywhere, of a unit and of an officer, by its last day, and everywhere by its start: pages are read along
        // these indexes.
        builder.HasIndex(c => new { c.DueOn, c.Id }, "IX_deadlines_owed").HasFilter(Owed);
        builder.HasIndex(c => new { c.UnitId, c.DueOn, c.Id }, "IX_deadlines_owed_unit").HasFilter(Owed);
        builder.HasIndex(c => new { c.AssigneeId, c.DueOn, c.Id }, "IX_deadlines_owed_assignee")
            .HasFilter($"{Owed} and assignee_id is not null");
        builder.HasIndex(c => new { c.StartedOn, c.Id }, "IX_deadlines_owed_started").HasFilter(Owed);

        // A changed calendar goes through the open ones by their days and by what they are about. Ended ones are found by that alone.
        builder.HasIndex(c => c.DueOn, "IX_deadlines_open").HasFilter("ended_on is null");
        builder.HasIndex(c => c.SubjectId, "IX_deadlines_subject_open").HasFilter("ended_on is null");

        // The deadlines to check today, and those that take effect by themselves: few of many.
        builder.HasIndex(c => new { c.NextCheckOn, c.Id }, "IX_deadlines_next_check").HasFilter("next_check_on is not null");
        builder.HasIndex(c => c.DueOn, "IX_deadlines_effect").HasFilter("ended_on is null and purpose = 'effect'");
    }
}
