using System.Net;
using System.Net.Mail;
using System.Net.Sockets;
using Microsoft.Extensions.Options;
using QcdcCases.Application.Notifications;

namespace QcdcCases.Api.Mail;

/// <summary>The mail settings from the section <c>Mail</c>. Mail is off without a host and a sender.</summary>
internal sealed class MailSettings
{
    public string? Host { get; set; }

    /// <summary>587 is the port for mail submission.</summary>
    public int Port { get; set; } = 587;

    public string? From { get; set; }

    public string? UserName { get; set; }

    public string? Password { get; set; }

    /// <summary>Whether the connection is encrypted by STARTTLS; disable it only for a relay on the same machine.</summary>
    public bool StartTls { get; set; } = true;

    /// <summary>Timeout in seconds for sending one message.</summary>
    public int Patience { get; set; } = 60;

    /// <summary>The address of the office's application, to which messages link.</summary>
    public Uri? Office { get; set; }
}

/// <summary>Sends mail by SMTP to the office's relay.</summary>
internal sealed class SmtpEmailSender(IOptions<MailSettings> options) : IEmailSender
{
    private readonly MailSettings settings = options.Value;

    public bool IsConfigured => settings is { Host.Length: > 0, From.Length: > 0 };

    public Uri? OfficeUrl => settings.Office;

    public async Task SendAsync(EmailMessage emailMessage, CancellationToken cancellationToken)
    {
        using var client = new SmtpClient(settings.Host, settings.Port) { EnableSsl = settings.StartTls };
        if (settings.UserName is { Length: > 0 } user)
        {
            client.Credentials = new NetworkCredential(user, settings.Password);
        }

        // The timeout of SmtpClient applies only to its blocking calls.
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
                // Without a reply from the server, SmtpClient reports GeneralFailure.
                IsServerUnavailable = failure is OperationCanceledException or IOException or SocketException
                    or SmtpException { StatusCode: SmtpStatusCode.GeneralFailure },
            };
        }
    }
}
