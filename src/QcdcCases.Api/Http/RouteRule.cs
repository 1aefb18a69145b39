using QcdcCases.Application.Access;

namespace QcdcCases.Api.Http;

/// <summary>What a route asks of whoever calls it, attached to the endpoint and checked before its body is read.</summary>
/// <param name="Access">Who may call it at all.</param>
/// <param name="Permission">What the caller must hold for some unit, when <paramref name="Access"/> asks for one.</param>
internal sealed record RouteRule(RouteAccess Access, Permission? Permission = null)
{
    /// <summary>Whether it takes an <c>Idempotency-Key</c>.</summary>
    public bool TakesKey { get; init; }

    /// <summary>Whether it is open to somebody whose password must be changed first.</summary>
    public bool OpenWithOneTimePassword { get; init; }

    /// <summary>Whether it tells right passwords from wrong ones, and is therefore counted more strictly.</summary>
    public bool ChecksPassword { get; init; }

    /// <summary>Whether requests are not counted at all.</summary>
    public bool Unlimited { get; init; }

    /// <summary>Whether it is none of the interface's own routes and reads its address and what is sent to it itself.</summary>
    public bool ReadsItself { get; init; }

    /// <summary>Whether it requires <c>If-Match</c>.</summary>
    public bool RequiresVersion { get; init; }
}

/// <summary>Who may call a route at all.</summary>
internal enum RouteAccess
{
    /// <summary>Everybody, also without an account; every such route says so itself.</summary>
    Everybody,

    /// <summary>Whoever has signed in.</summary>
    SignedIn,

    /// <summary>Whoever holds the permission for some unit.</summary>
    Permitted,
}

/// <summary>Marks a route whose body is read as it comes, however long it is.</summary>
internal sealed record StreamedBody;
