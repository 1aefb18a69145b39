using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Letters;
using QcdcCases.Domain.Reception;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence.Access;

namespace QcdcCases.Persistence.Configurations;

internal sealed class LetterConfiguration : IEntityTypeConfiguration<Letter>
{
    public void Configure(EntityTypeBuilder<Letter> builder)
    {
        builder.IsRecord();
        builder.HasOrigin();
        builder.IsHeld();
        builder.Property(l => l.Number);
        builder.Property(l => l.ReceivedOn);
        builder.Property(l => l.Channel);
        builder.Property(l => l.Field).HasMaxLength(TextLength.Code);
        builder.Property(l => l.Summary).HasMaxLength(TextLength.Prose);
        builder.Property(l => l.ForwardedBy);
        builder.Property(l => l.VisitId);
        builder.Property(l => l.LongerCheckReason).HasMaxLength(TextLength.Prose);
        builder.Property(l => l.Search).HasMaxLength(SearchText.MaxLength);
        builder.OwnsOne(l => l.Processing, processing =>
        {
            processing.Property(p => p.Reason).HasMaxLength(TextLength.Prose);
            processing.ToTable("letter_processings", t => t.HasCheckConstraint(
                "ck_letter_processings_reply", "reply_by is null or (outcome = 'transferred' and reply_by >= \"on\")"));
        });
        builder.HasMany(l => l.Cases).WithOne().HasForeignKey(c => c.LetterId).OnDelete(DeleteBehavior.Restrict);
        builder.Navigation(l => l.Cases).HasField("cases").AutoInclude();
        builder.IsVoidable();
        builder.RefersTo<Visit>(nameof(Letter.VisitId));
        builder.RefersTo<Letter>(nameof(Letter.DuplicateOfId));
        builder.RefersTo<StaffAccount>(nameof(Letter.AssigneeId));
        builder.HasSerialNumber(nameof(Letter.BookUnitId), nameof(Letter.ReceivedOn), nameof(Letter.Number));
        builder.HasCheck("letters", "number", "number >= 1");
        builder.HasCheck("letters", "instance", "instance in (1, 2)");
        builder.HasCheck("letters", "signatories", "signatories is null or signatories >= 1");
        builder.HasCheck("letters", "duplicate", "duplicate_of_id is null or duplicate_of_id <> id");
        builder.HasCheck("letters", "known", "known_on is null or known_on <= received_on");
        builder.HasCheck("letters", "finished", "finished_on is null or finished_on >= received_on");
        builder.HasCheck(
            "letters",
            "follow_ups",
            "(replied_on is null or replied_on >= received_on) and (citizen_told_on is null or citizen_told_on >= replied_on) and "
                + "(forwarder_told_on is null or forwarder_told_on >= received_on) and (destruction_decided_on is null or destruction_decided_on > received_on)"
        );
        builder.HasIndex(l => new
        {
            l.UnitId,
            l.ReceivedOn,
            l.Id,
        });
        builder.HasIndex(l => new { l.ReceivedOn, l.Id });
        builder.HasIndex(l => new { l.UnitId, l.ReceivedOn, l.Id }, "IX_letters_unit_open").HasFilter("finished_on is null");
        builder.HasIndex(l => new { l.ReceivedOn, l.Id }, "IX_letters_open").HasFilter("finished_on is null");
        builder.HasIndex(l => l.Number);
        builder.HasIndex(l => new { l.UnitId, l.Channel, l.ReceivedOn, l.Id });
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
        builder.RefersTo<Case>(nameof(LetterCase.CaseId));
        builder.HasCheck("letter_cases", "ordinal", "ordinal >= 0");
        builder.HasIndex(c => c.CaseId);
    }
}
