using QcdcCases.Api.Open311;

namespace QcdcCases.Api.Hosting;

/// <summary>Adds the security and cache headers to every answer.</summary>
internal static class ResponseHeaders
{
    private const string ForAnswers = "default-src 'none'; frame-ancestors 'none'";

    private const string ForPages = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'";

    public static void UseResponseHeaders(this IApplicationBuilder app) => app.Use(static (context, next) =>
    {
        context.Response.OnStarting(
            static state =>
            {
                Add((HttpContext)state);
                return Task.CompletedTask;
            },
            context);
        return next(context);
    });

    private static void Add(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers.ContentSecurityPolicy = context.Request.Path.StartsWithSegments("/swagger", StringComparison.Ordinal)
            ? ForPages
            : ForAnswers;
        if (Open311Format.IsAt(context.Request.Path))
        {
            // Web apps of any origin read what everybody may read; no answer depends on a cookie.
            headers.AccessControlAllowOrigin = "*";
            headers.AccessControlExposeHeaders = "Retry-After";
        }

        if (headers.CacheControl.Count == 0)
        {
            // Answers with an ETag may be cached privately but must be revalidated.
            var isRead = HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method);
            headers.CacheControl = headers.ETag.Count > 0 && isRead ? "private, no-cache" : "no-store";
        }

        if (context.Request.IsHttps)
        {
            headers.StrictTransportSecurity = "max-age=31536000";
        }
    }
}
