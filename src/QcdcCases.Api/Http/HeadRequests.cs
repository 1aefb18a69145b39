using Microsoft.AspNetCore.Http.Features;

namespace QcdcCases.Api.Http;

/// <summary>Answers HEAD on every GET route, with the same status and headers and without the body (RFC 9110, 9.3.2).</summary>
internal static class HeadRequests
{
    public static void UseHeadRequests(this IApplicationBuilder app) => app.Use(static (context, next) =>
        HttpMethods.IsHead(context.Request.Method) ? AnswerAsync(context, next) : next(context));

    /// <summary>
    /// Runs the request as GET and discards the body. The method is restored at the end, because the server would otherwise require a body
    /// of the declared length.
    /// </summary>
    private static async Task AnswerAsync(HttpContext context, RequestDelegate next)
    {
        var body = context.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        context.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(Stream.Null, body));
        context.Request.Method = HttpMethods.Get;
        try
        {
            await next(context);
        }
        finally
        {
            context.Request.Method = HttpMethods.Head;
            context.Features.Set(body);
        }
    }
}
