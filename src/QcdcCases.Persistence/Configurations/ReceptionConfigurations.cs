using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Letters;
using QcdcCases.Domain.Reception;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Persistence.Configurations;

internal sealed class SessionConfiguration : IEntityTypeConfiguration<ReceptionSession>
{
    public void Configure(EntityTypeBuilder<ReceptionSession> builder)
    {
        builder.IsRecord();
        builder.HasOrigin();
        builder.IsHeld();
        builder.Property(s => s.HeldOn);
        builder.Property(s => s.Kind);
        builder.Property(s => s.Receiver);
        builder.Property(s => s.HeadOffice);
        builder.Property(s => s.Mode);
        builder.Property(s => s.ReceiverName);
        builder.Ignore(s => s.IsReceptionDay);
        builder.IsVoidable();
        builder.HasCheck("sessions", "announced", "announced_on is null or announced_on <= held_on");
        builder.HasIndex(s => new { s.UnitId, s.HeldOn, s.Id });
        builder.HasIndex(s => new { s.HeldOn, s.Id });
    }
}

internal sealed class VisitConfiguration : IEntityTypeConfiguration<Visit>
{
    public void Configure(EntityTypeBuilder<Visit> builder)
    {
        builder.IsRecord();
        builder.HasOrigin();
        builder.IsHeld();
        builder.Property(v => v.SessionId);
        builder.Property(v => v.ReceivedOn);
        builder.Property(v => v.SessionKind);
        builder.Property(v => v.Receiver);
        builder.Property(v => v.HeadOffice);
        builder.Property(v => v.Watched);
        builder.Property(v => v.Matter).HasMaxLength(TextLength.Prose);
        builder.Property(v => v.FollowUp).HasMaxLength(TextLength.Prose);
        builder.Property(v => v.Note).HasMaxLength(TextLength.Prose);
        builder.Property(v => v.PapersTakenIn).HasMaxLength(TextLength.Prose);
        builder.Property(v => v.Search).HasMaxLength(SearchText.MaxLength);
        builder.Ignore(v => v.IsLargeGroup);
        builder.Ignore(v => v.Block);
        builder.IsVoidable();
        builder.RefersTo<ReceptionSession>(nameof(Visit.SessionId));
        builder.RefersDeferred<Case>(nameof(Visit.CaseId));
        builder.RefersDeferred<Letter>(nameof(Visit.LetterId));
        builder.HasSerialNumber(nameof(Visit.BookUnitId), nameof(Visit.ReceivedOn), nameof(Visit.Number));
        builder.HasCheck("visits", "number", "number >= 1");
        builder.HasCheck("visits", "people", "people >= 1");
        builder.HasCheck("visits", "letter", "letter_made_on is null or letter_id is not null");
        builder.HasCheck(
            "visits",
            "follow_ups",
            "(refusal_notice_on is null or refusal_notice_on >= received_on) and (citizen_told_on is null or citizen_told_on >= received_on)"
        );
        builder.HasIndex(v => new
        {
            v.UnitId,
            v.ReceivedOn,
            v.Id,
        });
        builder.HasIndex(v => new { v.ReceivedOn, v.Id });
        builder.HasIndex(v => v.Number);
        builder.HasIndex(v => v.SessionId);
        builder.HasIndex(v => v.CaseId);
        builder.HasIndex(v => v.LetterId);
    }
}
