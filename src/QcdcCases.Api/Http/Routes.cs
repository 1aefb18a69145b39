using QcdcCases.Application.Access;

namespace QcdcCases.Api.Http;

/// <summary>
/// How a route says what it is. Every route ends with exactly one of these: each attaches the permission, the headers it takes and all its
/// possible answers. A query parameter that the route does not declare is refused, as an unknown member of a body is.
/// </summary>
internal static class Routes
{
    /// <summary>Reads one thing: 200 with its ETag, or 304.</summary>
    public static RouteHandlerBuilder Reads<T>(this RouteHandlerBuilder route, Permission permission) => route
        .WithMetadata(new RouteRule(RouteAccess.Permitted, permission))
        .Produces<T>(StatusCodes.Status200OK)
        .Produces(StatusCodes.Status304NotModified)
        .Refuses(StatusCodes.Status404NotFound)
        .RefusesCallers();

    /// <summary>Reads a file that is made for whoever asks: 200 with its bytes and their ETag, or 304.</summary>
    public static RouteHandlerBuilder ReadsFile(this RouteHandlerBuilder route, string contentType, Permission permission) => route
        .WithMetadata(new RouteRule(RouteAccess.Permitted, permission))
        .Produces<Stream>(StatusCodes.Status200OK, contentType)
        .Produces(StatusCodes.Status304NotModified)
        .Refuses(StatusCodes.Status404NotFound)
        .RefusesCallers();

    /// <summary>Reads a part of a list, with a link to the next one.</summary>
    public static RouteHandlerBuilder Lists<T>(this RouteHandlerBuilder route, Permission permission) => route
        .WithMetadata(new RouteRule(RouteAccess.Permitted, permission))
        .Produces<PageBody<T>>(StatusCodes.Status200OK)
        .RefusesCallers();

    /// <summary>Answers a question that takes a body, and changes nothing: with a key it is answered anew each time, as without.</summary>
    public static RouteHandlerBuilder Asks<T>(this RouteHandlerBuilder route, Permission permission) => route
        .WithMetadata(new RouteRule(RouteAccess.Permitted, permission) { TakesKey = true })
        .Produces<T>(StatusCodes.Status200OK)
        .RefusesChanges();

    /// <summary>Creates something: 201 with its address; the same <c>Idempotency-Key</c> again gives the same answer.</summary>
    public static RouteHandlerBuilder Creates<T>(this RouteHandlerBuilder route, Permission permission) => route
        .WithMetadata(new RouteRule(RouteAccess.Permitted, permission) { TakesKey = true })
        .Produces<T>(StatusCodes.Status201Created)
        .RefusesChanges();

    /// <summary>Changes what stands already: <c>If-Match</c> must name the version that the caller saw.</summary>
    public static RouteHandlerBuilder Changes<T>(this RouteHandlerBuilder route, Permission permission) => route
        .WithMetadata(new RouteRule(RouteAccess.Permitted, permission) { TakesKey = true, RequiresVersion = true })
        .Produces<T>(StatusCodes.Status200OK)
        .Refuses(StatusCodes.Status412PreconditionFailed, StatusCodes.Status428PreconditionRequired)
        .RefusesChanges();

    /// <summary>Takes in much at once: answered now, or accepted to be done while a status resource tells how far it is.</summary>
    public static RouteHandlerBuilder TakesIn<T>(this RouteHandlerBuilder route, Permission permission) => route
        .WithMetadata(new RouteRule(RouteAccess.Permitted, permission) { TakesKey = true })
        .Produces<T>(StatusCodes.Status200OK)
        .Produces<T>(StatusCodes.Status202Accepted)
        .RefusesChanges();

    /// <summary>For whoever has signed in, whatever they may do.</summary>
    public static RouteHandlerBuilder SignedIn(this RouteHandlerBuilder route) => route
        .WithMetadata(new RouteRule(RouteAccess.SignedIn))
        .RefusesCallers();

    /// <summary>For whoever has signed in, also with a one-time password, to change it; counted as strictly as signing in.</summary>
    public static RouteHandlerBuilder ChangesPassword(this RouteHandlerBuilder route) => route
        .WithMetadata(new RouteRule(RouteAccess.SignedIn) { OpenWithOneTimePassword = true, ChecksPassword = true, TakesKey = true })
        .RefusesCallers();

    /// <summary>For whoever has signed in, also with a one-time password, to sign out.</summary>
    public static RouteHandlerBuilder EndsSession(this RouteHandlerBuilder route) => route
        .WithMetadata(new RouteRule(RouteAccess.SignedIn) { OpenWithOneTimePassword = true, TakesKey = true })
        .RefusesCallers();

    /// <summary>For everybody, also without an account; requests are counted by address.</summary>
    /// <param name="takesKey">Whether it changes something, and so takes an <c>Idempotency-Key</c>.</param>
    /// <param name="checksPassword">Whether it tells right passwords from wrong ones, and is therefore counted more strictly.</param>
    public static RouteHandlerBuilder Public(this RouteHandlerBuilder route, bool takesKey = false, bool checksPassword = false) => route
        .WithMetadata(new RouteRule(RouteAccess.Everybody) { TakesKey = takesKey, ChecksPassword = checksPassword })
        .Refuses(StatusCodes.Status400BadRequest, StatusCodes.Status429TooManyRequests, StatusCodes.Status503ServiceUnavailable);

    /// <summary>Takes a body of any length as a stream: it is neither kept in memory nor hashed, so an <c>Idempotency-Key</c> adds nothing to the keys in it.</summary>
    public static RouteHandlerBuilder TakesStream(this RouteHandlerBuilder route, string contentType, params string[] otherContentTypes) => route
        .WithMetadata(new StreamedBody())
        .Accepts<Stream>(contentType, otherContentTypes);

    private static RouteHandlerBuilder RefusesChanges(this RouteHandlerBuilder route) => route
        .Refuses(
            StatusCodes.Status404NotFound,
            StatusCodes.Status409Conflict,
            StatusCodes.Status413PayloadTooLarge,
            StatusCodes.Status415UnsupportedMediaType,
            StatusCodes.Status422UnprocessableEntity)
        .RefusesCallers();

    private static RouteHandlerBuilder RefusesCallers(this RouteHandlerBuilder route) => route.Refuses(
        StatusCodes.Status400BadRequest,
        StatusCodes.Status401Unauthorized,
        StatusCodes.Status403Forbidden,
        StatusCodes.Status429TooManyRequests,
        StatusCodes.Status503ServiceUnavailable);

    /// <summary>Declares refusals beyond the usual ones of a route.</summary>
    public static RouteHandlerBuilder Refuses(this RouteHandlerBuilder route, params ReadOnlySpan<int> statuses)
    {
        foreach (var status in statuses)
        {
            route.Produces<ProblemBody>(status, "application/problem+json");
        }

        return route;
    }
}
