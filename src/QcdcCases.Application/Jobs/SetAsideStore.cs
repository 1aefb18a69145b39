using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;
using QcdcCases.Persistence.Jobs;

namespace QcdcCases.Application.Jobs;

/// <summary>
/// Sets aside records that a job cannot process (a day outside the calendar, a missing rule, a damaged ledger), so that they do not stop
/// the others. Every job that iterates over records uses it.
/// </summary>
public sealed partial class SetAsideStore(
    IServiceScopeFactory scopes,
    IDatabaseProvider engine,
    OfficeClock clock,
    ILogger<SetAsideStore> log)
{
    /// <summary>Begins a walk of a job over records of a kind.</summary>
    public Task<SetAsideWalk> BeginAsync(string job, SetAsideKind kind, CancellationToken cancellationToken) =>
        BeginAsync(job, kind, null, cancellationToken);

    /// <inheritdoc cref="BeginAsync(string, SetAsideKind, CancellationToken)"/>
    /// <param name="putOff">Also runs when a record is set aside, so that the job's query does not return it again today.</param>
    public async Task<SetAsideWalk> BeginAsync(
        string job, SetAsideKind kind, Func<CasesDbContext, Guid, Task>? putOff, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var known = await scope.ServiceProvider.GetRequiredService<CasesDbContext>().SetAside.AsNoTracking()
            .Where(s => s.Job == job && s.Kind == kind)
            .ToDictionaryAsync(s => s.RecordId, s => s.TriedOn, cancellationToken);
        return new SetAsideWalk(this, job, kind, known, clock.Today, putOff);
    }

    /// <summary>
    /// Whether a failure is caused by the records at hand and not by an unavailable database or a collision of two servers.
    /// </summary>
    internal bool IsCausedByRecords(Exception failure, CancellationToken cancellationToken) =>
        !cancellationToken.IsCancellationRequested && !engine.IsUnavailable(failure) && !engine.IsConflict(failure);

    /// <summary>Stores a record as set aside. Only the first time is logged.</summary>
    internal async Task AddAsync(
        string job,
        SetAsideKind kind,
        Guid record,
        Exception failure,
        Func<CasesDbContext, Guid, Task>? putOff,
        CancellationToken cancellationToken)
    {
        var (now, today, name) = (clock.Now, clock.Today, failure.GetBaseException().GetType().Name);
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CasesDbContext>();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await engine.LockAsync(db, $"set-aside:{record:N}", cancellationToken);
        var known = await db.SetAside
            .Where(s => s.Job == job && s.Kind == kind && s.RecordId == record)
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.TriedOn, today).SetProperty(x => x.Failure, name), cancellationToken);
        if (known == 0)
        {
            db.SetAside.Add(
                new SetAsideRecord
                {
                    Job = job,
                    Kind = kind,
                    RecordId = record,
                    Failure = name,
                    SetAsideAt = now,
                    TriedOn = today,
                });
            await db.SaveChangesAsync(cancellationToken);
        }

        await (putOff?.Invoke(db, record) ?? Task.CompletedTask);
        await transaction.CommitAsync(cancellationToken);
        if (known == 0)
        {
            LogSetAside(job, Code.Of(kind), record, name);
        }
    }

    [LoggerMessage(
        EventId = 3007, Level = LogLevel.Warning, Message = "{Job} set aside {Kind} {Record} because it cannot be read: {Failure}")]
    private partial void LogSetAside(string job, string kind, Guid record, string failure);

    /// <summary>Removes records that were processed again.</summary>
    internal async Task RemoveAsync(string job, SetAsideKind kind, IReadOnlyList<Guid> records, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<CasesDbContext>().SetAside
            .Where(s => s.Job == job && s.Kind == kind && records.Contains(s.RecordId))
            .ExecuteDeleteAsync(cancellationToken);
    }
}

/// <summary>A walk of a job over its records.</summary>
public sealed class SetAsideWalk
{
    // When more than 100 records and more than a tenth of all fail, the cause is not in the records: the run itself fails.
    private const int FailureLimit = 100;
    private const int FailureShare = 10;

    private readonly SetAsideStore store;
    private readonly string job;
    private readonly SetAsideKind kind;
    private readonly Dictionary<Guid, DateOnly> known;
    private readonly DateOnly today;
    private readonly Func<CasesDbContext, Guid, Task>? postpone;

    private int processed;
    private int failed;

    internal SetAsideWalk(
        SetAsideStore store,
        string job,
        SetAsideKind kind,
        Dictionary<Guid, DateOnly> known,
        DateOnly today,
        Func<CasesDbContext, Guid, Task>? postpone
    ) => (this.store, this.job, this.kind, this.known, this.today, this.postpone) = (store, job, kind, known, today, postpone);

    /// <summary>Whether an attempt to process the record already failed today.</summary>
    public bool FailedToday(Guid record) => known.TryGetValue(record, out var tried) && tried >= today;

    /// <summary>Runs work that finds its own records.</summary>
    /// <param name="found">The list to which the work adds its records.</param>
    /// <returns>False when the work failed because of its records; process them in parts then (<see cref="RunInPartsAsync"/>).</returns>
    public async Task<bool> TryAsync(List<Guid> found, Func<Task> work, CancellationToken cancellationToken)
    {
        try
        {
            await work();
            await MarkProcessedAsync(found, cancellationToken);
            return true;
        }
        catch (Exception failure) when (found.Count > 0 && store.IsCausedByRecords(failure, cancellationToken))
        {
            return false;
        }
    }

    /// <summary>
    /// Runs work over records at once. When it fails, the records are halved until the one that fails alone is found and set aside.
    /// </summary>
    /// <param name="work">Runs in its own transaction, which a failure rolls back.</param>
    public async Task<JobCounts> RunAsync(
        IReadOnlyList<Guid> records, Func<IReadOnlyList<Guid>, Task<JobCounts>> work, CancellationToken cancellationToken)
    {
        if (records.Count == 0)
        {
            return default;
        }

        try
        {
            var counts = await work(records);
            await MarkProcessedAsync(records, cancellationToken);
            return counts;
        }
        catch (Exception failure) when (store.IsCausedByRecords(failure, cancellationToken))
        {
            if (records.Count > 1)
            {
                return await RunInPartsAsync(records, work, cancellationToken);
            }

            if (++failed > FailureLimit && failed > processed / FailureShare)
            {
                throw;
            }

            await store.AddAsync(job, kind, records[0], failure, postpone, cancellationToken);
            known[records[0]] = today;
            return new JobCounts(1, 0, 1);
        }
    }

    /// <summary>Runs work over the two halves of records that failed together.</summary>
    public async Task<JobCounts> RunInPartsAsync(
        IReadOnlyList<Guid> records, Func<IReadOnlyList<Guid>, Task<JobCounts>> work, CancellationToken cancellationToken)
    {
        var half = records.Count / 2;
        var first = await RunAsync([.. records.Take(half)], work, cancellationToken);
        return first + await RunAsync([.. records.Skip(half)], work, cancellationToken);
    }

    private async Task MarkProcessedAsync(IReadOnlyList<Guid> records, CancellationToken cancellationToken)
    {
        processed += records.Count;
        var again = known.Count == 0 ? [] : records.Where(known.ContainsKey).ToList();
        if (again.Count > 0)
        {
            await store.RemoveAsync(job, kind, again, cancellationToken);
            again.ForEach(r => known.Remove(r));
        }
    }
}
