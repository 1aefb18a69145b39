using System.Security.Claims;
using QcdcCases.Api.Hosting;
using QcdcCases.Api.Http;
using QcdcCases.Api.Open311;
using QcdcCases.Application.Access;
using QcdcCases.Application.Shared;

namespace QcdcCases.Api.Auth;

/// <summary>
/// Identifies the caller of a request: the bearer of a token, or an API client with its key. The route's rule then decides on access.
/// Unknown keys are rate-limited by network address before the database lookup.
/// </summary>
internal sealed class CallerMiddleware(
    RequestDelegate next, StaffDirectory staff, SessionDirectory sessions, ClientDirectory clients, LookupLimit limit)
{
    private const string ClientScheme = "ApiKey ";

    public async Task InvokeAsync(HttpContext context, RequestContext request)
    {
        // Unlimited routes, such as health checks, need no caller.
        if (context.GetEndpoint()?.Metadata.GetMetadata<RouteRule>() is { Unlimited: true })
        {
            await next(context);
            return;
        }

        var since = long.MinValue;
        if (KeyOf(context) is null && await Open311Form.FindKeyAsync(context) is { } sent)
        {
            context.Features.Set(sent);
        }

        if (KeyOf(context) is { } key && !await clients.IsCachedAsync(key, context.RequestAborted))
        {
            since = request.BeganAt;
            using var lease = limit.Acquire(context);
            if (!lease.IsAcquired)
            {
                await RateLimiting.ProblemOf(lease).ExecuteAsync(context);
                return;
            }
        }

        if (await FindAsync(context, since) is { } known)
        {
            context.Features.Set(known);
            request.Caller = known.Caller;
            request.RenewCaller = _ => RenewAsync(context, request);
        }

        await next(context);
    }

    private async ValueTask<Caller?> RenewAsync(HttpContext context, RequestContext request)
    {
        var known = await FindAsync(context, request.BeganAt);
        if (known is not null)
        {
            context.Features.Set(known);
        }

        return known?.Caller;
    }

    private async ValueTask<AuthenticatedCaller?> FindAsync(HttpContext context, long since)
    {
        if (Tokens.GuidOf(context.User, Tokens.AccountClaim) is { } account && context.User.FindFirstValue(Tokens.StampClaim) is { } stamp)
        {
            return Tokens.GuidOf(context.User, Tokens.SessionClaim) is { } session
                && await sessions.IsActiveAsync(session, context.RequestAborted)
                && await staff.FindAsync(account, stamp, context.RequestAborted, since) is { } member
                ? member.Known with { Session = session }
                : null;
        }

        return KeyOf(context) is { } key ? await clients.FindAsync(key, context.RequestAborted, since) : null;
    }

    private static ClientKey? KeyOf(HttpContext context) =>
        context.Request.Headers.Authorization is [{ } header] && header.StartsWith(ClientScheme, StringComparison.OrdinalIgnoreCase)
            ? ClientKey.Parse(header[ClientScheme.Length..].Trim())
            : context.Features.Get<ClientKey>();
}
