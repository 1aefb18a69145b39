using System.Net;
using System.Net.Mail;
using System.Net.Sockets;
using Microsoft.Extensions.Options;
using QcdcCases.Application.Notifications;

namespace QcdcCases.Api.Mail;

/// <summary>How mail leaves the office: the section <c>Mail</c> of the settings. Without a host and a sender there is no mail.</summary>
internal sealed class MailSettings
{
    public string? Host { get; set; }

    /// <summary>587 is where servers take mail from programs.</summary>
    public int Port { get; set; } = 587;

    public string? From { get; set; }

    public string? UserName { get; set; }

    public string? Password { get; set; }

    /// <summary>Whether the connection is encrypted by STARTTLS; switch it off for a relay on the same machine only.</summary>
    public bool StartTls { get; set; } = true;

    /// <summary>After so many seconds without having taken a letter the server is taken for away.</summary>
    public int Patience { get; set; } = 60;

    /// <summary>Where the office's own app is reached; letters link to it.</summary>
    public Uri? Office { get; set; }
}

/// <summary>Sends by SMTP with what the framework brings: the office's relay does the rest.</summary>
internal sealed class SmtpEmailSender(IOptions<MailSettings> options) : IEmailSender
{
    private readonly MailSettings settings = options.Value;

    public bool IsSetUp => settings is { Host.Length: > 0, From.Length: > 0 };

    public Uri? Office => settings.Office;

    public async Task SendAsync(EmailMessage emailMessage, CancellationToken cancellationToken)
    {
        using var client = new SmtpClient(settings.Host, settings.Port) { EnableSsl = settings.StartTls };
        if (settings.UserName is { Length: > 0 } user)
        {
            client.Credentials = new NetworkCredential(user, settings.Password);
        }

        // The client's own patience counts for its blocking calls only.
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(settings.Patience));
        try
        {
            using var message = new MailMessage(settings.From!, emailMessage.Address, emailMessage.Subject, emailMessage.Text);
            message.Headers.Add("Message-ID", $"<{emailMessage.Name}@{message.From!.Host}>");
            await client.SendMailAsync(message, patience.Token);
        }
        catch (Exception failure) when (failure is SmtpException or FormatException or IOException or SocketException ||
            (failure is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            throw new EmailFailedException("The mail server did not accept the message.", failure)
            {
                // Without an answer the client names no status of its own.
                IsServerAway = failure is OperationCanceledException or IOException or SocketException
                    or SmtpException { StatusCode: SmtpStatusCode.GeneralFailure },
            };
        }
    }
}
