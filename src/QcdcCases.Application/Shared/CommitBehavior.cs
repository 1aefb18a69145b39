using System.Text.Json;
using MediatR;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Deadlines;
using QcdcCases.Application.Events;
using QcdcCases.Application.People;
using QcdcCases.Application.Statistics;
using QcdcCases.Application.Units;
using QcdcCases.Domain.Shared;
using QcdcCases.Domain.Statistics;
using QcdcCases.Persistence;
using QcdcCases.Persistence.Registers;

namespace QcdcCases.Application.Shared;

/// <summary>
/// Saves the register; no other code does. The handler changes records and returns. Then this behavior writes the facts and deadlines,
/// seals identities, assigns the register number, stores the answer under its idempotency key, and commits, all in one transaction. A
/// refusal rolls everything back. The request uses no second connection: cached data is loaded before the transaction begins.
/// </summary>
internal sealed class CommitBehavior<TCommand, TValue>(
    CasesDbContext db,
    RequestContext context,
    FactWriter facts,
    DeadlineWriter deadlines,
    DenouncerSealing denouncers,
    RequestCalendar calendars,
    UnitDirectory units,
    DimensionsDirectory dimensionsDirectory,
    RegisterNumbering registerNumbering,
    OutboxWriter outbox,
    IDatabaseProvider engine,
    CommitSlots slots)
    : IPipelineBehavior<TCommand, Result<TValue>>
    where TCommand : ICommand<TValue>
    where TValue : notnull
{
    public async Task<Result<TValue>> Handle(
        TCommand request,
        CancellationToken cancellationToken,
        RequestHandlerDelegate<Result<TValue>> next)
    {
        using var slot = await slots.AcquireAsync(cancellationToken);
        while (true)
        {
            // Loaded while no connection is in use: the transaction then needs only its own.
            await units.TreeAsync(cancellationToken);
            await calendars.GetAsync(cancellationToken);
            var (result, unknown) = await TryAsync(request, next, cancellationToken);
            if (unknown.Count == 0)
            {
                return result!;
            }

            db.ChangeTracker.Clear();
            context.OnceCommitted.Clear();
            await dimensionsDirectory.AddAsync(db, unknown, cancellationToken);
        }
    }

    /// <returns>The answer, or the dimensions that must exist before the change can be written; then nothing has changed.</returns>
    private async Task<(Result<TValue>? Result, IReadOnlyCollection<Dimensions> Unknown)> TryAsync(
        TCommand request, RequestHandlerDelegate<Result<TValue>> next, CancellationToken cancellationToken)
    {
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            await (request is IChangesCalendar ? calendars.OpenAsync(cancellationToken) : calendars.LockAsync(cancellationToken));
            await ForgetOldAnswerAsync(cancellationToken);
            var result = await next();
            if (result.IsRefused(out var refusal, out var value))
            {
                // Whoever may no longer see the record is not told the earlier answer either.
                return (refusal.IsAboutAbsence ? result : await EarlierAnswerAsync(cancellationToken) ?? result, []);
            }

            // Effects of every change: facts (which complete letters), deadlines, seals, the register number, the complete answer.
            if (await facts.TryWriteAsync(cancellationToken) is { Count: > 0 } unknown)
            {
                return (null, unknown);
            }

            await deadlines.WriteAsync(cancellationToken);
            await denouncers.SealChangesAsync(cancellationToken);
            outbox.Write();
            await registerNumbering.AssignAsync(cancellationToken);
            result = value = value is ICompletedAtCommit<TValue> answer ? answer.Completed() : value;
            if (context.Resend is { } resend)
            {
                db.StoredAnswers.Add(Answer(resend, value));
            }

            await db.SaveDetectedAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);

            // The saved changes are already detected and need no second detection.
            db.ChangeTracker.Clear();
            foreach (var follow in context.OnceCommitted)
            {
                follow();
            }

            return (result, []);
        }
        catch (DbUpdateConcurrencyException)
        {
            return (await EarlierAnswerAsync(cancellationToken) ?? RequestContext.Stale(), []);
        }
        catch (DbUpdateException failure) when (engine.BrokenUniqueKey(failure) is { } key)
        {
            return (await EarlierAnswerAsync(cancellationToken) ?? UniqueKeys.RefusalOf(key), []);
        }
    }

    /// <summary>
    /// Deletes the answer to an equal request of long ago. Concurrent repetitions wait here or at the insert of theirs, so that one of them
    /// is executed.
    /// </summary>
    private async Task ForgetOldAnswerAsync(CancellationToken cancellationToken)
    {
        if (context is { Resend: { } resend, ResendWindow: { } window })
        {
            var before = context.Now - window;
            await db.StoredAnswers
                .Where(a => a.CallerId == context.KeyOwner && a.Key == resend.Key && a.AnsweredAt < before)
                .ExecuteDeleteAsync(cancellationToken);
        }
    }

    /// <summary>Returns the stored answer if the request is a repetition; a conflict if its key belongs to another request.</summary>
    private async Task<Result<TValue>?> EarlierAnswerAsync(CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        if (context.Resend is not { } resend)
        {
            return null;
        }

        if (db.Database.CurrentTransaction is { } failed)
        {
            await failed.RollbackAsync(cancellationToken);
        }

        var earlier = await db.StoredAnswers.AsNoTracking()
            .SingleOrDefaultAsync(a => a.CallerId == context.KeyOwner && a.Key == resend.Key, cancellationToken);
        return earlier switch
        {
            null => null,
            { RequestHash: var hash } when hash != resend.RequestHash => Refusal.Conflict(
                "request.key_reused", "This Idempotency-Key was already used for another request."),
            _ => JsonSerializer.Deserialize<TValue>(earlier.Value, AnswerJson.Options)!,
        };
    }

    private StoredAnswer Answer((string Key, string RequestHash) resend, TValue value) => new()
    {
        CallerId = context.KeyOwner,
        Key = resend.Key,
        RequestHash = resend.RequestHash,
        Value = JsonSerializer.Serialize(value, AnswerJson.Options),
        AnsweredAt = context.Now,
    };
}
