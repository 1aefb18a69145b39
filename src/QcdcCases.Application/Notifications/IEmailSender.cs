namespace QcdcCases.Application.Notifications;

/// <summary>Sends e-mail; implemented by an adapter.</summary>
public interface IEmailSender
{
    /// <summary>Whether mail is configured. Without it nothing is sent or queued.</summary>
    bool IsConfigured { get; }

    /// <summary>The base address of the web app, for links; null when it is not configured.</summary>
    Uri? OfficeUrl { get; }

    /// <summary>Sends a message.</summary>
    /// <exception cref="EmailFailedException">The mail server did not accept the message, as far as this server can tell.</exception>
    Task SendAsync(EmailMessage emailMessage, CancellationToken cancellationToken);
}

/// <summary>A message to one address.</summary>
/// <param name="Name">
/// The stable name of the message. The Message-ID is derived from it, so that mail systems can discard a duplicate when it is sent again.
/// </param>
public sealed record EmailMessage(string Address, string Subject, string Text, string Name);

/// <summary>
/// Thrown when the mail server does not accept a message. It can be sent again later. The exception text contains no address.
/// </summary>
public sealed class EmailFailedException(string reason, Exception cause) : Exception(reason, cause)
{
    /// <summary>Whether the mail server was unreachable or did not respond, so that other messages would fail too.</summary>
    public bool IsServerUnavailable { get; init; }
}
