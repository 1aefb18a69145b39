using QcdcCases.Api.Auth;
using QcdcCases.Api.Http.Input;
using QcdcCases.Api.Problems;
using QcdcCases.Application.Access;
using QcdcCases.Application.Shared;

namespace QcdcCases.Api.Http;

/// <summary>Checks a request before its route runs: the caller, the permission, the address, the headers and the body.</summary>
internal sealed class RequestGate(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context, RequestContext request)
    {
        if (context.GetEndpoint() is { } endpoint && endpoint.Metadata.GetMetadata<RouteRule>() is { } rule)
        {
            var problem = await CheckCallerAsync(context, request, rule)
                ?? (rule.IsExternal ? null : CheckAddress(context.Request, endpoint))
                ?? RequestHeaders.ReadVersion(context, request, rule)
                ?? await RequestBody.ReadAsync(context, request, endpoint.Metadata, rule);
            if (problem is not null)
            {
                await problem.ExecuteAsync(context);
                return;
            }
        }

        await next(context);
    }

    private static Problem? CheckAddress(HttpRequest request, Endpoint endpoint)
    {
        var problems = RouteTexts.Read(request.RouteValues) is { Count: > 0 } wrong ? wrong : QueryParameters.Of(endpoint).Read(request);
        return problems.Count == 0 ? null : Problem.OfInput(problems);
    }

    private static async ValueTask<Problem?> CheckCallerAsync(HttpContext context, RequestContext request, RouteRule rule)
    {
        if (rule.Access is RouteAccess.Everybody)
        {
            return null;
        }

        if (context.Features.Get<AuthenticatedCaller>() is not { } known)
        {
            context.Response.Headers.WWWAuthenticate = "Bearer, ApiKey";
            return BareStatuses.ProblemOf(StatusCodes.Status401Unauthorized);
        }

        if (known.MustChangePassword && !rule.OpenWithOneTimePassword)
        {
            return new Problem(
                StatusCodes.Status403Forbidden,
                "account.password_change_required",
                "Change the one-time password first: POST /api/v1/me/password.");
        }

        return
            rule.Permission is null
            || request.Caller.HasPermissionAnywhere(rule.Permission.Value)
            || await HasPermissionAfterRenewalAsync(context, request, rule.Permission.Value)
            ? null
            : BareStatuses.ProblemOf(StatusCodes.Status403Forbidden);
    }

    /// <summary>Reads the caller again, because another server may have just granted the permission.</summary>
    private static async ValueTask<bool> HasPermissionAfterRenewalAsync(HttpContext context, RequestContext request, Permission permission)
    {
        if (request.RenewCaller is { } renew && await renew(context.RequestAborted) is { } renewed)
        {
            request.Caller = renewed;
        }

        return request.Caller.HasPermissionAnywhere(permission);
    }
}
