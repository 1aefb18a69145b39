namespace QcdcCases.Api.Http;

/// <summary>How answers are written besides JSON: attached to a route so that its contract says so.</summary>
internal sealed record AlternativeFormats(params IReadOnlyList<string> ContentTypes);

/// <summary>Chooses the writing that a client asks for by <c>Accept</c> (RFC 9110 12.5.1) where no parameter names one.</summary>
internal static class ContentNegotiation
{
    public const string Json = "application/json";

    public const string Csv = "text/csv";

    public const string Lines = "application/x-ndjson";

    /// <summary>The known type that the client likes best; null when it names none of them.</summary>
    public static string? PreferredOf(HttpContext context, params IReadOnlyList<string> known)
    {
        context.Response.Headers.Append("Vary", "Accept");
        return context.Request.GetTypedHeaders().Accept
            .Where(a => a.Quality is not 0)
            .OrderByDescending(a => a.Quality ?? 1)
            .Select(a => a.MediaType.Value)
            .FirstOrDefault(type => known.Contains(type, StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>Says that a route also writes its answer otherwise than as JSON.</summary>
    public static RouteHandlerBuilder Writes(this RouteHandlerBuilder route, params IReadOnlyList<string> contentTypes) =>
        route.WithMetadata(new AlternativeFormats(contentTypes));
}
