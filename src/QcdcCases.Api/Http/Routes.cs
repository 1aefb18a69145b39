using QcdcCases.Api.Hosting;
using QcdcCases.Application.Access;

namespace QcdcCases.Api.Http;

/// <summary>
/// Declares the contract of a route. Every route declaration ends with exactly one of these methods: each sets the permission, the headers
/// and all possible answers. A query parameter that the route does not declare is refused, like an unknown member of a body.
/// </summary>
internal static class Routes
{
    /// <summary>Declares a route that reads one resource: 200 with its ETag, or 304.</summary>
    public static RouteHandlerBuilder Reads<T>(this RouteHandlerBuilder route, Permission permission) => route
        .WithMetadata(new RouteRule(RouteAccess.Permitted, permission))
        .Produces<T>(StatusCodes.Status200OK)
        .Produces(StatusCodes.Status304NotModified)
        .Refuses(StatusCodes.Status404NotFound)
        .RefusesCallers();

    /// <summary>Declares a route that generates a file: 200 with its bytes and their ETag, or 304.</summary>
    public static RouteHandlerBuilder ReadsFile(
        this RouteHandlerBuilder route, string contentType, Permission permission, params string[] otherContentTypes) => route
        .WithMetadata(new RouteRule(RouteAccess.Permitted, permission))
        .Produces<Stream>(StatusCodes.Status200OK, contentType, otherContentTypes)
        .Produces(StatusCodes.Status304NotModified)
        .Refuses(StatusCodes.Status404NotFound)
        .RefusesCallers();

    /// <summary>Declares a route that reads one page of a list, with a link to the next page.</summary>
    public static RouteHandlerBuilder Lists<T>(this RouteHandlerBuilder route, Permission permission) => route
        .WithMetadata(new RouteRule(RouteAccess.Permitted, permission))
        .Produces<PageBody<T>>(StatusCodes.Status200OK)
        .RefusesCallers();

    /// <summary>Declares a query with a body. It changes nothing; it accepts an idempotency key but is computed again each time.</summary>
    public static RouteHandlerBuilder Queries<T>(this RouteHandlerBuilder route, Permission permission) => route
        .WithMetadata(new RouteRule(RouteAccess.Permitted, permission) { AcceptsKey = true })
        .Produces<T>(StatusCodes.Status200OK)
        .RefusesChanges();

    /// <summary>
    /// Declares a route that creates a resource: 201 with its address; the same <c>Idempotency-Key</c> returns the same answer.
    /// </summary>
    public static RouteHandlerBuilder Creates<T>(this RouteHandlerBuilder route, Permission permission) => route
        .WithMetadata(new RouteRule(RouteAccess.Permitted, permission) { AcceptsKey = true })
        .Produces<T>(StatusCodes.Status201Created)
        .RefusesChanges();

    /// <summary>
    /// Declares a route that changes an existing resource: <c>If-Match</c> must name the version that the caller has read.
    /// </summary>
    public static RouteHandlerBuilder Changes<T>(this RouteHandlerBuilder route, Permission permission) => route
        .WithMetadata(new RouteRule(RouteAccess.Permitted, permission) { AcceptsKey = true, RequiresVersion = true })
        .Produces<T>(StatusCodes.Status200OK)
        .Refuses(StatusCodes.Status412PreconditionFailed, StatusCodes.Status428PreconditionRequired)
        .RefusesChanges();

    /// <summary>
    /// Declares a route that acts on several records at once: 200 with the result. The body can name the versions of records that
    /// must be those that the caller has read.
    /// </summary>
    public static RouteHandlerBuilder Acts<T>(this RouteHandlerBuilder route, Permission permission) => route
        .WithMetadata(new RouteRule(RouteAccess.Permitted, permission) { AcceptsKey = true })
        .Produces<T>(StatusCodes.Status200OK)
        .Refuses(StatusCodes.Status412PreconditionFailed)
        .RefusesChanges();

    /// <summary>Declares a bulk import: 200 with the result, or 202 with a status resource that reports the progress.</summary>
    public static RouteHandlerBuilder AcceptsImport<T>(this RouteHandlerBuilder route, Permission permission) => route
        .WithMetadata(new RouteRule(RouteAccess.Permitted, permission) { AcceptsKey = true })
        .Produces<T>(StatusCodes.Status200OK)
        .Produces<T>(StatusCodes.Status202Accepted)
        .RefusesChanges();

    /// <summary>Declares a route for every signed-in caller, without a permission.</summary>
    public static RouteHandlerBuilder SignedIn(this RouteHandlerBuilder route) => route
        .WithMetadata(new RouteRule(RouteAccess.SignedIn))
        .RefusesCallers();

    /// <summary>
    /// Declares a route for signed-in callers that changes a password, also with a one-time password; it has the rate limit of sign-in.
    /// </summary>
    public static RouteHandlerBuilder ChangesPassword(this RouteHandlerBuilder route) => route
        .WithMetadata(new RouteRule(RouteAccess.SignedIn) { OpenWithOneTimePassword = true, ChecksPassword = true, AcceptsKey = true })
        .LimitsPasswords()
        .RefusesCallers();

    /// <summary>Declares a route for signed-in callers that ends a session, also with a one-time password.</summary>
    public static RouteHandlerBuilder EndsSession(this RouteHandlerBuilder route) => route
        .WithMetadata(new RouteRule(RouteAccess.SignedIn) { OpenWithOneTimePassword = true, AcceptsKey = true })
        .RefusesCallers();

    /// <summary>Declares a public route; requests are limited by network address.</summary>
    /// <param name="takesKey">True if the route changes data and accepts an <c>Idempotency-Key</c>.</param>
    public static RouteHandlerBuilder Public(this RouteHandlerBuilder route, bool takesKey = false) =>
        route.Public(new RouteRule(RouteAccess.Everybody) { AcceptsKey = takesKey });

    /// <summary>Declares the public route that checks a password; it has a stricter rate limit.</summary>
    public static RouteHandlerBuilder SignsIn(this RouteHandlerBuilder route) => route
        .Public(new RouteRule(RouteAccess.Everybody) { AcceptsKey = true, ChecksPassword = true })
        .LimitsPasswords();

    private static RouteHandlerBuilder Public(this RouteHandlerBuilder route, RouteRule rule) => route
        .WithMetadata(rule)
        .Refuses(StatusCodes.Status400BadRequest, StatusCodes.Status429TooManyRequests, StatusCodes.Status503ServiceUnavailable);

    private static RouteHandlerBuilder LimitsPasswords(this RouteHandlerBuilder route) => route.AddEndpointFilter(
        (context, next) => context.HttpContext.RequestServices.GetRequiredService<PasswordLimit>().InvokeAsync(context, next));

    /// <summary>
    /// Declares a body that is read as a stream of any length. It is neither buffered nor hashed, so an <c>Idempotency-Key</c> adds nothing
    /// to the keys of its records.
    /// </summary>
    public static RouteHandlerBuilder AcceptsStream(
        this RouteHandlerBuilder route,
        string contentType,
        params string[] otherContentTypes) => route.WithMetadata(new StreamedBody()).Accepts<Stream>(contentType, otherContentTypes);

    private static RouteHandlerBuilder RefusesChanges(this RouteHandlerBuilder route) =>
        route
            .Refuses(
                StatusCodes.Status404NotFound,
                StatusCodes.Status409Conflict,
                StatusCodes.Status413PayloadTooLarge,
                StatusCodes.Status415UnsupportedMediaType,
                StatusCodes.Status422UnprocessableEntity)
            .RefusesCallers();

    private static RouteHandlerBuilder RefusesCallers(this RouteHandlerBuilder route) =>
        route.Refuses(
            StatusCodes.Status400BadRequest,
            StatusCodes.Status401Unauthorized,
            StatusCodes.Status403Forbidden,
            StatusCodes.Status429TooManyRequests,
            StatusCodes.Status503ServiceUnavailable);

    /// <summary>Declares further refusal statuses of a route.</summary>
    public static RouteHandlerBuilder Refuses(this RouteHandlerBuilder route, params ReadOnlySpan<int> statuses)
    {
        foreach (var status in statuses)
        {
            route.Produces<ProblemBody>(status, "application/problem+json");
        }

        return route;
    }
}
