using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using QcdcCases.Domain.Notes;
using QcdcCases.Persistence.Access;

namespace QcdcCases.Persistence.Configurations;

internal sealed class NoteConfiguration : IEntityTypeConfiguration<Note>
{
    public void Configure(EntityTypeBuilder<Note> builder)
    {
        builder.ToTable("notes");
        builder.IsRecord();
        builder.HasOrigin();
        builder.Property(n => n.Subject);
        builder.Property(n => n.SubjectId);
        builder.Property(n => n.Text).HasMaxLength(TextLength.Prose);
        builder.Property(n => n.WrittenAt);
        builder.Property(n => n.AuthorId);
        builder.Property(n => n.AuthorName);
        builder.IsVoidable();
        builder.RefersTo<StaffAccount>(nameof(Note.AuthorId));
        builder.HasIndex(n => new { n.SubjectId, n.Id });
    }
}

internal sealed class NoteReadingConfiguration : IEntityTypeConfiguration<NoteReading>
{
    public void Configure(EntityTypeBuilder<NoteReading> builder)
    {
        builder.ToTable("note_readings");
        builder.HasKey(r => new { r.NoteId, r.AccountId });
        builder.Property(r => r.ReadAt);
        builder.RefersTo<Note>(nameof(NoteReading.NoteId));
        builder.RefersTo<StaffAccount>(nameof(NoteReading.AccountId));
    }
}
