using System.Globalization;
using QcdcCases.Api.Problems;

namespace QcdcCases.Api.Open311;

/// <summary>
/// Writes every refusal and failure at the Open311 door in its own form and in the format of the address, also those of the framework. The
/// status is 403 for a key, 404 for something that does not exist, and 400 for everything else that the client can correct.
/// </summary>
internal static class Open311Errors
{
    public static Task WriteAsync(HttpContext context, Problem problem, string language)
    {
        var status = StatusOf(problem.Status);
        var code = status.ToString(CultureInfo.InvariantCulture);
        var sentences = problem.Errors.Count > 0
            ? problem.Errors.Select(e => SentenceOf(e, language))
            : [Messages.Of(language, problem.Code, problem.Reason, problem.Arguments)];
        return Open311Format.WriteAsync(
            context,
            status,
            "errors",
            new Open311List("error", [.. sentences.Select(s => new Open311Fields(("code", code), ("description", s)))]));
    }

    private static int StatusOf(int status) => status switch
    {
        StatusCodes.Status401Unauthorized => StatusCodes.Status403Forbidden,
        StatusCodes.Status409Conflict
            or StatusCodes.Status412PreconditionFailed
            or StatusCodes.Status422UnprocessableEntity
            or StatusCodes.Status428PreconditionRequired => StatusCodes.Status400BadRequest,
        _ => status,
    };

    /// <summary>The sentence names the field.</summary>
    private static string SentenceOf(FieldProblem error, string language)
    {
        var sentence = Messages.Of(language, error.Code, error.Reason, error.Arguments);
        return sentence.Contains($"`{error.Field}`", StringComparison.Ordinal) ? sentence : $"`{error.Field}`: {sentence}";
    }
}
