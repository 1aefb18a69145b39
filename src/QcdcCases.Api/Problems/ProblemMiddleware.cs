using System.Data.Common;
using FluentValidation;
using QcdcCases.Persistence;

namespace QcdcCases.Api.Problems;

/// <summary>
/// Turns whatever ends a request without an answer into a problem: exceptions that the client caused, a database that is away, defects, and
/// the bare statuses of the framework. Nothing of an exception reaches the client, and of its message nothing reaches the log: it can quote
/// what somebody sent.
/// </summary>
internal sealed partial class ProblemMiddleware(RequestDelegate next, IDatabaseProvider engine, ILogger<ProblemMiddleware> log)
{
    private static readonly TimeSpan UntilBack = TimeSpan.FromSeconds(5);

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
            // Nobody is there to be answered, and nothing has gone wrong on this side.
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

        if (engine.IsAway(failure))
        {
            LogAway(FailureTrace.Of(failure));
            return new Problem(StatusCodes.Status503ServiceUnavailable, "register.unavailable", "The register cannot be reached at the moment; nothing was changed unless this request had just been committed. Send it again with the same Idempotency-Key.")
            {
                RetryAfter = UntilBack,
            };
        }

        LogFailed(ProblemWriter.TraceOf(context), FailureTrace.Of(failure));
        return BareStatuses.ProblemOf(StatusCodes.Status500InternalServerError);
    }

    [LoggerMessage(EventId = 1001, Level = LogLevel.Warning, Message = "The database is away: {Failure}")]
    private partial void LogAway(string failure);

    [LoggerMessage(EventId = 1002, Level = LogLevel.Error, Message = "Request {TraceId} failed: {Failure}")]
    private partial void LogFailed(string traceId, string failure);
}

/// <summary>What a log may say of an exception: its types, its places in the program and the database's error class, never its message.</summary>
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
