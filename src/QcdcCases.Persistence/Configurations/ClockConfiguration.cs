using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using QcdcCases.Domain.Deadlines;
using QcdcCases.Domain.Units;
using QcdcCases.Persistence.Access;

namespace QcdcCases.Persistence.Configurations;

internal sealed class ClockConfiguration : IEntityTypeConfiguration<Clock>
{
    public void Configure(EntityTypeBuilder<Clock> builder)
    {
        builder.ToTable("clocks");
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
                new ValueComparer<IReadOnlyList<ClockEntry>>((a, b) => a!.SequenceEqual(b!), entries => entries.Count, entries => entries.ToList()))
            .HasMaxLength(TextLength.Prose);
        builder.Ignore(c => c.IsOwed);
        builder.Ignore(c => c.Rule);
        builder.Ignore(c => c.Ledger);
        builder.RefersTo<Unit>(nameof(Clock.UnitId));
        builder.RefersTo<StaffAccount>(nameof(Clock.AssigneeId));
        builder.Holds("clocks", "ordinal", "ordinal >= 1");
        builder.Holds("clocks", "instance", "instance in (1, 2)");
        builder.HasIndex(c => c.SubjectId);

        // For overdue and due-soon lists, overall and by unit: open deadlines by due day. The recount finds open deadlines by subject;
        // ended ones are found only by subject.
        builder.HasIndex(c => c.DueOn, "IX_clocks_open").HasFilter("ended_on is null");
        builder.HasIndex(c => c.SubjectId, "IX_clocks_subject_open").HasFilter("ended_on is null");
        builder.HasIndex(c => new { c.UnitId, c.DueOn }, "IX_clocks_unit_open").HasFilter("ended_on is null");

        // For the deadline monitor and effects that occur by themselves: few rows of many.
        builder.HasIndex(c => new { c.LookOn, c.Id }, "IX_clocks_look").HasFilter("look_on is not null");
        builder.HasIndex(c => c.DueOn, "IX_clocks_effect").HasFilter("ended_on is null and purpose = 'effect'");
    }
}
