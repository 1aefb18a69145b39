namespace QcdcCases.Api.Problems;

/// <summary>What is wrong with a request that the framework could not bind.</summary>
internal static class BadRequests
{
    public static Problem ProblemOf(HttpContext context, BadHttpRequestException failure)
    {
        return BareStatuses.ProblemOf(failure.StatusCode);
    }
}
