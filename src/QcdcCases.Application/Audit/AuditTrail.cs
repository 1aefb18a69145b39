using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using QcdcCases.Domain.History;
using QcdcCases.Persistence;
using QcdcCases.Persistence.Audit;

namespace QcdcCases.Application.Audit;

/// <summary>
/// Appends entries to the audit. Whoever gets the turn appends the entries of all who wait, in one transaction, so that many readings
/// share one commit. One server at a time appends.
/// </summary>
public sealed class AuditTrail(IServiceScopeFactory scopes, AuditHashes hashes, IDatabaseProvider engine) : IDisposable
{
    private const string LockName = "audit";

    /// <summary>The number of changes to seal in one transaction.</summary>
    private const int SealBatch = 1_000;

    private readonly ConcurrentQueue<Waiting> queue = new();

    private readonly SemaphoreSlim turn = new(1);

    public void Dispose() => turn.Dispose();

    /// <summary>Appends entries; they are committed when the task completes.</summary>
    public async Task AppendAsync(IReadOnlyList<AuditEntry> entries, CancellationToken cancellationToken)
    {
        var mine = new Waiting(entries, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        queue.Enqueue(mine);
        await turn.WaitAsync(cancellationToken);
        try
        {
            if (!mine.Done.Task.IsCompleted)
            {
                await AppendWaitingAsync(cancellationToken);
            }
        }
        finally
        {
            turn.Release();
        }

        await mine.Done.Task;
    }

    /// <summary>Seals changes that are not sealed yet.</summary>
    /// <returns>Whether there may be more.</returns>
    public async Task<bool> SealChangesAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CasesDbContext>();
        if (!await db.UnsealedChanges.AnyAsync(cancellationToken))
        {
            return false;
        }

        await hashes.LoadAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await engine.LockAsync(db, LockName, cancellationToken);
        var unsealed = await db.UnsealedChanges.OrderBy(c => c.ChangeId).Take(SealBatch).ToListAsync(cancellationToken);
        var ids = unsealed.ConvertAll(c => c.ChangeId);
        var changes = await db.History.AsNoTracking().Where(h => ids.Contains(h.Id)).OrderBy(h => h.Id).ToListAsync(cancellationToken);
        var entries = new List<AuditEntry>();
        foreach (var change in changes)
        {
            entries.Add(await SealAsync(change, cancellationToken));
        }

        db.UnsealedChanges.RemoveRange(unsealed);
        await AppendAsync(db, entries, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return unsealed.Count == SealBatch;
    }

    private async Task AppendWaitingAsync(CancellationToken cancellationToken)
    {
        var waiting = new List<Waiting>();
        while (queue.TryDequeue(out var next))
        {
            waiting.Add(next);
        }

        try
        {
            await hashes.LoadAsync(cancellationToken);
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<CasesDbContext>();
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            await engine.LockAsync(db, LockName, cancellationToken);
            await AppendAsync(db, [.. waiting.SelectMany(w => w.Entries)], cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            waiting.ForEach(w => w.Done.SetResult());
        }
        catch (Exception failure)
        {
            // Each of them is refused: what is not on record is not answered.
            waiting.ForEach(w => w.Done.SetException(failure));
        }
    }

    private async Task AppendAsync(CasesDbContext db, List<AuditEntry> entries, CancellationToken cancellationToken)
    {
        var head = await db.AuditEntries.AsNoTracking().OrderByDescending(e => e.Sequence)
            .Select(e => new { e.Sequence, e.Hash }).FirstOrDefaultAsync(cancellationToken);
        var (sequence, hash) = (head?.Sequence ?? 0, head?.Hash ?? string.Empty);
        foreach (var entry in entries)
        {
            var numbered = Numbered(entry, ++sequence);
            hash = numbered.Hash = await hashes.OfAsync(numbered, hash, cancellationToken);
            db.AuditEntries.Add(numbered);
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task<AuditEntry> SealAsync(HistoryEntry change, CancellationToken cancellationToken) => new()
    {
        At = change.RecordedAt,
        ActorId = change.ActorId,
        ActorName = change.ActorName,
        Action = change.Action,
        UnitId = change.UnitId,
        SubjectId = change.SubjectId,
        ChangeId = change.Id,
        ChangeHash = await hashes.OfAsync(change, cancellationToken),
    };

    private static AuditEntry Numbered(AuditEntry entry, long sequence) => new()
    {
        Sequence = sequence,
        At = entry.At,
        ActorId = entry.ActorId,
        ActorName = entry.ActorName,
        Action = entry.Action,
        UnitId = entry.UnitId,
        SubjectId = entry.SubjectId,
        Subjects = entry.Subjects,
        ChangeId = entry.ChangeId,
        ChangeHash = entry.ChangeHash,
    };

    private sealed record Waiting(IReadOnlyList<AuditEntry> Entries, TaskCompletionSource Done);
}
