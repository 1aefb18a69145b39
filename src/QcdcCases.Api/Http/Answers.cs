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

    /// <summary>200 with the value as text of another kind, or 304 when the client has this very version.</summary>
    public static IResult Text<T>(Result<T> result, string contentType, Func<T, string> write)
        where T : ITagged =>
        result.IsRefused(out var refusal, out var value) ? Problem.Of(refusal) : new TextAnswer(contentType, value.Tag, () => write(value));

    /// <summary>200 with bytes that are kept as they are, or 304 when the client has them.</summary>
    public static IResult Bytes<T>(Result<T> result, string contentType, Func<T, byte[]> bytes)
        where T : ITagged =>
        result.IsRefused(out var refusal, out var value) ? Problem.Of(refusal) : new BytesAnswer(contentType, value.Tag, bytes(value));

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

        if (value is ITagged tagged && EntityTags.IsKnown(httpContext, tagged.Tag))
        {
            return;
        }

        response.StatusCode = status;
        response.ContentType = "application/json; charset=utf-8";
        await JsonSerializer.SerializeAsync(response.BodyWriter, value, AnswerJson.Options, httpContext.RequestAborted);
    }
}

/// <summary>A value as text, with its tag as ETag.</summary>
internal sealed class TextAnswer(string contentType, string tag, Func<string> write) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        // Another representation of the same value is another thing to keep.
        if (!EntityTags.IsKnown(httpContext, $"{tag}.{contentType[..contentType.IndexOf(';', StringComparison.Ordinal)]}"))
        {
            httpContext.Response.ContentType = contentType;
            await httpContext.Response.WriteAsync(write(), httpContext.RequestAborted);
        }
    }
}

/// <summary>Kept bytes, with their tag as ETag.</summary>
internal sealed class BytesAnswer(string contentType, string tag, byte[] bytes) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        if (!EntityTags.IsKnown(httpContext, tag))
        {
            httpContext.Response.ContentType = contentType;
            await httpContext.Response.BodyWriter.WriteAsync(bytes, httpContext.RequestAborted);
        }
    }
}

/// <summary>Entity tags (RFC 9110 8.8.3).</summary>
internal static class EntityTags
{
    /// <summary>A version as an answer names it.</summary>
    public static EntityTagHeaderValue Of(string version) => new($"\"{version}\"");

    /// <summary>Names the version in the answer; when the client has it already, that is all there is to answer.</summary>
    public static bool IsKnown(HttpContext context, string version)
    {
        var tag = Of(version).ToString();
        context.Response.Headers.ETag = tag;
        if (!IsSent(context.Request, tag))
        {
            return false;
        }

        context.Response.StatusCode = StatusCodes.Status304NotModified;
        return true;
    }

    private static bool IsSent(HttpRequest request, string tag) =>
        HttpMethods.IsGet(request.Method) &&
        request.Headers.IfNoneMatch is { Count: > 0 } known &&
        EntityTagHeaderValue.TryParseList(known, out var tags) &&
        tags.Any(t => t.Tag == tag || t.Tag == "*");
}
