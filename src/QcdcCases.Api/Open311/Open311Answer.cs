using QcdcCases.Api.Problems;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Api.Open311;

/// <summary>Writes the result of a use case: 200 with the value, also for a POST, or the refusal.</summary>
internal static class Open311Answer
{
    public static Task WriteAsync<T>(HttpContext context, Result<T> result, string root, Func<T, Open311Value> shape)
        where T : notnull => result.IsRefused(out var refusal, out var value)
            ? Problem.Of(refusal).ExecuteAsync(context)
            : Open311Format.WriteAsync(context, StatusCodes.Status200OK, root, shape(value));
}
