using System.Net;
using System.Net.Mail;
using Microsoft.Extensions.Options;
using QcdcCases.Application.Notices;

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

    /// <summary>Where the office's own app is reached; letters link to it.</summary>
    public Uri? Office { get; set; }
}

/// <summary>Sends by SMTP with what the framework brings: the office's relay does the rest.</summary>
internal sealed class SmtpMailer(IOptions<MailSettings> options) : IMailer
{
    private readonly MailSettings settings = options.Value;

    public bool IsSetUp => settings is { Host.Length: > 0, From.Length: > 0 };

    public Uri? Office => settings.Office;

    public async Task SendAsync(string address, string subject, string text, CancellationToken cancellationToken)
    {
        using var client = new SmtpClient(settings.Host, settings.Port) { EnableSsl = settings.StartTls };
        if (settings.UserName is { Length: > 0 } user)
        {
            client.Credentials = new NetworkCredential(user, settings.Password);
        }

        try
        {
            using var message = new MailMessage(settings.From!, address, subject, text);
            await client.SendMailAsync(message, cancellationToken);
        }
        catch (Exception failure) when (failure is SmtpException or FormatException)
        {
            throw new MailFailedException("The mail server did not take the letter.", failure);
        }
    }
}
