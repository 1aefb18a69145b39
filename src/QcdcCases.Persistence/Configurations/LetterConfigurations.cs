using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using QcdcCases.Domain.Letters;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Persistence.Configurations;

internal sealed class LetterConfiguration : IEntityTypeConfiguration<Letter>
{
    public void Configure(EntityTypeBuilder<Letter> builder)
    {
        builder.IsRecord();
        builder.HasOrigin();
        builder.Property(l => l.UnitId);
        builder.Property(l => l.Number);
        builder.Property(l => l.ReceivedOn);
        builder.Property(l => l.Channel);
        builder.Property(l => l.Field).HasMaxLength(TextLength.Code);
        builder.Property(l => l.Summary).HasMaxLength(TextLength.Prose);
        builder.Property(l => l.ForwardedBy);
        builder.Property(l => l.VisitId);
        builder.Property(l => l.LongerCheckReason).HasMaxLength(TextLength.Prose);
        builder.Property(l => l.Search).HasMaxLength(SearchText.Longest);
        builder.OwnsOne(l => l.Processing, processing =>
        {
            processing.Property(p => p.Reason).HasMaxLength(TextLength.Prose);
            processing.ToTable("letter_processings");
        });
        builder.HasMany(l => l.Cases).WithOne().HasForeignKey(c => c.LetterId).OnDelete(DeleteBehavior.Restrict);
        builder.Navigation(l => l.Cases).HasField("cases").AutoInclude();
        builder.HasIndex(l => new { l.UnitId, l.ReceivedOn, l.Id });
        builder.HasIndex(l => new { l.ReceivedOn, l.Id });
        builder.HasIndex(l => new { l.UnitId, l.FinishedOn, l.ProcessingDueOn });
        builder.HasIndex(l => l.AssigneeId);
        builder.HasIndex(l => l.DuplicateOfId);
        builder.HasIndex(l => l.VisitId);
    }
}

internal sealed class LetterCaseConfiguration : IEntityTypeConfiguration<LetterCase>
{
    public void Configure(EntityTypeBuilder<LetterCase> builder)
    {
        builder.ToTable("letter_cases");
        builder.HasKey(c => new { c.LetterId, c.CaseId });
        builder.Property(c => c.Ordinal);
        builder.HasIndex(c => c.CaseId);
    }
}
