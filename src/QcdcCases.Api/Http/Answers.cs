using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using QcdcCases.Api.Http.Input;
using QcdcCases.Api.Problems;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Api.Http;

/// <summary>Turns what a use case answers into HTTP: the value with its ETag, or the refusal as a problem.</summary>
internal static class Answers
{
    /// <summary>200 with the value, or 304 when the client has this very version.</summary>
    public static IResult Ok<T>(Result<T> result)
        where T : notnull =>
        result.IsRefused(out var refusal, out var value) ? Problem.Of(refusal) : new JsonAnswer<T>(StatusCodes.Status200OK, value);

    /// <summary>201 with the value and its address.</summary>
    public static IResult Created<T>(Result<T> result, Func<T, string> location)
        where T : notnull =>
        result.IsRefused(out var refusal, out var value)
            ? Problem.Of(refusal)
            : new JsonAnswer<T>(StatusCodes.Status201Created, value) { Location = location(value) };

    /// <summary>200 with a part of a list; <c>next</c> is this very address with the cursor of the next part.</summary>
    public static IResult Page<T>(Result<Page<T>> result, HttpContext context) =>
        result.IsRefused(out var refusal, out var page)
            ? Problem.Of(refusal)
            : new JsonAnswer<PageBody<T>>(StatusCodes.Status200OK, new PageBody<T>(page.Items, Next(context.Request, page.NextCursor)));

    /// <summary>The present address with the cursor of the next part, or null at the end.</summary>
    public static string? Next(HttpRequest request, string? cursor)
    {
        if (cursor is null)
        {
            return null;
        }

        var others = QueryHelpers.ParseQuery(request.HttpContext.Features.Get<SentQuery>()?.Text.Value)
            .Where(p => !p.Key.Equals("cursor", StringComparison.OrdinalIgnoreCase))
            .Append(new("cursor", cursor));
        return QueryHelpers.AddQueryString($"{request.PathBase}{request.Path}", others);
    }
}

/// <summary>A value as JSON, with its tag as ETag when it has one.</summary>
internal sealed class JsonAnswer<T>(int status, T value) : IResult, IStatusCodeHttpResult
{
    public string? Location { get; init; }

    int? IStatusCodeHttpResult.StatusCode => status;

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        if (Location is not null)
        {
            response.Headers.Location = Location;
        }

        if (value is ITagged tagged)
        {
            var tag = $"\"{tagged.Tag}\"";
            response.Headers.ETag = tag;
            if (IsKnown(httpContext.Request, tag))
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                return;
            }
        }

        response.StatusCode = status;
        response.ContentType = "application/json; charset=utf-8";
        await JsonSerializer.SerializeAsync(response.BodyWriter, value, AnswerJson.Options, httpContext.RequestAborted);
    }

    private static bool IsKnown(HttpRequest request, string tag) =>
        HttpMethods.IsGet(request.Method) &&
        request.Headers.IfNoneMatch is { Count: > 0 } known &&
        EntityTagHeaderValue.TryParseList(known, out var tags) &&
        tags.Any(t => t.Tag == tag || t.Tag == "*");
}
