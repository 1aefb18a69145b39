using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Dialogue;
using QcdcCases.Domain.Feedback;
using QcdcCases.Domain.History;
using QcdcCases.Domain.Indicators;
using QcdcCases.Domain.Letters;
using QcdcCases.Domain.People;
using QcdcCases.Domain.Reception;
using QcdcCases.Domain.Shared;
using QcdcCases.Domain.Units;

namespace QcdcCases.Persistence.Configurations;

/// <summary>What the records of the register have in common: a key of their own making, an origin, a version.</summary>
internal static class RecordBuilder
{
    public static void IsRecord<T>(this EntityTypeBuilder<T> record)
        where T : class
    {
        record.HasKey("Id");
        record.Property("Id").ValueGeneratedNever();
        record.HasVersion();
    }

    /// <summary>The sender's key is unique per source, so a journal can be sent again.</summary>
    public static void HasOrigin<T>(this EntityTypeBuilder<T> record)
        where T : class
    {
        record.Property<string>("Source").HasMaxLength(TextLength.Key);
        record.Property<string>("Key").HasMaxLength(TextLength.Key);
        record.HasIndex("Source", "Key").IsUnique();
    }

    public static void HasVersion<T>(this EntityTypeBuilder<T> record)
        where T : class =>
        record.Property<Guid>(CasesDbContext.Version).IsConcurrencyToken().ValueGeneratedNever();
}

internal sealed class UnitConfiguration : IEntityTypeConfiguration<Unit>
{
    public void Configure(EntityTypeBuilder<Unit> builder)
    {
        builder.IsRecord();
        builder.Property(u => u.Key).HasMaxLength(TextLength.Key);
        builder.HasIndex(u => u.Key).IsUnique();
        builder.Property(u => u.ParentId);
        builder.HasIndex(u => u.ParentId);
        builder.Property(u => u.Level);
        builder.Property(u => u.Kind);
        builder.Property(u => u.StateCode).HasMaxLength(TextLength.Code);
        builder.Property(u => u.ValidFrom);
        builder.Property(u => u.ExcludeFromRollup);
        builder.Property(u => u.SuccessorIds)
            .HasField("successorIds")
            .HasConversion(
                ids => JsonSerializer.Serialize(ids, (JsonSerializerOptions?)null),
                text => JsonSerializer.Deserialize<List<Guid>>(text, (JsonSerializerOptions?)null)!,
                new ValueComparer<IReadOnlyList<Guid>>((a, b) => a!.SequenceEqual(b!), ids => ids.Count, ids => ids.ToList()))
            .HasMaxLength(TextLength.Prose);
    }
}

internal sealed class SessionConfiguration : IEntityTypeConfiguration<ReceptionSession>
{
    public void Configure(EntityTypeBuilder<ReceptionSession> builder)
    {
        builder.IsRecord();
        builder.HasOrigin();
        builder.Property(s => s.UnitId);
        builder.Property(s => s.HeldOn);
        builder.Property(s => s.Kind);
        builder.Property(s => s.Receiver);
        builder.Property(s => s.HeadOffice);
        builder.Property(s => s.Mode);
        builder.Property(s => s.ReceiverName);
        builder.Ignore(s => s.IsHeadsDay);
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
        builder.Property(v => v.UnitId);
        builder.Property(v => v.SessionId);
        builder.Property(v => v.ReceivedOn);
        builder.Property(v => v.SessionKind);
        builder.Property(v => v.Receiver);
        builder.Property(v => v.Matter).HasMaxLength(TextLength.Prose);
        builder.Property(v => v.FollowUp).HasMaxLength(TextLength.Prose);
        builder.Property(v => v.Note).HasMaxLength(TextLength.Prose);
        builder.Property(v => v.PapersTakenIn).HasMaxLength(TextLength.Prose);
        builder.Property(v => v.Search).HasMaxLength(SearchText.Longest);
        builder.Ignore(v => v.IsLargeGroup);
        builder.Ignore(v => v.Block);
        builder.HasIndex(v => new { v.UnitId, v.ReceivedOn, v.Id });
        builder.HasIndex(v => new { v.ReceivedOn, v.Id });
        builder.HasIndex(v => v.SessionId);
        builder.HasIndex(v => v.CaseId);
    }
}

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

internal sealed class CaseConfiguration : IEntityTypeConfiguration<Case>
{
    public void Configure(EntityTypeBuilder<Case> builder)
    {
        builder.IsRecord();
        builder.HasOrigin();
        builder.Property(c => c.UnitId);
        builder.Property(c => c.Kind);
        builder.Property(c => c.OpenedInstance);
        builder.Property(c => c.PreviousId);
        builder.Property(c => c.Field).HasMaxLength(TextLength.Code);
        builder.Property(c => c.Title).HasMaxLength(TextLength.Prose);
        builder.Property(c => c.Search).HasMaxLength(SearchText.Longest);
        builder.Ignore(c => c.Description);
        builder.Ignore(c => c.State);
        builder.Ignore(c => c.Traits);
        builder.Ignore(c => c.StandingSteps);
        builder.HasMany(c => c.Steps).WithOne().HasForeignKey(s => s.CaseId).OnDelete(DeleteBehavior.Restrict);
        builder.Navigation(c => c.Steps).HasField("steps");
        builder.HasIndex(c => new { c.UnitId, c.DueOn });
        builder.HasIndex(c => new { c.UnitId, c.Id });
        builder.HasIndex(c => new { c.UnitId, c.Status, c.AssigneeId });
        builder.HasIndex(c => c.AssigneeId);
        builder.HasIndex(c => c.PreviousId);
    }
}

internal sealed class CaseStepConfiguration : IEntityTypeConfiguration<CaseStep>
{
    public void Configure(EntityTypeBuilder<CaseStep> builder)
    {
        builder.ToTable("case_steps");
        builder.HasKey(s => new { s.CaseId, s.Sequence });
        builder.Property(s => s.Sequence).ValueGeneratedNever();
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
        builder.Property(s => s.RecordedBy);
        builder.OwnsOne(s => s.Consequences, consequences => consequences.ToTable("case_step_consequences"));
    }
}

internal sealed class PersonConfiguration : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> builder)
    {
        builder.HasKey(p => p.Id);
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.OwnerId);
        builder.Property(p => p.Role);
        builder.Property(p => p.Ordinal);
        builder.Property(p => p.SealedIdentity).HasMaxLength(TextLength.Prose);
        builder.Ignore(p => p.IsSealed);
        builder.OwnsOne(p => p.Identity);
        builder.HasIndex(p => new { p.OwnerId, p.Role, p.Ordinal }).IsUnique();
    }
}

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
        builder.Property(o => o.UnitId);
        builder.Property(o => o.HeldOn);
        builder.Property(o => o.Text).HasMaxLength(TextLength.Prose);
        builder.Property(o => o.Field).HasMaxLength(TextLength.Code);
        builder.Property(o => o.AnsweredOnSpot);
        builder.Property(o => o.CaseId);
        builder.Property(o => o.Answer).HasMaxLength(TextLength.Prose);
        builder.Ignore(o => o.IsResolved);
        builder.Property(o => o.Search).HasMaxLength(SearchText.Longest);
        builder.HasIndex(o => o.ConferenceId);
        builder.HasIndex(o => new { o.UnitId, o.HeldOn, o.Id });
        builder.HasIndex(o => new { o.HeldOn, o.Id });
    }
}

internal sealed class FeedbackConfiguration : IEntityTypeConfiguration<FeedbackItem>
{
    public void Configure(EntityTypeBuilder<FeedbackItem> builder)
    {
        builder.ToTable("feedback");
        builder.IsRecord();
        builder.HasOrigin();
        builder.Property(f => f.UnitId);
        builder.Property(f => f.ReceivedAt);
        builder.Property(f => f.Category).HasMaxLength(TextLength.Code);
        builder.Property(f => f.Text).HasMaxLength(TextLength.Prose);
        builder.Property(f => f.Location);
        builder.Property(f => f.Channel);
        builder.Property(f => f.FollowCode).HasMaxLength(TextLength.Code);
        builder.HasIndex(f => f.FollowCode).IsUnique();
        builder.Property(f => f.DueOn);
        builder.Property(f => f.Search).HasMaxLength(SearchText.Longest);
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
        builder.Property(s => s.Answer).HasMaxLength(TextLength.Prose);
    }
}

internal sealed class IndicatorConfiguration : IEntityTypeConfiguration<DeclaredIndicator>
{
    public void Configure(EntityTypeBuilder<DeclaredIndicator> builder)
    {
        builder.ToTable("indicators");
        builder.IsRecord();
        builder.Property(i => i.Source).HasMaxLength(TextLength.Key);
        builder.Property(i => i.UnitId);
        builder.Property(i => i.Code).HasMaxLength(TextLength.Code);
        builder.Property(i => i.From);
        builder.Property(i => i.To);
        builder.HasIndex(i => new { i.UnitId, i.Code, i.From, i.To }).IsUnique();
    }
}

internal sealed class HistoryConfiguration : IEntityTypeConfiguration<HistoryEntry>
{
    public void Configure(EntityTypeBuilder<HistoryEntry> builder)
    {
        builder.ToTable("history");
        builder.HasKey(h => h.Id);
        builder.Property(h => h.Id).ValueGeneratedNever();
        builder.Property(h => h.RecordedAt);
        builder.Property(h => h.ActorId);
        builder.Property(h => h.ActorName);
        builder.Property(h => h.Action).HasMaxLength(TextLength.Code);
        builder.Property(h => h.SubjectId);
        builder.Property(h => h.CaseId);
        builder.Property(h => h.UnitId);
        builder.Property(h => h.LegalBasis);
        builder.Property(h => h.Detail).HasMaxLength(TextLength.Prose);
        builder.HasIndex(h => new { h.SubjectId, h.Id });
        builder.HasIndex(h => new { h.CaseId, h.Id });
    }
}
