using System.Text.Json;
using MediatR;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Deadlines;
using QcdcCases.Application.People;
using QcdcCases.Application.Statistics;
using QcdcCases.Application.Units;
using QcdcCases.Domain.Shared;
using QcdcCases.Domain.Statistics;
using QcdcCases.Persistence;
using QcdcCases.Persistence.Registers;

namespace QcdcCases.Application.Shared;

/// <summary>
/// The one place where the register is saved. A handler changes records and returns; this writes the facts and deadlines that follow, seals
/// who may not be known, takes the number in the book, stores the answer under its idempotency key, all in one transaction, and commits. A
/// refusal leaves everything as it was. The transaction's connection is the only one that the request holds: what it needs from memory is
/// looked up before it begins.
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
            // Looked up while no connection is held: within the transaction the change needs none but its own.
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

    /// <returns>The answer, or the dimensions without which the change cannot be written; then everything is as it was.</returns>
    private async Task<(Result<TValue>? Result, IReadOnlyCollection<Dimensions> Unknown)> TryAsync(
        TCommand request, RequestHandlerDelegate<Result<TValue>> next, CancellationToken cancellationToken)
    {
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            await (request is IEntersCalendar ? calendars.OpenAsync(cancellationToken) : calendars.LockAsync(cancellationToken));
            var result = await next();
            if (result.IsRefused(out _, out var value))
            {
                return (await EarlierAnswerAsync(cancellationToken) ?? result, []);
            }

            // What follows from the change, whoever made it: facts (they finish letters), deadlines, seals, the number in the book, the
            // whole answer.
            if (await facts.TryWriteAsync(cancellationToken) is { Count: > 0 } unknown)
            {
                return (null, unknown);
            }

            await deadlines.WriteAsync(cancellationToken);
            await denouncers.SealChangesAsync(cancellationToken);
            await registerNumbering.AssignAsync(cancellationToken);
            result = value = value is ICompletedAtCommit<TValue> answer ? answer.Completed() : value;
            if (context.Resend is { } resend)
            {
                db.StoredAnswers.Add(Answer(resend, value));
            }

            await db.SaveDetectedAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);

            // What was saved has been shown already and is not looked at again.
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
    /// The answer that the same request was given before, when this is a repetition; a conflict when the key was used for another.
    /// </summary>
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
