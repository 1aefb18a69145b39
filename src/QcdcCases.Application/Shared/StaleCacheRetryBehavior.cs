using MediatR;
using QcdcCases.Application.Units;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Shared;

/// <summary>
/// Prevents "not found" answers from an outdated cache: before such a refusal, it compares the cached units and rights with the database as
/// of the start of the request, and repeats the request if another server has added some.
/// </summary>
internal sealed class StaleCacheRetryBehavior<TRequest, TValue>(CasesDbContext db, RequestContext context, UnitDirectory units)
    : IPipelineBehavior<TRequest, Result<TValue>>
    where TRequest : IRequest<Result<TValue>>
    where TValue : notnull
{
    public async Task<Result<TValue>> Handle(
        TRequest request,
        CancellationToken cancellationToken,
        RequestHandlerDelegate<Result<TValue>> next)
    {
        var result = await next();
        if (!result.IsRefused(out var refusal, out _) || !refusal.IsAboutAbsence || db.Database.CurrentTransaction is not null)
        {
            return result;
        }

        var hasNewUnits = await units.RenewAsync(context.BeganAt, cancellationToken);
        var hasNewRights = await RenewCallerAsync(cancellationToken);
        if (!hasNewUnits && !hasNewRights)
        {
            return result;
        }

        db.ChangeTracker.Clear();
        context.OnceCommitted.Clear();
        return await next();
    }

    private async ValueTask<bool> RenewCallerAsync(CancellationToken cancellationToken)
    {
        if (
            context.RenewCaller is not { } renew
            || await renew(cancellationToken) is not { } renewed
            || renewed.HasSameGrantsAs(context.Caller))
        {
            return false;
        }

        context.Caller = renewed;
        return true;
    }
}
