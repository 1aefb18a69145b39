using System.Data.Common;
using FluentValidation;
using QcdcCases.Application.Documents;
using QcdcCases.Persistence;

namespace QcdcCases.Api.Problems;

/// <summary>
/// Converts failures of requests to problems: exceptions caused by the client, an unreachable database, defects, and statuses without body.
/// The client sees nothing of an exception, and the log never contains its message, which can quote input; only the message about
/// a template is the office's own.
/// </summary>
internal sealed partial class ProblemMiddleware(RequestDelegate next, IDatabaseProvider engine, ILogger<ProblemMiddleware> log)
{
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(5);

    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
            if (context.Response is { HasStarted: false, StatusCode: >= 400, ContentType: null, ContentLength: null })
            {
                await BareStatuses.ProblemOf(context.Response.StatusCode).ExecuteAsync(context);
            }
        }
        catch (Exception) when (context.RequestAborted.IsCancellationRequested)
        {
            // The client has disconnected; there is nothing to answer and no failure to log.
        }
        catch (Exception failure) when (!context.Response.HasStarted)
        {
            var problem = ProblemOf(context, failure);
            context.Response.Clear();
            await problem.ExecuteAsync(context);
        }
    }

    private Problem ProblemOf(HttpContext context, Exception failure)
    {
        switch (failure)
        {
            case ValidationException invalid:
                return ShapeErrors.ProblemOf(invalid);
            case BadHttpRequestException { StatusCode: StatusCodes.Status400BadRequest }:
                return BadRequests.ProblemOf(context);
            case BadHttpRequestException bad:
                return BareStatuses.ProblemOf(bad.StatusCode);
        }

        if (engine.IsUnavailable(failure))
        {
            LogAway(FailureTrace.Of(failure));
            return new Problem(
                StatusCodes.Status503ServiceUnavailable, "register.unavailable",
                "The database cannot be reached; nothing was changed unless this request had just been committed. Send it again with " +
                "the same Idempotency-Key.")
            {
                RetryAfter = RetryAfter,
            };
        }

        if (failure is TemplateException)
        {
            LogTemplate(failure.Message);
            return BareStatuses.ProblemOf(StatusCodes.Status500InternalServerError);
        }

        LogFailed(ProblemWriter.TraceOf(context), FailureTrace.Of(failure));
        return BareStatuses.ProblemOf(StatusCodes.Status500InternalServerError);
    }

    [LoggerMessage(EventId = 1001, Level = LogLevel.Warning, Message = "The database cannot be reached: {Failure}")]
    private partial void LogAway(string failure);

    [LoggerMessage(EventId = 1002, Level = LogLevel.Error, Message = "Request {TraceId} failed: {Failure}")]
    private partial void LogFailed(string traceId, string failure);

    [LoggerMessage(EventId = 1003, Level = LogLevel.Error, Message = "A template cannot be used: {Problem}")]
    private partial void LogTemplate(string problem);
}

/// <summary>Formats an exception for the log: types, stack traces and the SQL state, never the message.</summary>
internal static class FailureTrace
{
    public static string Of(Exception failure)
    {
        var lines = new List<string>();
        for (var cause = failure; cause is not null; cause = cause.InnerException)
        {
            var state = cause is DbException { SqlState: { } sqlState } ? $" [{sqlState}]" : string.Empty;
            lines.Add($"{cause.GetType().FullName}{state}{Environment.NewLine}{cause.StackTrace}");
        }

        return string.Join($"{Environment.NewLine}caused by ", lines);
    }
}
