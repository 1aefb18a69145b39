using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Dialogue;
using QcdcCases.Domain.Shared;
using QcdcCases.Domain.Units;

namespace QcdcCases.Persistence.Configurations;

internal sealed class ConferenceConfiguration : IEntityTypeConfiguration<Conference>
{
    public void Configure(EntityTypeBuilder<Conference> builder)
    {
        builder.IsRecord();
        builder.HasOrigin();
        builder.Property(c => c.UnitId);
        builder.Property(c => c.HeldOn);
        builder.Property(c => c.Theme).HasMaxLength(TextLength.Prose);
        builder.Property(c => c.Plan).HasMaxLength(TextLength.Prose);
        builder.Property(c => c.Chairs)
            .HasConversion(
                chairs => JsonSerializer.Serialize(chairs, JsonText.Options),
                text => JsonSerializer.Deserialize<List<Chair>>(text, JsonText.Options)!,
                new ValueComparer<IReadOnlyList<Chair>>((a, b) => a!.SequenceEqual(b!), chairs => chairs.Count, chairs => chairs.ToList()))
            .HasMaxLength(TextLength.Prose);
        builder.IsVoidable();
        builder.RefersTo<Unit>(nameof(Conference.UnitId));
        builder.HasCheck("conferences", "attendees", "attendees >= 0");
        builder.HasIndex(c => new { c.UnitId, c.HeldOn, c.Id });
        builder.HasIndex(c => new { c.HeldOn, c.Id });
    }
}

internal sealed class OpinionConfiguration : IEntityTypeConfiguration<Opinion>
{
    public void Configure(EntityTypeBuilder<Opinion> builder)
    {
        builder.IsRecord();
        builder.HasOrigin();
        builder.Property(o => o.ConferenceId);
        builder.IsHeld();
        builder.Property(o => o.HeldOn);
        builder.Property(o => o.Text).HasMaxLength(TextLength.Prose);
        builder.Property(o => o.Field).HasMaxLength(TextLength.Code);
        builder.Property(o => o.AnsweredOnSpot);
        builder.Property(o => o.CaseId);
        builder.Property(o => o.Answer).HasMaxLength(TextLength.Prose);
        builder.Ignore(o => o.IsResolved);
        builder.Property(o => o.Search).HasMaxLength(SearchText.MaxLength);
        builder.IsVoidable();
        builder.RefersTo<Conference>(nameof(Opinion.ConferenceId));
        builder.RefersTo<Unit>(nameof(Opinion.AssignedUnitId));
        builder.RefersTo<Case>(nameof(Opinion.CaseId));
        builder.HasCheck("opinions", "days", "(due_on is null or due_on >= held_on) and (resolved_on is null or resolved_on >= held_on)");
        builder.HasIndex(o => o.ConferenceId);
        builder.HasIndex(o => new { o.UnitId, o.HeldOn, o.Id });
        builder.HasIndex(o => new { o.HeldOn, o.Id });
    }
}
