using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Access;
using QcdcCases.Application.Deadlines;
using QcdcCases.Application.People;
using QcdcCases.Application.Registers.Existing;
using QcdcCases.Application.Registers.Index;
using QcdcCases.Application.Registers.Lines;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Statistics;
using QcdcCases.Application.Units;
using QcdcCases.Domain.History;
using QcdcCases.Domain.Shared;
using QcdcCases.Domain.Units;
using QcdcCases.Persistence;
using QcdcCases.Persistence.Registers;

namespace QcdcCases.Application.Registers.Import;

/// <summary>The result of an import.</summary>
/// <param name="Taken">The number of lines with new content; the others existed already.</param>
public sealed record ImportOutcome(string? Source, long Lines, long Taken, IReadOnlyList<LineProblem> Problems, long ProblemCount);

/// <summary>The progress of an import: first it checks every line, then it imports every line.</summary>
/// <param name="Lines">The number of processed lines of this phase.</param>
public sealed record ImportProgress(bool IsTaking, long Lines);

/// <summary>
/// Imports a journal atomically. It reads the journal twice: once to check every line against earlier lines and the register, and, if there
/// are no problems, once to write. All writes are in one transaction; one import runs at a time.
/// </summary>
internal sealed class Importer(
    CasesDbContext db,
    RequestContext context,
    OfficeClock clock,
    RegisterTime registerTime,
    IDatabaseProvider engine,
    DimensionsDirectory dimensionsDirectory,
    DimensionsAllocator dimensionsAllocator,
    UnitDirectory units,
    RequestCalendar calendars,
    IdentityProtector identityProtector,
    DenouncerSealing denouncers,
    FactWriter factWriter,
    DeadlineWriter deadlineWriter,
    HistoryWriter history,
    RefreshAggregates folding)
{
    /// <summary>The name of the lock that an import keeps until it ends.</summary>
    public const string Lock = "import-register";

    private const int MaxAttempts = 3;

    /// <summary>
    /// The maximum number of facts whose aggregates the import refreshes itself. More are left to the background job: figures are correct
    /// meanwhile, and no change waits for the lock.
    /// </summary>
    private const int MaxFactsToAggregate = 20_000;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan UntilNextTry = TimeSpan.FromMilliseconds(500);

    /// <param name="source">The source register; null to derive it from the journal.</param>
    /// <param name="isDryRun">True to only check it.</param>
    /// <param name="runId">The name of the import in the history.</param>
    public async Task<Result<ImportOutcome>> RunAsync(
        JournalFile file,
        string? source,
        bool isDryRun,
        Guid runId,
        IProgress<ImportProgress> progress,
        CancellationToken cancellationToken)
    {
        if (file.CheckForm() is { } noJournal)
        {
            return noJournal;
        }

        db.Database.SetCommandTimeout(Patience);
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await TryAsync(file, source, isDryRun, runId, progress, cancellationToken);
            }
            catch (Exception failure)
                when (failure is RegisterChangedException or DbUpdateConcurrencyException || engine.IsConflict(failure))
            {
                db.ChangeTracker.Clear();
                if (tries == MaxAttempts)
                {
                    return RegisterRefusals.Changed();
                }
            }
        }
    }

    private async Task<Result<ImportOutcome>> TryAsync(
        JournalFile file,
        string? source,
        bool isDryRun,
        Guid runId,
        IProgress<ImportProgress> progress,
        CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await AcquireLockAsync(cancellationToken);
        var tree = new UnitTree(await db.Units.AsNoTracking().ToListAsync(cancellationToken));
        var index = new RegisterIndex(new UnitNodes(tree, context.Caller));
        await new NewCodes(db, index).LoadAsync(tree, cancellationToken);
        await new NewDefinitions(db, index).LoadAsync(cancellationToken);
        source ??= await new DefaultSource(db, index.Units).FindAsync(file, cancellationToken);
        if (source is null && file.Length > 0)
        {
            return RegisterRefusals.SourceMissing();
        }

        var problems = new ProblemList();
        var (lines, taken) = await CheckAsync(file, source ?? string.Empty, index, tree, problems, progress, cancellationToken);
        if (problems.Count == 0 && !isDryRun && taken > 0)
        {
            await ImportAsync(file, source!, index, taken, progress, cancellationToken);
            var unitId = (index.Units.Find(source!) ?? index.Units[0]).Id;
            history.Record(new HistoryNote("register.imported", runId, unitId, Detail: $"{source}: {taken}/{lines}"));
            await db.SaveChangesAsync(cancellationToken);
            await calendars.ConfirmAsync(cancellationToken);
            await EndRunAsync(runId, source!, lines, taken, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            units.Invalidate();
        }

        return new ImportOutcome(source, lines, problems.Count == 0 ? taken : 0, problems.First, problems.Count);
    }

    /// <summary>
    /// Marks the import as done in its own transaction: a server crash cannot leave the state unclear, and an earlier cancellation is
    /// effective. An import by the operator has no row.
    /// </summary>
    private async Task EndRunAsync(Guid runId, string source, long lines, long taken, CancellationToken cancellationToken)
    {
        var now = clock.Now;
        var ended = await db.ImportRuns.Where(r => r.Id == runId && r.State == ImportState.Running).ExecuteUpdateAsync(
            r => r
                .SetProperty(x => x.State, ImportState.Taken)
                .SetProperty(x => x.Source, source)
                .SetProperty(x => x.Lines, lines)
                .SetProperty(x => x.Taken, taken)
                .SetProperty(x => x.EndedAt, now),
            cancellationToken);
        if (ended == 0 && await db.ImportRuns.AnyAsync(r => r.Id == runId, cancellationToken))
        {
            throw new OperationCanceledException("The import was cancelled.");
        }
    }

    /// <summary>Serialises imports, because two concurrent ones could each miss the other's records.</summary>
    private async Task AcquireLockAsync(CancellationToken cancellationToken)
    {
        while (!await engine.TryLockAsync(db, Lock, cancellationToken))
        {
            await Task.Delay(UntilNextTry, cancellationToken);
        }
    }

    private async Task<(long Lines, long Taken)> CheckAsync(
        JournalFile file,
        string source,
        RegisterIndex index,
        UnitTree tree,
        ProblemList problems,
        IProgress<ImportProgress> progress,
        CancellationToken cancellationToken)
    {
        var mayKnow = context.Caller.UnitsFor(Permission.ReadDenouncers, tree);
        var reader = new LineReader(problems);
        var calendar = await calendars.BorrowAsync(cancellationToken);
        using var check = new JournalCheck(file, index, problems, calendar, context.Now, source);
        var lineFactory = new LineFactory(tree, identityProtector, (unit, _) => mayKnow.Contains(unit));
        using var existingRecords = new ExistingRecords(db, index, lineFactory, calendar);
        var held = new ExistingRecordReader(db, index, existingRecords, source);
        var lines = 0L;
        await foreach (var block in file.BlocksAsync(cancellationToken))
        {
            var parsed = new List<(JournalLine Line, bool LooksRight)>(block.Count);
            foreach (var raw in block)
            {
                if (reader.Read(raw, out var looksRight) is { } line)
                {
                    parsed.Add((line, looksRight));
                }
            }

            var existingLines = await held.ReadAsync(parsed.Select(p => p.Line), cancellationToken);
            foreach (var (line, looksRight) in parsed)
            {
                check.Check(line, looksRight, existingLines);
            }

            lines += block.Count;
            progress.Report(new ImportProgress(IsTaking: false, lines));
        }

        check.Finish();
        return (lines, check.Accepted);
    }

    private async Task ImportAsync(
        JournalFile file,
        string source,
        RegisterIndex index,
        long taken,
        IProgress<ImportProgress> progress,
        CancellationToken cancellationToken)
    {
        context.SetRecordedAt(await registerTime.NowAsync(db, engine, cancellationToken));
        var now = context.RecordedAt;
        deadlineWriter.ArrivedOn = OfficeClock.DayOf(now);
        var calendar = await calendars.BorrowAsync(cancellationToken);
        var checkedDigest = file.Digest!;
        await using var rowBuffer = new RowBuffer(db, engine);
        var facts = new NewFacts(rowBuffer, dimensionsDirectory, dimensionsAllocator, now);
        var writer = new JournalWriter(
            file,
            index,
            source,
            rowBuffer,
            facts,
            new IdSequence(now, taken),
            calendar,
            OfficeClock.DayOf(now),
            identityProtector);
        var existingRecordChanges = new ExistingRecordChanges(db, engine, denouncers, index, writer, factWriter, deadlineWriter);
        await existingRecordChanges.LockCasesAsync(cancellationToken);
        await new NewUnits(db, context, index).WriteAsync(cancellationToken);
        await new NewCodes(db, index).WriteAsync(now, cancellationToken);
        await new NewDefinitions(db, index).WriteAsync(now, cancellationToken);
        await new NumberAllocator(db, engine, index).AllocateAsync(cancellationToken);
        await existingRecordChanges.BeforeNewAsync(cancellationToken);
        await new HeadReceptionDays(db, index).LoadAsync(writer, cancellationToken);
        var lines = 0L;
        await foreach (var block in file.BlocksAsync(cancellationToken))
        {
            foreach (var raw in block)
            {
                writer.Write(raw);
            }

            await facts.SettleAsync(cancellationToken);
            if (rowBuffer.AreMany)
            {
                await rowBuffer.SendAsync(cancellationToken);
            }

            lines += block.Count;
            progress.Report(new ImportProgress(IsTaking: true, lines));
        }

        if (!file.Digest!.AsSpan().SequenceEqual(checkedDigest))
        {
            throw new IOException("The journal changed while it was read.");
        }

        await rowBuffer.FinishAsync(cancellationToken);
        await existingRecordChanges.AfterNewAsync(cancellationToken);
        if (facts.Count <= MaxFactsToAggregate)
        {
            await folding.FoldAllAsync(cancellationToken);
        }
    }
}
