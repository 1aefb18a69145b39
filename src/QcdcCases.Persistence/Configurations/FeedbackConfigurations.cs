using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using QcdcCases.Domain.Feedback;
using QcdcCases.Domain.Shared;
using QcdcCases.Domain.Units;

namespace QcdcCases.Persistence.Configurations;

internal sealed class FeedbackConfiguration : IEntityTypeConfiguration<FeedbackItem>
{
    public void Configure(EntityTypeBuilder<FeedbackItem> builder)
    {
        builder.ToTable("feedback");
        builder.IsRecord();
        builder.HasOrigin();
        builder.IsHeld();
        builder.Property(f => f.ReceivedAt);
        builder.Property(f => f.Category).HasMaxLength(TextLength.Code);
        builder.Property(f => f.Text).HasMaxLength(TextLength.Prose);
        builder.Property(f => f.Location);
        builder.Property(f => f.Channel);
        builder.Property(f => f.FollowCode).HasMaxLength(TextLength.Code);
        builder.HasIndex(f => f.FollowCode).IsUnique();
        builder.Property(f => f.DueOn);
        builder.Ignore(f => f.CurrentDueOn);
        builder.Ignore(f => f.Place);
        builder.Property(f => f.Latitude);
        builder.Property(f => f.Longitude);
        builder.HasCheck(
            "feedback",
            "place",
            "(latitude is null and longitude is null) or (latitude between -90 and 90 and longitude between -180 and 180)");
        builder.Property(f => f.AddressId).HasMaxLength(TextLength.Key);
        builder.Property(f => f.MediaUrls).HasJson();
        builder.Property(f => f.Answers).HasJson();
        builder.Property(f => f.HiddenReason).HasMaxLength(TextLength.Prose);
        builder.Property(f => f.Search).HasMaxLength(SearchText.MaxLength);
        builder.IsVoidable();
        builder.HasMany(f => f.Steps).WithOne().HasForeignKey(s => s.FeedbackId).OnDelete(DeleteBehavior.Restrict);
        builder.Navigation(f => f.Steps).HasField("steps");
        builder.HasIndex(f => new { f.UnitId, f.ReceivedAt, f.Id });
        builder.HasIndex(f => new { f.ReceivedAt, f.Id });
    }
}

internal sealed class FeedbackStepConfiguration : IEntityTypeConfiguration<FeedbackStep>
{
    public void Configure(EntityTypeBuilder<FeedbackStep> builder)
    {
        builder.ToTable("feedback_steps");
        builder.HasKey(s => new { s.FeedbackId, s.Sequence });
        builder.Property(s => s.Sequence).ValueGeneratedNever();
        builder.HasCheck("feedback_steps", "sequence", "sequence >= 1");
        builder.HasCheck("feedback_steps", "rating", "rating is null or rating between 1 and 5");
        builder.Property(s => s.Answer).HasMaxLength(TextLength.Prose);
        builder.Property(s => s.ExternalId).HasMaxLength(TextLength.Key);

        // The feed of updates is read by their instants.
        builder.HasIndex(s => new { s.At, s.FeedbackId, s.Sequence });
    }
}

internal sealed class CategoryDefinitionConfiguration : IEntityTypeConfiguration<CategoryDefinition>
{
    public void Configure(EntityTypeBuilder<CategoryDefinition> builder)
    {
        builder.ToTable("feedback_category_definitions");
        builder.IsRecord();
        builder.Property(d => d.UnitId);
        builder.Property(d => d.Category).HasMaxLength(TextLength.Code);
        builder.Property(d => d.ValidFrom);
        builder.Property(d => d.Description).HasMaxLength(TextLength.Prose);
        builder.Property(d => d.Group);
        builder.Property(d => d.Keywords).HasJson();
        builder.Property(d => d.Questions).HasJson();
        builder.RefersTo<Unit>(nameof(CategoryDefinition.UnitId));
        builder.HasCheck("feedback_category_definitions", "limit", "answer_within_days is null or answer_within_days >= 1");
        builder.HasIndex(d => new { d.UnitId, d.Category, d.ValidFrom }).IsUnique();
    }
}
