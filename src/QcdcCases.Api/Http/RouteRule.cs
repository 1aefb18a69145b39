using QcdcCases.Application.Access;

namespace QcdcCases.Api.Http;

/// <summary>The access rule of a route: endpoint metadata that is checked before the body is read.</summary>
/// <param name="Access">The callers that may use the route.</param>
/// <param name="Permission">The permission that the caller must have for some unit, if <paramref name="Access"/> requires one.</param>
internal sealed record RouteRule(RouteAccess Access, Permission? Permission = null)
{
    /// <summary>True if the route accepts an <c>Idempotency-Key</c>.</summary>
    public bool AcceptsKey { get; init; }

    /// <summary>True if a caller with a one-time password may use the route.</summary>
    public bool OpenWithOneTimePassword { get; init; }

    /// <summary>True if the route checks a password; it then has a stricter rate limit.</summary>
    public bool ChecksPassword { get; init; }

    /// <summary>True if the route has no rate limit.</summary>
    public bool Unlimited { get; init; }

    /// <summary>True if the route answers from the program alone, also while the server may not serve from the database.</summary>
    public bool IsStatic { get; init; }

    /// <summary>True for a route outside the API that reads its own address and input.</summary>
    public bool IsExternal { get; init; }

    /// <summary>True if a client may send its key as the field <c>api_key</c> of the form or query.</summary>
    public bool TakesFormKey { get; init; }

    /// <summary>True if the route requires <c>If-Match</c>.</summary>
    public bool RequiresVersion { get; init; }
}

/// <summary>The callers that may use a route.</summary>
internal enum RouteAccess
{
    /// <summary>Everybody, also without an account; each such route declares it explicitly.</summary>
    Everybody,

    /// <summary>Every signed-in caller.</summary>
    SignedIn,

    /// <summary>Every caller with the permission for some unit.</summary>
    Permitted,
}

/// <summary>Endpoint metadata: the route reads its body as a stream of any length.</summary>
internal sealed record StreamedBody;
