using Microsoft.AspNetCore.Http.Features;

namespace QcdcCases.Api.Http;

/// <summary>Answers HEAD wherever GET is answered, with the same status and headers and without the body (RFC 9110, 9.3.2).</summary>
internal static class HeadRequests
{
    public static void UseHeadRequests(this IApplicationBuilder app) => app.Use(static (context, next) =>
        HttpMethods.IsHead(context.Request.Method) ? AnswerAsync(context, next) : next(context));

    /// <summary>
    /// Up to the route the request is a GET whose body goes nowhere; the server sees a HEAD again, so it demands no body of the stated
    /// length.
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
