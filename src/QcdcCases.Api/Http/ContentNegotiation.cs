namespace QcdcCases.Api.Http;

/// <summary>Endpoint metadata: the content types of a route besides JSON. The API document lists them.</summary>
internal sealed record AlternativeFormats(params IReadOnlyList<string> ContentTypes);

/// <summary>Chooses the content type by <c>Accept</c> (RFC 9110 12.5.1) if no parameter names one.</summary>
internal static class ContentNegotiation
{
    public const string Json = "application/json";

    public const string Csv = "text/csv";

    public const string Lines = "application/x-ndjson";

    /// <summary>Returns the known type with the highest preference; null if the client names none of them.</summary>
    public static string? PreferredOf(HttpContext context, params IReadOnlyList<string> known)
    {
        context.Response.Headers.Append("Vary", "Accept");
        return context.Request.GetTypedHeaders().Accept
            .Where(a => a.Quality is not 0)
            .OrderByDescending(a => a.Quality ?? 1)
            .Select(a => a.MediaType.Value)
            .FirstOrDefault(type => known.Contains(type, StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>Declares further content types of a route's answer.</summary>
    public static RouteHandlerBuilder Writes(this RouteHandlerBuilder route, params IReadOnlyList<string> contentTypes) =>
        route.WithMetadata(new AlternativeFormats(contentTypes));
}
