using Microsoft.Extensions.DependencyInjection;
using QcdcCases.Application.Deadlines;
using QcdcCases.Application.Registers.Import;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Reports;

/// <summary>
/// Takes an instant whose knowledge cannot change any more: whatever bears an earlier one is committed, whatever comes bears a later one. Every change
/// shares the calendar's lock from before it reads its instant until its commit, and an import holds its own: whoever has both alone for a moment knows.
/// </summary>
internal sealed class RegisterInstant(IServiceScopeFactory scopes, OfficeClock clock)
{
    private const int MostTries = 40;

    private static readonly TimeSpan UntilNextTry = TimeSpan.FromMilliseconds(50);

    public async Task<Result<DateTimeOffset>> TakeAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CasesDbContext>();
        var engine = scope.ServiceProvider.GetRequiredService<IEngine>();
        for (var tries = 0; tries < MostTries; tries++)
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            if (await engine.TryLockAsync(db, Importer.Lock, cancellationToken))
            {
                await engine.LockAsync(db, CalendarBook.Lock, cancellationToken);
                return clock.Now;
            }

            await transaction.RollbackAsync(cancellationToken);
            await Task.Delay(UntilNextTry, cancellationToken);
        }

        return Refusal.Conflict("period.import_running", "A journal is being imported; close the period when it is taken.");
    }
}
