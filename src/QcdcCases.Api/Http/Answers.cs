using System.Security.Cryptography;
using System.Text;
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
        where T : notnull =>
        result.IsRefused(out var refusal, out var value)
            ? Problem.Of(refusal)
            : new BytesAnswer(contentType, EntityTags.HashOf, Encoding.UTF8.GetBytes(write(value)));

    /// <summary>Returns 200 with stored bytes, or 304 if the client has them.</summary>
    public static IResult Bytes<T>(Result<T> result, string contentType, Func<T, byte[]> bytes)
        where T : ITagged =>
        result.IsRefused(out var refusal, out var value) ? Problem.Of(refusal) : new BytesAnswer(contentType, _ => value.Tag, bytes(value));

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

/// <summary>
/// Writes a value as JSON. The ETag of a record is strong: its version, and a hash of the bytes, because they also depend on the caller's
/// rights, on other records and on the day. The ETag of other values is weak: it changes if and only if what they say changes.
/// </summary>
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

        if (value is IVersioned versioned)
        {
            var bytes = JsonSerializer.SerializeToUtf8Bytes(value, AnswerJson.Options);
            if (!EntityTags.IsNotModified(httpContext, EntityTags.Strong($"{versioned.Tag}.{EntityTags.HashOf(bytes)}")))
            {
                Begin(response);
                await response.BodyWriter.WriteAsync(bytes, httpContext.RequestAborted);
            }

            return;
        }

        if (value is ITagged tagged && EntityTags.IsNotModified(httpContext, EntityTags.Weak(tagged.Tag)))
        {
            return;
        }

        Begin(response);
        await JsonSerializer.SerializeAsync(response.BodyWriter, value, AnswerJson.Options, httpContext.RequestAborted);
    }

    private void Begin(HttpResponse response) =>
        (response.StatusCode, response.ContentType) = (status, "application/json; charset=utf-8");
}

/// <summary>Writes bytes, with a strong ETag.</summary>
internal sealed class BytesAnswer(string contentType, Func<byte[], string> tagOf, byte[] bytes) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        if (!EntityTags.IsNotModified(httpContext, EntityTags.Strong(tagOf(bytes))))
        {
            httpContext.Response.ContentType = contentType;
            await httpContext.Response.BodyWriter.WriteAsync(bytes, httpContext.RequestAborted);
        }
    }
}

/// <summary>Entity tags (RFC 9110 8.8.3).</summary>
internal static class EntityTags
{
    private const int HashLength = 8;

    /// <summary>Returns a tag that answers with the same bytes share, and no others.</summary>
    public static EntityTagHeaderValue Strong(string tag) => new($"\"{tag}\"");

    /// <summary>Returns a tag that answers of the same meaning share; their bytes can differ.</summary>
    public static EntityTagHeaderValue Weak(string tag) => new($"\"{tag}\"", isWeak: true);

    /// <summary>Returns the hash of bytes for a tag, in 16 hexadecimal digits.</summary>
    public static string HashOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, HashLength));

    /// <summary>Sets the ETag of the answer; returns true and sets 304 if the client already has it.</summary>
    public static bool IsNotModified(HttpContext context, EntityTagHeaderValue tag)
    {
        context.Response.Headers.ETag = tag.ToString();
        if (!IsSent(context.Request, tag))
        {
            return false;
        }

        context.Response.StatusCode = StatusCodes.Status304NotModified;
        return true;
    }

    /// <summary>Compares weakly, as If-None-Match does (RFC 9110 13.1.2).</summary>
    private static bool IsSent(HttpRequest request, EntityTagHeaderValue tag) =>
        HttpMethods.IsGet(request.Method) &&
        request.Headers.IfNoneMatch is { Count: > 0 } known &&
        EntityTagHeaderValue.TryParseList(known, out var tags) &&
        tags.Any(t => t.Tag == "*" || t.Compare(tag, useStrongComparison: false));
}
