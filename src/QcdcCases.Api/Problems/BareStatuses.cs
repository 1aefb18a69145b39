namespace QcdcCases.Api.Problems;

/// <summary>The problems of statuses that the framework returns without a body.</summary>
internal static class BareStatuses
{
    public static Problem ProblemOf(int status) => status switch
    {
        StatusCodes.Status400BadRequest => new Problem(status, "request.malformed", "The request is malformed."),
        StatusCodes.Status401Unauthorized => new Problem(
            status, "account.sign_in_required", "Authentication is required: send a valid access token or API key."),
        StatusCodes.Status403Forbidden => new Problem(status, "permission.missing", "You do not have permission for this action."),
        StatusCodes.Status404NotFound => new Problem(status, "route.not_found", "No resource exists at this address."),
        StatusCodes.Status405MethodNotAllowed => new Problem(
            status, "route.method_not_allowed", "This address does not support the method of the request."),
        StatusCodes.Status408RequestTimeout => new Problem(status, "request.too_slow", "The request arrived too slowly."),
        StatusCodes.Status413PayloadTooLarge => new Problem(
            status, "request.too_large", "The request body is larger than this address accepts."),
        StatusCodes.Status414UriTooLong => new Problem(
            status, "request.address_too_long", "The address of the request is longer than this server accepts."),
        StatusCodes.Status431RequestHeaderFieldsTooLarge => new Problem(
            status, "request.headers_too_large", "The headers of the request are larger than this server accepts."),
        StatusCodes.Status415UnsupportedMediaType => new Problem(
            status, "request.media_type", "This address does not accept the content type of the request."),
        StatusCodes.Status500InternalServerError => new Problem(
            status, "server.failure", "An internal error occurred; quote `traceId` when you report it."),
        >= 500 => new Problem(status, "server.failure", "An internal error occurred; quote `traceId` when you report it."),
        _ => new Problem(status, "request.unanswerable", "The request cannot be processed."),
    };
}
