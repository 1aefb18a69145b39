using QcdcCases.Api.Http;
using QcdcCases.Api.Http.Input;

namespace QcdcCases.Api.Problems;

/// <summary>Finds the problems of a request that could not be bound to its route.</summary>
internal static class BadRequests
{
    public static Problem ProblemOf(HttpContext context) => context.Features.Get<RequestBody>() is { } body
        && BodyDiagnosis.Of(body.Content, body.Type) is { Count: > 0 } problems
        ? Problem.OfInput(problems)
        : BareStatuses.ProblemOf(StatusCodes.Status400BadRequest);
}
