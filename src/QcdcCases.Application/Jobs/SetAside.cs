using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;
using QcdcCases.Persistence.Jobs;

namespace QcdcCases.Application.Jobs;

/// <summary>
/// Keeps one record that cannot be looked at (a day outside the calendar, a rule that is not there any more, a torn ledger) from stopping
/// all others.
/// Every job that walks over records works through it.
/// </summary>
public sealed partial class SetAside(IServiceScopeFactory scopes, IDatabaseProvider engine, OfficeClock clock, ILogger<SetAside> log)
{
    /// <summary>Begins a walk of a job over records of a kind.</summary>
    public Task<SetAsideWalk> BeginAsync(string job, SetAsideKind kind, CancellationToken cancellationToken) =>
        BeginAsync(job, kind, null, cancellationToken);

    /// <inheritdoc cref="BeginAsync(string, SetAsideKind, CancellationToken)"/>
    /// <param name="putOff">What else is written when a record is left out, so that it does not come up again today.</param>
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
    /// Whether a failure is to be blamed on the records at hand: not when the database is away, or two servers were in each other's way.
    /// </summary>
    internal bool IsOfRecords(Exception failure, CancellationToken cancellationToken) =>
        !cancellationToken.IsCancellationRequested && !engine.IsAway(failure) && !engine.IsCollision(failure);

    /// <summary>Writes down that a record is left out; named in the log the first time only.</summary>
    internal async Task PutAsync(
        string job, SetAsideKind kind, Guid record, Exception failure, Func<CasesDbContext, Guid, Task>? putOff, CancellationToken cancellationToken)
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
            db.SetAside.Add(new SetAsideRecord { Job = job, Kind = kind, RecordId = record, Failure = name, SetAsideAt = now, TriedOn = today });
            await db.SaveChangesAsync(cancellationToken);
        }

        await (putOff?.Invoke(db, record) ?? Task.CompletedTask);
        await transaction.CommitAsync(cancellationToken);
        if (known == 0)
        {
            LogSetAside(job, Code.Of(kind), record, name);
        }
    }

    [LoggerMessage(EventId = 3007, Level = LogLevel.Warning, Message = "{Job} sets aside {Kind} {Record}, which it cannot read: {Failure}")]
    private partial void LogSetAside(string job, string kind, Guid record, string failure);

    /// <summary>Forgets records that could be looked at again.</summary>
    internal async Task ForgetAsync(string job, SetAsideKind kind, IReadOnlyList<Guid> records, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<CasesDbContext>().SetAside
            .Where(s => s.Job == job && s.Kind == kind && records.Contains(s.RecordId))
            .ExecuteDeleteAsync(cancellationToken);
    }
}

/// <summary>One walk of a job over its records.</summary>
public sealed class SetAsideWalk
{
    // So many that cannot be looked at, and so large a part of all, are no fault of the records: the run fails and says so.
    private const int ManyAside = 100;
    private const int PartAside = 10;

    private readonly SetAside book;
    private readonly string job;
    private readonly SetAsideKind kind;
    private readonly Dictionary<Guid, DateOnly> known;
    private readonly DateOnly today;
    private readonly Func<CasesDbContext, Guid, Task>? putOff;

    private int looked;
    private int left;

    internal SetAsideWalk(
        SetAside book, string job, SetAsideKind kind, Dictionary<Guid, DateOnly> known, DateOnly today, Func<CasesDbContext, Guid, Task>? putOff) =>
        (this.book, this.job, this.kind, this.known, this.today, this.putOff) = (book, job, kind, known, today, putOff);

    /// <summary>Whether a record was tried today already, in vain.</summary>
    public bool IsLeftOut(Guid record) => known.TryGetValue(record, out var tried) && tried >= today;

    /// <summary>Does work over records that it finds itself.</summary>
    /// <param name="found">Where it puts them.</param>
    /// <returns>False when one of those records made it fail: it then is to be done in parts (<see cref="InPartsAsync"/>).</returns>
    public async Task<bool> TryAsync(List<Guid> found, Func<Task> work, CancellationToken cancellationToken)
    {
        try
        {
            await work();
            await LookedAtAsync(found, cancellationToken);
            return true;
        }
        catch (Exception failure) when (found.Count > 0 && book.IsOfRecords(failure, cancellationToken))
        {
            return false;
        }
    }

    /// <summary>
    /// Does work over some records at once; where that fails, over halves of them, down to the one that fails alone, which is left out.
    /// </summary>
    /// <param name="work">It is a transaction of its own: nothing of it stays where it fails.</param>
    public async Task<JobCounts> OverAsync(
        IReadOnlyList<Guid> records, Func<IReadOnlyList<Guid>, Task<JobCounts>> work, CancellationToken cancellationToken)
    {
        if (records.Count == 0)
        {
            return default;
        }

        try
        {
            var counts = await work(records);
            await LookedAtAsync(records, cancellationToken);
            return counts;
        }
        catch (Exception failure) when (book.IsOfRecords(failure, cancellationToken))
        {
            if (records.Count > 1)
            {
                return await InPartsAsync(records, work, cancellationToken);
            }

            if (++left > ManyAside && left > looked / PartAside)
            {
                throw;
            }

            await book.PutAsync(job, kind, records[0], failure, putOff, cancellationToken);
            known[records[0]] = today;
            return new JobCounts(1, 0, 1);
        }
    }

    /// <summary>As <see cref="OverAsync"/>, for records that are known to fail together.</summary>
    public async Task<JobCounts> InPartsAsync(
        IReadOnlyList<Guid> records, Func<IReadOnlyList<Guid>, Task<JobCounts>> work, CancellationToken cancellationToken)
    {
        var half = records.Count / 2;
        var first = await OverAsync([.. records.Take(half)], work, cancellationToken);
        return first + await OverAsync([.. records.Skip(half)], work, cancellationToken);
    }

    private async Task LookedAtAsync(IReadOnlyList<Guid> records, CancellationToken cancellationToken)
    {
        looked += records.Count;
        var again = known.Count == 0 ? [] : records.Where(known.ContainsKey).ToList();
        if (again.Count > 0)
        {
            await book.ForgetAsync(job, kind, again, cancellationToken);
            again.ForEach(r => known.Remove(r));
        }
    }
}
