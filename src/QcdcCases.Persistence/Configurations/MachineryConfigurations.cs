using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using QcdcCases.Domain.Units;
using QcdcCases.Persistence.Access;
using QcdcCases.Persistence.Registers;
using QcdcCases.Persistence.Statistics;

namespace QcdcCases.Persistence.Configurations;

internal sealed class StaffAccountConfiguration : IEntityTypeConfiguration<StaffAccount>
{
    public void Configure(EntityTypeBuilder<StaffAccount> builder)
    {
        builder.ToTable("staff_accounts");
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.HasMany(a => a.Grants).WithOne().HasForeignKey(g => g.AccountId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class StaffClaimConfiguration : IEntityTypeConfiguration<IdentityUserClaim<Guid>>
{
    public void Configure(EntityTypeBuilder<IdentityUserClaim<Guid>> builder) => builder.HasIndex(c => c.UserId);
}

internal sealed class StaffLoginConfiguration : IEntityTypeConfiguration<IdentityUserLogin<Guid>>
{
    public void Configure(EntityTypeBuilder<IdentityUserLogin<Guid>> builder) => builder.HasIndex(l => l.UserId);
}

internal sealed class StaffGrantConfiguration : IEntityTypeConfiguration<StaffGrant>
{
    public void Configure(EntityTypeBuilder<StaffGrant> builder)
    {
        builder.ToTable("staff_grants");
        builder.HasKey(g => new { g.AccountId, g.UnitId, g.Role });
        builder.RefersTo<Unit>(nameof(StaffGrant.UnitId));
        builder.HasIndex(g => g.UnitId);
    }
}

internal sealed class SignInSessionConfiguration : IEntityTypeConfiguration<SignInSession>
{
    public void Configure(EntityTypeBuilder<SignInSession> builder)
    {
        builder.ToTable("sign_in_sessions");
        builder.HasKey(s => s.Id);
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.KeyBefore).HasMaxLength(64);
        builder.HasOne<StaffAccount>().WithMany().HasForeignKey(s => s.AccountId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(s => s.AccountId);
        builder.HasIndex(s => s.RenewedAt);
    }
}

internal sealed class ApiClientConfiguration : IEntityTypeConfiguration<ApiClient>
{
    public void Configure(EntityTypeBuilder<ApiClient> builder)
    {
        builder.ToTable("api_clients");
        builder.IsRecord();
        builder.RefersTo<Unit>(nameof(ApiClient.UnitId));
        builder.HasIndex(c => c.Name).IsUnique();
        builder.Property(c => c.SecretHash).HasMaxLength(64);
    }
}

internal sealed class SignInAddressConfiguration : IEntityTypeConfiguration<SignInAddress>
{
    public void Configure(EntityTypeBuilder<SignInAddress> builder)
    {
        builder.ToTable("sign_in_addresses");
        builder.HasKey(a => a.Hash);
        builder.Property(a => a.Hash).HasMaxLength(64);
        builder.HasIndex(a => a.CountedUntil);
    }
}

internal sealed class RegisterSecretConfiguration : IEntityTypeConfiguration<RegisterSecret>
{
    public void Configure(EntityTypeBuilder<RegisterSecret> builder)
    {
        builder.ToTable("register_secrets");
        builder.HasKey(s => s.Name);
        builder.Property(s => s.Name).HasMaxLength(TextLength.Code);
        builder.Property(s => s.CipherText).HasMaxLength(TextLength.Prose);
    }
}

internal sealed class ProtectionKeyConfiguration : IEntityTypeConfiguration<ProtectionKey>
{
    public void Configure(EntityTypeBuilder<ProtectionKey> builder)
    {
        builder.ToTable("protection_keys");
        builder.HasKey(k => k.FriendlyName);
        builder.Property(k => k.Xml).HasMaxLength(TextLength.Prose);
    }
}

internal sealed class FactConfiguration : IEntityTypeConfiguration<Fact>
{
    public void Configure(EntityTypeBuilder<Fact> builder)
    {
        builder.ToTable("facts");
        builder.HasKey(f => f.Id);
        builder.Property(f => f.Id).ValueGeneratedNever();
        builder.RefersTo<Unit>(nameof(Fact.UnitId));
        builder.RefersTo<DimensionsRow>(nameof(Fact.DimensionsId));
        builder.HasCheck("facts", "amount", "amount >= 0");

        // Finds the versions of one item that a change retires.
        builder.HasIndex(f => f.ItemId);

        // Finds the facts of a unit that had not ended before a period.
        builder.HasIndex(f => new { f.UnitId, f.Subject, f.EndsOn });

        // Finds the few facts that measures read one by one.
        builder.HasIndex(f => new { f.UnitId, f.EndsOn, f.BegunOn }, "IX_facts_direct").HasFilter("direct and retired_at is null");

        // Finds the facts recorded after an instant.
        builder.HasIndex(f => f.RecordedAt);
        builder.HasIndex(f => f.RetiredAt).HasFilter("retired_at is not null");
    }
}

internal sealed class DimensionsConfiguration : IEntityTypeConfiguration<DimensionsRow>
{
    public void Configure(EntityTypeBuilder<DimensionsRow> builder)
    {
        builder.ToTable("dimensions");
        builder.HasKey(p => p.Id);
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.Key).HasMaxLength(TextLength.Dimensions);
        builder.HasIndex(p => p.Key).IsUnique();
    }
}

internal sealed class FactChangeConfiguration : IEntityTypeConfiguration<FactChange>
{
    public void Configure(EntityTypeBuilder<FactChange> builder)
    {
        builder.ToTable("fact_changes");
        builder.HasKey(c => c.Id);
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.RefersTo<Fact>(nameof(FactChange.FactId));
        builder.RefersTo<Unit>(nameof(FactChange.UnitId));
        builder.HasCheck("fact_changes", "sign", "sign in (-1, 1)");

        // Finds the pending changes of some units, independent of those of others.
        builder.HasIndex(c => c.UnitId);
    }
}

internal sealed class FactAggregateConfiguration : IEntityTypeConfiguration<FactAggregate>
{
    public void Configure(EntityTypeBuilder<FactAggregate> builder)
    {
        builder.ToTable("fact_aggregates");
        builder.HasKey(s => new { s.UnitId, s.Grain, s.Start, s.Below, s.Day, s.DimensionsId });
        builder.RefersTo<Unit>(nameof(FactAggregate.UnitId));
        builder.RefersTo<DimensionsRow>(nameof(FactAggregate.DimensionsId));
    }
}

internal sealed class FormSnapshotConfiguration : IEntityTypeConfiguration<FormSnapshot>
{
    public void Configure(EntityTypeBuilder<FormSnapshot> builder)
    {
        builder.ToTable("form_snapshots");
        builder.HasKey(c => new { c.UnitId, c.From, c.To, c.Circular });
        builder.Property(c => c.Circular).HasMaxLength(TextLength.Code);
        builder.Property(c => c.Build).HasMaxLength(64);
        builder.RefersTo<Unit>(nameof(FormSnapshot.UnitId));
        builder.HasCheck("form_snapshots", "days", "\"to\" >= \"from\"");

        // Finds the units with a snapshot for a period.
        builder.HasIndex(c => new { c.To, c.From });
    }
}

internal sealed class RegisterNumberConfiguration : IEntityTypeConfiguration<RegisterNumber>
{
    public void Configure(EntityTypeBuilder<RegisterNumber> builder)
    {
        builder.ToTable("register_numbers");
        builder.HasKey(n => new { n.UnitId, n.Book, n.Year });
        builder.RefersTo<Unit>(nameof(RegisterNumber.UnitId));
        builder.HasCheck("register_numbers", "last", "last >= 1");
    }
}

internal sealed class StoredAnswerConfiguration : IEntityTypeConfiguration<StoredAnswer>
{
    public void Configure(EntityTypeBuilder<StoredAnswer> builder)
    {
        builder.ToTable("stored_answers");
        builder.HasKey(a => new { a.CallerId, a.Key });
        builder.Property(a => a.Key).HasMaxLength(TextLength.Key);
        builder.Property(a => a.RequestHash).HasMaxLength(64);
        builder.Property(a => a.Value).HasMaxLength(-1);
        builder.HasIndex(a => a.AnsweredAt);
    }
}

internal sealed class ImportRunConfiguration : IEntityTypeConfiguration<ImportRun>
{
    public void Configure(EntityTypeBuilder<ImportRun> builder)
    {
        builder.ToTable("import_runs");
        builder.HasKey(r => r.Id);
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Problems).HasMaxLength(-1);
        builder.Property(r => r.Failure).HasMaxLength(TextLength.Prose);
        builder.HasCheck("import_runs", "counts", "lines >= 0 and taken >= 0 and problem_count >= 0");
    }
}
