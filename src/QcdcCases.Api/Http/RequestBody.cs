using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Net.Http.Headers;
using QcdcCases.Api.Http.Input;
using QcdcCases.Api.Problems;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Feedback;

namespace QcdcCases.Api.Http;

/// <summary>
/// The body of a JSON request. It is read completely before binding: limited in size, hashed for the idempotency key, and kept for
/// diagnosing errors.
/// </summary>
internal sealed class RequestBody
{
    /// <summary>The maximum size of a JSON body in bytes.</summary>
    public const int Limit = 1024 * 1024;

    private RequestBody(ReadOnlyMemory<byte> content, Type type) => (Content, Type) = (content, type);

    public ReadOnlyMemory<byte> Content { get; }

    /// <summary>The type to which the route binds the body.</summary>
    public Type Type { get; }

    public static async ValueTask<Problem?> ReadAsync(
        HttpContext context,
        RequestContext request,
        EndpointMetadataCollection metadata,
        RouteRule rule)
    {
        if (RequestHeaders.ReadKey(context, out var key) is { } malformed)
        {
            return malformed;
        }

        if (metadata.GetMetadata<StreamedBody>() is not null)
        {
            // A stream is not hashed: its records have stable keys, so it can safely be sent again.
            context.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize = null;
            return null;
        }

        byte[] content = [];
        if (metadata.GetMetadata<IAcceptsMetadata>() is { RequestType: { } type } accepted && !(accepted.IsOptional && HasNoBody(context)))
        {
            if (!IsJson(context.Request))
            {
                return BareStatuses.ProblemOf(StatusCodes.Status415UnsupportedMediaType);
            }

            if (await ReadWithinLimitAsync(context.Request, context.RequestAborted) is not { } read)
            {
                return BareStatuses.ProblemOf(StatusCodes.Status413PayloadTooLarge);
            }

            if (NullElements.AreIn(read))
            {
                return Problem.Malformed(BodyDiagnosis.Of(read, type));
            }

            content = read;
            context.Features.Set(new RequestBody(content, type));
            context.Request.Body = new MemoryStream(content, writable: false);
        }

        if (key is not null)
        {
            if (!rule.AcceptsKey)
            {
                return KeyNotAccepted();
            }

            // Nothing of a password is stored, not even in a hash; such a request is simply executed again.
            if (!rule.ChecksPassword)
            {
                var hash = await HashAsync(context, content);
                (request.Resend, request.AnonymousKeyOwner) = ((key, hash), AnonymousOwner(context.Request, hash));
            }
        }

        return null;
    }

    private static Problem KeyNotAccepted() => Problem.Malformed(
        [new FieldProblem(
            RequestHeaders.IdempotencyKey, "request.key_not_taken", "This address does not accept the header Idempotency-Key.")]);

    private static bool HasNoBody(HttpContext context) =>
        context.Request.ContentLength is 0 || context.Features.Get<IHttpRequestBodyDetectionFeature>() is { CanHaveBody: false };

    private static bool IsJson(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type) &&
        type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase) &&
        (!type.Charset.HasValue || type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase));

    private static async ValueTask<byte[]?> ReadWithinLimitAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > Limit)
        {
            return null;
        }

        var reader = request.BodyReader;
        while (true)
        {
            var read = await reader.ReadAsync(cancellationToken);
            if (read.Buffer.Length > Limit)
            {
                reader.AdvanceTo(read.Buffer.End);
                return null;
            }

            if (read.IsCompleted)
            {
                var content = read.Buffer.ToArray();
                reader.AdvanceTo(read.Buffer.End);
                return content;
            }

            reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    /// <summary>
    /// Returns the owner of an anonymous caller's key: the feedback with the follow code of the route, in any spelling, or the request
    /// itself if it has no code.
    /// </summary>
    private static Guid AnonymousOwner(HttpRequest request, string hash)
    {
        var about = request.RouteValues["code"] is string code ? $"code {FollowCode.Parse(code) ?? code}" : $"request {hash}";
        return new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(about)).AsSpan(0, 16));
    }

    /// <summary>Returns the keyed hash of method, path, query and body.</summary>
    private static ValueTask<string> HashAsync(HttpContext context, byte[] body)
    {
        var request = context.Request;
        var line = Encoding.UTF8.GetBytes($"{request.Method} {request.Path}{request.QueryString}\n");
        return context.RequestServices.GetRequiredService<KeyedHash>().OfAsync(context.RequestAborted, line, body);
    }
}
