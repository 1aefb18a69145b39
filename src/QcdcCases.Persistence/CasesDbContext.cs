using System.Data;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;
using Microsoft.EntityFrameworkCore.Storage;
using QcdcCases.Domain.Access;
using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Codes;
using QcdcCases.Domain.Deadlines;
using QcdcCases.Domain.Dialogue;
using QcdcCases.Domain.Escalation;
using QcdcCases.Domain.Feedback;
using QcdcCases.Domain.History;
using QcdcCases.Domain.Indicators;
using QcdcCases.Domain.Letters;
using QcdcCases.Domain.Notes;
using QcdcCases.Domain.Papers;
using QcdcCases.Domain.People;
using QcdcCases.Domain.Reception;
using QcdcCases.Domain.Reports;
using QcdcCases.Domain.Units;
using QcdcCases.Persistence.Access;
using QcdcCases.Persistence.Audit;
using QcdcCases.Persistence.Calendars;
using QcdcCases.Persistence.Events;
using QcdcCases.Persistence.Jobs;
using QcdcCases.Persistence.Registers;
using QcdcCases.Persistence.Reports;
using QcdcCases.Persistence.Statistics;

namespace QcdcCases.Persistence;

/// <summary>
/// The database context of the register. It is both the repository and the unit of work; use cases query it with LINQ and save once.
/// </summary>
public sealed class CasesDbContext : IdentityUserContext<StaffAccount, Guid>
{
    public CasesDbContext(DbContextOptions<CasesDbContext> options)
        : base(options)
    {
        // A failed save fails its whole transaction, so savepoints would only cost two round trips.
        Database.AutoSavepointsEnabled = false;

        // Detecting changes reads every tracked record, so it runs only before the facts are computed and before the save.
        ChangeTracker.AutoDetectChangesEnabled = false;
    }

    /// <summary>The name of the shadow property with the version of a record, used as its ETag.</summary>
    public const string Version = nameof(Version);

    /// <summary>The name of the computed column with the digits of a person's phone number; null if the identity is sealed.</summary>
    public const string PhoneDigits = nameof(PhoneDigits);

    /// <summary>The name of the computed column with the number of a person's identity paper without spaces; null if sealed.</summary>
    public const string PaperDigits = nameof(PaperDigits);

    public DbSet<Unit> Units => Set<Unit>();

    public DbSet<ReceptionSession> Sessions => Set<ReceptionSession>();

    public DbSet<Visit> Visits => Set<Visit>();

    public DbSet<Letter> Letters => Set<Letter>();

    public DbSet<LetterCase> LetterCases => Set<LetterCase>();

    public DbSet<Case> Cases => Set<Case>();

    public DbSet<CaseStep> CaseSteps => Set<CaseStep>();

    public DbSet<Deadline> Deadlines => Set<Deadline>();

    public DbSet<CalendarYearRow> CalendarYears => Set<CalendarYearRow>();

    public DbSet<CalendarRecount> CalendarRecounts => Set<CalendarRecount>();

    public DbSet<CalendarRecountFailure> CalendarRecountFailures => Set<CalendarRecountFailure>();

    public DbSet<Person> People => Set<Person>();

    public DbSet<IssuedPaper> IssuedPapers => Set<IssuedPaper>();

    public DbSet<ReceiptCode> ReceiptCodes => Set<ReceiptCode>();

    public DbSet<Conference> Conferences => Set<Conference>();

    public DbSet<Opinion> Opinions => Set<Opinion>();

    public DbSet<FeedbackItem> Feedback => Set<FeedbackItem>();

    public DbSet<CategoryDefinition> CategoryDefinitions => Set<CategoryDefinition>();

    public DbSet<DeclaredIndicator> Indicators => Set<DeclaredIndicator>();

    public DbSet<IndicatorDefinition> IndicatorDefinitions => Set<IndicatorDefinition>();

    public DbSet<OfficeCode> OfficeCodes => Set<OfficeCode>();

    public DbSet<Note> Notes => Set<Note>();

    public DbSet<NoteReading> NoteReadings => Set<NoteReading>();

    public DbSet<HistoryEntry> History => Set<HistoryEntry>();

    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();

    public DbSet<UnsealedChange> UnsealedChanges => Set<UnsealedChange>();

    public DbSet<StaffGrant> StaffGrants => Set<StaffGrant>();

    public DbSet<Substitution> Substitutions => Set<Substitution>();

    public DbSet<SignInSession> SignInSessions => Set<SignInSession>();

    public DbSet<ApiClient> ApiClients => Set<ApiClient>();

    public DbSet<ProtectionKey> ProtectionKeys => Set<ProtectionKey>();

    public DbSet<SignInAddress> SignInAddresses => Set<SignInAddress>();

    public DbSet<RegisterSecret> RegisterSecrets => Set<RegisterSecret>();

    public DbSet<Fact> Facts => Set<Fact>();

    public DbSet<DimensionsRow> Dimensions => Set<DimensionsRow>();

    public DbSet<FactChange> FactChanges => Set<FactChange>();

    public DbSet<FactAggregate> FactAggregates => Set<FactAggregate>();

    public DbSet<FormSnapshot> FormSnapshots => Set<FormSnapshot>();

    public DbSet<RegisterNumber> RegisterNumbers => Set<RegisterNumber>();

    public DbSet<StoredAnswer> StoredAnswers => Set<StoredAnswer>();

    public DbSet<ImportRun> ImportRuns => Set<ImportRun>();

    public DbSet<EscalationPolicy> EscalationPolicies => Set<EscalationPolicy>();

    public DbSet<EscalationEvent> EscalationEvents => Set<EscalationEvent>();

    public DbSet<Notification> Notifications => Set<Notification>();

    public DbSet<OutboxEvent> OutboxEvents => Set<OutboxEvent>();

    public DbSet<JobRun> JobRuns => Set<JobRun>();

    public DbSet<SetAsideRecord> SetAside => Set<SetAsideRecord>();

    public DbSet<DigestRow> Digests => Set<DigestRow>();

    public DbSet<PeriodReport> Reports => Set<PeriodReport>();

    public DbSet<ReportClosing> ReportClosings => Set<ReportClosing>();

    public DbSet<SnapshotContent> SnapshotContents => Set<SnapshotContent>();

    /// <summary>Returns the version of a tracked record, used as its ETag.</summary>
    public Guid VersionOf(object record) => (Guid)Entry(record).Property(Version).CurrentValue!;

    /// <summary>
    /// Assigns a new version to a record that is added or will change, so that the answer can contain it. Call it also when only a part (a
    /// step, a link, a processing) changes, because that changes the record's version too.
    /// </summary>
    public Guid Stamp(object record) => RecordVersions.Stamp(Entry(record));

    /// <summary>
    /// Begins a snapshot transaction, in which all queries see the same state; returns null within a running transaction, whose owner is
    /// responsible.
    /// </summary>
    public async Task<IDbContextTransaction?> BeginSnapshotAsync(CancellationToken cancellationToken) =>
        Database.CurrentTransaction is null ? await Database.BeginTransactionAsync(IsolationLevel.Snapshot, cancellationToken) : null;

    /// <summary>
    /// Detects the changes of a use case. Code that changes a record between this call and <see cref="SaveDetectedAsync"/> must call <see
    /// cref="DetectChangesOf"/>.
    /// </summary>
    public void DetectChanges() => ChangeTracker.DetectChanges();

    /// <summary>Detects the changes of one record; a new record needs no such call.</summary>
    public void DetectChangesOf(object record)
    {
        if (Entry(record) is { State: not EntityState.Added } entry)
        {
            entry.DetectChanges();
        }
    }

    /// <summary>Saves the detected changes without a further detection.</summary>
    public Task<int> SaveDetectedAsync(CancellationToken cancellationToken)
    {
        if (ChecksForUndetectedChanges)
        {
            UndetectedChanges.Refuse(ChangeTracker);
        }

        RecordVersions.Stamp(ChangeTracker);
        QueueSeals();
        return base.SaveChangesAsync(acceptAllChangesOnSuccess: false, cancellationToken);
    }

    /// <summary>Set by tests: then <see cref="SaveDetectedAsync"/> detects changes again, and fails if one was missed.</summary>
    public static bool ChecksForUndetectedChanges { get; set; }

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        SeeAll();
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        SeeAll();
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(CasesDbContext).Assembly);
        SnakeCase.Apply(builder);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        // Enumerations are stored as the words of the API and the journal, so that tables are readable.
        KebabCase.Apply(configurationBuilder);
        // Indexes on foreign keys slow down every insert and serve only deletions, which the register does not have.
        configurationBuilder.Conventions.Remove<ForeignKeyIndexConvention>();
        configurationBuilder.Properties<string>().HaveMaxLength(TextLength.Default);
    }

    private void SeeAll()
    {
        DetectChanges();
        RecordVersions.Stamp(ChangeTracker);
        QueueSeals();
    }

    /// <summary>Leaves each new history entry to be sealed by the audit, in the same transaction.</summary>
    private void QueueSeals()
    {
        var changes = ChangeTracker.Entries<HistoryEntry>().Where(h => h.State is EntityState.Added).Select(h => h.Entity.Id).ToList();
        if (changes.Count > 0)
        {
            var queued = ChangeTracker.Entries<UnsealedChange>().Select(c => c.Entity.ChangeId).ToHashSet();
            UnsealedChanges.AddRange(changes.Where(id => !queued.Contains(id)).Select(id => new UnsealedChange(id)));
        }
    }
}
