using System.Security.Claims;
using QcdcCases.Application.Shared;

namespace QcdcCases.Api.Auth;

/// <summary>Finds out who asks: the bearer of a token or an API client with its key. Whether that suffices, the route's rule says.</summary>
internal sealed class CallerMiddleware(RequestDelegate next, StaffDirectory staff, ClientDirectory clients)
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
        if (context.User.FindFirstValue(Tokens.AccountClaim) is { } account && context.User.FindFirstValue(Tokens.StampClaim) is { } stamp)
        {
            return (await staff.FindAsync(Guid.ParseExact(account, "N"), stamp, context.RequestAborted))?.Known;
        }

        return context.Request.Headers.Authorization is [{ } header] && header.StartsWith(ClientScheme, StringComparison.OrdinalIgnoreCase)
            ? await clients.FindAsync(header[ClientScheme.Length..].Trim(), context.RequestAborted)
            : null;
    }
}
