using System.Buffers;
using System.Diagnostics;
using System.IO.Pipelines;
using System.Text;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using BadHttpRequestException = Microsoft.AspNetCore.Http.BadHttpRequestException;

namespace QcdcCases.Api.Problems;

/// <summary>
/// Answers requests that the server itself rejects (a malformed request line or header, too long headers, headers that arrive too slowly)
/// with a problem. They reach no middleware: the server raises an event, writes an answer without a body, and closes the connection. The
/// answer of this class takes the place of that one.
/// </summary>
internal sealed class RejectedRequests(DiagnosticListener server) : IHostedService, IObserver<KeyValuePair<string, object?>>
{
    private const string Rejected = "Microsoft.AspNetCore.Server.Kestrel.BadRequest";

    private IDisposable? subscription;

    /// <summary>Lets the answers of rejected requests be replaced on every endpoint.</summary>
    public static void Observe(KestrelServerOptions kestrel) => kestrel.ConfigureEndpointDefaults(endpoint => endpoint.Use(next =>
        async connection =>
        {
            var output = new ReplaceableOutput(connection.Transport.Output);
            connection.Features.Set(output);
            connection.Transport = new DuplexPipe(connection.Transport.Input, output);
            await next(connection);
        }));

    public Task StartAsync(CancellationToken cancellationToken)
    {
        subscription = server.Subscribe(this, name => name == Rejected);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        subscription?.Dispose();
        return Task.CompletedTask;
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        // Under TLS or HTTP/2 the connection carries frames, not the answer itself.
        if (
            value.Key == Rejected
            && value.Value is IFeatureCollection features
            && features.Get<IBadRequestExceptionFeature>()?.Error is BadHttpRequestException { StatusCode: var status }
            && features.Get<IHttpResponseFeature>() is { HasStarted: false }
            && features.Get<ITlsHandshakeFeature>() is null
            && features.Get<IHttpRequestFeature>()?.Protocol.StartsWith("HTTP/2", StringComparison.Ordinal) is not true
            && features.Get<ReplaceableOutput>() is { } output)
        {
            output.Replace(Answer(features, status));
        }
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    private static byte[] Answer(IFeatureCollection features, int status)
    {
        var body = new MemoryStream();
        var context = new DefaultHttpContext { Response = { Body = body } };
        context.Request.Headers.AcceptLanguage = features.Get<IHttpRequestFeature>()?.Headers.AcceptLanguage ?? default;

        // The stream is in memory: the task is complete.
        ProblemWriter.WriteAsync(context, BareStatuses.ProblemOf(status)).GetAwaiter().GetResult();
        var head = new StringBuilder($"HTTP/1.1 {status}\r\nConnection: close\r\nContent-Length: {body.Length}\r\n");
        head.Append("X-Content-Type-Options: nosniff\r\n");
        foreach (var (name, values) in context.Response.Headers)
        {
            head.Append(name).Append(": ").Append(values.ToString()).Append("\r\n");
        }

        return [.. Encoding.ASCII.GetBytes(head.Append("\r\n").ToString()), .. body.ToArray()];
    }

    private sealed record DuplexPipe(PipeReader Input, PipeWriter Output) : IDuplexPipe;
}

/// <summary>The output of a connection. Once its answer is replaced, whatever the server writes afterwards is dropped.</summary>
internal sealed class ReplaceableOutput(PipeWriter inner) : PipeWriter
{
    private readonly ArrayBufferWriter<byte> dropped = new();

    private byte[]? answer;

    private bool isReplaced;

    public override bool CanGetUnflushedBytes => inner.CanGetUnflushedBytes;

    public override long UnflushedBytes => inner.UnflushedBytes;

    /// <summary>Replaces what the server is about to write, up to the end of the connection.</summary>
    public void Replace(byte[] content) => (answer, isReplaced) = (content, true);

    public override void Advance(int bytes)
    {
        if (!isReplaced)
        {
            inner.Advance(bytes);
        }
    }

    public override Memory<byte> GetMemory(int sizeHint = 0) => isReplaced ? dropped.GetMemory(sizeHint) : inner.GetMemory(sizeHint);

    public override Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    public override ValueTask<FlushResult> FlushAsync(CancellationToken cancellationToken = default)
    {
        if (answer is { } content)
        {
            answer = null;
            inner.Write(content);
        }

        return inner.FlushAsync(cancellationToken);
    }

    public override void CancelPendingFlush() => inner.CancelPendingFlush();

    public override void Complete(Exception? exception = null) => inner.Complete(exception);

    public override ValueTask CompleteAsync(Exception? exception = null) => inner.CompleteAsync(exception);
}
