using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Papers;
using QcdcCases.Domain.Units;

namespace QcdcCases.Persistence.Configurations;

internal sealed class IssuedPaperConfiguration : IEntityTypeConfiguration<IssuedPaper>
{
    /// <summary>The facts of a session with many visits, or the people of a letter, sealed, are longer than any prose.</summary>
    private const int Unlimited = -1;

    public void Configure(EntityTypeBuilder<IssuedPaper> builder)
    {
        builder.ToTable("issued_papers");
        builder.HasKey(p => p.Id);
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.Subject);
        builder.Property(p => p.SubjectId);
        builder.Property(p => p.UnitId);
        builder.Property(p => p.CaseId);
        builder.Property(p => p.Paper).HasMaxLength(TextLength.Code);
        builder.Property(p => p.On);
        builder.Property(p => p.DocumentNo);
        builder.Property(p => p.ReceiptCode).HasMaxLength(TextLength.Code);
        builder.Property(p => p.Facts).HasMaxLength(Unlimited);
        builder.Property(p => p.SealedPeople).HasMaxLength(Unlimited);
        builder.Property(p => p.IssuedBy);
        builder.Property(p => p.IssuedByName);
        builder.Property(p => p.IssuedAt);
        builder.RefersTo<Unit>(nameof(IssuedPaper.UnitId));
        builder.RefersTo<Case>(nameof(IssuedPaper.CaseId));
        builder.HasIndex(p => new { p.SubjectId, p.Id });
        builder.HasIndex(p => p.DocumentNo).HasFilter("document_no is not null");
    }
}

internal sealed class ReceiptCodeConfiguration : IEntityTypeConfiguration<ReceiptCode>
{
    public void Configure(EntityTypeBuilder<ReceiptCode> builder)
    {
        builder.ToTable("receipt_codes");
        builder.HasKey(c => c.Code);
        builder.Property(c => c.Code).HasMaxLength(TextLength.Code).ValueGeneratedNever();
        builder.Property(c => c.OwnerId);
        builder.HasIndex(c => c.OwnerId).IsUnique();
    }
}
