namespace QcdcCases.Api.Problems;

/// <summary>The problems of statuses that the framework returns without a body.</summary>
internal static class BareStatuses
{
    public static Problem ProblemOf(int status) => status switch
    {
        StatusCodes.Status400BadRequest => new Problem(status, "request.malformed", "The request is not well formed."),
        StatusCodes.Status401Unauthorized => new Problem(status, "account.sign_in_required", "Sign in, or send the token or key of somebody who may do this."),
        StatusCodes.Status403Forbidden => new Problem(status, "permission.missing", "Your rights do not cover this."),
        StatusCodes.Status404NotFound => new Problem(status, "route.not_found", "There is nothing at this address."),
        StatusCodes.Status405MethodNotAllowed => new Problem(status, "route.method_not_allowed", "This address does not answer to this method."),
        StatusCodes.Status408RequestTimeout => new Problem(status, "request.too_slow", "The request took too long to arrive."),
        StatusCodes.Status413PayloadTooLarge => new Problem(status, "request.too_large", "The body is larger than this address takes."),
        StatusCodes.Status415UnsupportedMediaType => new Problem(status, "request.media_type", "This address takes another content type."),
        StatusCodes.Status500InternalServerError => new Problem(status, "server.failure", "Something went wrong on our side; the traceId names it."),
        >= 500 => new Problem(status, "server.failure", "Something went wrong on our side; the traceId names it."),
        _ => new Problem(status, "request.unanswerable", "The request cannot be answered."),
    };
}
