using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using QcdcCases.Api.Http.Input;
using QcdcCases.Api.Problems;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Api.Http;

/// <summary>Converts the result of a use case to an HTTP answer: the value with its ETag, or the refusal as a problem.</summary>
internal static class Answers
{
    /// <summary>Returns 200 with the value, or 304 if the client has this version.</summary>
    public static IResult Ok<T>(Result<T> result)
        where T : notnull =>
        result.IsRefused(out var refusal, out var value) ? Problem.Of(refusal) : new JsonAnswer<T>(StatusCodes.Status200OK, value);

    /// <summary>Returns 200 with the value as text of another content type, or 304 if the client has this version.</summary>
    public static IResult Text<T>(Result<T> result, string contentType, Func<T, string> write)
        where T : ITagged =>
        result.IsRefused(out var refusal, out var value) ? Problem.Of(refusal) : new TextAnswer(contentType, value.Tag, () => write(value));

    /// <summary>Returns 200 with stored bytes, or 304 if the client has them.</summary>
    public static IResult Bytes<T>(Result<T> result, string contentType, Func<T, byte[]> bytes)
        where T : ITagged =>
        result.IsRefused(out var refusal, out var value) ? Problem.Of(refusal) : new BytesAnswer(contentType, value.Tag, bytes(value));

    /// <summary>Returns 201 with the value and its address.</summary>
    public static IResult Created<T>(Result<T> result, Func<T, string> location)
        where T : notnull =>
        result.IsRefused(out var refusal, out var value)
            ? Problem.Of(refusal)
            : new JsonAnswer<T>(StatusCodes.Status201Created, value) { Location = location(value) };

    /// <summary>Returns 200 with one page of a list; <c>next</c> is the present address with the cursor of the next page.</summary>
    public static IResult Page<T>(Result<Page<T>> result, HttpContext context) =>
        result.IsRefused(out var refusal, out var page)
            ? Problem.Of(refusal)
            : new JsonAnswer<PageBody<T>>(
                StatusCodes.Status200OK,
                new PageBody<T>(page.Items, Next(context.Request, page.NextCursor), page.Total));

    /// <summary>Returns the present address with the cursor of the next page; null on the last page.</summary>
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

/// <summary>Writes a value as JSON, with its tag, if any, as ETag.</summary>
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

        if (value is ITagged tagged && EntityTags.IsNotModified(httpContext, tagged.Tag))
        {
            return;
        }

        response.StatusCode = status;
        response.ContentType = "application/json; charset=utf-8";
        await JsonSerializer.SerializeAsync(response.BodyWriter, value, AnswerJson.Options, httpContext.RequestAborted);
    }
}

/// <summary>Writes a value as text, with its tag as ETag.</summary>
internal sealed class TextAnswer(string contentType, string tag, Func<string> write) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        // Each representation of a value needs its own ETag.
        if (!EntityTags.IsNotModified(httpContext, $"{tag}.{contentType[..contentType.IndexOf(';', StringComparison.Ordinal)]}"))
        {
            httpContext.Response.ContentType = contentType;
            await httpContext.Response.WriteAsync(write(), httpContext.RequestAborted);
        }
    }
}

/// <summary>Writes stored bytes, with their tag as ETag.</summary>
internal sealed class BytesAnswer(string contentType, string tag, byte[] bytes) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        if (!EntityTags.IsNotModified(httpContext, tag))
        {
            httpContext.Response.ContentType = contentType;
            await httpContext.Response.BodyWriter.WriteAsync(bytes, httpContext.RequestAborted);
        }
    }
}

/// <summary>Entity tags (RFC 9110 8.8.3).</summary>
internal static class EntityTags
{
    /// <summary>Returns the ETag of a version.</summary>
    public static EntityTagHeaderValue Of(string version) => new($"\"{version}\"");

    /// <summary>Sets the ETag of the answer; returns true and sets 304 if the client already has the version.</summary>
    public static bool IsNotModified(HttpContext context, string version)
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
