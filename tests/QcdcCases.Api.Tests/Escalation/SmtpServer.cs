using System.Net;
using System.Net.Sockets;
using System.Text;

namespace QcdcCases.Api.Tests.Escalation;

/// <summary>How a mail server takes a letter.</summary>
public enum SmtpManner
{
    Takes,

    /// <summary>Refuses the recipient for now.</summary>
    RefusesForNow,

    /// <summary>Refuses the letter for good, after having read it.</summary>
    Refuses,

    /// <summary>Ends the connection in the middle of the letter.</summary>
    CutsOff,

    /// <summary>Takes the connection and never says a word.</summary>
    IsSilent,
}

/// <summary>A mail server as small as the protocol lets it be (RFC 5321), listening on this machine.</summary>
public sealed class SmtpServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stopping = new();
    private readonly Task serving;

    public SmtpServer()
    {
        listener.Start();
        serving = ServeAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public SmtpManner Manner { get; set; }

    /// <summary>Runs when a letter was read, before the server says that it is taken.</summary>
    public Func<Task> OnLetter { get; set; } = () => Task.CompletedTask;

    /// <summary>Every letter that was taken: its recipient, and its headers and text as they came.</summary>
    public List<(string Recipient, string Content)> Taken { get; } = [];

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        listener.Stop();
        await serving.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        stopping.Dispose();
    }

    private async Task ServeAsync()
    {
        while (!stopping.IsCancellationRequested)
        {
            using var client = await listener.AcceptTcpClientAsync(stopping.Token);
            try
            {
                await TalkAsync(client.GetStream());
            }
            catch (IOException)
            {
                // The other side hung up.
            }
        }
    }

    private async Task TalkAsync(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, Encoding.ASCII);
        await using var writer = new StreamWriter(stream, Encoding.ASCII) { NewLine = "\r\n", AutoFlush = true };
        if (Manner is SmtpManner.IsSilent)
        {
            await reader.ReadToEndAsync(stopping.Token);
            return;
        }

        await writer.WriteLineAsync("220 thu.example.vn");
        var recipient = string.Empty;
        while (await reader.ReadLineAsync(stopping.Token) is { } line)
        {
            switch (line.Split(' ', ':')[0].ToUpperInvariant())
            {
                case "EHLO":
                    await writer.WriteLineAsync("250-thu.example.vn\r\n250 8BITMIME");
                    break;
                case "RCPT":
                    recipient = line[(line.IndexOf('<', StringComparison.Ordinal) + 1)..line.IndexOf('>', StringComparison.Ordinal)];
                    await writer.WriteLineAsync(Manner is SmtpManner.RefusesForNow ? "451 4.3.0 later" : "250 ok");
                    break;
                case "DATA":
                    await writer.WriteLineAsync("354 go on");
                    if (!await TakeAsync(recipient, reader, writer))
                    {
                        return;
                    }

                    break;
                case "QUIT":
                    await writer.WriteLineAsync("221 bye");
                    return;
                default:
                    await writer.WriteLineAsync("250 ok");
                    break;
            }
        }
    }

    /// <summary>False when the connection is to end.</summary>
    private async Task<bool> TakeAsync(string recipient, StreamReader reader, StreamWriter writer)
    {
        var content = new StringBuilder();
        while (await reader.ReadLineAsync(stopping.Token) is { } line && line != ".")
        {
            content.AppendLine(line);
            if (Manner is SmtpManner.CutsOff)
            {
                return false;
            }
        }

        await OnLetter();
        if (Manner is SmtpManner.Refuses)
        {
            await writer.WriteLineAsync("554 5.6.0 no");
            return true;
        }

        Taken.Add((recipient, content.ToString()));
        await writer.WriteLineAsync("250 taken");
        return true;
    }
}
