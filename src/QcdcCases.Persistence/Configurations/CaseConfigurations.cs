using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence.Access;

namespace QcdcCases.Persistence.Configurations;

internal sealed class CaseConfiguration : IEntityTypeConfiguration<Case>
{
    public void Configure(EntityTypeBuilder<Case> builder)
    {
        builder.IsRecord();
        builder.HasOrigin();
        builder.IsHeld();
        builder.Property(c => c.Kind);
        builder.Property(c => c.OpenedInstance);
        builder.Property(c => c.PreviousId);
        builder.Property(c => c.Field).HasMaxLength(TextLength.Code);
        builder.Property(c => c.Title).HasMaxLength(TextLength.Prose);
        builder.Property(c => c.Search).HasMaxLength(SearchText.MaxLength);
        builder.Ignore(c => c.Description);
        builder.Ignore(c => c.State);
        builder.Ignore(c => c.Traits);
        builder.Ignore(c => c.EffectiveSteps);
        builder.Ignore(c => c.IsComplex);
        builder.HasMany(c => c.Steps).WithOne().HasForeignKey(s => s.CaseId).OnDelete(DeleteBehavior.Restrict);
        builder.Navigation(c => c.Steps).HasField("steps");
        builder.IsVoidable();
        builder.RefersTo<Case>(nameof(Case.PreviousId));
        builder.RefersTo<StaffAccount>(nameof(Case.AssigneeId));
        builder.HasCheck("cases", "instance", "instance in (1, 2) and (opened_instance is null or opened_instance in (1, 2))");
        builder.HasCheck("cases", "previous", "previous_id is null or previous_id <> id");
        builder.HasIndex(c => new { c.UnitId, c.DueOn });
        builder.HasIndex(c => new { c.UnitId, c.Id });
        builder.HasIndex(c => new { c.UnitId, c.Status, c.AssigneeId });
        builder.HasIndex(c => c.AssigneeId);
        builder.HasIndex(c => c.PreviousId);

        // Finds the few matters of many people, complex or drawn out.
        builder.HasIndex(c => new { c.Notable, c.UnitId, c.Id });
    }
}

internal sealed class CaseStepConfiguration : IEntityTypeConfiguration<CaseStep>
{
    public void Configure(EntityTypeBuilder<CaseStep> builder)
    {
        builder.ToTable("case_steps");
        builder.HasKey(s => new { s.CaseId, s.Sequence });
        builder.Property(s => s.Sequence).ValueGeneratedNever();
        builder.Property(s => s.ReplacedPlace);
        builder.Ignore(s => s.Place);
        builder.Property(s => s.On);
        builder.Property(s => s.Event);
        builder.Property(s => s.Instance);
        builder.Property(s => s.Partial);
        builder.Property(s => s.Until);
        builder.Property(s => s.LegalBasis);
        builder.Property(s => s.DocumentNo);
        builder.Property(s => s.Result);
        builder.Property(s => s.Ground);
        builder.Property(s => s.Criteria).HasWords();
        builder.Property(s => s.Assurances).HasWords();
        builder.Property(s => s.Receiver);
        builder.Property(s => s.Reason).HasMaxLength(TextLength.Prose);
        builder.Property(s => s.Watched);
        builder.Property(s => s.SignedBy);
        builder.Property(s => s.RecordedBy);
        builder.Property(s => s.CalendarRevision);
        builder.OwnsOne(
            s => s.Consequences,
            consequences =>
                consequences.ToTable(
                    "case_step_consequences",
                    t =>
                        t.HasCheckConstraint(
                            "ck_case_step_consequences_amounts",
                            string.Join(
                                " and ",
                                typeof(Consequences)
                                    .GetConstructors()[0]
                                    .GetParameters()
                                    .Select(c => SnakeCase.Of(c.Name!))
                                    .Select(c => $"({c} is null or {c} >= 0)")))));
        builder.HasCheck("case_steps", "sequence", "sequence >= 1 and (superseded_by is null or superseded_by > sequence)");
        builder.HasCheck("case_steps", "place", "replaced_place is null or (replaced_place >= 1 and replaced_place < sequence)");
        builder.HasCheck("case_steps", "instance", "instance in (1, 2)");
        builder.HasIndex(s => s.DocumentNo).HasFilter("document_no is not null");
    }
}
