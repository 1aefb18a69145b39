using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using QcdcCases.Domain.Access;
using QcdcCases.Persistence.Access;

namespace QcdcCases.Persistence.Configurations;

internal sealed class SubstitutionConfiguration : IEntityTypeConfiguration<Substitution>
{
    public void Configure(EntityTypeBuilder<Substitution> builder)
    {
        builder.ToTable("substitutions");
        builder.IsRecord();
        builder.Property(s => s.AbsentId);
        builder.Property(s => s.SubstituteId);
        builder.Property(s => s.From);
        builder.Property(s => s.To);
        builder.Property(s => s.Note);
        builder.RefersTo<StaffAccount>(nameof(Substitution.AbsentId));
        builder.RefersTo<StaffAccount>(nameof(Substitution.SubstituteId));
        builder.HasCheck("substitutions", "days", "\"to\" >= \"from\"");
        builder.HasCheck("substitutions", "officers", "absent_id <> substitute_id");

        // Whom an officer substitutes today, and who substitutes an officer.
        builder.HasIndex(s => new { s.SubstituteId, s.To });
        builder.HasIndex(s => new { s.AbsentId, s.To });

        // All substitutions of a day, for the deadline monitor.
        builder.HasIndex(s => s.To);
    }
}
