using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace QcdcCases.Api.Tests.Infrastructure;

/// <summary>What the applications under test logged as errors, so that a test that meets a 500 can say what was behind it.</summary>
internal sealed class ErrorLog : ILoggerProvider, ILogger
{
    private static readonly ConcurrentQueue<string> Errors = new();

    /// <summary>The errors of one request, by the trace that its problem names.</summary>
    public static string Of(string traceId) =>
        string.Join(Environment.NewLine, Errors.Where(e => e.Contains(traceId, StringComparison.Ordinal)));

    public ILogger CreateLogger(string categoryName) => this;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel))
        {
            Errors.Enqueue(formatter(state, exception));
        }
    }

    public void Dispose()
    {
    }
}
