using QcdcCases.Api.Problems;
using QcdcCases.Application.Shared;

namespace QcdcCases.Api.Http;

/// <summary>Reads the headers <c>Idempotency-Key</c> and <c>If-Match</c>.</summary>
internal static class RequestHeaders
{
    public const string IdempotencyKey = "Idempotency-Key";

    private const int MaxKeyLength = 200;

    /// <summary>Reads <c>If-Match</c> if the route requires it: exactly one strong entity tag of this server.</summary>
    public static Problem? ReadVersion(HttpContext context, RequestContext request, RouteRule rule)
    {
        if (!rule.RequiresVersion)
        {
            return null;
        }

        if (context.Request.Headers.IfMatch is not [{ Length: > 0 } tag])
        {
            return context.Request.Headers.IfMatch.Count == 0
                ? new Problem(
                    StatusCodes.Status428PreconditionRequired,
                    "precondition.required", "The header If-Match is required: send the ETag of the version that you read.")
                : Malformed();
        }

        // The part after a dot depends on data besides the record, which no change conflicts with.
        if (
            tag is not ['"', .. var whole, '"']
            || whole.Split('.')[0] is not { } version
            || (!Guid.TryParseExact(version, "N", out var expected) && !Guid.TryParseExact(version, "D", out expected)))
        {
            return Malformed();
        }

        request.ExpectedVersion = expected;
        return null;

        static Problem Malformed() => Problem.Malformed(
            [new FieldProblem(
                "If-Match", "precondition.malformed", "If-Match must be exactly one ETag of this server, in quotation marks.")]);
    }

    /// <summary>Reads the idempotency key; returns a problem if it is malformed.</summary>
    public static Problem? ReadKey(HttpContext context, out string? key)
    {
        key = null;
        switch (context.Request.Headers[IdempotencyKey].ToArray())
        {
            case []:
                return null;
            case [{ Length: > 0 and <= MaxKeyLength } sent] when sent.All(c => c is > ' ' and < (char)0x7F):
                key = sent;
                return null;
            default:
                return Problem.Malformed(
                    [new FieldProblem(
                        IdempotencyKey,
                        "request.key_malformed", "Idempotency-Key must be 1 to 200 visible ASCII characters without spaces.")]);
        }
    }
}
