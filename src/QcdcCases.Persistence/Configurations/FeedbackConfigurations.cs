using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using QcdcCases.Domain.Feedback;
using QcdcCases.Domain.Shared;

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
    }
}
