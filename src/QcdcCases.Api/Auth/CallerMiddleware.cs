using System.Security.Claims;
using QcdcCases.Application.Shared;

namespace QcdcCases.Api.Auth;

/// <summary>Finds out who asks: the bearer of a token or an API client with its key. Whether that suffices, the route's rule says.</summary>
internal sealed class CallerMiddleware(RequestDelegate next, StaffDirectory staff, SessionDirectory sessions, ClientDirectory clients)
{
    private const string ClientScheme = "ApiKey ";

    public async Task InvokeAsync(HttpContext context, RequestContext request)
    {
        if (await FindAsync(context) is { } known)
        {
            context.Features.Set(known);
            request.Caller = known.Caller;
        }

        await next(context);
    }

    private async ValueTask<KnownCaller?> FindAsync(HttpContext context)
    {
        if (Tokens.GuidOf(context.User, Tokens.AccountClaim) is { } account && context.User.FindFirstValue(Tokens.StampClaim) is { } stamp)
        {
            return Tokens.GuidOf(context.User, Tokens.SessionClaim) is { } session
                && await sessions.StandsAsync(session, context.RequestAborted)
                && await staff.FindAsync(account, stamp, context.RequestAborted) is { } member
                ? member.Known with { Session = session }
                : null;
        }

        return context.Request.Headers.Authorization is [{ } header] && header.StartsWith(ClientScheme, StringComparison.OrdinalIgnoreCase)
            ? await clients.FindAsync(header[ClientScheme.Length..].Trim(), context.RequestAborted)
            : null;
    }
}
